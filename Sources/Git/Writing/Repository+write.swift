import Clibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An object that isn't in the object database yet.
struct NewObject {
  let id: ObjectID
  let kind: git_object_t
  let content: [UInt8]

  fileprivate func folder(in objects: String) -> String { objects + id.hex.prefix(2) }

  /// Writes it under a name that `git gc` knows to remove, should it be left behind.
  fileprivate func file(in objects: String) throws(SystemError) -> NewFile {
    let folder = folder(in: objects)
    let name = unsafe String(cString: git_object_type2string(kind))
    let bytes = LooseObject(kind: name, content: content).bytes
    func create() throws(SystemError) -> NewFile {
      try NewFile(
        folder + "/tmp_obj_\(UInt64.random(in: 0 ... .max))",
        for: folder + "/" + id.hex.dropFirst(2), bytes: bytes, permissions: 0o444)
    }
    do throws(SystemError) {
      return try create()
    } catch {
      guard error.code == ENOENT else { throw error }
      guard unsafe mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw .last }
      return try create()
    }
  }
}

extension Repository {
  /// Returns the id of a file's content, which the next commit, tag or staging stores.
  ///
  /// Until then only this `Repository` knows it, and nothing is on the disk: what is drafted and then given up leaves
  /// nothing behind.
  package func writeBlob(_ content: [UInt8]) throws(GitError) -> ObjectID {
    try write(content, GIT_OBJECT_BLOB)
  }

  /// Keeps an object to be stored, unless it is there already.
  ///
  /// Wraps `git_odb_hash`.
  func write(_ content: [UInt8], _ kind: git_object_t) throws(GitError) -> ObjectID {
    var raw = git_oid()
    let code = unsafe content.withUnsafeBytes {
      unsafe git_odb_hash(&raw, $0.baseAddress, $0.count, kind)
    }
    try check("name an object", code)
    let id = ObjectID(raw)
    newObjects[id] = NewObject(id: id, kind: kind, content: content)
    return id
  }

  /// Stores what was written, durably: all of it before anything can refer to it.
  ///
  /// First what they hold, then their names, each for many at the same time; `git_odb_write` would wait for one after
  /// the other.
  func storeNewObjects() throws(GitError) {
    var missing: [NewObject] = []
    for object in newObjects.values where try !freshen(object) { missing.append(object) }
    let folder = commonDirectory + "objects/"
    do throws(SystemError) {
      while !missing.isEmpty {
        try store(missing.suffix(Repository.openFiles), in: folder)
        missing.removeLast(min(missing.count, Repository.openFiles))
      }
    } catch {
      throw GitError("write to '\(folder)'", error, path: folder)
    }
    newObjects.removeAll()
  }

  /// How many objects are written at the same time: few enough for any limit on open files.
  private static let openFiles = 32

  private func store(_ some: ArraySlice<NewObject>, in objects: String) throws(SystemError) {
    var files: [NewFile] = []
    for object in some { files.append(try object.file(in: objects)) }
    try NewFile.synchronize(files)
    for file in files { try file.takePlace() }
    try Folder.synchronize([objects] + Set(some.map { $0.folder(in: objects) }))
  }

  /// Returns whether an object is stored already; if so it is made new again, so that `git gc` lets it be.
  ///
  /// Wraps `git_odb_write`, which doesn't write what there is.
  private func freshen(_ object: NewObject) throws(GitError) -> Bool {
    var raw = object.id.raw
    guard unsafe git_odb_exists_ext(objects.pointer, &raw, GIT_ODB_LOOKUP_NO_REFRESH.rawValue) == 1
    else { return false }
    let code = unsafe object.content.withUnsafeBytes {
      unsafe git_odb_write(&raw, objects.pointer, $0.baseAddress, $0.count, object.kind)
    }
    try check("write object \(object.id)", code)
    return true
  }
}
