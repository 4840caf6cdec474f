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
    } catch let error as SQLiteError where !error.isCorrupt && !error.cannotOpen {
      return nil
    } catch is SQLiteError {
    } catch is DamagedIndex {
    } catch is IndexUpdate.Stale {}
    do {
      return try made(with: update)
    } catch is SQLiteError {
      return nil
    }
  }

  /// nil where there is none that is of use.
  private func existing(for key: IndexKey, with update: IndexUpdate) throws -> Index? {
    guard let name = folder.text(of: "index"), name.hasPrefix("index-"), !name.contains("/")
    else { return nil }
    let database = try Database(path: folder.path + name, mode: .readWrite)
    guard try version(of: database) == IndexSchema.version else { return nil }
    if try key.fits(IndexMeta(database)) { return try Index(database) }
    database.busyTimeout = .milliseconds(100)
    try database.execute("PRAGMA synchronous = NORMAL")
    try database.transaction { try update.run(on: database) }
    return try Index(database)
  }

  private func made(with update: IndexUpdate) throws -> Index? {
    guard folder.make() else { return nil }
    let name = "index-\(String(UInt64.random(in: 0 ... .max), radix: 36)).sqlite"
    var isInPlace = false
    defer { if !isInPlace { folder.remove { $0.hasPrefix(name) } } }
    let index = try Index(filled(folder.path + name, with: update))
    isInPlace = folder.write(name, to: "index")
    guard isInPlace else { return nil }
    folder.remove { $0.hasPrefix("index-") && !$0.hasPrefix(name) }
    return index
  }

  private func filled(_ path: String, with update: IndexUpdate) throws -> Database {
    var filling = try IndexFilling(path)
    defer { try? filling.wait() }
    try update.fill(&filling)
    return try Database(path: path, mode: .readWrite)
  }

  private func version(of database: Database) throws -> Int {
    let row = try database.prepare("PRAGMA user_version")
    defer { row.reset() }
    return try row.step() ? row.int(0) : 0
  }
}
