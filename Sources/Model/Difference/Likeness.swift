extension Objective: Recognisable {
  func isMoved(to other: Objective) -> Bool { title == other.title }

  /// The same words, or the same everything but id and title with a value stated somewhere.
  func isRenamed(to other: Objective) -> Bool {
    if Likeness.normalised(title) == Likeness.normalised(other.title) { return true }
    guard keyResults.contains(where: { $0.current != nil }) else { return false }
    var same = other
    same.id = id
    same.title = title
    return self == same
  }
}

extension KeyResult: Recognisable {
  /// The same title, or the same measure and unit.
  func isMoved(to other: KeyResult) -> Bool {
    title == other.title || (unit == other.unit && measure.agreement == other.measure.agreement)
  }

  /// The same words, or the same everything but id and title with a value stated.
  func isRenamed(to other: KeyResult) -> Bool {
    if Likeness.normalised(title) == Likeness.normalised(other.title) { return true }
    guard current != nil else { return false }
    var same = other
    same.id = id
    same.title = title
    return self == same
  }
}

extension Measure {
  /// What is to be reached, without how far it is.
  var agreement: Measure {
    guard case .milestones(let milestones) = self else { return self }
    return .milestones(
      milestones.map { milestone in
        var open = milestone
        open.done = nil
        return open
      })
  }
}

enum Likeness {
  /// A title without case, punctuation and spacing.
  static func normalised(_ title: String) -> String {
    title.lowered.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
