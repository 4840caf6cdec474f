import Testing

@Suite struct HouseRulesTests {
  /// Where a C library or the system is wrapped.
  private static let wrappers: Set = ["Git", "YAML", "SQLite", "Terminal", "Templates"]

  @Test func onlyWrappersOfCAreUnsafe() throws {
    let spared = Self.wrappers.union(Self.wrappers.map { $0 + "Tests" })
      .union(["TestSupport", "ArchitectureTests"])
    let places = try (SourceFile.under("Sources") + SourceFile.under("Tests"))
      .filter { !spared.contains($0.target) }
      .flatMap { $0.places(of: /\bunsafe\b/) }
    #expect(places == [])
  }

  @Test func theLibraryNeitherPrintsNorExits() throws {
    let places = try SourceFile.under("Sources").filter { $0.target != "okr" }
      .flatMap { $0.places(of: /(?:^|[^.\w])(?:print|exit|fatalError)\(/) }
    #expect(places == [])
  }

  @Test func packageIsTheWidestAccess() throws {
    let places = try SourceFile.under("Sources").flatMap { $0.places(of: /\bpublic\b/) }
    #expect(places == [])
  }

  @Test(arguments: ["Sources", "Tests", "Benchmarks"])
  func noFileIsLongerThan400Lines(folder: String) throws {
    let long = try SourceFile.under(folder).filter { $0.lines.count > 401 }.map(\.path)
    #expect(long == [])
  }

  @Test func placesAreFoundInCodeOnly() {
    let file = SourceFile(
      path: "Sources/Model/A.swift", lines: ["let a = unsafe b", "// unsafe", "let unsafely = 1"])
    #expect(file.places(of: /\bunsafe\b/) == ["Sources/Model/A.swift:1"])
  }
}
