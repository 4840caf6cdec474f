import ArgumentParser
import Terminal

struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print what lets a shell complete okr's commands.",
    discussion: """
      'make install' has put it in its place already. Otherwise write it where the shell looks:

      okr completions bash > ~/.local/share/bash-completion/completions/okr
      okr completions zsh > "${fpath[1]}/_okr"
      okr completions fish > ~/.config/fish/completions/okr.fish
      """)

  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish
  }

  @Argument(help: "The shell.")
  var shell: Shell

  func run() throws {
    try Context.current.output.write(OKR.completionScript(for: completionShell) + "\n")
  }

  private var completionShell: CompletionShell {
    switch shell {
    case .bash: .bash
    case .zsh: .zsh
    case .fish: .fish
    }
  }
}
