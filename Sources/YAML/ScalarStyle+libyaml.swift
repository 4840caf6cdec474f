internal import Clibyaml

extension Node.ScalarStyle {
  init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}

extension Range<Int> {
  /// The span of a block scalar without the line ends and blank lines that follow its text.
  ///
  /// libyaml's mark stands where the next token begins. Blank lines that are kept (`|+`) stay in,
  /// but for the last line end.
  func trimmedBlock(of text: String, in buffer: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let isKept = text.utf8.suffix(2).elementsEqual([0x0A, 0x0A])
    let body = text.utf8.last { $0 != 0x0A }
    let endsInBlank = body == UInt8(ascii: " ") || body == UInt8(ascii: "\t")
    var end = upperBound
    func last(is byte: UInt8) -> Bool { unsafe end > lowerBound && buffer[end - 1] == byte }
    if isKept || endsInBlank {
      if last(is: 0x0A) { end -= 1 }
      if last(is: 0x0D) { end -= 1 }
    } else {
      while last(is: 0x0A) || last(is: 0x0D) || last(is: 0x20) || last(is: 0x09) { end -= 1 }
    }
    return lowerBound..<end
  }
}
