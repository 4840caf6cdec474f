import History
import Testing

@Suite struct AuthorTests {
  @Test(arguments: [
    ("Ana Sousa <ana@example.org>", "Ana Sousa", "ana@example.org", "Ana Sousa"),
    ("  Ana   <ana@example.org> ", "Ana", "ana@example.org", "Ana"),
    ("ana@example.org", "", "ana@example.org", "ana"), ("Ana", "Ana", "", "Ana"),
    ("A <B> <a@example.org", "A <B>", "a@example.org", "A <B>"), ("", "", "", ""),
  ])
  func readsTheFormsPeopleWrite(text: String, name: String, email: String, shown: String) {
    let author = Author(parsing: text)
    #expect(author == Author(name: name, email: email))
    #expect(author.displayName == shown)
  }
}
