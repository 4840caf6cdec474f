import Model

extension CheckIn {
  /// One key result with what is now said of it.
  struct Statement {
    var place: KeyResultPlace
    var value: Double?
    var done: [Milestone] = []
    /// Milestones that are said to be done and were so before.
    var doneBefore: [Milestone] = []
  }
}

extension CheckIn.Statement {
  /// What is to be known beside the check-in.
  var remarks: [String] {
    doneBefore.map { milestone in
      let since = milestone.done.map { " since \($0)" } ?? ""
      return "'\(milestone.title)' is done\(since), and that day stays"
    }
  }

  /// What stands is newer than what is to be stated.
  func newer(than day: Day, checked: Day) -> Refusal {
    let keyResult = place.keyResult
    let standing = keyResult.current.map { "stands at \(keyResult.text(of: $0))" } ?? "was checked"
    return Refusal(
      .usage, "'\(keyResult.id)' \(standing) since \(checked), which is later than \(day)",
      hint: "name a day from \(checked) on, or leave --on out")
  }
}
