extension Team {
  package static let keys = ["name", "leads", "members", "formerly", "person", "okrs"]

  /// The team as `okr.yaml` would have it under its path.
  package var value: Value {
    .fields(
      [
        "name": .text(of: name),
        "leads": .texts(leads),
        "members": .texts(members),
        "formerly": .texts(formerly),
        "person": isPerson ? true : nil,
        "okrs": hasNoOKRs ? "none" : nil,
      ], extras: extras)
  }

  /// Reads what `value` writes; nil for anything but a map.
  package init?(value: Value) {
    guard let fields = Fields(value) else { return nil }
    self.init(name: fields.text("name"))
    leads = fields.texts("leads")
    members = fields.texts("members")
    formerly = fields.teams("formerly")
    isPerson = fields.text("person") == "true"
    hasNoOKRs = fields.text("okrs") == "none"
    extras = fields.extras(beyond: Team.keys)
  }
}

extension Person {
  package static let keys = ["name", "emails"]

  /// The person as `okr.yaml` would have them under their id.
  package var value: Value { .fields(["name": .text(of: name), "emails": .texts(emails)]) }

  package init(id: String, value: Value) {
    let fields = Fields(value) ?? Fields()
    self.init(id: id, name: fields.text("name"), emails: fields.texts("emails"))
  }
}
