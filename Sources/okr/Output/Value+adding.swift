import Model

extension Value {
  /// The map with more keys; anything else as it is.
  func adding(_ more: KeyValuePairs<String, Value>) -> Value {
    guard case .map(let entries) = self else { return self }
    return .map(entries + more.map { Entry($0.key, $0.value) })
  }

  /// The map with these keys, also in place of those it has; anything else as it is.
  func replacing(_ some: KeyValuePairs<String, Value>) -> Value {
    guard case .map(let entries) = self else { return self }
    let others = entries.filter { entry in !some.contains { $0.key == entry.key } }
    return Value.map(others).adding(some)
  }
}
