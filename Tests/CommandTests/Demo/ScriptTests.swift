import Model
import Testing

@testable import okr

@Suite struct ScriptTests {
  private static func lines(seed: UInt64) throws -> [String] {
    try Script(seed: seed).acts.map { "\($0.time) \($0.by) \($0.deed)" }
  }

  @Test func theSameSeedTellsTheSame() throws {
    #expect(try Self.lines(seed: 7) == Self.lines(seed: 7))
    #expect(try Self.lines(seed: 7) != Self.lines(seed: 8))
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func everythingHappensInOrderAndUpToToday(seed: UInt64)
    throws
  {
    let times = try Script(seed: seed).acts.map(\.time)
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 })
    #expect(times.allSatisfy { $0.day <= Script.today })
  }

  @Test func thereAreAboutFourHundredCheckIns() throws {
    let count = try Script(seed: 1).checkIns
    #expect((380...440).contains(count), "\(count)")
  }

  @Test func everyoneInTheStoryIsKnown() throws {
    let people = Set(try TemplateFile.settings().people.map(\.id))
    #expect(try Script(seed: 1).acts.allSatisfy { people.contains($0.by) })
  }

  /// Whoever approves may, and isn't an author; whoever changes a plan directly leads the team.
  @Test func rulesAreKept() throws {
    let policy = Policy(settings: try TemplateFile.settings())
    for cycle in Script.cycles {
      let story = try Story.read(cycle: cycle)
      for plan in story.plans {
        guard let agreed = plan.agreed else { continue }
        let authors = [plan.proposed.by] + (plan.coauthor.map { [$0] } ?? [])
        let agreement = policy.agreement(
          for: [plan.team], approvers: [agreed.by], authors: authors)
        #expect(agreement.isReached && !agreement.isSelfApproved, "\(cycle) \(plan.team)")
        #expect(policy.denial(of: .merge([plan.team]), by: [agreed.by]) == nil)
      }
      for change in story.changes {
        let by = change.agreed?.by ?? change.deed.by
        #expect(policy.denial(of: .changePlan(change.team), by: [by]) == nil, "\(change)")
        #expect((change.proposal == nil) == (change.agreed == nil))
      }
    }
  }

  /// Only Mia works on a Sunday, and only once.
  @Test func weekendsAreFree() throws {
    let acts = try Script(seed: 1).acts.filter { $0.time.day.isWeekend }
    #expect(acts.map(\.by) == ["mia"])
  }

  @Test func everyCheckInIsOfAKnownKeyResult() throws {
    for cycle in Script.cycles {
      let story = try Story.read(cycle: cycle)
      for plan in story.plans {
        let content = try TemplateFile.plan(of: plan.team, in: cycle)
        let items = content.objectives.flatMap { objective in
          objective.keyResults.map { "\(objective.id)/\($0.id)" }
        }
        let added: [String] = story.changes.filter { $0.team == plan.team }.compactMap {
          guard case .add(let objective, let keyResult) = $0.edit else { return nil }
          return "\(objective)/\(keyResult.id)"
        }
        let told = plan.courses.map(\.item)
        if story.started != nil { #expect(Set(told) == Set(items + added), "\(plan.team)") }
        #expect(Set(plan.grades.map(\.item)).isSubset(of: items))
      }
    }
  }

  @Test func aCurveGoesThroughWhatIsKnown() {
    let day = Script.today
    let curve = Curve(
      bend: .late, anchors: [(day, 100), (day + 10, 40), (day + 20, 50)])
    #expect(curve.value(on: day - 3) == 100)
    #expect(curve.value(on: day + 5) == 92.5)
    #expect(curve.value(on: day + 10) == 40)
    #expect(curve.value(on: day + 99) == 50)
  }

  @Test func numbersAreTheSameEverywhere() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
  }
}
