package import Model
package import YAML

/// Writes whole new files: two-space indentation, indented lists, keys in the layout's order.
package enum Emitter {
  /// The text of a file that holds `map`; keys whose value is `.null` are left out.
  package static func text(
    of map: Value, layout: Layout, lineEnding: Source.LineEnding = .lf
  ) -> String {
    let lines = Rendering.entries(map.entries ?? [], column: 0, layout: layout)
    return lines.map { $0 + lineEnding.rawValue }.joined()
  }
}
