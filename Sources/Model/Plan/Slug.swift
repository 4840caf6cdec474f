/// The form of every id: `[a-z0-9][a-z0-9-]{0,63}`.
package enum Slug {
  package static let maximumLength = 64

  package static func isValid(_ text: some StringProtocol) -> Bool { isValid(String(text)) }

  /// The same for the common case: generic code is slow across modules.
  package static func isValid(_ text: String) -> Bool {
    var length = 0
    for byte in text.utf8 {
      let isLetterOrDigit = Slug.isLetterOrDigit(byte)
      guard isLetterOrDigit || (byte == UInt8(ascii: "-") && length > 0) else { return false }
      length += 1
    }
    return length > 0 && length <= maximumLength
  }

  /// An id made from a title: `PCI audit, passed!` becomes `pci-audit-passed`; `item` where the
  /// title holds no Latin letter or digit. Accents are dropped: `Größe` becomes `groesse`.
  package static func from(title: String) -> String {
    var slug = ""
    for scalar in title.unicodeScalars {
      if let plain = plain(scalar) {
        slug += plain
      } else if !slug.isEmpty, !slug.hasSuffix("-"), !isMark(scalar) {
        slug += "-"
      }
    }
    let short = slug.utf8.count <= 40 ? slug : shortened(slug)
    let trimmed = short.hasSuffix("-") ? String(short.dropLast()) : short
    return trimmed.isEmpty ? "item" : trimmed
  }

  /// `slug`, or `slug-2`, `slug-3` and so on: the first that isn't in `taken`.
  package static func free(_ slug: String, taken: some Collection<String>) -> String {
    guard taken.contains(slug) else { return slug }
    var number = 2
    while taken.contains("\(slug)-\(number)") { number += 1 }
    return "\(slug)-\(number)"
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’" || scalar.properties.generalCategory == .nonspacingMark
  }

  /// Cuts at a word's end where one is near.
  private static func shortened(_ slug: String) -> String {
    let cut = slug.prefix(40)
    guard let dash = cut.lastIndex(of: "-"), cut.distance(from: cut.startIndex, to: dash) > 20
    else { return String(cut) }
    return String(cut[..<dash])
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    let lower = scalar.properties.lowercaseMapping
    if lower.utf8.count == 1, let byte = lower.utf8.first, isLetterOrDigit(byte) { return lower }
    return folded[lower]
  }

  private static let folded: [String: String] = {
    let groups = [
      "a": "àáâãåāăą", "ae": "äæ", "c": "çćč", "d": "ďđð", "e": "èéêëēėęě", "g": "ğģ",
      "i": "ìíîïīįı", "l": "łľļ", "n": "ñńňņ", "o": "òóôõøō", "oe": "öœ", "r": "řŕ", "s": "śšşș",
      "ss": "ß", "t": "ťţțþ", "u": "ùúûūůų", "ue": "ü", "y": "ýÿ", "z": "źżž",
    ]
    var table: [String: String] = [:]
    for (plain, letters) in groups {
      for letter in letters { table[String(letter)] = plain }
    }
    return table
  }()
}
