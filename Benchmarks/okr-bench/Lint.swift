import Format
import Foundation
import Lint

/// Prints what precision and recall the text rules have on the labelled examples of a folder.
///
/// `--faults` names what they got wrong in the open half; of the held-out half it tells only the sums.
struct LintBench {
  let examples: [(name: String, examples: [Example])]
  let language: Language

  init(folder: String, words: String) throws {
    examples = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".yaml") }
      .map { ($0, Example.read(try Self.bytes(of: "\(folder)/\($0)"))) }
    language = Language(LanguageFormat.read(try Self.bytes(of: words)).value ?? WordLists())
  }

  /// Which half an example is in, by the name of its file.
  func judged(heldOut: Bool? = nil) -> Judging {
    let chosen = examples.filter {
      heldOut == nil || $0.name.hasSuffix("-held-out.yaml") == heldOut
    }
    return Judging(chosen.flatMap(\.examples), in: language)
  }

  func run(showingFaults: Bool) {
    print("All examples\n\(judged().table)\n")
    print("Held out\n\(judged(heldOut: true).table)")
    guard showingFaults else { return }
    let open = judged(heldOut: false)
    print("\nOpen\n\(open.table)\n")
    for fault in open.faults { print(fault) }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(filePath: path)))
  }
}
