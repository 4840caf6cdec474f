extension Plan {
  package static let keys = ["about", "objectives"]

  /// The plan as its file would have it.
  package var value: Value {
    .fields(
      [
        "about": .text(of: about),
        "objectives": objectives.isEmpty ? nil : .list(objectives.map(\.value)),
      ], extras: extras)
  }

  /// Reads what `value` writes; nil for anything but a map.
  package init?(value: Value) {
    guard let fields = Fields(value) else { return nil }
    self.init(
      about: fields.text("about"),
      objectives: fields.items("objectives").compactMap { Objective(value: $0) },
      extras: fields.extras(beyond: Plan.keys))
  }
}
