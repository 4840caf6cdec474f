import Model
import Testing

@Suite struct MailmapTests {
  private let mailmap = Mailmap(
    """
    # Who is who
    Ana Sousa <ana@example.org>
    <ben@example.org> <ben@old.example.org>
    Mia Berg <mia@example.org> <mia@home.example.org>
    Sam Oak <sam@example.org> Sam at Work <team@example.org>
    Kim <kim@example.org>  Kim  <TEAM@example.org> # who left
    nonsense
    Nobody <>
    """)

  @Test(arguments: [
    ("ana", "ANA@example.org", "Ana Sousa <ANA@example.org>"),
    ("Ben", "Ben@old.example.org", "Ben <ben@example.org>"),
    ("m", "mia@home.example.org", "Mia Berg <mia@example.org>"),
    ("sam at work", "team@example.org", "Sam Oak <sam@example.org>"),
    ("Kim", "team@example.org", "Kim <kim@example.org>"),
    ("Somebody", "team@example.org", "Somebody <team@example.org>"),
    ("Kim", "kim@old.example.org", "Kim <kim@old.example.org>"),
  ])
  func givesTheProperNameAndAddress(_ name: String, _ email: String, _ proper: String) {
    let person = mailmap.person(name: name, email: email)
    #expect("\(person.name) <\(person.email)>" == proper)
  }

  @Test func laterLinesAddToEarlierOnes() {
    let mailmap = Mailmap("<a@x.org> <b@x.org>\nAna <b@x.org>\nAnna <b@x.org>\n")
    let person = mailmap.person(name: "old", email: "b@x.org")
    #expect(person == ("Anna", "a@x.org"))
  }

  @Test func unitesAddressesInTheSettings() {
    var settings = Settings()
    settings.people = [Person(id: "ben", name: "Ben Ode", emails: ["ben@example.org"])]
    #expect(!settings.isSamePerson("ben", "ben@old.example.org"))
    settings.mailmap = mailmap
    #expect(settings.isSamePerson("ben", "ben@old.example.org"))
    #expect(settings.isSamePerson("MIA@home.example.org", "mia@example.org"))
    #expect(!settings.isSamePerson("team@example.org", "sam@example.org"))
    #expect(settings.displayName(of: "ben@old.example.org") == "Ben Ode")
  }
}
