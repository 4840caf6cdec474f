package import Format
import History
package import Model

/// A file as it was opened in an editor.
package struct OpenedFile: Sendable {
  package let path: String
  /// What the editor shows: the work tree's text where the branch is checked out.
  package let text: String
  /// The branch's own text; nil for a file that isn't there yet.
  let committed: [UInt8]?
  /// The work tree's text; nil where the branch isn't checked out.
  let workTree: [UInt8]?
  /// Where what was asked for stands, from 1.
  package let line: Int?
  let subject: String
  let cycle: String?

  /// Settings and cycles are main's, whatever is checked out.
  var destination: Destination {
    if case .plan = FileKind(path) { return .proposalOrMain }
    return .main
  }

  /// The last part of its path, so that an editor knows what it is.
  package var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The errors of a text that is to take its place.
  package func problems(in text: String) -> [FileProblem] {
    (FileKind(path)?.problems(in: Array(text.utf8)) ?? []).map { $0.in(path) }
  }
}

/// Puts what a person made of a file in its place.
package struct ReplaceText: Operation {
  package let file: OpenedFile
  package let text: String
  package var context = PlanChange()

  package init(_ file: OpenedFile, with text: String) {
    self.file = file
    self.text = text
  }

  package var destination: Destination { file.destination }

  package func draft(on version: Version, by author: Authorship) throws -> Draft {
    let unknown: Unicode.Scalar = "\u{FFFD}"
    guard !text.unicodeScalars.contains(unknown) || file.text.unicodeScalars.contains(unknown)
    else {
      throw Refusal(
        .usage, "what came back of '\(file.path)' has a byte in it that is no UTF-8",
        hint: "have the editor save it as UTF-8")
    }
    let current = try version.files.file(at: file.path).map { try version.files.read($0) }
    guard current == file.committed else {
      throw Refusal(
        .inTheWay, "somebody else changed '\(file.path)' while it was open",
        hint: "open it again: okr edit \(file.subject)")
    }
    if let cycle = file.cycle {
      _ = try version.changeableCycle(of: Reference(cycle: cycle, team: version.settings.root))
    }
    return Draft(
      message: context.message("plan: edit \(file.subject)", command: "edit"),
      changes: [(file.path, .replace(text, over: file.workTree))], cycle: file.cycle)
  }
}

extension Workspace {
  /// The file that `text` names, as it is to be opened: `okr.yaml`, a cycle, or the plan of a team,
  /// an objective or a key result. A team without a plan gets the beginning of one.
  package func open(_ text: String, cycle: String?, today: Day) throws -> OpenedFile {
    let main = try branch(for: .main)
    let onMain = try version(on: main)
    if text == SettingsFormat.path {
      return try opened(text, subject: text, cycle: nil, from: onMain, on: main)
    }
    if onMain.hasCycle(text) {
      let path = "cycles/\(text)/cycle.yaml"
      return try opened(path, subject: text, cycle: nil, from: onMain, on: main)
    }
    let branch = try branch(for: .proposalOrMain)
    let version = try self.version(on: branch)
    let reference = try version.find(
      text, lookup: version.lookup(cycle: cycle, today: today),
      kinds: [.team, .objective, .keyResult])
    let path = PlanPath(reference.team, in: reference.cycle ?? "").description
    return try opened(
      path, subject: reference.description, cycle: reference.cycle, from: version, on: branch,
      at: reference)
  }

  private func opened(
    _ path: String, subject: String, cycle: String?, from version: Version, on branch: Branch,
    at reference: Reference? = nil
  ) throws -> OpenedFile {
    let committed = try version.files.file(at: path).map { try version.files.read($0) }
    let workTree = try workTreeText(of: path, on: branch)
    let bytes = workTree ?? committed
    let line = reference.flatMap { reference in
      bytes.map { PlanFormat.line(of: reference, in: $0) }
    }
    let text = try bytes.map { bytes in
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw BrokenFiles((FileKind(path)?.problems(in: bytes) ?? []).map { $0.in(path) })
      }
      return text
    }
    return OpenedFile(
      path: path, text: text ?? beginning(of: reference, in: version), committed: committed,
      workTree: workTree, line: line, subject: subject, cycle: cycle)
  }

  /// The beginning of a plan, for a team that has none.
  private func beginning(of reference: Reference?, in version: Version) -> String {
    guard let reference else { return "" }
    let name = version.settings.name(of: reference.team)
    var objective = Objective(id: "first-objective", title: "What \(name) wants to reach, in words")
    objective.why = "Why it matters."
    let bound = Measure.range(baseline: 0, target: 100)
    var keyResult = KeyResult(id: "first-key-result", title: "How one sees it", measure: bound)
    keyResult.unit = "%"
    objective.keyResults = [keyResult]
    return "# \(name), \(reference.cycle ?? "")\n"
      + PlanFormat.text(of: Plan(objectives: [objective]))
  }
}
