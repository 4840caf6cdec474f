extension Rule {
  /// A key that means nothing where it stands; the reader has found it.
  static let unknownKey = Rule(
    "unknown-key", .structure, .warning, nil,
    "a key that means nothing here",
    why: """
      What the format doesn't know is kept and never interpreted: whoever wrote it may believe that it \
      does something. Keys of your own begin with 'x-' and are left in peace.
      """,
    example: Example(bad: "priority: high", better: "x-priority: high"),
    .file)
}
