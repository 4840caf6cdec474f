import Foundation
import TestSupport

/// The package as `swift package describe` tells it.
struct PackageDescription: Decodable {
  struct Target: Decodable {
    let name: String
    let path: String
    let target_dependencies: [String]?
    let product_dependencies: [String]?
  }

  let targets: [Target]

  /// Asks SwiftPM in a scratch folder of its own: the build that runs these tests holds the usual one.
  static func ask() throws -> PackageDescription {
    let scratch = try ScratchDirectory()
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let shell = Shell(environment: ["PATH": path, "HOME": scratch.path])
    let result = try shell.run(
      "swift package --scratch-path \(scratch.path)/build describe --type json",
      in: SourceFile.root.path)
    return try JSONDecoder().decode(PackageDescription.self, from: Data(result.stdout.utf8))
  }
}
