extension Objective {
  /// The keys of an objective in the order in which a plan has them.
  package static let keys = [
    "id", "title", "kind", "why", "owner", "supports", "with", "tags", "status", "reason",
    "carried_from", "key_results", "initiatives",
  ]

  /// The objective as a plan would have it; what is absent or stands at its default is left out.
  package var value: Value {
    value(keyResults: keyResults.isEmpty ? nil : .list(keyResults.map(\.value)))
  }

  /// The same without its key results: what a change tells of it.
  package var valueAlone: Value { value(keyResults: nil) }

  private func value(keyResults: Value?) -> Value {
    .fields(
      [
        "id": .text(id),
        "title": .text(title),
        "kind": kind == .aspirational ? nil : .text(kind.rawValue),
        "why": .text(of: why),
        "owner": .text(of: owner),
        "supports": .texts(supports),
        "with": .texts(with),
        "tags": .texts(tags),
        "status": isDropped ? "dropped" : nil,
        "reason": .text(of: reason),
        "carried_from": .text(of: carriedFrom),
        "key_results": keyResults,
        "initiatives": initiatives.isEmpty ? nil : .list(initiatives.map(\.value)),
      ], extras: extras)
  }

  /// Reads what `value` writes; nil without an id.
  package init?(value: Value) {
    guard let fields = Fields(value), let id = fields.text("id") else { return nil }
    self.init(id: id, title: fields.text("title") ?? id)
    kind = fields.choice("kind") ?? .aspirational
    why = fields.text("why")
    owner = fields.text("owner")
    supports = fields.texts("supports")
    with = fields.teams("with")
    tags = fields.texts("tags")
    isDropped = fields.text("status") == "dropped"
    reason = fields.text("reason")
    carriedFrom = fields.text("carried_from")
    keyResults = fields.items("key_results").compactMap { KeyResult(value: $0) }
    initiatives = fields.items("initiatives").compactMap { Initiative(value: $0) }
    extras = fields.extras(beyond: Objective.keys)
  }
}

extension Initiative {
  package static let keys = ["title", "link"]

  package var value: Value {
    .fields(["title": .text(title), "link": .text(of: link)], extras: extras)
  }

  /// Reads what `value` writes; nil without a title.
  package init?(value: Value) {
    guard let fields = Fields(value), let title = fields.text("title") else { return nil }
    self.init(
      title: title, link: fields.text("link"), extras: fields.extras(beyond: Initiative.keys))
  }
}
