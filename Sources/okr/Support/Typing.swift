import Store
import Terminal

/// What a person types in an editor: a file in git's directory that stays there until it was used,
/// so that nothing that is refused is lost.
struct Typing {
  private let original: String
  private let file: String
  private let editor: Editor

  init(_ text: String, name: String, in workspace: Workspace) throws {
    let context = Context.current
    original = text
    editor = Editor(
      configured: try workspace.gitSetting("core.editor"), environment: context.environment)
    file = try TextFile.writeNew(
      text, in: workspace.gitFolder, name: name, environment: context.environment)
  }

  /// Opens it, and reads it when the editor is left.
  ///
  /// - Throws: `Refusal` where the editor says that the result isn't wanted.
  func text(from line: Int? = nil) throws -> String {
    let status = try editor.open(file, at: line)
    guard status == 0 else {
      throw Refusal(.usage, "the editor ended with status \(status), so nothing is written")
    }
    return try TextFile.read(file)
  }

  /// Takes the file away after `body`; where that fails, what was typed stays, and is named.
  func use(_ body: () throws -> Void) throws {
    do {
      try body()
      TextFile.remove(file)
    } catch {
      if (try? TextFile.read(file)) == original {
        TextFile.remove(file)
      } else {
        Context.current.note("\("note:", .cyan) what you wrote is in '\(file)'")
      }
      throw error
    }
  }
}
