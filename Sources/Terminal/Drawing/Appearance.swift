/// What the place we write to can show.
package struct Appearance: Sendable, Hashable {
  /// Whether ANSI sequences are understood and wanted.
  package var colour: Bool
  /// Whether symbols, bars and charts may use more than ASCII.
  package var unicode: Bool
  /// In columns.
  package var width: Int

  package init(colour: Bool, unicode: Bool, width: Int) {
    self.colour = colour
    self.unicode = unicode
    self.width = width
  }

  /// For files and pipes.
  package static let plain = Appearance(colour: false, unicode: false, width: 80)

  package subscript(symbol: Symbol) -> String {
    unicode ? symbol.unicode : symbol.ascii
  }
}
