import Clibgit2

extension ObjectID {
  init(_ id: git_oid) {
    var id = id
    self = unsafe withUnsafeBytes(of: &id.id) { unsafe ObjectID(reading: $0) }
  }

  /// Copies the name that a C object lends.
  ///
  /// - Parameter id: never null where the object it belongs to is alive.
  init?(_ id: UnsafePointer<git_oid>?) {
    guard let id = unsafe id else { return nil }
    unsafe self.init(id.pointee)
  }

  var raw: git_oid {
    var id = git_oid()
    unsafe withUnsafeMutableBytes(of: &id.id) { unsafe $0.copyBytes(from: bytes) }
    return id
  }
}
