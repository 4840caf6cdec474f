/// How it is told what a proposal does.
extension Wording {
  /// `: harder`, or nothing where nobody can say.
  var verdict: String {
    change.direction.map { $0 == .changed ? "" : ": \($0.rawValue)" } ?? ""
  }

  var measureDeed: String {
    switch change.field {
    case "keep"?: moving("bound")
    case "due"?: moving("due date")
    case "target"?, "baseline"?: moving(change.field ?? "")
    case "expected"?: "changes what is expected on the way"
    case let field? where field.hasPrefix("milestones/"): milestoneDeed
    default: setting(change.field ?? "measure")
    }
  }

  var rewordingDeed: String {
    let isMilestone = (change.field ?? "").hasPrefix("milestones/")
    let name = isMilestone ? "milestone \(step)" : change.field ?? ""
    switch (change.from, change.to) {
    case (.null, _): return "adds the \(name)"
    case (_, .null): return "removes the \(name)"
    default: return "rewords the \(name)"
    }
  }

  var supportDeed: String {
    let (came, went) = membership
    let parts = [
      came.isEmpty ? nil : "supports " + came.joined(separator: ", "),
      went.isEmpty ? nil : "no longer supports " + went.joined(separator: ", "),
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  func handing(_ person: (String) -> String) -> String {
    guard change.field == "owner" else { return people }
    switch (change.from.scalarText.map(person), change.to.scalarText.map(person)) {
    case (let old?, let new?): return "hands it from \(old) to \(new)"
    case (nil, let new?): return "gives it to \(new)"
    case (let old?, nil): return "leaves it without an owner, before \(old)"
    case (nil, nil): return people
    }
  }

  /// "changes the weight from 1 to 2".
  func setting(_ name: String) -> String {
    guard change.from.scalarText != nil || change.to.scalarText != nil else {
      let (came, went) = membership
      let parts = came.map { "+" + $0 } + went.map { "-" + $0 }
      return parts.isEmpty
        ? "changes the \(name)" : "changes the \(name): " + parts.joined(separator: " ")
    }
    return moving(name, verb: "changes")
  }

  private func moving(_ name: String, verb: String = "moves") -> String {
    switch (change.from, change.to) {
    case (.null, let to): "sets the \(name) to \(quantity(to))"
    case (let from, .null): "takes away the \(name), before \(quantity(from))"
    case (_, let to): "\(verb) the \(name) from \(from) to \(quantity(to))"
    }
  }

  private var milestoneDeed: String {
    switch (change.from, change.to) {
    case (.null, let to): "adds the milestone \(title(of: to))"
    case (let from, .null): "removes the milestone \(title(of: from))"
    default: "changes the weight of milestone \(step) from \(from) to \(to)"
    }
  }

  /// Of lists of texts, what came and what went.
  private var membership: (came: [String], went: [String]) {
    let (old, new) = (texts(change.from), texts(change.to))
    return (new.filter { !old.contains($0) }, old.filter { !new.contains($0) })
  }

  private func texts(_ value: Value) -> [String] {
    guard case .list(let items) = value else { return [] }
    return items.compactMap(\.scalarText)
  }
}
