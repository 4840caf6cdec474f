import History
import Model
import Testing

@Suite struct RetrospectiveValueTests {
  private func value() throws -> Value {
    Retrospective(
      of: .team(Quarter.checkout), in: try #require(Quarter.history), promises: Quarter.promises
    ).value
  }

  @Test func hasTheFieldsOfTheContract() throws {
    let value = try value()
    for key in [
      "cycle", "team", "from", "to", "score", "score_as_agreed", "objectives", "measure_changes",
      "added", "dropped", "blockers", "wins", "learnings", "cadence", "calibration", "planning",
      "carry_over", "questions", "promises",
    ] {
      #expect(value[key] != nil, "\(key)")
    }
    #expect(value["team"] == "engineering/checkout")
    #expect(value["since"] == "2026-01-01")
    #expect(value["until"] == "2026-03-31")
    #expect(value["cadence"] == ["expected": 23, "made": 9, "longest_gap_days": 64])
    #expect(value["planning"]?["proposals"] == 2)
    #expect(value["planning"]?["own_share"] == Value.null)
  }

  @Test func tellsBlockersWithTheirDays() throws {
    #expect(
      try value()["blockers"] == [
        [
          "ref": "2026-q1/engineering/checkout:instant-pay/p99", "text": "PSP contract stuck",
          "from": "2026-02-26", "to": "2026-03-22", "days": 24,
        ]
      ])
  }

  @Test func tellsEachKeyResultWithItsHistory() throws {
    let p99 = try value()["objectives"]?.first?["key_results"]?.first
    #expect(p99?["id"] == "p99")
    #expect(p99?["type"] == "range")
    #expect(p99?["progress_as_agreed"] == 0.78)
    #expect(p99?["grade"] == "green")
    #expect(p99?["cause"] == Value.null)
    #expect(
      p99?["value_history"] == [
        ["2026-01-12T09:00:00Z", 700], ["2026-02-26T09:00:00Z", 540],
        ["2026-03-22T09:00:00Z", 410],
      ])
    #expect(
      p99?["confidence_history"] == [
        ["2026-01-12T09:00:00Z", 0.6], ["2026-02-26T09:00:00Z", 0.7],
        ["2026-03-22T09:00:00Z", 0.9],
      ])
    #expect(p99?["measure_changes"]?.first?["direction"] == "easier")
    #expect(p99?["measure_changes"]?.first?["reason"] == "the PSP caps us.")
  }

  @Test func tellsHowOftenABoundHeld() throws {
    let keyResults = try value()["objectives"]?.first?["key_results"]
    guard case .list(let items) = keyResults else {
      Issue.record("no key results")
      return
    }
    #expect(items.map { $0["held"] } == [.null, ["held": 2, "check_ins": 3], .null, .null])
  }

  @Test func whatWasDroppedHasItsTitleAndReason() throws {
    let dropped = try value()["dropped"]?.first
    #expect(dropped?["title"] == "Offer four more wallets")
    #expect(dropped?["reason"] == "vouchers come first")
    #expect(dropped?["kind"] == "dropped")
  }
}

extension Value {
  fileprivate var first: Value? {
    guard case .list(let items) = self else { return nil }
    return items.first
  }
}
