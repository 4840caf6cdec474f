import History
import Model
import Testing

@Suite struct CycleNamesTests {
  private var story: Story {
    var story = Story()
    story.commit("2026-01-01", "plan: pay") { $0.edit("checkout") { $0 = .pay } }
    story.commit("2026-01-01", "cycle: start") { $0.cycles["2026-q1"] = .quarter(.active) }
    story.commit("2026-01-20", "check-in\n\nKey-Result: 2026-q1/checkout:pay/p99\nWin: faster") {
      $0.checkIn("checkout", "pay", "p99", 700, 0.6, on: "2026-01-20")
    }
    return story
  }

  @Test func aCycleThatWentWholeAndCameWholeIsRenamed() {
    var story = story
    story.commit("2026-02-01", "x") { $0.rename("2026-q1", to: "winter") }
    #expect(story.revisions.last?.renamedCycles == ["2026-q1": "winter"])
    story.commit("2026-02-02", "x") { $0.cycles["winter"]?.title = "Snow" }
    #expect(story.revisions.last?.renamedCycles == [:])
  }

  @Test func otherDaysAreNoOtherCycleWhereMostObjectivesCameAlong() {
    var story = story
    story.commit("2026-02-01", "x") {
      $0.rename("2026-q1", to: "winter")
      $0.cycles["winter"]?.ends = day("2026-04-30")
    }
    #expect(story.revisions.last?.renamedCycles == ["2026-q1": "winter"])
  }

  @Test func aCycleThatTakesAnotherPlaceIsNoneRenamed() {
    var story = story
    story.commit("2026-02-01", "x") {
      $0.rename("2026-q1", to: "2026-q2")
      $0.cycles["2026-q2"]?.ends = day("2026-06-30")
      $0.plans["2026-q2"] = nil
    }
    #expect(story.revisions.last?.renamedCycles == [:])
  }

  @Test func cyclesOfTheSameDaysAreToldApartByTheirObjectives() {
    var story = story
    story.commit("2026-01-21", "x") {
      $0.cycles["beside"] = $0.cycles["2026-q1"].map { Cycle(id: "beside", value: $0.value) } ?? nil
      $0.edit("billing", in: "beside") { $0.objectives = [.with("bill", "Bills are right", [])] }
    }
    story.commit("2026-02-01", "x") {
      $0.rename("2026-q1", to: "b")
      $0.rename("beside", to: "a")
    }
    #expect(story.revisions.last?.renamedCycles == ["2026-q1": "b", "beside": "a"])
  }

  @Test func itIsToldUnderThePresentName() throws {
    var story = story
    let before = Timeline(story.revisions)
    story.commit("2026-02-01", "x") { $0.rename("2026-q1", to: "winter") }
    story.commit("2026-02-02", "x") { $0.rename("winter", to: "snow") }
    let names = CycleNames(of: "snow", in: story.revisions)
    #expect(names.ids == ["snow", "winter", "2026-q1"])
    let told = names.told(story.revisions)
    #expect(told.revisions.count == story.revisions.count - 2)
    #expect(told.revisions.allSatisfy { $0.changes.allSatisfy { $0.subject.cycle == "snow" } })
    let key = try #require(Reference("snow/checkout:pay/p99") { $0 == "snow" })
    let history = try #require(Timeline(told.revisions).history(of: key))
    let known = try #require(before.history(of: reference("checkout:pay/p99")))
    #expect(history.checkIns == known.checkIns)
    #expect(history.formerly.isEmpty)
    #expect(history.checkIns.last?.wins == ["faster"])
  }

