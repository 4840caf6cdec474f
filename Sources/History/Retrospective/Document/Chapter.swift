package import Model

extension Retrospective {
  /// A part of the document: a text, a list, a table, or several of them under one title.
  package struct Chapter: Sendable, Equatable {
    /// What templates call it.
    package let name: String
    /// nil where the text stands for itself.
    package let title: String?
    package var text = ""
    package var items: [Passage] = []
    package var table: Grid?

    /// Something that is told of one thing.
    package struct Passage: Sendable, Equatable {
      /// What it is about; empty where the text says so.
      package let head: String
      /// With what stands between the two: `: 12 days`.
      package let text: String

      init(_ head: String, _ text: String) {
        self.head = head
        self.text = text
      }

      init(_ text: String) { self.init("", text) }
    }

    /// Rows of cells under a row of titles.
    package struct Grid: Sendable, Equatable {
      package let head: [String]
      package let rows: [[String]]
      /// The columns whose cells are numbers.
      package let numbers: Set<Int>
    }

    package var isEmpty: Bool { text.isEmpty && items.isEmpty && table == nil }
  }
}

extension Retrospective.Chapter {
  var markdown: String {
    let list = items.map { item in
      let text = item.head.isEmpty ? item.text : "**\(item.head)**\(item.text)"
      return Markdown.wrapped(Markdown.sentence(Markdown.inline(text)), bullet: "- ")
    }.joined(separator: "\n")
    let parts = [
      title.map { "## \($0)" } ?? "", text.isEmpty ? "" : Markdown.wrapped(text), list,
      table.map { Markdown.table([$0.head] + $0.rows, right: $0.numbers) } ?? "",
    ]
    return isEmpty ? "" : parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  package var value: Value {
    [
      "name": .text(name), "title": .optional(title), "text": .text(text),
      "list": items.isEmpty ? .null : ["items": .list(items.map(\.value))],
      "table": table?.value ?? .null,
    ]
  }
}

extension Retrospective.Chapter.Passage {
  fileprivate var value: Value {
    // What stands between the two may begin with a blank.
    ["head": .text(head), "text": .text(Markdown.sentence(text))]
  }
}

extension Retrospective.Chapter.Grid {
  fileprivate var value: Value {
    func cells(_ row: [String]) -> Value {
      .list(
        row.enumerated().map { column, text in
          ["text": .text(text), "number": .flag(numbers.contains(column))]
        })
    }
    return ["head": cells(head), "rows": .list(rows.map { ["cells": cells($0)] })]
  }
}
