// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules; `docs/architecture.md` says why.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "okr",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "Clibgit2", pkgConfig: "libgit2",
      providers: [.apt(["libgit2-dev"]), .brew(["libgit2"])]),
    .systemLibrary(
      name: "Clibyaml", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "Csqlite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    library("Git", ["Clibgit2"]),
    library("YAML", ["Clibyaml"]),
    library("SQLite", ["Csqlite"]),
    library("Model"),
    library("Format", ["YAML", "Model"]),
    library("History", ["Model"]),
    library("Lint", ["Format", "YAML", "Model", "History"]),
    library("Store", ["Git", "SQLite", "Format", "Model", "History"]),
    library("Terminal"),
    .target(name: "Ctemplates"),
    library("Templates", ["Ctemplates", "Model"]),
    .executableTarget(
      name: "okr",
      dependencies: [
        "Store", "Lint", "History", "Format", "YAML", "Model", "Terminal", "Templates",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .executableTarget(
      name: "okr-bench", dependencies: ["Format", "Lint", "Model", "YAML", "Clibyaml"],
      path: "Benchmarks/okr-bench", swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: [], path: "Tests/TestSupport", swiftSettings: settings),
    tests("GitTests", ["Git"]),
    tests("YAMLTests", ["YAML", "Clibyaml"]),
    tests("SQLiteTests", ["SQLite"]),
    tests("ModelTests", ["Model"]),
    tests("FormatTests", ["Format", "YAML", "Model"]),
    tests("HistoryTests", ["History", "Model"]),
    tests(
      "LintTests", ["Lint", "Format", "Model", "History", "Templates", "YAML", "okr-bench"],
      exclude: ["Examples"]),
    tests("StoreTests", ["Store", "Git", "SQLite", "Format", "Model", "History"]),
    tests("TerminalTests", ["Terminal"]),
    tests("TemplatesTests", ["Templates", "Format", "YAML", "Model"]),
    tests(
      "CommandTests",
      ["okr", "Terminal", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      exclude: ["Screens", "Stories"]),
    tests("ArchitectureTests", []),
  ]
)
