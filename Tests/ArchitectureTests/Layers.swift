/// What one target may stand on; `docs/architecture.md` draws the same table.
struct Layer: Sendable {
  /// Targets of this package.
  var targets: Set<String> = []
  /// Products of other packages.
  var products: Set<String> = []
  /// Whether it may call the system's C library.
  var system = false

  /// What its files may import; Swift's own standard library is nothing foreign.
  var imports: Set<String> {
    targets.union(products).union(system ? ["Glibc", "Musl", "Darwin"] : [])
      .union(["Synchronization", "Dispatch"])
  }
}

let layers: [String: Layer] = [
  "Clibgit2": Layer(),
  "Git": Layer(targets: ["Clibgit2"], system: true),
  "Clibyaml": Layer(),
  "YAML": Layer(targets: ["Clibyaml"]),
  "Csqlite": Layer(),
  "SQLite": Layer(targets: ["Csqlite"]),
  "Model": Layer(),
  "Format": Layer(targets: ["YAML", "Model"]),
  "History": Layer(targets: ["Model"]),
  "Lint": Layer(targets: ["Format", "YAML", "Model", "History"]),
  "Store": Layer(targets: ["Git", "SQLite", "Format", "Model", "History"]),
  "Terminal": Layer(system: true),
  "Ctemplates": Layer(),
  "Templates": Layer(targets: ["Ctemplates", "Model"]),
  "okr": Layer(
    targets: ["Store", "Lint", "History", "Format", "YAML", "Model", "Terminal", "Templates"],
    products: ["ArgumentParser"]),
]
