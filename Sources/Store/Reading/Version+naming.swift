import Model

// Whether people, teams and key results that somebody names are there.
extension Version {
  /// - Throws: `Refusal` where there is no such team, neither listed nor with a plan in that cycle.
  func requireTeam(_ text: String, in cycle: String) throws {
    let teams = try references(in: cycle).filter { $0.objective == nil }.map(\.team.description)
    guard !teams.contains(text) else { return }
    throw Refusal(
      .notFound, "no team '\(text)' in \(cycle)", hint: Version.hint(for: text, among: teams))
  }

  /// - Parameter item: what it is to guard; a sibling of it goes by its id alone.
  /// - Throws: `Refusal` where there is no such key result, or it is the item itself.
  func requireGuardrail(_ text: String, of item: ItemPlace) throws {
    let home = item.reference
    var guardrail = home.with(objective: home.objective, keyResult: text)
    if text.contains(":") {
      guard let reference = Reference(text, isCycle: hasCycle), reference.keyResult != nil else {
        throw Refusal(
          .usage, "'\(text)' names no key result", hint: "write it like company:trusted-shop/nps")
      }
      guardrail = reference.within(cycle: home.cycle ?? "")
      _ = try keyResult(guardrail)
    } else if item.objective.keyResult(text) == nil {
      let siblings = item.objective.keyResults.map(\.id).filter { $0 != home.keyResult }
      throw Refusal(
        .notFound, "no key result '\(text)' beside '\(item.name)'",
        hint: siblings.isEmpty
          ? "write the whole reference, like company:trusted-shop/nps"
          : Version.hint(for: text, among: siblings))
    }
    guard guardrail != home else {
      throw Refusal(.usage, "'\(item.name)' can't be its own guardrail")
    }
  }

  fileprivate static func hint(for name: String, among names: [String]) -> String {
    if let near = Nearest.name(to: name, among: names) { return "did you mean '\(near)'?" }
    let shown = names.prefix(8).joined(separator: ", ")
    return "there are: \(shown)" + (names.count > 8 ? " and \(names.count - 8) more" : "")
  }
}

extension Draft {
  /// Says which of these people are neither listed nor given by their addresses: nobody is kept from
  /// naming them, and nobody will be found by that name.
  mutating func tellUnknown(_ people: [String], in version: Version) {
    let settings = version.settings
    unknownPeople = people.filter { !$0.contains("@") && settings.person($0) == nil }
    remarks = unknownPeople.map { person in
      let known = settings.people.map(\.id).sorted()
      let there =
        known.isEmpty
        ? "write an e-mail address, or list them there"
        : Version.hint(for: person, among: known)
      return "'\(person)' is no e-mail address and nobody under 'people' in okr.yaml; \(there)"
    }
  }
}
