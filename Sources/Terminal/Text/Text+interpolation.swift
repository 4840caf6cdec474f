/// `"\(title, .strong) is \(health, .red)"`
extension Text: ExpressibleByStringInterpolation, CustomStringConvertible {
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = Text()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      text.append(literal)
    }

    package mutating func appendInterpolation(_ other: Text) {
      text.append(other)
    }

    package mutating func appendInterpolation(
      _ value: some CustomStringConvertible, _ style: Style = .plain
    ) {
      text.append(value.description, style)
    }
  }

  package init(stringLiteral value: String) {
    self.init(value)
  }

  package init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.text
  }

  package var description: String { plain }
}
