import History
import Testing

@Suite struct PromiseTests {
  @Test(
    arguments: [
      ("- [ ] ask the PSP (Mia)", Promise("ask the PSP", owner: "Mia")),
      ("  * [x]  ask   the PSP", Promise("ask the PSP", isKept: true)),
      ("+ [X] a (b) c (d e)", Promise("a (b) c", owner: "d e", isKept: true)),
      ("- [ ] (all of it)", Promise("(all of it)")), ("- [ ]", nil), ("- ask the PSP", nil),
      ("[ ] ask the PSP", nil), ("", nil),
    ] as [(String, Promise?)])
  func readsALineOfATaskList(line: String, promise: Promise?) {
    #expect(Promise(line: line) == promise)
  }

  @Test func writesWhatItReads() {
    let text = "# Promises\n\n- [ ] ask the PSP (Mia)\n- [x] rest\ntext\n"
    let promises = Promise.all(in: text)
    #expect(promises.map(\.line) == ["- [ ] ask the PSP (Mia)", "- [x] rest"])
  }
}
