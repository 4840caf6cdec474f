import Clibgit2

/// Owns one object of libgit2's and frees it exactly once.
///
/// Always bind a handle to a `let`: a temporary is freed before the call it feeds.
@safe struct Handle: ~Copyable {
  let pointer: OpaquePointer
  private let free: (OpaquePointer?) -> Void

  init(
    _ operation: @autoclosure () -> String,
    free: @escaping (OpaquePointer?) -> Void,
    _ create: (inout OpaquePointer?) -> Int32
  ) throws(GitError) {
    var created: OpaquePointer?
    try unsafe check(operation(), create(&created))
    guard let created = unsafe created else {
      throw GitError(operation(), kind: .other, "libgit2 returned nothing")
    }
    unsafe self.pointer = created
    unsafe self.free = free
  }

  deinit { unsafe free(pointer) }
}

extension Handle {
  /// Returns nil where libgit2 says that there is no such thing.
  static func found(
    _ operation: @autoclosure () -> String,
    free: @escaping (OpaquePointer?) -> Void,
    _ create: (inout OpaquePointer?) -> Int32
  ) throws(GitError) -> Handle? {
    do throws(GitError) {
      return try unsafe Handle(operation(), free: free, create)
    } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
  }
}
