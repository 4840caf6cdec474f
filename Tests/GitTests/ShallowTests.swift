import Git
import TestSupport
import Testing

@Suite struct ShallowTests {
  @Test func aShallowHistoryIsWalkedToItsEnd() throws {
    let origin = try ScratchRepository()
    for number in 1...6 { try origin.commit(["a": "\(number)"], message: "\(number)") }
    try origin.git("switch -q -c topic HEAD~1")
    try origin.commit(["b": "x"], message: "topic")
    try origin.git("switch -q main")
    try origin.git("merge -q --no-ff -m merge topic")
    try origin.git("clone -q --no-single-branch --depth 3 file://\(origin.path) ../clone")
    let path = origin.directory.path + "/clone"
    let repository = try Repository.open(at: path)
    func git(_ arguments: String) throws -> [String] {
      try origin.git("-C ../clone \(arguments)").split(separator: "\n").map(String.init)
    }
    #expect(repository.isShallow)
    let main = try origin.id("main")
    let topic = try origin.id("topic")
    let walked = try repository.walk(from: [main], order: .topologicalTime).all()
    #expect(try Set(walked.map(\.hex)) == Set(git("rev-list HEAD")))
    #expect(walked.first == main)
    #expect(try repository.commit(#require(walked.last)).parents.isEmpty)
    let own = try repository.walk(from: [main], hiding: [topic], firstParentOnly: true).all()
    #expect(try own.map(\.hex) == git("rev-list --first-parent origin/topic..HEAD"))
    #expect(
      try repository.mergeBases(main, topic).map(\.hex) == git("merge-base --all HEAD origin/topic")
    )
    let (ahead, behind) = try repository.aheadBehind(main, topic)
    #expect(try ["\(ahead)\t\(behind)"] == git("rev-list --left-right --count HEAD...origin/topic"))
    #expect(try repository.isAncestor(topic, of: main))
    #expect(try repository.mergeBase(main, topic) == topic)
  }
}
