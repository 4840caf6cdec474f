import Testing

@testable import Lint

/// What the texts on OKRs warn of, in their own examples and in other words for the same.
struct BadExamplesTests {
  /// What is found with everything switched on that the gentle profile has.
  private func found(_ keyResult: String, objective: String = "Nobody waits for us") -> [String] {
    Looking().rulesFinding(
      """
      objectives:
        - id: o
          title: \(objective)
          key_results:
            - {id: kr, \(keyResult)}
      """)
  }

  @Test(arguments: [
    ("Deliver the portal", "The portal is in production", "milestones: [{title: In production}]"),
    ("Deliver the portal", "The portal is live", "baseline: 0, target: 1"),
    (
      "Deliver the new billing", "New billing is in production",
      "baseline: 0, target: 100, unit: '%'"
    ),
    ("Deliver feature X", "Feature X is in production", "milestones: [{title: Feature X is live}]"),
    ("Launch the mobile app", "The mobile app is launched", "milestones: [{title: Launched}]"),
    ("Ship the search", "Search shipped to all customers", "baseline: 0, target: 100, unit: '%'"),
    ("Build a data platform", "Data platform built", "milestones: [{title: Built}]"),
  ])
  func aTaskUnderAnotherName(objective: String, title: String, measure: String) {
    let found = found("title: \(title), \(measure)", objective: objective)
    #expect(found.contains("objective-is-a-task"))
    #expect(found.contains("kr-output") || found.contains("kr-restates-objective"))
  }

  @Test(arguments: [
    "title: 5 teams onboarded, baseline: 0, target: 5, unit: teams",
    "title: Onboard 5 teams, baseline: 0, target: 5, unit: teams",
    "title: Five teams onboarded, target: 5, unit: teams",
    "title: Five teams are onboarded to the platform, baseline: 0, target: 5",
    "title: Teams onboarded to the platform, baseline: 0, target: 5, unit: teams",
    "title: Number of teams onboarded, baseline: 0, target: 5, unit: teams",
    "title: 5 teams onboarded, milestones: [{title: First}, {title: All five}]",
    "title: Deliver three dashboards, baseline: 0, target: 3, unit: dashboards",
  ])
  func workThatIsCounted(keyResult: String) {
    #expect(found(keyResult).contains("kr-output"))
  }

  @Test(arguments: [
    "title: Migrate 100 apps to EKS, baseline: 0, target: 100, unit: apps",
    "title: migrate 100 apps to EKS, target: 100, unit: apps",
    "title: 100 apps migrated to EKS, baseline: 0, target: 100, unit: apps",
    "title: Apps migrated to EKS, baseline: 12, target: 100, unit: apps",
    "title: Share of apps on EKS, baseline: 0, target: 100, unit: '%'",
    "title: All 100 apps run on EKS, baseline: 0, target: 100, unit: apps",
    "title: Apps running on Kubernetes, baseline: 20, target: 100, unit: '%'",
    "title: Migrate the monolith to Kubernetes, milestones: [{title: First service}, {title: All}]",
    "title: Move 80 % of our workloads to AWS, baseline: 0, target: 80, unit: '%'",
  ])
  func theWayInsteadOfTheEnd(keyResult: String) {
    #expect(found(keyResult).contains("kr-names-solution"))
  }

  @Test(arguments: [
    "title: Number of deployments, baseline: 10, target: 50, unit: deployments",
    "title: Number of deployments, baseline: 10, target: 50, unit: deployments a week",
    "title: Number of deployments per week, baseline: 10, target: 50",
    "title: Increase the number of deployments from 10 to 50, baseline: 10, target: 50",
    "title: Production deployments, baseline: 10, target: 50, unit: deployments",
  ])
  func whatOnlyFlatters(keyResult: String) {
    #expect(found(keyResult).contains("vanity-metric"))
  }

  @Test(arguments: [
    "title: Cut lead time for changes from 5 days to 2, baseline: 5, target: 2, unit: hours",
    "title: 'Lead time, from 5 days to 2', baseline: 5, target: 2, unit: hours",
    "title: Lead time from 5 to 2 days, baseline: 5, target: 2, unit: h",
    "title: Lead time down from five days to 2 days, baseline: 5, target: 2, unit: hours",
  ])
  func anotherUnit(keyResult: String) {
    #expect(found(keyResult).contains("unit-mismatch"))
  }

  @Test(arguments: [
    "title: 'Returns, tied to the managers’ pay', baseline: 5, target: 2, unit: '%'",
    "title: Returns, milestones: [{title: Reaching it is the condition for the bonus}]",
    "title: '80 % is the condition for the bonus', baseline: 0, target: 80, unit: '%'",
    "title: 'Orders a week, which counts for promotion', baseline: 5, target: 9, unit: orders",
    "title: 'Revenue; whoever reaches it gets a salary increase', baseline: 5, target: 9, unit: M€",
  ])
  func payAndPromotion(keyResult: String) {
    #expect(found(keyResult).contains("tied-to-pay"))
  }

  @Test(arguments: [
    ("Reduce checkout time by 30 %", "objective-has-number"),
    ("Reach 10 million in revenue", "objective-has-number"),
    ("Migrate to Kubernetes", "objective-is-a-task"),
    ("Roll out the new CRM", "objective-is-a-task"),
    ("Improve quality", "objective-too-vague"), ("Be a great team", "objective-too-vague"),
    ("Keep the lights on", "evergreen-without-tag"),
  ])
  func noDirection(objective: String, rule: String) {
    let keyResult = "title: Orders lost on the way, baseline: 9, target: 3, unit: '%'"
    #expect(found(keyResult, objective: objective).contains(rule))
  }

  @Test(arguments: [
    (
      "title: Customers are happier, milestones: [{title: Customers are happier}]",
      "kr-not-measurable"
    ),
    ("title: Better collaboration, milestones: [{title: Better}]", "kr-not-measurable"),
    ("title: Answers within a day, target: 90, unit: '%'", "no-baseline"),
    (
      "title: Outages caused by Kevin, baseline: 9, target: 0, unit: outages",
      "names-a-person-as-problem"
    ),
  ])
  func nothingToTellItBy(keyResult: String, rule: String) {
    #expect(found(keyResult).contains(rule))
  }
}
