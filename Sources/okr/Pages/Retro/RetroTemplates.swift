import Format
import Model
import Store
import Templates
import YAML

/// A template of `templates/retro` with its partials: each the repository's own, else the program's.
struct RetroTemplates {
  private let version: Version
  private var read: [String: Mustache] = [:]
  private var problems: [FileProblem] = []

  init(_ version: Version) { self.version = version }

  /// - Parameter name: `retrospective.html`.
  /// - Throws: `BrokenFiles` with everything that is wrong with the repository's own.
  static func render(_ name: String, with value: Value, in version: Version) throws -> String {
    var templates = RetroTemplates(version)
    try templates.load(name)
    guard templates.problems.isEmpty, let template = templates.read[name] else {
      throw BrokenFiles(templates.problems)
    }
    do {
      return try template.render(value, partials: templates.read)
    } catch {
      throw BrokenFiles([FileProblem(error, in: template.text, at: path(name))])
    }
  }

  static func path(_ name: String) -> String { "templates/retro/\(name).mustache" }

  private mutating func load(_ name: String) throws {
    guard read[name] == nil, let text = try text(of: name) else { return }
    let template: Mustache
    do {
      template = try Mustache(text)
    } catch {
      problems.append(FileProblem(error, in: text, at: RetroTemplates.path(name)))
      return
    }
    read[name] = template
    for partial in template.partials {
      if try self.text(of: partial.name) == nil {
        problems.append(
          FileProblem(
            .error, partial.span, in: Source(text), "there is no template '\(partial.name)'",
            hint: "it would be '\(RetroTemplates.path(partial.name))'"
          ).in(RetroTemplates.path(name)))
      } else {
        try load(partial.name)
      }
    }
  }

  private func text(of name: String) throws -> String? {
    guard !name.contains("/") else { return nil }
    return try version.text(ofFile: RetroTemplates.path(name))
      ?? Template.text(named: "retro/\(name).mustache")
  }
}

extension FileProblem {
  fileprivate init(_ problem: Mustache.Problem, in text: String, at path: String) {
    self = FileProblem(
      .error, problem.span, in: Source(text), problem.message, hint: problem.hint
    ).in(path)
  }
}
