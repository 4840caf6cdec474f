/// How a changed measure is told.
extension Wording {
  var measure: String {
    switch change.field {
    case "target"?, "baseline"?, "keep"?: adjusted
    case "expected"?: "expected values changed"
    case "due"?: dueDate
    case let field? where field.hasPrefix("milestones/"): milestone
    default: fromTo(change.field ?? "measure")
    }
  }

  private var adjusted: String {
    let name = change.field == "keep" ? "bound" : change.field ?? ""
    return switch (change.from, change.to) {
    case (.null, let to): "\(name) \(quantity(to)) added"
    case (let from, .null): "\(name) \(quantity(from)) removed"
    case (_, let to): "\(name) adjusted \(from) \(arrow) \(quantity(to))"
    }
  }

  private var dueDate: String {
    switch (change.from, change.to) {
    case (.null, _): "due date set to \(to)"
    case (_, .null): "due date \(from) removed"
    default: "due date \(from) \(arrow) \(to)"
    }
  }

  private var milestone: String {
    switch (change.from, change.to) {
    case (.null, let to): "milestone \(title(of: to)) added"
    case (let from, .null): "milestone \(title(of: from)) removed"
    default: "weight of milestone \(step) \(from) \(arrow) \(to)"
    }
  }
}
