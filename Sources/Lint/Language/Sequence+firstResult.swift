extension Sequence {
  /// The first result that isn't nil.
  func firstResult<Result>(_ result: (Element) -> Result?) -> Result? {
    for element in self {
      if let found = result(element) { return found }
    }
    return nil
  }
}
