import ArgumentParser
import Model
import Store
import Templates
import Terminal

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a repository for OKRs, or make one that is there ready.",
    discussion: """
      Writes okr.yaml and .gitattributes and commits them; what is there already stays. In a clone, \
      sets git's local configuration: a commit-graph that is quick to read, and a merge driver, so \
      that 'git merge', 'rebase', 'cherry-pick' and 'pull' merge plans by meaning.

      okr init okrs --organisation "Example Ltd"

      --ci adds a pipeline that checks each proposal that is pushed and shows what it would change: in the \
      run's summary on GitHub, in the log and an artifact on GitLab. It builds okr from source; which, two \
      variables say that the file names at its top. A pipeline file that is there already stays.

      A new repository has what 'okr schema' prints as .okr/schema/*.json; okr.yaml and each cycle and plan \
      that okr makes begin with a line that leads editors with the YAML language server there. --no-schema \
      leaves that out. Where okr.yaml is there already, only --schema adds the schemas, and brings them up \
      to date after a new version of okr.
      """)

  @Argument(help: "The folder; this one where not given.")
  var folder: String?

  @Option(
    help: ArgumentHelp("The organisation's name; the folder's where not given.", valueName: "name"))
  var organisation: String?

  @Option(help: "A pipeline that checks proposals.")
  var ci: Pipeline?

  @Flag(
    inversion: .prefixedNo, help: "Schemas by which editors complete keys and mark mistakes.")
  var schema: Bool?

  @OptionGroup var display: DisplayOptions

  enum Pipeline: String, ExpressibleByArgument, CaseIterable {
    case github, gitlab

    /// Where the forge looks for it.
    var path: String {
      switch self {
      case .github: ".github/workflows/okr.yml"
      case .gitlab: ".gitlab-ci.yml"
      }
    }

    var text: String { Template.text(named: "ci/\(rawValue).yml") ?? "" }
  }

  func run() throws {
    let context = Context.current
    let target = folder.map { $0.hasPrefix("/") ? $0 : "\(context.directory)/\($0)" }
    let place = target ?? context.directory
    let made = try Workspace.initialise(
      at: place, organisation: organisation ?? name(of: place, in: context),
      environment: context.environment.values, program: program(context),
      extra: files)
    try show(made, in: place, context)
  }

  private var files: [Workspace.ExtraFile] {
    let pipelines = ci.map { [Workspace.ExtraFile(path: $0.path, text: $0.text)] } ?? []
    guard schema != false else { return pipelines }
    return pipelines
      + SchemaCommand.File.allCases.map {
        Workspace.ExtraFile(
          path: $0.path, text: $0.schema, on: schema == true ? .renewal : .beginning)
      }
  }

  /// How git is to call this program: as it was called, from wherever that is.
  private func program(_ context: Context) -> String {
    guard let called = CommandLine.arguments.first, called.contains("/") else { return "okr" }
    if called.hasPrefix("/") { return called }
    return "\(context.environment["PWD"] ?? "")/\(called)"
  }

  /// The last part of the folder's path.
  private func name(of place: String, in context: Context) -> String {
    let whole = place == "." ? context.environment["PWD"] ?? "" : place
    return whole.split(separator: "/").last { $0 != "." }.map(String.init) ?? "My organisation"
  }

  private func show(_ made: Workspace.Initialised, in place: String, _ context: Context) throws {
    if display.json {
      return try context.show([
        "commit": .optional(made.id), "folder": .text(made.workspace.folder),
        "created": .flag(made.isNew),
      ])
    }
    guard let commit = made.shortID else {
      return try context.show([Text("ready already: \(made.workspace.folder)")])
    }
    try context.show(
      [
        "\(commit, .yellow) init: \(made.workspace.folder)", "",
        "Next:",
      ] + (folder.map { ["  cd \(Text($0))"] } ?? []) + [
        "  okr team add \(made.root) --lead you@example.org",
        "  okr cycle new \(suggestedCycle(try made.workspace.today(asOf: nil)))",
        "  okr add objective \(made.root) --title \"What we want to reach\"",
      ])
  }

  private func suggestedCycle(_ today: Day) -> String {
    let date = today.civil
    return "\(date.year)-q\((date.month + 2) / 3)"
  }
}
