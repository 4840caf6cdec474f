import Git
import TestSupport
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    "1767258000 +0100", "1767258000 -0330", "@5 +0100", "2026-01-01T10:00:00Z",
    "2026-01-01T10:00:00+01:30", "2026-01-01 10:00:00 +0130", "2026-01-01 10:00:00 +01",
    "2026-01-01T10:00:00.5Z", "2026.01.01 10:00:00 -0800", "Thu, 01 Jan 2026 10:00:00 +0100",
    "1 Jan 2026 10:00 +0000", "Thu Jan 1 10:00:00 2026 +0100", "Jan 1 10:00:00 2026 +0100",
    "2024-02-29T23:59:59-12:00",
  ])
  func datesAreReadAsGitReadsThem(date: String) throws {
    let scratch = try ScratchRepository()
    try scratch.git("commit -q --allow-empty -m x", ["GIT_AUTHOR_DATE": date])
    let author = try scratch.open().commit(scratch.id("HEAD")).author
    #expect(Timestamp(date: date) == author.time)
  }

  @Test func withoutAZoneItIsLocalTime() throws {
    let local = try #require(Timestamp(date: "2026-07-01 10:00:00"))
    let same = try #require(Timestamp(date: "\(local.seconds)"))
    #expect(local == same)
    let utc = try #require(Timestamp(date: "2026-07-01 10:00:00Z"))
    #expect(local.seconds == utc.seconds - Int64(local.offsetMinutes) * 60)
  }

  @Test(arguments: [
    "", "soon", "yesterday", "2026-01-01", "2026-13-01 10:00", "2026-01-01 25:00", "100 +0100",
    "1767258000 +1", "1767258000 +9999", "1767258000 +0175", "9223372036854775807 +0000", "1 Janu",
    "2026-02-31T09:00:00Z", "2026-02-29T09:00:00Z", "2026-04-31 09:00",
    "2026-01-01T10:00:00 nowhere",
  ])
  func otherTextIsNoDate(date: String) {
    #expect(Timestamp(date: date) == nil)
  }
}
