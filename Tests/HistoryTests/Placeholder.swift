import Testing

@Suite struct HistoryPlaceholderTests {}
