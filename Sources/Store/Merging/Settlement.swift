package import Model

/// How somebody wants the conflicts of a merge to be settled.
package struct Settlement {
  /// One field's value, `REF.FIELD=VALUE` as it is typed.
  package struct Stated: Sendable {
    let reference: String
    let field: String
    let text: String

    /// nil where it isn't of that form.
    package init?(_ text: String) {
      let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, let dot = halves[0].lastIndex(of: ".") else { return nil }
      reference = String(halves[0][..<dot])
      field = String(halves[0][halves[0].index(after: dot)...])
      self.text = String(halves[1])
      guard !reference.isEmpty, !field.isEmpty else { return nil }
    }

    fileprivate var name: String { "\(reference).\(field)" }

    /// Any ending of the reference will do.
    fileprivate func means(_ conflict: Conflict) -> Bool {
      let place = conflict.subject.description
      let isNamed =
        place == reference || place.hasSuffix("/" + reference) || place.hasSuffix(":" + reference)
      return isNamed && conflict.field == field
    }
  }

  /// Who is right in all that isn't settled otherwise.
  package var side: Conflict.Choice?
  package var values: [Stated] = []
  /// What was chosen for single conflicts and files, one by one.
  package var choice: (Conflict) -> Conflict.Choice? = { _ in nil }
  package var fileChoice: (String) -> Conflict.Choice? = { _ in nil }

  package init() {}
}

/// Settles the conflicts of one merge, and keeps which values had one.
final class Arbiter {
  private let settlement: Settlement
  private var uses: [Int: Int] = [:]
  /// What is wrong with a value that was stated.
  private var failure: (any Error)?

  init(_ settlement: Settlement) { self.settlement = settlement }

  var choices: TreeMerge.Choices {
    TreeMerge.Choices(conflict: choice) { [settlement] path in
      settlement.fileChoice(path) ?? settlement.side
    }
  }

  /// - Throws: `Refusal` where a stated value makes no sense, or belongs to no conflict, or to several.
  func check() throws {
    if let failure { throw failure }
    for (index, value) in settlement.values.enumerated() where uses[index] != 1 {
      throw Refusal(
        .notFound,
        uses[index] == nil
          ? "there is no conflict in '\(value.name)'"
          : "'\(value.name)' may mean several conflicts",
        hint: "name one as 'okr merge' lists it")
    }
  }

  private func choice(_ conflict: Conflict) -> Conflict.Choice? {
    if let index = settlement.values.firstIndex(where: { $0.means(conflict) }) {
      uses[index, default: 0] += 1
      do {
        return .value(try conflict.value(of: settlement.values[index].text))
      } catch {
        failure = failure ?? error
      }
    }
    return settlement.choice(conflict) ?? settlement.side
  }
}

extension Conflict {
  /// Whether another value than the two can stand; not where an item is there or not, or where it is.
  package var takesValue: Bool {
    guard let field, !["place", "id", "measure"].contains(field) else { return false }
    return ![ours, theirs].contains { $0.isStructured }
  }

  /// What a person typed as the value of the field.
  ///
  /// - Throws: `Refusal` where it is none.
  package func value(of text: String) throws -> Value {
    guard takesValue else {
      throw Refusal(
        .usage, "'\(subject)' is ours or theirs here: another value can't be given",
        hint: "--ours and --theirs choose")
    }
    guard !text.isEmpty || planField?.mayBeEmpty == true else { throw emptiness }
    if let planField { return try planField.value(of: text) ?? .null }
    guard [ours, theirs].contains(where: { $0.isNumber }) else { return .text(text) }
    guard let number = Decimal.parse(text) else {
      throw Refusal(.usage, "'\(text)' is not a number, which '\(field ?? "")' wants")
    }
    return .number(number)
  }

  private var emptiness: Refusal {
    let kind = planField?.content == .bound ? "a bound" : ours.isNumber ? "a number" : "a text"
    let name = field ?? ""
    let example = [ours, theirs, base].compactMap(\.scalarText).first.map { "\(name)=\($0)" }
    return Refusal(
      .usage, "'\(name)' has no value here, where \(kind) is wanted",
      hint: example.map { "write it like '\($0)'; --ours and --theirs choose one of the two" })
  }

  /// nil for fields of settings, teams and cycles, and for those that `set` doesn't know.
  private var planField: PlanField? {
    guard case .item(let item) = subject, let parts = field?.split(separator: "/") else {
      return nil
    }
    let isMilestone = parts.count == 3 && parts[0] == "milestones"
    guard isMilestone || parts.count == 1 else { return nil }
    let known =
      isMilestone
      ? PlanField.milestone
      : item.keyResult != nil
        ? PlanField.keyResult : item.objective != nil ? PlanField.objective : PlanField.plan
    return known.first { $0.name == parts[parts.count - 1] }
  }
}

extension PlanField {
  /// Whether nothing may stand there: without its measure a key result is none.
  fileprivate var mayBeEmpty: Bool { !isRequired && !["target", "keep"].contains(name) }
}

extension Value {
  /// Whether it is no scalar, and no list of scalars.
  fileprivate var isStructured: Bool {
    switch self {
    case .map: true
    case .list(let items): items.contains { $0.scalarText == nil }
    case .null, .flag, .number, .text: false
    }
  }

  fileprivate var isNumber: Bool {
    guard case .number = self else { return false }
    return true
  }
}
