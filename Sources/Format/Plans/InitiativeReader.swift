internal import Model
internal import YAML

extension Reader {
  mutating func initiatives(_ pair: Node.Pair) -> [Initiative] {
    elements(pair).compactMap { initiative($0) }
  }

  private mutating func initiative(_ node: Node) -> Initiative? {
    guard let pairs = pairs(of: node, noun: "an initiative", hint: "write '- title: …'")
    else { return nil }
    var initiative = Initiative(title: "")
    for pair in pairs {
      switch pair.name {
      case "title": initiative.title = title(pair)
      case "link": initiative.link = line(pair)
      default: unknown(pair, among: KeyOrder.initiative, into: &initiative.extras)
      }
    }
    if initiative.title.isEmpty {
      require("title", of: "an initiative", in: node, hint: "name the work")
    }
    return initiative
  }
}
