import Testing

@Suite struct LayersTests {
  @Test func everyTargetDeclaresExactlyItsLayer() throws {
    let targets = try PackageDescription.ask().targets.filter { $0.path.hasPrefix("Sources/") }
    #expect(Set(targets.map(\.name)) == Set(layers.keys))
    for target in targets {
      let layer = try #require(layers[target.name])
      #expect(Set(target.target_dependencies ?? []) == layer.targets, "\(target.name)")
      #expect(Set(target.product_dependencies ?? []) == layer.products, "\(target.name)")
    }
  }

  @Test func everyImportStaysInItsLayer() throws {
    let files = try SourceFile.under("Sources")
    #expect(!files.isEmpty)
    for file in files {
      let allowed = try #require(layers[file.target], "\(file.path)").imports
      #expect(file.imports.subtracting(allowed).isEmpty, "\(file.path)")
    }
  }

  @Test func arrowsPointDownOnly() {
    var standing: Set<String> = []
    while let next = layers.first(where: {
      !standing.contains($0.key) && $0.value.targets.isSubset(of: standing)
    }) {
      standing.insert(next.key)
    }
    #expect(standing == Set(layers.keys))
  }

  @Test func importsAreReadInEveryForm() {
    let file = SourceFile(
      path: "Sources/Git/A.swift",
      lines: [
        "import A", "package import B", "@testable import C", "  import struct D.E",
        "// import F", "important()",
      ])
    #expect(file.imports == ["A", "B", "C", "D"])
    #expect(file.target == "Git")
  }
}