  @Test func whatTheSameCommitChangesIsToldWithoutTheRenaming() {
    var story = story
    story.commit("2026-02-01", "x") {
      $0.edit("checkout") {
        $0.about = "Paying"
        $0.objectives.append(.with("bill", "Bills are right", []))
      }
    }
    story.commit("2026-02-02", "x") {
      $0.rename("2026-q1", to: "winter")
      $0.cycles["winter"]?.state = .closed
      $0.edit("checkout", in: "winter") { $0.about = "Paying well" }
      $0.edit("checkout", "pay", in: "winter") {
        $0.title = "Another title"
        $0.keyResults[0].measure = .range(baseline: 800, target: 350)
      }
    }
    let told = CycleNames(of: "winter", in: story.revisions).told(story.revisions)
    let changes = told.revisions.last?.changes ?? []
    #expect(
      changes.map { "\($0.subject) \($0.field ?? "-")" } == [
        "winter state", "winter/checkout about", "winter/checkout:pay title",
        "winter/checkout:pay/p99 target",
      ])
    #expect(changes.map(\.from).contains(.text("Paying")))
  }

  @Test func anotherIdInTheSameCommitIsARenamedObjective() {
    var story = story
    story.commit("2026-02-02", "x") {
      $0.rename("2026-q1", to: "winter")
      $0.edit("checkout", "pay", in: "winter") { $0.id = "instant" }
    }
    let told = CycleNames(of: "winter", in: story.revisions).told(story.revisions)
    #expect(told.revisions.last?.changes.map(\.kind) == [.renamed])
    #expect(
      told.revisions.last?.changes.first?.earlierReference?.description == "winter/checkout:pay")
  }

  @Test func aNameThatIsTakenAgainMeansTheNewCycleFromThenOn() {
    var story = story
    story.commit("2026-02-01", "x") { $0.rename("2026-q1", to: "winter") }
    story.commit("2026-02-03", "x") {
      $0.cycles["2026-q1"] = .quarter(.planning)
      $0.edit("checkout") { $0 = .pay }
    }
    let old = CycleNames(of: "winter", in: story.revisions)
    let new = CycleNames(of: "2026-q1", in: story.revisions)
    #expect(old.told(story.revisions).revisions.count == 3)
    #expect(new.own(story.revisions).map(\.id) == story.revisions.suffix(1).map(\.id))
    #expect(!new.isOnlyOne)
  }

  @Test func namesCanBeExchangedOneAfterAnother() {
    var story = story
    story.commit("2026-01-30", "x") {
      $0.cycles["other"] = Cycle(
        id: "other", title: "Other", starts: day("2026-02-01"), ends: day("2026-04-30"))
    }
    for (old, new) in [("2026-q1", "between"), ("other", "2026-q1"), ("between", "other")] {
      story.commit("2026-02-01", "x") { $0.rename(old, to: new) }
    }
    let names = CycleNames(of: "other", in: story.revisions)
    #expect(names.ids == ["other", "between", "2026-q1"])
    #expect(names.told(story.revisions).revisions.count == 3)
    #expect(CycleNames(of: "2026-q1", in: story.revisions).ids == ["2026-q1", "other"])
  }

  @Test func aRevertGivesTheNameBack() {
    var story = story
    story.commit("2026-02-01", "x") { $0.rename("2026-q1", to: "winter") }
    story.commit("2026-02-02", "x") { $0.rename("winter", to: "2026-q1") }
    let told = CycleNames(of: "2026-q1", in: story.revisions).told(story.revisions)
    #expect(told.revisions == Array(story.revisions.prefix(3)))
  }

  @Test func aCycleThatNeverHadAnotherNameIsToldAsItIs() {
    let names = CycleNames(of: "2026-q1", in: story.revisions)
    #expect(names.isOnlyOne)
    #expect(names == CycleNames(only: "2026-q1"))
    #expect(names.told(story.revisions).revisions == story.revisions)
  }
}

extension Snapshot {
  fileprivate mutating func rename(_ old: String, to new: String) {
    cycles[new] = cycles.removeValue(forKey: old).flatMap { Cycle(id: new, value: $0.value) }
    plans[new] = plans.removeValue(forKey: old)
  }
}
