extension Settings {
  /// `lint: {profile: gentle, rules: {kr-output: off}, thresholds: {title_words: 18}}`
  package struct LintSettings: Sendable, Equatable {
    package var profile = "gentle"
    /// Rule name to severity, or `off`; in the file's order.
    package var rules: [Value.Entry] = []

    /// A title of more words is too long.
    package var titleWords = 18
    /// A person who owns more key results of a cycle has too many.
    package var ownedKeyResults = 6
    /// From the first word of a proposal to its merge.
    package var planningDays = 14
    /// From the start of a cycle until its plans should be agreed.
    package var agreementDays = 14

    package init() {}
  }
}

extension Settings.LintSettings {
  package typealias Threshold = any WritableKeyPath<Settings.LintSettings, Int> & Sendable

  /// What may be set under `thresholds`, by key, in the order in which the tool writes them.
  package static let thresholds: KeyValuePairs<String, Threshold> = [
    "title_words": \.titleWords,
    "owned_key_results": \.ownedKeyResults,
    "planning_days": \.planningDays,
    "agreement_days": \.agreementDays,
  ]

  package static func threshold(_ key: String) -> Threshold? {
    thresholds.first { $0.key == key }?.value
  }
}
