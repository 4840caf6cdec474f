#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Timestamp {
  /// Reads a date as `GIT_AUTHOR_DATE` may have it; nil where it is none.
  ///
  /// `1771057800 +0100`, `@1771057800`, `2026-02-14T09:30:00+01:00`, `2026.02.14 09:30`,
  /// `Sat, 14 Feb 2026 09:30:00 +0100`. Without a zone it is local time. There must be a time of day, as with git.
  package init?(date: String) {
    let words = date.split { $0 == " " || $0 == "\t" }
    if let counted = Self.counted(words) {
      self = counted
    } else if let written = Self.iso(words) ?? Self.mail(words) {
      self = written
    } else {
      return nil
    }
  }

  /// Seconds since 1970, eight digits of them or more unless there is an `@`.
  private static func counted(_ words: [Substring]) -> Timestamp? {
    guard let first = words.first, words.count <= 2 else { return nil }
    let digits = first.first == "@" ? first.dropFirst() : first
    guard digits.allSatisfy(\.isASCIIDigit), first.first == "@" || digits.count > 8,
      let seconds = Int64(digits), seconds < endOfTime
    else { return nil }
    guard words.count == 2 else { return Timestamp(localSeconds: seconds) }
    return offset(words[1]).map { Timestamp(seconds: seconds, offsetMinutes: $0) }
  }

  /// The first second of the year 10000, which no form of a date has digits for.
  private static let endOfTime: Int64 = 253_402_300_800

  private static func iso(_ words: [Substring]) -> Timestamp? {
    let parts = words.flatMap { $0.split(separator: "T", omittingEmptySubsequences: false) }
    guard parts.count == 2 || parts.count == 3 else { return nil }
    let day = parts[0].split(omittingEmptySubsequences: false) { "-./".contains($0) }.map(number)
    guard day.count == 3, let year = day[0], let month = day[1], let date = day[2], year > 31 else {
      return nil
    }
    var clock = parts[1]
    var zone = parts.count == 3 ? parts[2] : nil
    if zone == nil, let start = clock.firstIndex(where: { "Zz+-".contains($0) }) {
      zone = clock[start...]
      clock = clock[..<start]
    }
    return Timestamp(year, month, date, clock, zone)
  }

  /// RFC 2822's form, and `git log`'s own: `Sat Feb 14 09:30:00 2026 +0100`.
  private static func mail(_ words: [Substring]) -> Timestamp? {
    var words = words[...]
    if let first = words.first, first.first?.isLetter == true, words.count > 4 || first.last == ","
    {
      if month(first) == nil || first.last == "," { words = words.dropFirst() }
    }
    guard words.count == 4 || words.count == 5 else { return nil }
    let at = words.startIndex
    let zone = words.count == 5 ? words[at + 4] : nil
    if let month = month(words[at]), let date = number(words[at + 1]),
      let year = number(words[at + 3])
    {
      return Timestamp(year, month, date, words[at + 2], zone)
    }
    guard let date = number(words[at]), let month = month(words[at + 1]),
      let year = number(words[at + 2])
    else { return nil }
    return Timestamp(year, month, date, words[at + 3], zone)
  }

  private init?(_ year: Int, _ month: Int, _ day: Int, _ clock: Substring, _ zone: Substring?) {
    let whole = clock.prefix { $0 != "." && $0 != "," }
    let time = whole.split(separator: ":", omittingEmptySubsequences: false).map(Self.number)
    guard time.count == 2 || time.count == 3, (1970...9999).contains(year),
      (1...12).contains(month),
      (1...31).contains(day), let hour = time[0], hour < 24, let minute = time[1], minute < 60,
      let second = time.count == 3 ? time[2] : 0, second < 61
    else { return nil }
    var parts = unsafe tm()
    unsafe (parts.tm_year, parts.tm_mon, parts.tm_mday) = (
      Int32(year - 1900), Int32(month - 1), Int32(day)
    )
    unsafe (parts.tm_hour, parts.tm_min, parts.tm_sec) = (Int32(hour), Int32(minute), Int32(second))
    // The thirty-first of a shorter month would become a day of the next one.
    var utc = unsafe parts
    guard unsafe timegm(&utc) >= 0, unsafe utc.tm_mday == parts.tm_mday else { return nil }
    guard let zone else {
      unsafe parts.tm_isdst = -1
      self.init(localSeconds: Int64(unsafe mktime(&parts)))
      return
    }
    guard let offset = Self.offset(zone) else { return nil }
    self.init(seconds: Int64(unsafe timegm(&parts)) - Int64(offset * 60), offsetMinutes: offset)
  }

  /// Minutes east of Greenwich: `+0100`, `+01:00`, `+01`, `Z`, `GMT`.
  private static func offset(_ zone: Substring) -> Int? {
    if ["Z", "UTC", "GMT"].contains(zone.uppercased()) { return 0 }
    let digits = zone.dropFirst().filter { $0 != ":" }
    guard let sign = zone.first, sign == "+" || sign == "-", [2, 4].contains(digits.count),
      let value = number(Substring(digits))
    else { return nil }
    let minutes = digits.count == 2 ? value * 60 : value / 100 * 60 + value % 100
    guard minutes <= 14 * 60, digits.count == 2 || value % 100 < 60 else { return nil }
    return sign == "-" ? -minutes : minutes
  }

  private static func month(_ word: Substring) -> Int? {
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    guard word.count >= 3 else { return nil }
    return months.firstIndex(of: word.prefix(3).lowercased()).map { $0 + 1 }
  }

  private static func number(_ word: Substring) -> Int? {
    word.allSatisfy(\.isASCIIDigit) ? Int(word) : nil
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
