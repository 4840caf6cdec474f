import Model
import Testing

@Suite struct OnceTests {
  @Test func worksItOutWhenAskedAndNeverAgain() {
    let once = Once<Int>()
    let copy = once
    var times = 0
    func work() -> Int {
      times += 1
      return 7
    }
    #expect(times == 0)
    #expect([once.value(work), copy.value(work), once.value(work)] == [7, 7, 7])
    #expect(times == 1)
  }
}
