import Model

extension Value {
  /// The map with more keys; anything else as it is.
  func adding(_ more: KeyValuePairs<String, Value>) -> Value {
    guard case .map(let entries) = self else { return self }
    return .map(entries + more.map { Entry($0.key, $0.value) })
  }
}
