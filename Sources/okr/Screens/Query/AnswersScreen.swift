import Model
import Store
import Terminal

/// The rows that a question in SQL is answered with.
struct AnswersScreen: Screen {
  let answers: Answers
  /// Whether cells are cut where the terminal ends.
  let isFitted: Bool

  func lines(for appearance: Appearance) -> [Text] {
    var appearance = appearance
    if !isFitted { appearance.width = .max / 4 }
    return isTooWide(for: appearance.width) ? records(appearance) : table(appearance)
  }

  /// Columns of a few letters each say nothing.
  private func isTooWide(for width: Int) -> Bool { answers.columns.count * 8 > width + 2 }

  private func table(_ appearance: Appearance) -> [Text] {
    var table = Table(
      answers.columns.indices.map { column in
        .init(Text(answers.columns[column]), isNumber(column) ? .right : .left, minimum: 6)
      })
    for row in answers.rows { table.add(row.map { Text($0.cell) }) }
    return table.lines(for: appearance)
  }

  /// A line for each value, and a line between rows.
  private func records(_ appearance: Appearance) -> [Text] {
    let width = min(answers.columns.map(\.displayWidth).max() ?? 0, appearance.width / 3)
    return answers.rows.enumerated().flatMap { index, row -> [Text] in
      let lines = zip(answers.columns, row).map { name, value in
        (Text(name, .faint).truncated(to: width, for: appearance).padded(to: width + 2)
          + Text(value.cell)).truncated(to: appearance.width, for: appearance).trimmed
      }
      return index == 0 ? lines : ["" as Text] + lines
    }
  }

  private func isNumber(_ column: Int) -> Bool {
    let values = answers.rows.map { $0[column] }.filter { $0 != .null }
    return !values.isEmpty
      && values.allSatisfy {
        guard case .number = $0 else { return false }
        return true
      }
  }

  var json: Value {
    let names = answers.columns.madeUnique
    return [
      "columns": .list(names.map(Value.text)),
      "rows": .list(
        answers.rows.map { row in .map(zip(names, row).map { Value.Entry($0, $1) }) }),
    ]
  }
}

extension Value {
  /// Four decimals tell apart what people compare; CSV and JSON have all of them.
  fileprivate var cell: String {
    guard case .number(let number) = self else { return scalarText ?? "" }
    return Decimal.text(number, places: 4)
  }
}

extension [String] {
  /// `ref`, `ref:2`, `ref:3`.
  fileprivate var madeUnique: [String] {
    var seen: [String: Int] = [:]
    return map { name in
      seen[name, default: 0] += 1
      let count = seen[name] ?? 1
      return count == 1 ? name : "\(name):\(count)"
    }
  }
}
