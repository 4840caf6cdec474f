import Format
import Lint
import Model
import Terminal

/// Findings with the writer's own lines, and their number.
struct LintScreen: Screen {
  let report: LintReport

  func lines(for appearance: Appearance) -> [Text] {
    let findings = report.findings.inParallel {
      $0.flatMap { $0.lines(for: appearance) + [Text()] }
    }
    let ending = [sum, hint].filter { !$0.isEmpty }
      .flatMap { $0.wrapped(to: appearance.width, hanging: 2) }
    return report.fixes.lines(for: appearance) + findings + ending
  }

  /// `1 error, 2 warnings in 4 plans`
  var sum: Text {
    let looked = report.plans == 0 ? "" : " in \(report.plans.counted("plan"))"
    let known = report.known == 0 ? "" : "; \(report.known) more known from the baseline"
    let files = Set(report.broken.map(\.path)).count
    let broken = files == 0 ? "" : "; \(files.counted("file")) can't be read"
    let sum = report.findings.isEmpty ? "Nothing to remark" : report.findings.sum
    let style: Style = report.findings.isEmpty && files == 0 ? .green : .strong
    return "\(sum, style)\(looked)\(known, .faint)\(broken, .red)"
  }

  private var hint: Text {
    if let outdated = report.outdatedNote { return Text(outdated, .faint) }
    guard let rule = report.findings.first?.rule.id else { return "" }
    return Text("okr lint --explain \(rule) tells more of a rule, and how to keep it quiet", .faint)
  }
}

extension [MadeFix] {
  /// With an empty line behind them; nothing where there are none.
  func lines(for appearance: Appearance) -> [Text] {
    guard !isEmpty else { return [] }
    return flatMap { fix in
      let rule = fix.rule.map { " [\($0)]" } ?? ""
      let line: Text =
        "\("\(fix.path):\(fix.line)", .strong): \("fixed:", .green) \(fix.words)\(rule, .faint)"
      return line.wrapped(to: appearance.width, hanging: 2)
    } + [""]
  }
}

extension Severity {
  /// `1 error`, `2 hints`.
  var noun: String { self == .info ? "hint" : rawValue }

  var style: Style {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .info: .cyan
    }
  }
}

extension Finding {
  func lines(for appearance: Appearance) -> [Text] {
    let at = "\(place.path):\(place.line):\(place.column)"
    let head: Text =
      "\(at, .strong): \(severity.noun + ":", severity.style.and(.strong)) \(message.withShortQuotes) \("[\(rule.id)]", .faint)"
    return head.wrapped(to: appearance.width, hanging: 2) + excerpt(appearance)
      + advice.flatMap { $0.wrapped(to: appearance.width, hanging: 8) }
  }

  private var advice: [Text] { better.map { ["\("better:", .green) \($0.withShortQuotes)"] } ?? [] }

  private func excerpt(_ appearance: Appearance) -> [Text] {
    guard !place.sourceLine.isEmpty else { return [] }
    let excerpt = Excerpt(
      line: place.sourceLine, number: place.line,
      columns: place.columns, width: appearance.width)
    return [
      "\(excerpt.gutter, .faint)\(excerpt.text)",
      "\(excerpt.markGutter, .faint)\(excerpt.mark, severity.style)",
    ]
  }
}

extension String {
  /// Words of a plan that it repeats, shortened where they fill lines: they stand in the excerpt.
  fileprivate var withShortQuotes: String {
    guard utf8.count > 100 else { return self }
    var short = ""
    var rest = self[...]
    while let quoted = rest.quoted {
      let words = rest[quoted]
      short += rest[..<quoted.lowerBound] + (words.count > 100 ? words.prefix(60) + "…" : words)
      rest = rest[quoted.upperBound...]
      short.append(rest.removeFirst())
    }
    return short + rest
  }
}

extension Substring {
  /// What stands between the first quotation marks; an apostrophe within a word is none.
  fileprivate var quoted: Range<Index>? {
    var open: Index?
    var previous: Character = " "
    for place in indices {
      defer { previous = self[place] }
      guard self[place] == "'" else { continue }
      if let open {
        if self[index(after: place)...].first?.isLetter != true {
          return index(after: open)..<place
        }
      } else if !previous.isLetter {
        open = place
      }
    }
    return nil
  }
}
