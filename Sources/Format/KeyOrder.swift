/// The keys of each level of the files, in the order in which the tool writes them.
///
/// They are also the keys the format knows: any other is somebody's own, or a slip of the pen.
package enum KeyOrder {
  package static let plan = ["about", "objectives"]
  /// What an objective holds comes last, so that its state is seen above it.
  package static let objective = [
    "id", "title", "kind", "why", "owner", "supports", "with", "tags", "status", "reason",
    "carried_from", "key_results", "initiatives",
  ]
  package static let keyResult = [
    "id", "title", "baseline", "target", "keep", "milestones", "unit", "expected", "guardrail",
    "owner", "team", "weight", "current", "confidence", "checked", "blocked", "source", "status",
    "reason", "due", "check_in_days", "carried_from", "grade",
  ]
  package static let milestone = ["id", "title", "weight", "done"]
  package static let initiative = ["title", "link"]
  package static let grade = ["score", "reason", "cause", "note"]

  package static let cycle = [
    "title", "starts", "ends", "parent", "state", "planning", "check_in_days",
  ]
  package static let planning = ["opens", "due"]

  package static let settings = [
    "okr", "organisation", "root", "strategy", "cadence", "limits", "health", "proposals",
    "signing", "allowed_signers", "people", "facilitators", "teams", "lint", "language",
  ]
  package static let strategyItem = ["id", "title"]
  package static let cadence = ["check_in_days"]
  package static let limits = ["objectives", "key_results"]
  package static let range = ["min", "max"]
  package static let health = ["behind", "at_risk"]
  package static let proposals = ["approvals", "approvers"]
  package static let person = ["name", "emails"]
  package static let team = ["name", "leads", "members", "formerly", "person", "okrs"]
  package static let lint = ["profile", "rules"]
}
