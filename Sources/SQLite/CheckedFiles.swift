internal import Csqlite

// Files whose pages carry a sum each, over what they hold and where they are: SQLite itself takes much
// that is damaged for data. It is the file system that SQLite brings along but for reading and writing
// pages of the database itself; its journal has sums of its own.

/// The sum's place in each page, at its end.
let reservedBytes: Int32 = 8

/// The name to open files by that are checked; nil where they can't be.
let checkedFiles: String? = {
  guard let plain = unsafe sqlite3_vfs_find(nil) else { return nil }
  let name: StaticString = "checked"
  let own = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
  unsafe own.initialize(to: plain.pointee)
  unsafe own.pointee.zName = UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
  unsafe own.pointee.xOpen = open
  return unsafe sqlite3_vfs_register(own, 0) == SQLITE_OK ? "\(name)" : nil
}()

/// What can be done with an open file, and what would be done without checking.
@unsafe private struct Methods {
  var own: sqlite3_io_methods
  let plain: UnsafePointer<sqlite3_io_methods>

  static func of(_ file: UnsafeMutablePointer<sqlite3_file>) -> UnsafeMutablePointer<Methods> {
    unsafe UnsafeMutableRawPointer(mutating: UnsafeRawPointer(file.pointee.pMethods))
      .assumingMemoryBound(to: Methods.self)
  }
}

private func open(
  _ files: UnsafeMutablePointer<sqlite3_vfs>?, _ path: UnsafePointer<CChar>?,
  _ file: UnsafeMutablePointer<sqlite3_file>?, _ flags: Int32, _ out: UnsafeMutablePointer<Int32>?
) -> Int32 {
  guard let plain = unsafe sqlite3_vfs_find(nil), let file = unsafe file else {
    return SQLITE_CANTOPEN
  }
  let code = unsafe plain.pointee.xOpen(plain, path, file, flags, out)
  guard code == SQLITE_OK, flags & SQLITE_OPEN_MAIN_DB != 0,
    let found = unsafe file.pointee.pMethods
  else { return code }
  let methods = UnsafeMutablePointer<Methods>.allocate(capacity: 1)
  unsafe methods.initialize(to: Methods(own: found.pointee, plain: found))
  // The third version reads without being asked, from a file that is mapped into memory.
  unsafe methods.pointee.own.iVersion = min(found.pointee.iVersion, 2)
  unsafe methods.pointee.own.xClose = close
  unsafe methods.pointee.own.xRead = read
  unsafe methods.pointee.own.xWrite = write
  unsafe file.pointee.pMethods =
    UnsafeRawPointer(methods).assumingMemoryBound(to: sqlite3_io_methods.self)
  return code
}

private func close(_ file: UnsafeMutablePointer<sqlite3_file>?) -> Int32 {
  guard let file = unsafe file else { return SQLITE_MISUSE }
  let methods = unsafe Methods.of(file)
  defer { unsafe methods.deallocate() }
  return unsafe methods.pointee.plain.pointee.xClose(file)
}

private func read(
  _ file: UnsafeMutablePointer<sqlite3_file>?, _ bytes: UnsafeMutableRawPointer?, _ count: Int32,
  _ offset: sqlite3_int64
) -> Int32 {
  guard let file = unsafe file, let bytes = unsafe bytes else { return SQLITE_MISUSE }
  let code = unsafe Methods.of(file).pointee.plain.pointee.xRead(file, bytes, count, offset)
  guard isPage(count) else { return code }
  // What a file that was cut off lacks counts as zeros elsewhere. The macro SQLITE_IOERR_SHORT_READ is not for Swift.
  guard code != SQLITE_IOERR | 2 << 8 else { return SQLITE_CORRUPT }
  guard code == SQLITE_OK else { return code }
  let kept = unsafe bytes.loadUnaligned(
    fromByteOffset: Int(count - reservedBytes), as: UInt64.self)
  return unsafe sum(of: bytes, count, at: offset) == kept ? code : SQLITE_CORRUPT
}

private func write(
  _ file: UnsafeMutablePointer<sqlite3_file>?, _ bytes: UnsafeRawPointer?, _ count: Int32,
  _ offset: sqlite3_int64
) -> Int32 {
  guard let file = unsafe file, let bytes = unsafe bytes else { return SQLITE_MISUSE }
  if isPage(count) {
    // It is SQLite's own memory, in which these bytes are left to us.
    unsafe UnsafeMutableRawPointer(mutating: bytes).storeBytes(
      of: sum(of: bytes, count, at: offset), toByteOffset: Int(count - reservedBytes),
      as: UInt64.self)
  }
  return unsafe Methods.of(file).pointee.plain.pointee.xWrite(file, bytes, count, offset)
}

/// Whether as many bytes are a page; else they are a part of the header.
private func isPage(_ count: Int32) -> Bool { count >= 512 }

/// Never the same where one word differs, nor for the same page elsewhere.
private func sum(of bytes: UnsafeRawPointer, _ count: Int32, at offset: sqlite3_int64) -> UInt64 {
  var sum = UInt64(bitPattern: offset)
  for place in stride(from: 0, to: Int(count - reservedBytes), by: 8) {
    let word = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    sum = (sum ^ word ^ 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    sum ^= sum >> 32
  }
  return sum
}
