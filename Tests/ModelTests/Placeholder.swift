import Testing

@Suite struct ModelPlaceholderTests {}
