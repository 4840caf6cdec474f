import Git
import SQLite

/// The file that holds the index, in the git directory that all work trees share.
///
/// Each time it is made it gets a name of its own, and `okr/index` names the one that counts: who reads
/// an older one goes on, and what a killed process left beside one never meets another.
struct IndexFile {
  let folder: OwnFolder

  /// The index as `key` has it; nil where none can be kept.
  func index(for key: IndexKey, with update: IndexUpdate) throws -> Index? {
    do {
      if let index = try existing(for: key, with: update) { return index }
    } catch let error as SQLiteError where error.isOfTheDisk {
      return nil
    } catch {
      // Whatever is wrong with it, or with the commits it tells of, shows again where it is made anew.
    }
    return try made(with: update)
  }

  /// A new one, whatever there is; nil where none can be kept.
  func made(with update: IndexUpdate) throws -> Index? {
    do {
      return try newIndex(with: update)
    } catch is SQLiteError {
      return nil
    }
  }

  /// nil where there is none that is of use.
  private func existing(for key: IndexKey, with update: IndexUpdate) throws -> Index? {
    guard let name = folder.text(of: "index"), name.hasPrefix("index-"), !name.contains("/")
    else { return nil }
    let database = try database(name)
    guard try version(of: database) == IndexSchema.version else { return nil }
    if try key.fits(IndexMeta(database)) { return try Index(database) }
    try database.execute("PRAGMA synchronous = NORMAL")
    try database.transaction { try update.run(on: database) }
    return try Index(database)
  }

  private func newIndex(with update: IndexUpdate) throws -> Index? {
    guard folder.make() else { return nil }
    let name = "index-\(String(UInt64.random(in: 0 ... .max), radix: 36)).sqlite"
    var isInPlace = false
    defer { if !isInPlace { folder.remove { $0.hasPrefix(name) } } }
    try fill(folder.path + name, with: update)
    let database = try database(name)
    // Others who tidy up leave it alone for as long as it is locked.
    isInPlace = try database.transaction { folder.write(name, to: "index") }
    guard isInPlace else { return nil }
    removeOthers()
    return try Index(database)
  }

  private func fill(_ path: String, with update: IndexUpdate) throws {
    var filling = try IndexFilling(path)
    defer { try? filling.wait() }
    try update.fill(&filling)
  }

  /// Removes those that aren't named and that nobody writes to.
  private func removeOthers() {
    var removed: [String] = []
    folder.remove { file in
      guard file.hasPrefix("index-"), file.hasSuffix(".sqlite"), !isBusy(file),
        folder.text(of: "index") != file
      else { return false }
      removed.append(file)
      return true
    }
    folder.remove { file in removed.contains { file.hasPrefix($0) } }
  }

  private func isBusy(_ name: String) -> Bool {
    do {
      try database(name).transaction {}
      return false
    } catch {
      return (error as? SQLiteError)?.isBusy ?? false
    }
  }

  private func database(_ name: String) throws -> Database {
    let database = try Database(path: folder.path + name, mode: .readWrite, isChecked: true)
    database.busyTimeout = .milliseconds(100)
    return database
  }

  private func version(of database: Database) throws -> Int {
    let row = try database.prepare("PRAGMA user_version")
    defer { row.reset() }
    return try row.step() ? row.int(0) : 0
  }
}

extension SQLiteError {
  /// Whether a new file would fare no better, or others are about to be done.
  fileprivate var isOfTheDisk: Bool { isBusy || isReadOnly || isFull }
}
