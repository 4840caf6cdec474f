import Terminal
import Testing

/// Whatever people write, nothing is ever wider than the terminal.
@Suite struct NeverTooWideTests {
  @Test(arguments: 0..<150)
  func holds(seed: UInt64) {
    var random = Seeded(state: seed)
    let appearance = Appearance(
      colour: .random(using: &random), unicode: .random(using: &random),
      width: .random(in: 20...200, using: &random))
    for lines in [
      table(&random, appearance), wrapped(&random, appearance), tree(&random, appearance),
    ] {
      for line in lines {
        #expect(line.width <= appearance.width, "\(line.plain)")
        #expect(line.plain.displayWidth <= appearance.width)
        #expect(!line.plain.unicodeScalars.contains { $0.value < 32 })
      }
    }
  }

  private func table(_ random: inout Seeded, _ appearance: Appearance) -> [Text] {
    var table = Table(
      (0..<Int.random(in: 1...9, using: &random)).map { _ in
        Table.Column(
          random.text(), Bool.random(using: &random) ? .left : .right,
          minimum: Bool.random(using: &random) ? 8 : nil, maximum: 40,
          priority: .random(in: 0...3, using: &random))
      })
    for _ in 0..<6 {
      let cells = table.columns.map { _ in random.text() }
      let spans = Bool.random(using: &random) ? [Int.random(in: 0...9, using: &random): 3] : [:]
      table.add(cells, spans: spans, indent: .random(in: 0...60, using: &random))
      table.add(line: random.text(), indent: .random(in: 0...60, using: &random))
    }
    return table.lines(for: appearance)
  }

  private func wrapped(_ random: inout Seeded, _ appearance: Appearance) -> [Text] {
    let words = (0..<20).map { _ in random.text() }
    return words.joined(separator: " ")
      .wrapped(to: appearance.width, hanging: .random(in: 0...300, using: &random))
  }

  private func chart(_ random: inout Seeded, _ appearance: Appearance) -> [Text] {
    var chart = Chart(over: 0...90)
    func points(_ count: Int) -> [Chart.Point] {
      (0..<count).map { _ in
        .init(.random(in: -9...99, using: &random), .random(in: -1e3...1e3, using: &random))
      }.sorted { $0.x < $1.x }
    }
    chart.baseline = .random(in: -1e3...1e3, using: &random)
    chart.checkIns = points(.random(in: 0...9, using: &random))
    chart.expected = points(.random(in: 0...4, using: &random))
    chart.target = points(.random(in: 0...3, using: &random))
    chart.forecast = .init(.init(90, 5), within: -1e9...6)
    chart.today = .random(in: -9...99, using: &random)
    chart.labels = points(4).map { .init($0.y, random.text()) }
    chart.ticks = points(6).map { .init($0.x, random.text()) }
    return chart.lines(height: .random(in: 0...30, using: &random), for: appearance)
  }

  private func tree(_ random: inout Seeded, _ appearance: Appearance) -> [Text] {
    let deep = (0..<30).reduce(Tree(random.text())) { child, _ in Tree(random.text(), [child]) }
    return deep.lines(for: appearance)
  }
}

/// The same sequence for the same seed, by SplitMix64.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Up to 60 characters of all kinds in up to three styles.
  mutating func text() -> Text {
    let characters = [
      "a", "Z", " ", "ö", "e\u{301}", "日", "가", "👩‍👩‍👧", "🇵🇹", "❤️", "का", "\u{1B}", "\n", "ل",
    ]
    let styles: [Style] = [.plain, .red, .dropped]
    var text = Text()
    for _ in 0..<Int.random(in: 0...3, using: &self) {
      let length = Int.random(in: 0...20, using: &self)
      let string = (0..<length).map { _ in characters.randomElement(using: &self) ?? "" }.joined()
      text.append(string, styles.randomElement(using: &self) ?? .plain)
    }
    return text
  }
}
