import Model
import Store
import Terminal

/// What people said, where it belongs.
struct TalkLines {
  let review: Review
  let appearance: Appearance

  /// `Vera Pohl, 22 Mar: Is 300 bold enough?`
  ///
  /// - Parameter naming: whether the item that it is about is named.
  func lines(of statement: Statement, indent: Int, naming: Bool = false) -> [Text] {
    let item = naming ? statement.on.map { " on \($0.withoutCycle)" } ?? "" : ""
    let head: Text =
      "\(review.settings.displayName(of: statement.author) + statement.verb, .cyan)"
      + Text("\(item), \(review.date(statement.time)): ", .faint)
    let paragraphs = Text.lines(of: statement.text).filter { !$0.isEmpty }
    return paragraphs.enumerated().flatMap { index, paragraph in
      (.spaces(index == 0 ? indent : indent + 2) + (index == 0 ? head + paragraph : paragraph))
        .wrapped(to: appearance.width, hanging: indent + 2)
    }
  }
}

extension Statement {
  /// What was said beside the text, as it goes on from a name.
  var verb: String {
    switch word {
    case .comment: ""
    case .approve: " agrees"
    case .requestChanges: " asks for changes"
    case .submit: " submits it"
    case .withdraw: " withdraws it"
    case .reopen: " reopens it"
    }
  }
}

extension Statement.Word {
  /// `request for changes`
  var noun: String {
    switch self {
    case .approve: "approval"
    case .requestChanges: "request for changes"
    default: rawValue
    }
  }
}
