import Testing

@Suite struct FormatPlaceholderTests {}
