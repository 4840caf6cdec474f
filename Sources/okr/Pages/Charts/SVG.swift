import Model
import Templates

/// Elements of a drawing as text.
enum SVG {
  /// `<line class="today" x1="12.5"/>`
  static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String = ""
  ) -> String {
    var text = "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(value.escapedForHTML)\"" }
    return content.isEmpty ? text + "/>" : text + ">\(content)</\(name)>"
  }

  /// A whole drawing that says in words what it shows.
  ///
  /// - Parameter id: is given to no other drawing of the page.
  static func drawing(
    id: String, class name: String, width: Double, height: Double, title: String,
    description: String, stretches: Bool = false, _ content: [String]
  ) -> String {
    let words =
      element("title", ["id": "\(id)-title"], title.escapedForHTML)
      + element("desc", ["id": "\(id)-text"], description.escapedForHTML)
    return element(
      "svg",
      [
        "class": name, "viewBox": "0 0 \(number(width)) \(number(height))", "role": "img",
        "preserveAspectRatio": stretches ? "none" : "xMidYMid meet",
        "aria-labelledby": "\(id)-title \(id)-text",
      ], words + "\n" + content.joined(separator: "\n") + "\n")
  }

  static func line(_ name: String, _ from: Point, _ to: Point) -> String {
    element(
      "line",
      [
        "class": name, "x1": number(from.x), "y1": number(from.y), "x2": number(to.x),
        "y2": number(to.y),
      ])
  }

  static func path(_ name: String, _ points: [Point], isClosed: Bool = false) -> String {
    guard points.count > 1 else { return "" }
    let steps = points.map { "\(number($0.x)) \(number($0.y))" }
    return element(
      "path", ["class": name, "d": "M" + steps.joined(separator: " L") + (isClosed ? " Z" : "")])
  }

  static func dot(_ name: String, _ center: Point, _ radius: Double, _ words: String) -> String {
    element(
      "circle",
      ["class": name, "cx": number(center.x), "cy": number(center.y), "r": number(radius)],
      element("title", [:], words.escapedForHTML))
  }

  static func rectangle(_ name: String, _ from: Point, _ to: Point) -> String {
    element(
      "rect",
      [
        "class": name, "x": number(from.x), "y": number(from.y),
        "width": number(max(0, to.x - from.x)), "height": number(max(0, to.y - from.y)),
      ])
  }

  /// - Parameter anchor: `start`, `middle` or `end`.
  static func text(_ name: String, _ place: Point, _ anchor: String, _ words: String) -> String {
    element(
      "text",
      ["class": name, "x": number(place.x), "y": number(place.y), "text-anchor": anchor],
      words.escapedForHTML)
  }

  static func number(_ number: Double) -> String {
    Decimal.text(number.isFinite ? number : 0, places: 1)
  }

  struct Point {
    var x: Double
    var y: Double

    init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
  }
}
