import Format
import Testing

/// What is said of an objective.
@Suite struct ObjectiveRefusalTests {
  @Test(arguments: [
    Refusal(
      """
      objectives:
        - title: No id
      """,
      """
      2:5-17 error: an objective needs 'id'
        add 'id: no-id'
      """),
    Refusal(
      """
      objectives:
        - id: a
      """,
      """
      2:5-10 error: an objective needs 'title'
        say in a sentence what it wants
      """),
    Refusal(
      """
      objectives:
        - id: A B
          title: T
      """,
      """
      2:9-12 error: 'id' wants lower-case letters, digits and '-', found 'A B'
        write a-b
      """),
    Refusal(
      """
      objectives:
        - id: a
          title: ''
      """,
      """
      3:12-14 error: 'title' wants text, found ''
      """),
    Refusal(
      """
      objectives:
        - id: a
          title:
      """,
      """
      3:5-10 error: an objective needs 'title'
        say in a sentence what it wants
      """),
    Refusal(
      """
      objectives:
        - id: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
          title: T
      """,
      """
      2:9-79 error: 'id' is 70 letters long, 64 are the most
        write aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
      """),
    Refusal(
      """
      objectives:
        - {}
      """,
      """
      2:5-7 error: an objective needs 'id'
        add 'id: a-short-name'
      2:5-7 error: an objective needs 'title'
        say in a sentence what it wants
      """),
    Refusal(
      """
      objectives:
        - text
      """,
      """
      2:5-9 error: an objective wants keys and values, found 'text'
        begin it with 'title: …'
      """),
    Refusal(
      """
      objectives:
        -
      """,
      """
      2:4-4 error: an objective wants keys and values, found nothing
        begin it with 'title: …'
      """),
    Refusal(
      """
      objectives:
        - id: a
          title: T
        - id: b
          title: U
        - id: a
          title: V
      """,
      """
      6:9-10 error: the objective 'a' stands twice, first in line 2
        give this one an id of its own
      """),
    Refusal(
      """
      objectives:
        - id: a
          title: T
          kind: comitted
      """,
      """
      4:11-19 error: 'kind' doesn't know 'comitted'
        did you mean 'committed'? write committed or aspirational
      """),
    Refusal(
      """
      objectives:
        - id: a
          title: T
          kind: stretch
      """,
      """
      4:11-18 error: 'kind' doesn't know 'stretch'
        write committed or aspirational
      """),
    Refusal(
      """
      objectives:
        - id: a
          title: T
          supports: company:x
      """,
      """
      4:15-24 error: 'supports' wants a list, found 'company:x'
        write [company:x]
      """),
    Refusal(
      """
      objectives:
        - id: a
          title: T
          supports: [Company X]
      """,
      """
      4:16-25 error: 'supports' wants a reference, found 'Company X'
        write it like company:trusted-shop or strategy:trust
      """),
    Refusal(
      """
      objectives:
        - id: a
          title: T
          supports:
            - company: x
      """,
      """
      5:9-19 error: 'supports' wants a reference, found a mapping
        write company:x, without the space
      """),
    Refusal(
      """
      objectives:
        - id: a
          title: T
          supports: [a, , b]
      """,
      """
      4:19-20 error: no value where one should stand
        write a value, or delete what is left of it
      """),
    Refusal(
      """
      objectives:
        - id: a
          title: T
          supports:
            -
      """,
      """
      5:8-8 error: 'supports' has an empty item
        write a value, or delete it
      """),
    Refusal(
      """
      objectives:
        - id: a
          title: T
          with: [Marketing, ops]
      """,
      """
      4:12-21 error: 'with' wants a team's path, found 'Marketing'
        write marketing
      """),
    Refusal(
      """
      objectives:
        - id: a
          title: T
          tags: evergreen
      """,
      """
      4:11-20 error: 'tags' wants a list, found 'evergreen'
        write [evergreen]
      """),
    Refusal(
      """
      objectives:
        - id: a
          title: T
          key_results:
            id: b
      """,
      """
      5:7-12 error: 'key_results' wants a list, found a mapping
        begin every item with '- '
      """),
    Refusal(
      """
      objectives:
        - id: a
          title: T
          key_results: none
      """,
      """
      4:18-22 error: 'key_results' wants a list, found 'none'
        begin every item with '- '
      """),
    Refusal(
      """
      objectives:
        - id: a
          title: T
          initiatives: [{link: x}]
      """,
      """
      4:20-27 error: an initiative needs 'title'
        name the work
      """),
    Refusal(
      """
      objectives:
        - id: a
          title: T
          key_result: []
      """,
      """
      4:5-15 error: unknown key 'key_result'
        did you mean 'key_results'?
      """),
    Refusal(
      """
      objectives:
        - id: a
          title: T
          key_results:
            - {id: k, title: K, target: 1}
            - {id: k, title: L, target: 1}
      """,
      """
      6:14-15 error: the key result 'k' stands twice, first in line 5
        give this one an id of its own
      """),
  ])
  func objective(_ refusal: Refusal) {
    let reading = PlanFormat.read(refusal.bytes)
    #expect(reading.report == refusal.problems)
    #expect((reading.value == nil) == !reading.errors.isEmpty)
  }
}
