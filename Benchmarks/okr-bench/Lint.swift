import Format
import Foundation
import Lint
import Model

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
    let words = LanguageFormat.read(try Self.bytes(of: words), among: Language.listNames)
    language = Language(words.value ?? WordLists())
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
    print("Held out\n\(judged(heldOut: true).table)\n")
    print("\(LintBench.size) key results looked over in \(milliseconds()) ms of processor time")
    guard showingFaults else { return }
    let open = judged(heldOut: false)
    print("\nOpen\n\(open.table)\n")
    for fault in open.faults { print(fault) }
  }

  private static let size = 12_000

  /// How long all rules keep the processors busy over many plans, each with the key results of the examples in turn.
  private func milliseconds() -> Int {
    let keyResults = examples.flatMap(\.examples).compactMap(\.keyResult)
    let cycle = Judging.cycle
    var snapshot = Snapshot(settings: Settings(), cycles: [cycle.id: cycle])
    let plans = (0..<(Self.size / 12)).map { number -> (TeamPath, Plan) in
      let objectives = (0..<3).map { place in
        var objective = Objective(id: "o\(place)", title: "Nobody waits for us with a problem")
        objective.keyResults = (0..<4).map {
          keyResults[(number * 12 + place * 4 + $0) % keyResults.count]
        }
        return objective
      }
      return (TeamPath(unchecked: "t\(number)"), Plan(objectives: objectives))
    }
    snapshot.plans[cycle.id] = Dictionary(uniqueKeysWithValues: plans)
    let surroundings = Surroundings(snapshot, cycle: cycle, day: cycle.starts, language: language)
    let linter = Linter(Settings())
    let start = clock()
    precondition(!linter.remarks(on: plans.map(\.0), in: surroundings).isEmpty)
    // POSIX has it tick a million times a second.
    return Int(clock() - start) / 1000
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(filePath: path)))
  }
}
