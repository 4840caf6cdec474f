package import Format
import Git
package import Model

/// Three versions of one file, merged as git asks a merge driver to: where that can't be decided, the text has git's
/// conflict markers, and git's own tools can resolve it.
package struct FileMerge {
  /// Why somebody has to look at it.
  package enum Obstacle {
    case conflicts([Conflict])
    /// One of the versions can't be read.
    case broken([FileProblem])
    /// There is no exact way to write what it should mean.
    case unwritable(Refusal)
    /// It is no file of ours, and both sides changed the same lines.
    case lines
  }

  /// What the file is to be.
  package let bytes: [UInt8]
  /// nil where it is merged.
  package let obstacle: Obstacle?

  /// - Parameters:
  ///   - path: where the file is in the repository.
  ///   - base: empty where both sides added the file.
  ///   - style: what `merge.conflictStyle` says; asked only where there is a conflict.
  package init(
    of path: String, base: [UInt8], ours: [UInt8], theirs: [UInt8],
    labels: (ours: String, theirs: String) = ("ours", "theirs"), style: () -> String? = { nil }
  ) throws {
    let decision = try FileMerge.decision(path, base, ours, theirs)
    if let merged = decision.merged {
      (bytes, obstacle) = (merged, nil)
      return
    }
    let style = style().flatMap { TextMerge.Style(rawValue: $0) } ?? .merge
    let names = TextMerge.Labels(ours: labels.ours, theirs: labels.theirs)
    var lines = try TextMerge(
      base: base, ours: ours, theirs: theirs, labels: names, style: style)
    if lines.isClean {
      // Lines that merge would hide what is to be decided: then all that differs is shown.
      lines = try TextMerge(base: [], ours: ours, theirs: theirs, labels: names)
    }
    (bytes, obstacle) = (lines.bytes.isEmpty ? ours : lines.bytes, decision.obstacle)
  }

  private static func decision(
    _ path: String, _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]
  ) throws -> (merged: [UInt8]?, obstacle: Obstacle?) {
    guard FileKind(path) != nil else {
      let lines = try TextMerge(base: base, ours: ours, theirs: theirs)
      return lines.isClean ? (lines.bytes, nil) : (nil, .lines)
    }
    do {
      let merge = try FilesMerge(
        base: base.isEmpty ? [:] : [path: base], ours: [path: ours], theirs: [path: theirs])
      guard merge.conflicts.isEmpty else { return (nil, .conflicts(merge.conflicts)) }
      return (merge.changes.first.map { $0.bytes ?? [] } ?? ours, nil)
    } catch let broken as BrokenFiles {
      return (nil, .broken(broken.problems))
    } catch let refusal as Refusal {
      return (nil, .unwritable(refusal))
    }
  }
}
