extension String {
  /// The columns it takes on a terminal.
  package var displayWidth: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }
}

extension Character {
  /// 0 for what only marks its neighbour, 2 for East Asian wide characters and emoji, else mostly 1.
  /// Where terminals disagree it is the larger width, so a line may end early but never too late.
  package var displayWidth: Int {
    if isASCII { return 1 }
    let scalars = unicodeScalars
    if scalars.count > 1, isOneEmoji { return 2 }
    return scalars.reduce(0) { $0 + $1.displayWidth }
  }

  /// Flags, families, skin tones, keycaps and symbols that ask for their emoji form.
  private var isOneEmoji: Bool {
    let scalars = unicodeScalars
    guard let first = scalars.first, first.properties.isEmoji else { return false }
    return scalars.dropFirst().contains {
      $0 == "\u{FE0F}" || $0 == "\u{200D}" || $0.properties.isEmojiModifier
        || $0.properties.isEmojiPresentation
    }
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    if value < 0x300 { return 1 }
    if isZeroWidth { return 0 }
    return isWide || properties.isEmojiPresentation ? 2 : 1
  }

  private var isZeroWidth: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    case .format: !isVisibleFormat
    default: (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
    }
  }

  /// Arabic and Indic number signs are format characters that take room.
  private var isVisibleFormat: Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  /// East Asian Width W and F, apart from emoji.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F: true
    case 0x2E80...0x303E, 0x3041...0x31E5, 0x31EF...0x3247, 0x3250...0x4DBF: true
    case 0x4DC0...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF: true
    case 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6: true
    case 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FB, 0x1D300...0x1D376: true
    case 0x1F200...0x1F265, 0x20000...0x3FFFD: true
    default: false
    }
  }
}
