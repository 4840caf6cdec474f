import Model
import Testing

/// company: ceo; eng: vp, member ed; eng/pay: mia, member ana; kim facilitates.
private func settings() -> Settings {
  var settings = Settings()
  settings.people = [Person(id: "ana", emails: ["ana@x.org", "ANA@home.org"])]
  settings.facilitators = ["kim@x.org"]
  func add(_ path: String, leads: [String], members: [String] = []) {
    var named = Team()
    named.leads = leads
    named.members = members
    settings.teams[team(path)] = named
  }
  add("company", leads: ["ceo@x.org"], members: ["assistant@x.org"])
  add("eng", leads: ["vp@x.org"], members: ["ed@x.org"])
  add("eng/pay", leads: ["mia@x.org"], members: ["ana"])
  add("ops", leads: ["ola@x.org"], members: ["oz@x.org"])
  return settings
}

@Suite struct PolicyTests {
  let policy = Policy(settings: settings())

  private func allowed(_ action: Policy.Action) -> Set<String> {
    let all = [
      "ceo", "assistant", "vp", "ed", "mia", "ana", "ola", "oz", "kim", "owner", "stranger",
    ]
    return Set(all.filter { policy.denial(of: action, by: ["\($0)@x.org"]) == nil })
  }

  private let pay = team("eng/pay")

  @Test func checkInsAreForTheOwnerTheTeamThoseAboveAndFacilitators() {
    let plain = KeyResult.range()
    let circle: Set = ["ceo", "assistant", "vp", "ed", "mia", "ana", "kim"]
    #expect(allowed(.checkIn(plain, .of(), pay)) == circle)
    let owned = plain.with { $0.owner = "owner@x.org" }
    #expect(allowed(.checkIn(owned, .of(), pay)) == circle.union(["owner"]))
    let brought = plain.with { $0.team = team("ops") }
    #expect(allowed(.checkIn(brought, .of(), pay)) == circle.union(["ola", "oz"]))
    let shared = Objective.of().with { $0.with = [team("ops")] }
    #expect(allowed(.checkIn(plain, shared, pay)) == circle.union(["ola", "oz"]))
    #expect(allowed(.checkIn(plain, .of(), team("eng"))) == circle.subtracting(["mia", "ana"]))
  }

  @Test func plansAreChangedAndMergedByLeads() {
    #expect(allowed(.changePlan(pay)) == ["ceo", "vp", "mia"])
    #expect(allowed(.changePlan(team("new/team"))) == ["ceo"])
    #expect(allowed(.merge([pay])) == ["ceo", "vp", "mia"])
    #expect(allowed(.merge([pay, team("eng")])) == ["ceo", "vp"])
    #expect(allowed(.merge([pay, team("ops")])) == ["ceo"])
    #expect(allowed(.merge([])) == ["ceo"])
  }

  @Test func approvalIsForLeadsOrMembersToo() {
    #expect(allowed(.approve(pay)) == ["ceo", "vp", "mia"])
    var open = settings()
    open.proposals.approvers = .members
    let policy = Policy(settings: open)
    #expect(policy.denial(of: .approve(pay), by: ["ana@x.org"]) == nil)
    #expect(policy.denial(of: .approve(pay), by: ["ed@x.org"]) != nil)
    #expect(policy.denial(of: .approve(pay), by: ["kim@x.org"]) != nil)
  }

  @Test func cyclesAreForRootLeadsAndFacilitatorsSettingsForRootLeads() {
    #expect(allowed(.manageOrganisation) == ["ceo", "kim"])
    #expect(allowed(.changeSettings) == ["ceo"])
  }

  @Test func anyOfAPersonsAddressesCounts() {
    #expect(policy.denial(of: .checkIn(.range(), .of(), pay), by: ["ana@HOME.org"]) == nil)
    #expect(policy.denial(of: .changeSettings, by: ["a@b.c", "CEO@x.org"]) == nil)
  }

  @Test func denialsSayWhoCould() throws {
    let denial = try #require(policy.denial(of: .changePlan(pay), by: ["eve@x.org"]))
    #expect(
      denial.description
        == "'eve@x.org' may not change the plan of eng/pay directly: that is for leads of the team or above"
    )
    #expect(denial.people == ["mia@x.org", "vp@x.org", "ceo@x.org"])
    #expect(
      denial.hint
        == "ask mia@x.org, vp@x.org, ceo@x.org: the plan of eng/pay is theirs to change")
  }

  @Test func whatTouchesNoTeamIsForRootLeadsToMerge() throws {
    let denial = try #require(policy.denial(of: .merge([]), by: ["eve@x.org"]))
    #expect(
      denial.description
        == "'eve@x.org' may not merge what touches no team's plan: that is for leads of the root team"
    )
  }

  @Test func whereNobodyIsNamedEveryoneMayDoEverything() {
    var open = settings()
    open.facilitators = []
    open.teams[open.root]?.leads = []
    #expect(Policy(settings: open).isOpen)
    #expect(Policy(settings: open).denial(of: .changeSettings, by: ["eve@x.org"]) == nil)
    open.facilitators = ["kim"]
    #expect(!Policy(settings: open).isOpen)
    #expect(Policy(settings: open).denial(of: .changeSettings, by: ["kim"])?.people == [])
    #expect(Policy(settings: Settings()).isOpen)
  }
}

