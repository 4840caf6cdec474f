internal import Model
internal import YAML

extension Reader {
  mutating func settings(_ root: Node) -> Settings? {
    guard let pairs = pairs(of: root, noun: "okr.yaml", hint: "begin with 'okr: 1'"),
      isReadable(root)
    else { return nil }
    var settings = Settings()
    for pair in pairs { read(pair, into: &settings) }
    return settings
  }

  /// Whether this program knows the version of the format. What a newer one has isn't looked at,
  /// for it may be right there.
  private mutating func isReadable(_ root: Node) -> Bool {
    let known = Settings.formatVersion
    guard let pair = root.pair("okr") else {
      require("okr", of: "okr.yaml", in: root, hint: "add 'okr: \(known)'")
      return true
    }
    guard let version = pair.value.text.flatMap({ Int($0) }), version > known else {
      if pair.value.text != String(known) {
        mismatch(pair, wants: "the format's version", hint: "write okr: \(known)")
      }
      return true
    }
    error(
      pair.value.span, "format version \(version) is newer than this program, which knows \(known)",
      hint: "install a newer okr to work in this repository")
    return false
  }

  private mutating func read(_ pair: Node.Pair, into settings: inout Settings) {
    switch pair.name {
    case "okr": break
    case "organisation": settings.organisation = line(pair) ?? ""
    case "root": settings.root = team(pair) ?? settings.root
    case "strategy":
      settings.strategy = items(pair, "strategy item", id: { $0.id }) { $0.strategyItem($1) }
    case "cadence": readCadence(pair, into: &settings)
    case "limits": readLimits(pair, into: &settings.limits)
    case "health": readThresholds(pair, into: &settings.thresholds)
    case "proposals": readProposals(pair, into: &settings.proposals)
    case "signing": settings.signing = word(pair) ?? .optional
    case "allowed_signers": settings.allowedSigners = line(pair)
    case "people": settings.people = people(pair)
    case "facilitators": settings.facilitators = lines(pair)
    case "teams": settings.teams = teams(pair)
    case "lint": readLint(pair, into: &settings.lint)
    case "language": settings.language = line(pair) ?? settings.language
    default: unknown(pair, among: KeyOrder.settings, into: &settings.extras)
    }
  }

  private mutating func strategyItem(_ node: Node) -> Settings.StrategyItem? {
    let noun = "a strategy item"
    guard let pairs = pairs(of: node, noun: noun, hint: "write '- {id: …, title: …}'")
    else { return nil }
    var item = Settings.StrategyItem(id: "", title: "")
    for pair in pairs {
      switch pair.name {
      case "id": item.id = slug(pair)
      case "title": item.title = title(pair)
      default: unknown(pair, among: KeyOrder.strategyItem)
      }
    }
    if item.id.isEmpty { requireID(of: noun, in: node, titled: item.title) }
    if item.title.isEmpty { require("title", of: noun, in: node, hint: "say what it is") }
    return item
  }
}
