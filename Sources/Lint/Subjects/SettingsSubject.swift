package import Model

/// What `okr.yaml` says, and what only the repository knows of that.
package struct SettingsSubject: Sendable {
  let settings: Settings
  /// Whether there are words of the language that it chooses.
  let hasWords: Bool

  package init(_ settings: Settings, hasWords: Bool) {
    self.settings = settings
    self.hasWords = hasWords
  }
}
