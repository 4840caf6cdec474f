import Testing

@Suite struct GitPlaceholderTests {}
