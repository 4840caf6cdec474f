internal import Model

/// The keys of each level of the files, in the order in which the tool writes them.
///
/// They are also the keys the format knows: any other is somebody's own, or a slip of the pen.
package enum KeyOrder {
  package static let plan = Plan.keys
  package static let objective = Objective.keys
  package static let keyResult = KeyResult.keys
  package static let milestone = Milestone.keys
  package static let initiative = Initiative.keys
  package static let grade = Grade.keys

  package static let cycle = Cycle.keys
  package static let planning = ["opens", "due"]

  package static let settings = Settings.keys
  package static let strategyItem = ["id", "title"]
  package static let cadence = ["check_in_days"]
  package static let limits = ["objectives", "key_results"]
  package static let range = ["min", "max"]
  package static let health = ["behind", "at_risk"]
  package static let proposals = ["approvals", "approvers"]
  package static let person = Person.keys
  package static let team = Team.keys
  package static let lint = ["profile", "rules", "thresholds"]
  package static let lintThresholds = Settings.LintSettings.thresholds.map(\.key)
}
