#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Environment variables, of this process or made up.
package struct Environment: Sendable {
  package var values: [String: String]

  package init(_ values: [String: String]) {
    self.values = values
  }

  /// nil also for a variable that is set but empty, as most conventions want it.
  package subscript(name: String) -> String? {
    values[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether `program` stands in a directory of `PATH`.
  package func finds(_ program: String) -> Bool {
    (self["PATH"] ?? "").split(separator: ":").contains {
      unsafe access("\($0)/\(program)", X_OK) == 0
    }
  }

  /// Of this process, read anew at each call.
  package static var process: Environment {
    var values: [String: String] = [:]
    var entry = unsafe environ
    while let pointer = unsafe entry.pointee {
      let parts = unsafe String(cString: pointer)
        .split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { values[String(parts[0])] = String(parts[1]) }
      unsafe entry += 1
    }
    return Environment(values)
  }
}
