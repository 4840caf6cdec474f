import History
import Model
import Store

extension Settings {
  /// A person by id, with the first of the addresses.
  func author(_ id: String) -> Author {
    Author(name: displayName(of: id), email: person(id)?.emails.first ?? id)
  }
}

extension Author {
  /// What git would be told, so that the first commit is theirs.
  func environment(at time: Instant) -> [String: String] {
    var environment: [String: String] = [:]
    for role in ["AUTHOR", "COMMITTER"] {
      environment["GIT_\(role)_NAME"] = name
      environment["GIT_\(role)_EMAIL"] = email
      environment["GIT_\(role)_DATE"] = "\(time.seconds) +0000"
    }
    return environment
  }
}

extension Remark.Verdict {
  var word: Statement.Word {
    switch self {
    case .none: .comment
    case .asks: .requestChanges
    case .approves: .approve
    }
  }
}
