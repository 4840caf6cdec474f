/// What a chart is made of.
struct ChartGlyphs {
  /// The pieces of a line that runs across and steps up or down.
  struct Stroke {
    let across: String
    let upright: String
    /// Where the line turns down and where it arrives there, then the same for up.
    let turnDown: String
    let arriveDown: String
    let turnUp: String
    let arriveUp: String
  }

  let value: Stroke
  let target: Stroke
  /// From the last check-in to today: nobody has looked since.
  let unknown: [String]
  let checkIn: String
  let forecast: String
  let interval: String
  let today: String
  /// A dot at one of several heights of a cell, the highest first.
  let expected: [String]
  let expectedSign: String
  let axis: String
  let axisLabel: String
  let corner: String
  let rule: String
  let tick: String

  static let unicode = ChartGlyphs(
    value: Stroke(
      across: "━", upright: "┃", turnDown: "┓", arriveDown: "┗", turnUp: "┛", arriveUp: "┏"),
    target: Stroke(
      across: "─", upright: "│", turnDown: "╮", arriveDown: "╰", turnUp: "╯", arriveUp: "╭"),
    unknown: ["╍"], checkIn: "●", forecast: "○", interval: "╎", today: "┊",
    expected: ["⠁", "⠂", "⠄", "⡀"], expectedSign: "⠒",
    axis: "│", axisLabel: "┤", corner: "└", rule: "─", tick: "┬")

  static let ascii = ChartGlyphs(
    value: Stroke(
      across: "-", upright: "|", turnDown: "+", arriveDown: "+", turnUp: "+", arriveUp: "+"),
    target: Stroke(
      across: "=", upright: "=", turnDown: "=", arriveDown: "=", turnUp: "=", arriveUp: "="),
    unknown: ["-", " "], checkIn: "o", forecast: "?", interval: "|", today: ":",
    expected: ["."], expectedSign: ".",
    axis: "|", axisLabel: "+", corner: "+", rule: "-", tick: "+")
}
