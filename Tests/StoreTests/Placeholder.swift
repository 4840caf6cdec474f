import Testing

@Suite struct StorePlaceholderTests {}
