import Format
import Git
import Model

/// Three versions of some of the organisation's files, merged by meaning.
///
/// Where git's own merge of the lines comes to the same, its text is taken: it keeps the comments of both sides. Else
/// ours is edited, field by field.
struct FilesMerge {
  typealias Files = [String: [UInt8]]

  /// The files that become other than ours; nil for those that go.
  let changes: [(path: String, bytes: [UInt8]?)]
  let conflicts: [Conflict]

  /// - Parameters:
  ///   - base, ours, theirs: files of the organisation by path; a file that a version doesn't have is missing.
  ///   - choice: who is to be right in a conflict; nil leaves it open.
  /// - Throws: `BrokenFiles` where one can't be read, `Refusal` where no exact way to write one is found.
  init(
    base: Files, ours: Files, theirs: Files,
    choosing choice: @escaping (Conflict) -> Conflict.Choice? = { _ in nil }
  ) throws {
    // What nobody could read is told as if it hadn't been there: both sides added what they have.
    let readable = base.filter { FileKind($0.key)?.problems(in: $0.value).isEmpty ?? true }
    let versions = (
      base: try FilesMerge.meaning(of: readable), ours: try FilesMerge.meaning(of: ours),
      theirs: try FilesMerge.meaning(of: theirs)
    )
    let merge = Merge(
      base: versions.base, ours: versions.ours, theirs: versions.theirs, choosing: choice)
    conflicts = merge.conflicts
    let sources = ItemSources(
      merged: merge.merged, ours: (versions.ours, ours), theirs: (versions.theirs, theirs))
    changes = try Set(ours.keys).union(theirs.keys).sorted().compactMap { path in
      let written = try FilesMerge.write(
        path, (base[path], ours[path], theirs[path]), merge.merged, sources)
      return written == ours[path] ? nil : (path, written)
    }
  }

  private static func meaning(of files: Files) throws -> Snapshot {
    var snapshot = Snapshot()
    for (path, bytes) in files {
      guard let kind = FileKind(path) else { continue }
      let problems = kind.problems(in: bytes)
      guard problems.isEmpty else { throw BrokenFiles(problems.map { $0.in(path) }) }
      kind.put(bytes, into: &snapshot)
    }
    return snapshot
  }

  /// The text that a path is to have; nil for none.
  private static func write(
    _ path: String, _ texts: (base: [UInt8]?, ours: [UInt8]?, theirs: [UInt8]?),
    _ merged: Snapshot, _ sources: ItemSources
  ) throws -> [UInt8]? {
    guard let kind = FileKind(path), let wanted = kind.value(in: merged) else { return nil }
    func means(_ bytes: [UInt8]?) -> Bool { bytes.map { kind.means($0, in: merged) } ?? false }
    // Theirs is the text where ours is as it was, or isn't there.
    if texts.ours == nil || texts.ours == texts.base, means(texts.theirs) { return texts.theirs }
    if texts.theirs == texts.base || texts.theirs == nil, means(texts.ours) { return texts.ours }
    if let base = texts.base, let mine = texts.ours, let other = texts.theirs,
      case let lines = try TextMerge(base: base, ours: mine, theirs: other), lines.isClean,
      means(lines.bytes)
    {
      return lines.bytes
    }
    if means(texts.ours) { return texts.ours }
    guard let mine = texts.ours else {
      // Ours took the file away: what stays of theirs has its comments.
      if let other = texts.theirs, let edits = edits(of: other, kind, wanted, path, sources),
        let text = try? DraftedFiles.edited(other, edits, at: path), means(text)
      {
        return text
      }
      return Array(kind.text(in: merged).utf8)
    }
    // What theirs changed beside the lines in dispute is kept with its comments, where every item is there once.
    if let base = texts.base, let other = texts.theirs {
      let lines = try TextMerge(base: base, ours: mine, theirs: other, favouringOurs: true)
      if let edits = edits(of: lines.bytes, kind, wanted, path, sources),
        edits.allSatisfy(\.isOfField),
        let text = try? DraftedFiles.edited(lines.bytes, edits, at: path), means(text)
      {
        return text
      }
    }
    var text: [UInt8]?
    do throws(EditError) {
      if let edits = edits(of: mine, kind, wanted, path, sources) {
        text = try DraftedFiles.edited(mine, edits, at: path)
      }
    } catch {
      throw unwritable(path, "\(error)")
    }
    guard let text, means(text) else {
      throw unwritable(path, "its text leaves no exact way to write what it means")
    }
    return text
  }

  /// What makes a text say what is wanted; nil where it can't be read.
  private static func edits(
    of text: [UInt8], _ kind: FileKind, _ wanted: Value, _ path: String, _ sources: ItemSources
  ) -> [Edit]? {
    guard kind.problems(in: text).isEmpty else { return nil }
    var meaning = Snapshot()
    kind.put(text, into: &meaning)
    return kind.value(in: meaning).map { old in
      Rewriting(from: old, to: wanted) { sources.original($0, in: path) }.edits
    }
  }

  private static func unwritable(_ path: String, _ why: String) -> Refusal {
    Refusal(
      .badData, "'\(path)' can't be merged: \(why)",
      hint: "'git merge' leaves it as a conflict to be resolved by hand")
  }
}

extension Edit {
  /// Whether it leaves all items where they are.
  fileprivate var isOfField: Bool {
    guard case .key(let name)? = path.last, !["objectives", "key_results"].contains(name) else {
      return false
    }
    if case .insert = operation { return false }
    return true
  }
}

extension FileKind {
  /// What a snapshot says of the file; nil where it has none.
  func value(in snapshot: Snapshot) -> Value? {
    switch self {
    case .settings: snapshot.settings.value
    case .cycle(let id): snapshot.cycles[id]?.value
    case .plan(let path): snapshot.plans[path.cycle]?[path.team]?.value
    }
  }

  /// Whether a text says the same of the file as a snapshot.
  fileprivate func means(_ bytes: [UInt8], in snapshot: Snapshot) -> Bool {
    guard problems(in: bytes).isEmpty else { return false }
    var (one, other) = (Snapshot(), Snapshot())
    put(bytes, into: &one)
    switch self {
    case .settings: other.settings = snapshot.settings
    case .cycle(let id): other.cycles[id] = snapshot.cycles[id]
    case .plan(let path):
      other.plans[path.cycle, default: [:]][path.team] = snapshot.plans[path.cycle]?[path.team]
    }
    return one.changes(to: other).isEmpty
  }

  /// A new file that says it.
  func text(in snapshot: Snapshot) -> String {
    switch self {
    case .settings: SettingsFormat.text(of: snapshot.settings)
    case .cycle(let id): snapshot.cycles[id].map { CycleFormat.text(of: $0) } ?? ""
    case .plan(let path):
      snapshot.plans[path.cycle]?[path.team].map { PlanFormat.text(of: $0) } ?? ""
    }
  }
}
