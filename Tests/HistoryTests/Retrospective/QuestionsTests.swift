import History
import Model
import Testing

@Suite struct QuestionsTests {
  private let checkout = TeamPath(unchecked: "checkout")

  /// An active quarter with the usual plan, then what the test makes of it, asked at its end.
  private func questions(
    until text: String = "2026-03-31", closed: Bool = true, _ change: (inout Story) -> Void
  ) throws -> [String] {
    var story = Story()
    story.commit("2026-01-01", "cycle: start") {
      $0.cycles["2026-q1"] = .quarter(.active)
      $0.edit("checkout") { $0 = .pay }
    }
    change(&story)
    if closed { story.commit(text, "cycle: close") { $0.cycles["2026-q1"]?.state = .closed } }
    let history = try CycleHistory(of: "2026-q1", in: story.now, story.revisions, on: day(text))
    return Retrospective(of: .team(checkout), in: try #require(history)).questions
  }

  /// A check-in of both key results every fortnight, so that nobody asks why there was none.
  private func fortnights(
    _ story: inout Story, _ values: [Double] = [], _ confidence: [Double] = []
  ) {
    for (index, text) in ["01-14", "01-28", "02-11", "02-25", "03-11", "03-25"].enumerated() {
      story.commit("2026-\(text)", "check-in") {
        $0.checkIn(
          "checkout", "pay", "p99", index < values.count ? values[index] : 590 - 10 * Double(index),
          index < confidence.count ? confidence[index] : nil, on: "2026-\(text)")
        $0.checkIn("checkout", "pay", "drop-off", 8 - Double(index) / 10, on: "2026-\(text)")
      }
    }
  }

  @Test func alwaysAsksAboutCapacityAndTheProcess() throws {
    let questions = try questions { fortnights(&$0) }
    #expect(questions.count == 2)
    #expect(questions[0].hasPrefix("Did the plan fit the people and the time there were?"))
    #expect(questions[1].hasPrefix("What in the way we set, discuss and follow our OKRs"))
  }

  @Test func asksWhyNobodyLooked() throws {
    let questions = try questions {
      fortnights(&$0); $0.forget(after: 3)
    }
    #expect(
      questions.first == "There was no check-in on 2 key results (“Reduce p99 latency”, “Reduce "
        + "drop-off”) for 48 days, from 11 Feb to 31 Mar. Did they still guide what we did?")
    #expect(questions.count == 3)
  }

  @Test func twoIntervalsAreNotTooLong() throws {
    let questions = try questions(until: "2026-03-11", closed: false) {
      fortnights(&$0); $0.forget(after: 3)
    }
    #expect(questions.count == 2)
  }

