import Model
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-02-14", 20_498),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func countsFrom1970(text: String, number: Int) {
    #expect(Day(text)?.number == number)
    #expect(Day(number: number).description == text)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "2026/01/01",
    "0000-01-01", " 2026-01-01", "2026-01-01 ", "2026-01-0x", "+026-01-01", "", "２026-01-01",
  ])
  func refusesWhatNoCalendarHas(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func everyDayOfFourCenturiesReadsBack() {
    var expected = Day(number: -719_162).civil
    for number in stride(from: -719_162, to: 2_932_896, by: 97) {
      let civil = Day(number: number).civil
      #expect(Day(year: civil.year, month: civil.month, day: civil.day)?.number == number)
      #expect((expected.year, expected.month, expected.day) <= (civil.year, civil.month, civil.day))
      expected = civil
    }
  }

  @Test func knowsWeekdaysAndShortNames() {
    #expect(day("1970-01-01").weekday == 3)
    #expect(day("2026-02-14").weekday == 5)
    #expect(day("1969-12-29").weekday == 0)
    #expect(day("2026-02-05").short(in: 2026) == "5 Feb")
    #expect(day("2025-02-05").short(in: 2026) == "5 Feb 2025")
    #expect(day("2026-03-01") - day("2026-02-01") == 28)
  }
}

@Suite struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("1970-01-01T00:00:01Z", 1), ("1969-12-31T23:59:59Z", -1),
    ("2026-02-10T09:00:00Z", 1_770_714_000), ("2026-02-10T10:30:00+01:30", 1_770_714_000),
    ("2026-02-10T04:00-0500", 1_770_714_000), ("2026-02-10 09:00Z", 1_770_714_000),
  ])
  func readsUTCAndOffsets(text: String, seconds: Int64) {
    #expect(Instant(text)?.seconds == seconds)
  }

  @Test(arguments: [
    "2026-02-10T09:00:00", "2026-02-10T24:00:00Z", "2026-02-10T09:60Z", "2026-02-30T09:00:00Z",
    "2026-02-10T09:00:00+1:00", "2026-02-10T09:00:00+99:00", "2026-02-10T09:00:00+01:75",
    "2026-02-10T09:00:00+0:100", "2026-02-10T09:00:0Z", "2026-02-10", "2026-02-10T09:00:00Zz",
  ])
  func refusesOtherText(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test(arguments: [-86_401, -86_400, -1, 0, 86_399, 86_400, 1_770_714_000] as [Int64])
  func readsWhatItWrites(seconds: Int64) {
    let instant = Instant(seconds: seconds)
    #expect(Instant(instant.description) == instant)
    #expect(Instant(instant.day).seconds <= seconds)
    #expect(Instant(instant.day + 1).seconds > seconds)
  }
}
