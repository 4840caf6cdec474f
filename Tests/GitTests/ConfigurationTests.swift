import Git
import TestSupport
import Testing

@Suite struct ConfigurationTests {
  private let scratch: ScratchRepository
  private let repository: Repository
  private let now = Timestamp(seconds: 1_800_000_000, offsetMinutes: 0)

  init() throws {
    scratch = try ScratchRepository()
    repository = try scratch.open()
  }

  @Test func valuesAreReadInTheirForms() throws {
    try scratch.run("git config okr.main trunk; git config okr.flag yes; git config okr.size 2k")
    let configuration = try repository.configuration()
    #expect(try configuration.string("okr.main") == "trunk")
    #expect(try configuration.bool("okr.flag") == true)
    #expect(try configuration.int("okr.size") == 2048)
    #expect(try configuration.string("okr.none") == nil)
    #expect(try configuration.bool("okr.none") == nil)
    #expect(try configuration.int("okr.none") == nil)
    #expect(throws: GitError.self) { try configuration.bool("okr.main") }
  }

  @Test func valuesAreWrittenIntoTheRepositorysOwn() throws {
    try repository.setLocal("commitGraph.generationVersion", "1")
    #expect(try scratch.git("config --local commitGraph.generationVersion") == "1")
    #expect(try repository.configuration().int("commitGraph.generationVersion") == 1)
  }

  @Test func theConfigurationSaysWho() throws {
    let signature = try repository.identity(.author, environment: [:], now: now)
    #expect(signature == Signature(name: "Ana Sousa", email: "ana@example.org", time: now))
  }

  @Test func theEnvironmentComesFirst() throws {
    try scratch.run("git config author.name 'The Author'; git config committer.email c@example.org")
    let environment = [
      "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_AUTHOR_DATE": "1767258000 +0100",
      "GIT_COMMITTER_NAME": " <Ben> Öz., ",
    ]
    let author = try repository.identity(.author, environment: environment, now: now)
    let time = Timestamp(seconds: 1_767_258_000, offsetMinutes: 60)
    #expect(author == Signature(name: "The Author", email: "a@example.org", time: time))
    let committer = try repository.identity(.committer, environment: environment, now: now)
    #expect(committer == Signature(name: "Ben Öz", email: "c@example.org", time: now))
  }

  @Test func nobodyIsNobody() throws {
    try scratch.run("git config user.name ' '")
    #expect(try repository.identity(.author, environment: [:], now: now) == nil)
    try scratch.run("git config user.name Ana; git config user.email ''")
    #expect(try repository.identity(.author, environment: [:], now: now) == nil)
  }

  @Test func aDateThatIsNoneIsRefused() throws {
    let error = #expect(throws: GitError.self) {
      try repository.identity(.author, environment: ["GIT_AUTHOR_DATE": "soon"], now: now)
    }
    #expect(error?.kind == .invalid)
    #expect(error?.description == "cannot read the date 'soon': it is in none of git's usual forms")
  }
}
