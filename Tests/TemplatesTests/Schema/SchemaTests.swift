import Format
import Model
import Templates
import Testing
import YAML

/// JSON is YAML, too: the schemas are read with the order of their keys.
@Suite struct SchemaTests {
  static let layouts: [(name: String, layout: Layout)] = [
    ("plan", .plan), ("cycle", .cycle), ("okr", .settings),
  ]

  @Test(arguments: layouts.indices) func keysAreThoseOfTheFormatInItsOrder(index: Int) throws {
    let (name, layout) = Self.layouts[index]
    let schema = try Schema(named: name)
    schema.compare(schema.root, with: layout, at: name)
  }

  @Test(arguments: layouts.map(\.name)) func everyKeyIsDescribed(name: String) throws {
    let schema = try Schema(named: name)
    for (key, node) in schema.properties(of: schema.root, at: name) {
      #expect(schema.resolved(node, "description")?.text?.isEmpty == false, "\(key)")
    }
  }

  /// So that an editor offers something to begin with.
  @Test(arguments: layouts.map(\.name)) func everyValueHasExamples(name: String) throws {
    let schema = try Schema(named: name)
    for (key, node) in schema.properties(of: schema.root, at: name) {
      let keywords = ["examples", "enum", "const", "properties", "items"]
      #expect(keywords.contains { schema.resolved(node, $0) != nil }, "\(key)")
    }
  }

  /// An unknown key is no error, but an editor marks it.
  @Test(arguments: layouts.map(\.name)) func ownKeysAreAllowedAndUnknownOnesMarked(name: String)
    throws
  {
    let schema = try Schema(named: name)
    let levels = [schema.root] + schema.properties(of: schema.root, at: name).map(\.schema)
    for level in levels.map({ schema.element(of: $0) }) {
      guard schema.resolved(level, "properties") != nil else { continue }
      #expect(schema.resolved(level, "patternProperties")?["^x-"]?.text == "true")
      let others = try #require(schema.resolved(level, "additionalProperties"))
      #expect(schema.resolved(others, "deprecationMessage") != nil)
    }
  }

  @Test func wordsAreThoseOfTheModel() throws {
    let plan = try Schema(named: "plan")
    let cycle = try Schema(named: "cycle")
    let settings = try Schema(named: "okr")
    #expect(plan.words("objective", "kind") == Set(Objective.Kind.allCases.map(\.rawValue)))
    #expect(plan.words("grade", "cause") == Set(Grade.Cause.allCases.map(\.rawValue)))
    #expect(cycle.words(nil, "state") == Set(Cycle.State.allCases.map(\.rawValue)))
    #expect(settings.words(nil, "signing") == Set(Settings.Signing.allCases.map(\.rawValue)))
  }

  @Test func aKeyResultHasExactlyOneMeasure() throws {
    let keyResult = try #require(try Schema(named: "plan").root["$defs"]?["keyResult"])
    let alternatives = keyResult["oneOf"]?.elements?.map { $0["required"]?.elements?.first?.text }
    #expect(alternatives == ["target", "keep", "milestones"])
  }
}

/// A JSON Schema of the templates.
private struct Schema {
  let root: Node

  init(named name: String) throws {
    let text = try #require(Template.text(named: "schema/\(name).json"))
    let document = Document.parse(Array(text.utf8))
    #expect(document.problems.isEmpty)
    root = try #require(document.root)
  }

  /// What a schema, or the definition it refers to, says under a keyword.
  func resolved(_ schema: Node, _ keyword: String) -> Node? {
    if let found = schema[keyword] { return found }
    guard let name = schema["$ref"]?.text?.split(separator: "/").last else { return nil }
    return root["$defs"]?[String(name)].flatMap { resolved($0, keyword) }
  }

  /// The schema of a list's items, or of the map itself.
  func element(of schema: Node) -> Node { resolved(schema, "items") ?? schema }

  func compare(_ schema: Node, with layout: Layout, at path: String) {
    let schema = element(of: schema)
    let properties = resolved(schema, "properties")?.pairs ?? []
    #expect(properties.map(\.name) == layout.keys, "\(path)")
    for property in properties {
      compare(property.value, with: layout[property.name], at: "\(path)/\(property.name)")
    }
    if layout.keys.isEmpty, let each = layout.belowOthers.first,
      let schema = resolved(schema, "additionalProperties")
    {
      compare(schema, with: each, at: "\(path)/…")
    }
  }

  /// Every property at any depth.
  func properties(of schema: Node, at path: String) -> [(path: String, schema: Node)] {
    let schema = element(of: schema)
    let maps = [schema] + [resolved(schema, "additionalProperties")].compactMap(\.self)
    return maps.flatMap { resolved($0, "properties")?.pairs ?? [] }.flatMap { property in
      let here = "\(path)/\(property.name)"
      return [(here, property.value)] + properties(of: property.value, at: here)
    }
  }

  func words(_ definition: String?, _ property: String) -> Set<String>? {
    let schema = definition.map { root["$defs"]?[$0] } ?? root
    return schema?["properties"]?[property]?["enum"]?.elements.map { Set($0.compactMap(\.text)) }
  }
}
