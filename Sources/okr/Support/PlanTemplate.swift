import Model
import Store
import Templates

/// The beginning of a plan: one in the repository's own `templates/plans`, or one of the program's.
struct PlanTemplate {
  private static let folder = "plans"
  private static let ending = ".yaml"

  /// The program's own, by name.
  static let embedded: [PlanTemplate] = Template.names(under: folder).compactMap { path in
    guard let file = Template.text(named: path),
      let name = name(in: path.dropFirst(folder.count + 1))
    else {
      return nil
    }
    return PlanTemplate(name: name, file: file)
  }

  /// The program's own, a line each, indented as Markdown wants what isn't to flow together.
  static var list: String {
    let width = embedded.map(\.name.count).max() ?? 0
    return embedded.map { template in
      let space = String(repeating: " ", count: width - template.name.count + 2)
      return "    \(template.name)\(space)\(template.description ?? "")"
    }.joined(separator: "\n")
  }

  let name: String
  /// What the first line says of it; nil where that is no comment, or one that is to stand in the plan.
  let description: String?
  /// What a plan begins with: all but its description.
  let text: String

  init(name: String, file: String) {
    self.name = name
    let line = file.prefix { !$0.isNewline }
    let isDescription = line.hasPrefix("# ") && !line.contains("{")
    description = isDescription ? String(line.dropFirst(2)) : nil
    text = isDescription ? String(file[line.endIndex...].dropFirst()) : file
  }

  /// - Throws: `Refusal` with all there are, where there is none of that name.
  static func named(_ name: String, in version: Version) throws -> PlanTemplate {
    let all = try all(in: version)
    if let template = all.first(where: { $0.name == name }) { return template }
    let choices = all.map { Refusal.Choice($0.name, $0.description ?? "") }
    guard !name.isEmpty else {
      throw Refusal(
        .usage, "'--template' wants a name", hint: "it takes one of these", choices: choices)
    }
    let near = Nearest.names(to: name, among: all.map { ($0.name, $0.name) }).first
    throw Refusal(
      .notFound, "no template '\(name)'",
      hint: near.map { "did you mean \($0)? There are these" } ?? "there are these",
      choices: choices)
  }

  /// By name; the repository's own stand before the program's.
  private static func all(in version: Version) throws -> [PlanTemplate] {
    let files = try version.texts(inFolder: "templates/\(folder)")
    let own = files.compactMap { file in
      name(in: file.name[...]).map { PlanTemplate(name: $0, file: file.text) }
    }
    let others = embedded.filter { template in !own.contains { $0.name == template.name } }
    return (own + others).sorted { $0.name < $1.name }
  }

  private static func name(in file: Substring) -> String? {
    guard file.hasSuffix(ending) else { return nil }
    let name = String(file.dropLast(ending.utf8.count))
    return Slug.isValid(name) ? name : nil
  }
}
