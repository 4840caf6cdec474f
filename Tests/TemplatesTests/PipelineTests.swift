import Templates
import Testing
import YAML

/// The pipelines that `okr init --ci` writes.
@Suite struct PipelineTests {
  @Test(arguments: ["github", "gitlab"]) func areYAML(name: String) throws {
    let text = try #require(Template.text(named: "ci/\(name).yml"))
    let document = Document.parse(Array(text.utf8))
    #expect(document.problems.isEmpty)
    #expect(document.root != nil)
  }

  @Test(arguments: ["github", "gitlab"]) func readThePlansAndShowTheProposal(name: String) throws {
    let text = try #require(Template.text(named: "ci/\(name).yml"))
    for part in [
      "okr status --at HEAD --cycle", "okr review ", "git config okr.main", "libgit2-dev",
      "libyaml-dev", "libsqlite3-dev", "${OKR_SOURCE:?", "${OKR_VERSION:?",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }
}
