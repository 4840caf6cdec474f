import Model
import Store
import Templates

/// The beginnings of plans: those in the repository's own `templates/plans`, and the program's.
enum PlanTemplate {
  private static let folder = "plans"

  /// The names of the program's own.
  static let embedded = Template.names(under: folder).map {
    String($0.dropFirst(folder.utf8.count + 1).dropLast(".yaml".utf8.count))
  }

  /// - Throws: `Refusal` where there is none of that name.
  static func text(_ name: String, in version: Version) throws -> String {
    guard Slug.isValid(name) else {
      throw Refusal(
        .usage, "'\(name)' is no template's name", hint: "write it like product-team")
    }
    if let own = try version.text(ofFile: "templates/plans/\(name).yaml") { return own }
    if let text = Template.text(named: "\(folder)/\(name).yaml") { return text }
    let near = Nearest.name(to: name, among: embedded, limit: 3)
    throw Refusal(
      .notFound, "no template '\(name)'",
      hint: near.map { "did you mean \($0)?" }
        ?? "there are \(embedded.joined(separator: ", ")), and those in templates/plans of this repository"
    )
  }
}
