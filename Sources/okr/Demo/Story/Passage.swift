import Model
import YAML

/// A part of a story's file that is read.
struct Passage {
  let node: Node

  /// What was looked for and isn't there: the story is part of the program, so its tests meet this.
  struct Slip: Error, CustomStringConvertible {
    let description: String
  }

  init(_ node: Node) { self.node = node }

  subscript(key: String) -> Passage? { node[key].map { Passage($0) } }

  /// The elements of a list; none where it is missing.
  func list(_ key: String) -> [Passage] { (node[key]?.elements ?? []).map { Passage($0) } }

  /// The entries of a mapping in the file's order; none where it is missing.
  func entries(_ key: String) -> [(name: String, passage: Passage)] {
    (node[key]?.pairs ?? []).map { ($0.name, Passage($0.value)) }
  }

  func text(_ key: String) -> String? { node[key]?.text }
  func number(_ key: String) -> Double? { text(key).flatMap { Decimal.parse($0) } }
  func day(_ key: String) -> Day? { text(key).flatMap { Day($0) } }
  func flag(_ key: String) -> Bool { text(key) == "true" }

  func numbers(_ key: String) -> [Double] {
    list(key).compactMap { $0.node.text.flatMap { Decimal.parse($0) } }
  }

  func days(_ key: String) -> [Day] { list(key).compactMap { $0.node.text.flatMap { Day($0) } } }

  func require<Value>(_ key: String, _ read: (String) -> Value?) throws -> Value {
    guard let value = read(key) else {
      throw Slip(description: "the story wants a '\(key)' in \(node.pairs?.map(\.name) ?? [])")
    }
    return value
  }

  func deed() throws -> Deed {
    Deed(by: try require("by", text), day: try require("on", day))
  }

  func deed(_ key: String) throws -> Deed? { try self[key]?.deed() }
}
