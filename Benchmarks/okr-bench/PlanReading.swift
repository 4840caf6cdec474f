import Format
import Foundation

/// Prints, once a round, the seconds it takes to read a plan and to run through libyaml's events of the same bytes,
/// each the mean over all plans under the folder given; with `--lint FOLDER` how well the text rules do on examples.
@main struct PlanReading {
  private static let rounds = 15

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "--lint", let folder = arguments.dropFirst().first {
      let bench = try LintBench(folder: folder, words: "templates/lint/en.yaml")
      return bench.run(showingFaults: arguments.contains("--faults"))
    }
    let files = try plans(under: CommandLine.arguments.dropFirst().first ?? ".")
    for round in 0...rounds {
      let ours = seconds { for file in files { precondition(reads(file)) } }
      let theirs = seconds { for file in files { precondition(countEvents(in: file) > 0) } }
      // The first round warms up.
      if round > 0 { print(ours / Double(files.count), theirs / Double(files.count)) }
    }
  }

  private static func reads(_ bytes: [UInt8]) -> Bool {
    let reading = PlanFormat.read(bytes)
    return reading.value != nil && reading.problems.isEmpty
  }

  private static func plans(under folder: String) throws -> [[UInt8]] {
    try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") && !$0.hasSuffix("cycle.yaml") }
      .map { try [UInt8](Data(contentsOf: URL(filePath: "\(folder)/\($0)"))) }
  }

  private static func seconds(_ work: () -> Void) -> Double {
    let time = ContinuousClock().measure(work)
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }
}
