import Lint
import Store
import Terminal

/// The file of a baseline, as it was named.
struct BaselineFile {
  let name: String

  private var path: String { Context.current.located(name) }

  /// - Throws: `Refusal` where there is none, or it is another file.
  func read() throws -> Baseline {
    guard TextFile.exists(path) else {
      throw Refusal(
        .notFound, "no file '\(name)'", hint: "okr lint --write-baseline \(name) writes it")
    }
    guard let baseline = Baseline(try text(or: .badData)) else { throw notOne(.badData) }
    return baseline
  }

  /// What is to be replaced; nothing known where there is nothing yet.
  ///
  /// - Throws: `Refusal` where it is another file.
  func readToReplace() throws -> Baseline {
    guard TextFile.exists(path), case let text = try text(or: .cannotWrite), !text.isEmpty else {
      return Baseline()
    }
    guard let baseline = Baseline(text) else { throw notOne(.cannotWrite) }
    return baseline
  }

  func write(_ baseline: Baseline) throws {
    TextFile.makeFolders(above: path)
    do {
      try TextFile.replace(path, with: Array(baseline.text.utf8))
    } catch {
      throw Refusal(.cannotWrite, "\(error)".replacing(path, with: name))
    }
  }

  private func text(or kind: Refusal.Kind) throws -> String {
    guard TextFile.isFile(path) else { throw notOne(kind) }
    do {
      return try TextFile.read(path)
    } catch {
      throw Refusal(kind, "\(error)".replacing(path, with: name))
    }
  }

  private func notOne(_ kind: Refusal.Kind) -> Refusal {
    Refusal(
      kind, "'\(name)' is no baseline that okr lint wrote",
      hint: "okr lint --write-baseline FILE writes one, to a file of its own")
  }
}