  @Test func asksWhatConfidenceDidNotSee() throws {
    let stayed = try questions { fortnights(&$0, [], [0.9]) }
    #expect(
      stayed.first == "Confidence in “Reduce p99 latency” was 0.9 to the end, and it came to 0.52. "
        + "What did we not see?")
    let fell = try questions { fortnights(&$0, [], [0.9, 0.9, 0.9, 0.9, 0.9, 0.4]) }
    #expect(
      fell.first == "Confidence in “Reduce p99 latency” stayed at 0.9 until 25 Mar, 6 days before "
        + "the end, and then fell to 0.4. What did we not see?")
  }

  @Test func doesNotAskOfConfidenceThatWasRight() throws {
    #expect(try questions { fortnights(&$0, [700, 600, 500, 400, 390, 380], [0.9]) }.count == 2)
    #expect(try questions { fortnights(&$0, [], [0.6, 0.4]) }.count == 2)
  }

  @Test func asksOfAnOpenCycleOnlyWhatIsKnown() throws {
    let open = try questions(until: "2026-02-12", closed: false) {
      fortnights(&$0, [], [0.9]); $0.forget(after: 3)
    }
    #expect(open.count == 2)
  }

  @Test func asksWhyItStoodStillThoughItWasLookedAt() throws {
    let questions = try questions { fortnights(&$0, [500, 500, 500, 500, 500, 300]) }
    #expect(
      questions.first == "“Reduce p99 latency” stood still for 70 days, from 14 Jan to 25 Mar, "
        + "through 4 check-ins. What was it waiting for?")
  }

  @Test func asksWhatWasThereAtTheEnd() throws {
    let questions = try questions { fortnights(&$0, [740, 730, 720, 710, 700, 400]) }
    #expect(
      questions.first == "75 % of the way on “Reduce p99 latency” was made in the last 15 days. "
        + "What was there then that was missing before?")
  }

  @Test func asksWhatMadeUsSure() throws {
    let questions = try questions { fortnights(&$0, [795, 790, 780, 770, 560, 440], [0.8]) }
    #expect(
      questions.first == "Confidence in “Reduce p99 latency” was 0.8 on 28 Jan, with 0.02 of the "
        + "way made and 0.31 expected, and stayed so for 4 check-ins. What made us sure?")
  }

  @Test func asksWhatAnAdjustmentWouldHaveNeeded() throws {
    let questions = try questions { story in
      fortnights(&story)
      story.commit("2026-03-01", "plan") {
        $0.edit("checkout", "pay", "p99") { $0.measure = .range(baseline: 800, target: 400) }
      }
    }
    #expect(
      questions.first == "The measure of “Reduce p99 latency” was adjusted on 1 Mar, so 0.65 and "
        + "not 0.52 of the way counts as made. What would we have needed to know at the start?")
  }

  @Test func asksNoMoreThanAMeetingHasTimeFor() throws {
    let questions = try questions { story in
      story.commit("2026-01-02", "plan") {
        $0.edit("checkout") { plan in
          for number in 1...9 {
            plan.objectives.append(
              .with("more-\(number)", "More", [.range("one", "One \(number)", 0, 1)]))
          }
        }
      }
    }
    #expect(questions.count <= 8)
    #expect(questions.count(where: { $0.contains("was added on") }) == 2)
  }

  @Test func asksWhatABolderPlanWouldBe() throws {
    let questions = try questions { story in
      fortnights(&story)
      story.commit("2026-03-30", "check-in") {
        $0.checkIn("checkout", "pay", "p99", 300, on: "2026-03-30")
        $0.checkIn("checkout", "pay", "drop-off", 4, on: "2026-03-30")
      }
    }
    #expect(
      questions.first == "Every aspirational objective came to 1. "
        + "What would a bolder plan have looked like?")
  }

  @Test func asksForTheCauseOfABrokenCommitment() throws {
    let questions = try questions { story in
      fortnights(&story, [300, 300, 300, 300, 300, 300])
      story.commit("2026-03-30", "plan") { $0.edit("checkout", "pay") { $0.kind = .committed } }
    }
    #expect(
      questions.first == "“Reduce drop-off” was a commitment and came to 0.56. What was the cause?")
  }

  @Test func asksWhatWasLearntFromAGoalTakenOut() throws {
    let questions = try questions { story in
      fortnights(&story)
      story.commit("2026-03-30", "plan\n\nReason: not ours") {
        $0.edit("checkout", "pay") { $0.keyResults.removeFirst() }
      }
    }
    #expect(
      questions.first == "“Reduce p99 latency” was taken out of the plan on 30 Mar (“not ours”). "
        + "What did we learn from it?")
  }

  @Test func whatWasTakenUpAgainIsNoQuestion() throws {
    let questions = try questions { story in
      fortnights(&story)
      story.commit("2026-03-01", "drop") {
        $0.edit("checkout", "pay", "p99") { $0.isDropped = true }
      }
      story.commit("2026-03-02", "back") {
        $0.edit("checkout", "pay", "p99") { $0.isDropped = false }
      }
    }
    #expect(questions.count == 2)
  }
}
