import Git
import Testing

@Suite struct ObjectIDTests {
  private let hex = "0123456789abcdef0123456789abcdefdeadbeef"

  @Test func hexComesBack() throws {
    let id = try #require(ObjectID(hex: hex))
    #expect(id.hex == hex)
    #expect(id.short == "0123456")
    #expect(id.bytes.prefix(3) == [0x01, 0x23, 0x45])
    #expect(ObjectID(hex: hex.uppercased()) == id)
  }

  @Test(arguments: [
    "", "0123", "0123456789abcdef0123456789abcdefdeadbee",
    "0123456789abcdef0123456789abcdefdeadbeeg",
  ])
  func otherTextIsNone(text: String) {
    #expect(ObjectID(hex: text) == nil)
  }

  @Test func orderIsThatOfTheBytes() {
    let ids = ["00", "01", "7f", "80", "ff"].compactMap { ObjectID(hex: $0 + hex.dropFirst(2)) }
    #expect(ids == ids.shuffled().sorted())
    #expect(ids.count == 5)
  }
}
