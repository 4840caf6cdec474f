import Format
import Model
import Templates

/// The demo's files as the stories need them.
enum TemplateFile {
  static func text(_ name: String) throws -> String {
    guard let text = Template.text(named: "demo/\(name)") else {
      throw Passage.Slip(description: "'demo/\(name)' is not embedded")
    }
    return text
  }

  static func name(of team: TeamPath, in cycle: String) -> String { "\(cycle)/\(team).yaml" }

  static func plan(of team: TeamPath, in cycle: String) throws -> Plan {
    let name = name(of: team, in: cycle)
    return try meaning(of: name, PlanFormat.read(Array(text(name).utf8)))
  }

  static func cycle(_ cycle: String) throws -> Cycle {
    let name = "\(cycle)/cycle.yaml"
    return try meaning(of: name, CycleFormat.read(Array(text(name).utf8), id: cycle))
  }

  static func settings() throws -> Settings {
    try meaning(of: "okr.yaml", SettingsFormat.read(Array(text("okr.yaml").utf8)))
  }

  private static func meaning<Content>(of name: String, _ reading: Reading<Content>) throws
    -> Content
  {
    guard let value = reading.value else {
      throw Passage.Slip(description: "'demo/\(name)': \(reading.errors.map(\.description))")
    }
    return value
  }
}
