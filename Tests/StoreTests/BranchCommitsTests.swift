import Git
import TestSupport
import Testing

@testable import Store

@Suite struct BranchCommitsTests {
  private let scratch: ScratchRepository

  /// Branches that left main once, that never did, that joined main, and that main has.
  init() throws {
    scratch = try ScratchRepository()
    for name in ["old", "new", "whole"] {
      try scratch.commit(message: "main before \(name)")
      try scratch.git("branch \(name)")
    }
    try scratch.commit(message: "main")
    for name in ["old", "new"] {
      try scratch.git("switch -q \(name)")
      try scratch.commit(message: "\(name) 1")
      try scratch.commit(message: "\(name) 2")
    }
    try scratch.git("switch -q -c joined old")
    try scratch.git("merge -q --no-edit main")
    try scratch.commit(message: "joined 2")
    try scratch.git("switch -q --orphan alone")
    try scratch.commit(message: "alone")
    try scratch.git("switch -q main")
  }

  @Test func partsWhereGitSaysAndHasWhatMainHasNot() throws {
    let repository = try Repository.open(at: scratch.path)
    let main = try id("main")
    let names = ["old", "new", "whole", "joined", "alone"]
    let found = try BranchCommits(of: names.map(id), besides: main, in: repository)
    for name in names {
      #expect(try found.parting(of: id(name)) == repository.mergeBase(main, id(name)), "\(name)")
      let own = try repository.walk(from: [id(name)], hiding: [main], order: .any).all()
      let messages = try own.map { try repository.commit($0).message }
      #expect(try found.commits(of: id(name)).map(\.message).sorted() == messages.sorted())
    }
  }

  private func id(_ name: String) throws -> ObjectID {
    try #require(ObjectID(hex: scratch.git("rev-parse \(name)")))
  }
}
