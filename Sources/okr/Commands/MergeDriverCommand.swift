import ArgumentParser
import Format
import Store
import Terminal

/// What git calls, in the folder where the three files are.
struct MergeDriverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-driver", abstract: "Merge three versions of a file, as git asks for it.",
    discussion: """
      'okr init' tells git to call it. What can't be decided is left with conflict markers, and the \
      exit status is 1.
      """, shouldDisplay: false)

  @Argument(help: ArgumentHelp("The version both come from; empty for none.", valueName: "base"))
  var base: String

  @Argument(help: ArgumentHelp("Our version, which the outcome takes the place of."))
  var ours: String

  @Argument(help: ArgumentHelp("Their version."))
  var theirs: String

  @Argument(help: ArgumentHelp("The file's path in the repository."))
  var path: String

  @Argument(help: ArgumentHelp("What the two versions are called in conflict markers."))
  var labels: [String] = []

  func run() throws {
    let merge = try FileMerge(
      of: path, base: bytes(of: base), ours: bytes(of: ours), theirs: bytes(of: theirs),
      labels: (label(0) ?? "ours", label(1) ?? "theirs"), style: conflictStyle)
    do throws(TextFileError) {
      try TextFile.replace(ours, with: merge.bytes)
    } catch {
      throw Refusal(.cannotWrite, "\(error)")
    }
    guard let obstacle = merge.obstacle else { return }
    try Context.current.errors.write(lines(of: obstacle))
    throw ExitStatus.no
  }

  /// Not the exit status of a conflict: git is to merge the lines then.
  private func bytes(of file: String) throws -> [UInt8] {
    do throws(TextFileError) {
      return try TextFile.bytes(of: file)
    } catch {
      throw Refusal(.notFound, "\(error)")
    }
  }

  /// An older git doesn't know `%X` and `%Y`, and leaves them as they are.
  private func label(_ index: Int) -> String? {
    guard labels.indices.contains(index), !labels[index].hasPrefix("%") else { return nil }
    return labels[index].isEmpty ? nil : labels[index]
  }

  private func conflictStyle() -> String? {
    let context = Context.current
    let workspace = try? Workspace.open(
      at: context.directory, environment: context.environment.values)
    return try? workspace?.gitSetting("merge.conflictStyle")
  }

  private func lines(of obstacle: FileMerge.Obstacle) -> [Text] {
    switch obstacle {
    case .conflicts(let conflicts):
      conflicts.flatMap {
        [$0.line] + $0.fieldLines(for: Context.current.errors.appearance, indent: 2)
      }
    case .broken(let problems): problems.flatMap(\.screen)
    case .unwritable(let refusal): ["\("error:", .red) \(refusal.message)"]
    case .lines: []
    }
  }
}
