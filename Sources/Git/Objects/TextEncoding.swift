/// How the text of a commit is to be read: UTF-8, unless an `encoding` header says otherwise.
enum TextEncoding {
  case utf8
  case latin1

  /// Anything but Latin-1 is read as UTF-8: that is what most of it is, whatever its header says.
  init(named name: String) {
    let latin1: Set = ["iso-8859-1", "iso8859-1", "latin1", "latin-1"]
    self = latin1.contains(name.lowercased()) ? .latin1 : .utf8
  }

  func text(of bytes: ArraySlice<UInt8>) -> String {
    switch self {
    case .utf8: return String(decoding: bytes, as: UTF8.self)
    case .latin1:
      var text = String.UnicodeScalarView()
      text.append(contentsOf: bytes.map { UnicodeScalar($0) })
      return String(text)
    }
  }
}
