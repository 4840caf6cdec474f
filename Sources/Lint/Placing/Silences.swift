import YAML

/// The comments that keep a rule quiet: `# okr-lint: ignore kr-output we are paid for exactly this`.
///
/// Behind a value it speaks for that line, behind or above an item's first line for the item, above
/// the file's first key for the whole file.
struct Silences {
  /// Stands for the lines of a whole file.
  static let wholeFile = 0

  private static let mark = Array("# okr-lint: ignore ".utf8)
  /// The rules that are quiet, by line.
  private var rules: [Int: Set<String>] = [:]

  init(in source: Source) {
    guard source.bytes[...].place(of: Silences.mark) != nil else { return }
    var above: Set<String> = []
    var isBeginning = true
    var number = 1
    while let line = source.line(number) {
      let text = line.drop { $0 == " " || $0 == "\t" }
      let rule = Silences.rule(in: line)
      if text.first == "#" {
        if let rule { above.insert(rule) }
      } else if !text.isEmpty {
        let place = isBeginning && !above.isEmpty ? Silences.wholeFile : number
        rules[place, default: []].formUnion(above)
        if let rule { rules[number, default: []].insert(rule) }
        above = []
        isBeginning = false
      }
      number += 1
    }
  }

  func silence(_ rule: String, at lines: [Int]) -> Bool {
    lines.contains { rules[$0]?.contains(rule) == true }
  }

  private static func rule(in line: String) -> String? {
    let bytes = Array(line.utf8)
    guard let mark = bytes[...].place(of: mark) else { return nil }
    let id = bytes[mark.upperBound...].prefix {
      $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t")
    }
    return id.isEmpty ? nil : String(decoding: id, as: UTF8.self)
  }
}
