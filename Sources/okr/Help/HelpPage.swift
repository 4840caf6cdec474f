import Terminal

/// The help of one command: ArgumentParser's, with what nearly every command takes told in one line,
/// and examples last.
struct HelpPage {
  /// The options that `okr help` explains for all commands.
  static let common = ["--as-of", "--at", "--cycle", "--json", "--color"]
  /// What nobody has to be told who reads a help.
  private static let evident = ["--version", "-h,", "See"]

  /// What the command does; the first line says it in one sentence, however long that is.
  var overview: [String] = []
  var examples: [String] = []
  private var usage = ""
  private(set) var sections: [(title: String, lines: [String])] = []
  /// As they are written, `--as-of <date>`.
  private var commonOptions: [String] = []

  /// - Parameter help: as ArgumentParser wrote it, for the width at hand.
  init(_ help: String) {
    for line in help.split(separator: "\n", omittingEmptySubsequences: false) { take(line) }
    separateExamples()
    separateCommonOptions()
  }

  func lines(for appearance: Appearance) -> [Text] {
    var blocks: [[Text]] = [
      overview.prefix(1).flatMap { Text($0, .strong).wrapped(to: appearance.width) }
        + overview.dropFirst().map { Text($0) },
      usageLines(appearance.width),
    ]
    blocks += sections.map { [Text($0.title, .strong)] + $0.lines.map { Text($0) } }
    if !commonOptions.isEmpty {
      let listed = commonOptions.map(\.unbreakable).joined(separator: ", ")
      let line = Text("And as everywhere (see 'okr help'): \(listed)")
      blocks.append(line.wrapped(to: appearance.width, hanging: 2).map(\.breakable))
    }
    if !examples.isEmpty {
      blocks.append([Text("Examples", .strong)] + examples.map { Text("  " + $0) })
    }
    return Array(blocks.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private func usageLines(_ width: Int) -> [Text] {
    var words = ""
    var depth = 0
    for character in usage {
      if character == "[" || character == "<" { depth += 1 }
      if character == "]" || character == ">" { depth -= 1 }
      words.append(character == " " && depth > 0 ? "\u{A0}" : character)
    }
    return Text("Usage: " + words).wrapped(to: width, hanging: 9).map(\.breakable)
  }
}

// Taking ArgumentParser's text apart.
extension HelpPage {
  private mutating func take(_ line: Substring) {
    if let abstract = line.dropping("OVERVIEW: ") {
      overview = [String(abstract)]
    } else if let usage = line.dropping("USAGE: ") {
      self.usage = String(usage)
    } else if let title = HelpPage.title(line) {
      sections.append((title, []))
    } else if !sections.isEmpty {
      sections[sections.count - 1].lines.append(String(line))
    } else if usage.isEmpty {
      overview.append(String(line))
    }
  }

  /// `Arguments` of `ARGUMENTS:`.
  private static func title(_ line: Substring) -> String? {
    guard line.hasSuffix(":"), let first = line.first, first.isUppercase,
      !line.contains(where: \.isLowercase)
    else { return nil }
    return String(first) + line.dropFirst().dropLast().lowercased()
  }

  /// Paragraphs that begin with the program's name are examples; lines that ArgumentParser broke are
  /// whole again.
  private mutating func separateExamples() {
    var paragraphs = overview.split(separator: "")
    if let abstract = paragraphs.first { paragraphs[0] = [abstract.joined(separator: " ")] }
    let isExample = { (paragraph: ArraySlice<String>) in paragraph.first?.hasPrefix("okr ") == true
    }
    overview = Array(paragraphs.filter { !isExample($0) }.joined(separator: [""]))
    for line in paragraphs.filter(isExample).joined() {
      if line.hasPrefix("okr ") {
        examples.append(line)
      } else if let last = examples.popLast() {
        examples.append("\(last) \(line)")
      }
    }
  }

  private mutating func separateCommonOptions() {
    for index in sections.indices {
      var kept: [String] = []
      var isKept = true
      for line in sections[index].lines where !line.isEmpty {
        if !line.hasPrefix("   ") { isKept = keeps(line) }
        if isKept { kept.append(line) }
      }
      sections[index].lines = kept
    }
    sections.removeAll { $0.lines.isEmpty }
    for option in commonOptions { usage = usage.replacing(" [\(option)]", with: "") }
  }

  /// Whether an option's first line stays in the list; else it is put where it belongs.
  private mutating func keeps(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard let name = words.first.map(String.init) else { return true }
    if HelpPage.common.contains(name) {
      let hasValue = words.dropFirst().first?.hasPrefix("<") == true
      commonOptions.append(words.prefix(hasValue ? 2 : 1).joined(separator: " "))
      return false
    }
    return !HelpPage.evident.contains(name)
  }
}

extension Substring {
  fileprivate func dropping(_ prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}

extension String {
  fileprivate var unbreakable: String { replacing(" ", with: "\u{A0}") }
}

extension Text {
  fileprivate var breakable: Text { Text(plain.replacing("\u{A0}", with: " ")) }
}