@Suite struct AgreementTests {
  private let pay = team("eng/pay")

  private func agreement(
    _ settings: Settings = settings(), teams: [TeamPath]? = nil, by approvers: [String],
    authors: [String] = ["ana@x.org"]
  ) -> Agreement {
    Policy(settings: settings).agreement(
      for: teams ?? [pay], approvers: approvers, authors: authors)
  }

  @Test func eachTeamAsksForItsOwnAndOnePersonServesSeveral() {
    let both = [pay, team("ops")]
    #expect(agreement(teams: both, by: []).missing.map(\.team) == [pay, team("ops")])
    #expect(agreement(teams: both, by: ["mia@x.org"]).missing.map(\.team) == [team("ops")])
    #expect(agreement(teams: both, by: ["ceo@x.org"]).isReached)
    #expect(!agreement(teams: both, by: ["ceo@x.org"]).isSelfApproved)
  }

  @Test func authorsAndOthersNeverCount() {
    #expect(!agreement(by: ["mia@x.org"], authors: ["ana@x.org", "MIA@x.org"]).isReached)
    #expect(!agreement(by: ["stranger@x.org", "kim@x.org"]).isReached)
    #expect(agreement(by: []).missing[0].people == ["mia@x.org", "vp@x.org", "ceo@x.org"])
  }

  @Test func severalAreAskedForAndOnePersonCountsOnce() {
    var two = settings()
    two.proposals.approvals = 2
    #expect(agreement(two, by: ["mia@x.org", "mia@x.org"]).missing.map(\.count) == [1])
    #expect(agreement(two, by: ["mia@x.org", "vp@x.org"]).isReached)
  }

  @Test func whereNobodyCouldTheLeadMayMerge() {
    let alone = agreement(teams: [team("company")], by: [], authors: ["ceo@x.org"])
    #expect(alone.isReached)
    #expect(alone.isSelfApproved)
    #expect(!agreement(teams: [team("company")], by: []).isReached)
  }

  @Test func withoutNamesNothingIsMissing() {
    let free = agreement(Settings(), by: [])
    #expect(free.isReached)
    #expect(free.isSelfApproved)
    #expect(!agreement(Settings(), by: ["anyone@x.org"]).isSelfApproved)
  }
}

@Suite struct ActionsTests {
  private func actions(_ edit: (inout Snapshot) -> Void) -> [Policy.Action] {
    let old = Snapshot.of(.of(.range(at: 600)), .of(id: "two"))
    var new = old
    edit(&new)
    return Policy.actions(in: old.changes(to: new), before: old)
  }

  private let now = Plan(objectives: [.of(.range(at: 540)), .of(id: "two")])

  @Test func changesAmountToActions() {
    let checkout = team("checkout")
    #expect(
      actions { $0.plans["2026-q1"]?[checkout] = now }
        == [.checkIn(.range(at: 600), .of(.range(at: 600)), checkout)])
    #expect(
      actions { $0.plans["2026-q1"]?[checkout]?.objectives[0].title = "x" }
        == [.changePlan(checkout)])
    #expect(
      actions {
        $0.plans["2026-q1"]?[checkout]?.objectives.removeLast()
        $0.plans["2026-q1"]?[team("b")] = Plan(objectives: [.of(id: "two")])
      } == [.changePlan(checkout), .changePlan(team("b"))])
    #expect(actions { $0.cycles["2026-q1"]?.state = .closed } == [.manageOrganisation])
    #expect(actions { $0.settings.teams[checkout] = Team() } == [.manageOrganisation])
    #expect(actions { $0.settings.language = "de" } == [.changeSettings])
    #expect(actions { _ in }.isEmpty)
  }

  @Test func onlyAgreedPlansAskForAReason() {
    var old = Snapshot.of(.of(.range(at: 600)))
    let renamed = Snapshot.of(Objective.of(.range(at: 600)).with { $0.title = "x" })
    #expect(Policy.needReason(old.changes(to: renamed), before: old))
    let checkedIn = Snapshot.of(.of(.range(at: 540)))
    #expect(!Policy.needReason(old.changes(to: checkedIn), before: old))
    old.cycles["2026-q1"] = quarter(.planning)
    #expect(!Policy.needReason(old.changes(to: renamed), before: old))
  }
}
