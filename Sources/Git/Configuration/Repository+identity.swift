extension Repository {
  /// Returns who acts here, as git has it; nil where neither the environment nor the configuration says.
  ///
  /// - Throws: `.invalid` where the date that the environment gives is none.
  package func identity(
    _ role: Configuration.Role, environment: [String: String], now: Timestamp = .now()
  ) throws(GitError) -> Signature? {
    try configuration().identity(role, environment: environment, now: now)
  }
}

extension Configuration {
  /// The two that a commit names.
  package enum Role: String, Sendable {
    case author
    case committer
  }

  /// Returns who acts here, as git has it; nil where neither the environment nor the configuration says.
  ///
  /// `GIT_AUTHOR_NAME`, then `author.name`, then `user.name`; so too the address, for which `EMAIL` comes last.
  ///
  /// - Parameter now: the time, unless `GIT_AUTHOR_DATE` gives another.
  /// - Throws: `.invalid` where that date is none.
  package func identity(
    _ role: Role, environment: [String: String], now: Timestamp = .now()
  ) throws(GitError) -> Signature? {
    let variable = "GIT_\(role.rawValue.uppercased())"
    func field(_ field: String) throws(GitError) -> String? {
      if let stated = environment["\(variable)_\(field.uppercased())"] { return stated }
      if let own = try string("\(role.rawValue).\(field)") { return own }
      return try string("user.\(field)")
    }
    guard let name = try field("name").map(Self.withoutCrud), !name.isEmpty else { return nil }
    let address = try field("email") ?? environment["EMAIL"]
    guard let email = address.map(Self.withoutCrud), !email.isEmpty else { return nil }
    let time = try self.time(environment["\(variable)_DATE"] ?? "") ?? now
    return Signature(name: name, email: email, time: time)
  }

  private func time(_ date: String) throws(GitError) -> Timestamp? {
    guard !date.isEmpty else { return nil }
    guard let time = Timestamp(date: date) else {
      throw GitError(
        "read the date '\(date)'", kind: .invalid, "it is in none of git's usual forms",
        hint: "write it as '2026-02-14T09:30:00+01:00', or as '1771057800 +0100'")
    }
    return time
  }

  /// What git leaves out of a name or an address: brackets and line ends anywhere, punctuation around it.
  private static func withoutCrud(_ text: String) -> String {
    let crud = Set(".,:;\"\\'".unicodeScalars)
    func isCrud(_ scalar: Unicode.Scalar) -> Bool { scalar.value <= 32 || crud.contains(scalar) }
    let kept = text.unicodeScalars.filter { !["<", ">", "\n", "\0"].contains($0) }
    let start = kept.drop(while: isCrud)
    let end = start.lastIndex { !isCrud($0) }
    return end.map { String(String.UnicodeScalarView(start[...$0])) } ?? ""
  }
}
