import Format
import Model
import Testing

/// Keys come, each in its place, and go with what belongs to them.
@Suite struct EditingMapTests {
  private static let layout = Layout(
    ["id", "title", "unit", "current", "grade"], below: ["grade": Layout(["score"], isFlow: true)])

  @Test(arguments: [
    ("id: a\ntitle: t # t\ngrade: x\n", "id: a\ntitle: t # t\nunit: ms\ngrade: x\n"),
    ("title: t\nid: a\n", "title: t\nunit: ms\nid: a\n"),
    ("grade: x\n", "unit: ms\ngrade: x\n"),
    ("mine: 1\ngrade: x\n", "unit: ms\nmine: 1\ngrade: x\n"),
    ("mine: 1\n", "mine: 1\nunit: ms\n"),
    ("title: |\n  t\n\ngrade: x\n", "title: |\n  t\nunit: ms\n\ngrade: x\n"),
    ("title: |+\n  t\n\n", "title: |+\n  t\n\nunit: ms\n"),
    ("title: |\n  t", "title: |-\n  t\nunit: ms"),
    ("title: >+ # c\n  t\n\n  u", "title: >- # c\n  t\n\n  u\nunit: ms"),
    ("title:\n  - t\n  # of title\n# end\n", "title:\n  - t\n  # of title\nunit: ms\n# end\n"),
    ("title:\n- t\ngrade: x\n", "title:\n- t\nunit: ms\ngrade: x\n"),
    ("title:\ngrade: x\n", "title:\nunit: ms\ngrade: x\n"),
    ("title: # none\r\ngrade: x", "title: # none\r\nunit: ms\r\ngrade: x"),
    ("title: a\n  b\n\n  c\ngrade: x\n", "title: a\n  b\n\n  c\nunit: ms\ngrade: x\n"),
    ("\u{FEFF}title: t", "\u{FEFF}title: t\nunit: ms"),
    ("\u{FEFF}grade: x\n", "\u{FEFF}unit: ms\ngrade: x\n"),
    ("{id: a, grade: x}\n", "{id: a, unit: ms, grade: x}\n"),
    ("{ grade: x }\n", "{ unit: ms, grade: x }\n"),
    ("{}\n", "{unit: ms}\n"),
    ("{id, grade: x}\n", "{id, unit: ms, grade: x}\n"),
    ("{id: , grade: x}\n", "{id: , unit: ms, grade: x}\n"),
    ("{id: a, title: t,}\n", "{id: a, title: t, unit: ms,}\n"),
    ("{\n  id: a, # a\n  title: t # t\n}\n", "{\n  id: a, # a\n  title: t, # t\n  unit: ms\n}\n"),
    ("# only\n", "# only\nunit: ms\n"),
  ])
  func newKey(before: String, after: String) throws {
    #expect(try edited(before, set("unit", "ms"), layout: Self.layout) == after)
  }

  @Test(arguments: [
    ("id: a\nunit: ms # u\ngrade: x\n", "id: a\ngrade: x\n"),
    ("id: a\n# on unit\nunit: ms\n\ngrade: x\n", "id: a\n# on unit\n\ngrade: x\n"),
    ("id: a\nunit:\n  - x\n  # in it\n# after\ngrade: x\n", "id: a\n# after\ngrade: x\n"),
    ("id: a\nunit: |\n  ms\n\ngrade: x\n", "id: a\n\ngrade: x\n"),
    ("id: a\r\nunit: ms", "id: a"),
    ("id: |\n  a\nunit: ms", "id: |\n  a\n"),
    ("unit: ms\n", ""),
    ("# c\nunit: ms # u\n# d\n", "# c\n# d\n"),
    ("\u{FEFF}unit: ms\nid: a\n", "\u{FEFF}id: a\n"),
    ("{unit: ms, id: a}\n", "{id: a}\n"),
    ("{id: a, unit: ms} # c\n", "{id: a} # c\n"),
    ("{id: a, unit, grade: x}\n", "{id: a, grade: x}\n"),
    ("{unit: ms}\n", "{}\n"),
    ("id: a\n", "id: a\n"),
  ])
  func goneKey(before: String, after: String) throws {
    #expect(try edited(before, remove("unit"), layout: Self.layout) == after)
  }

  @Test func theKeyBehindADash() throws {
    let text = "- id: a # a\n  # on title\n  title: t\n- title: u\n"
    #expect(try edited(text, remove("@a/id")) == "- # on title\n  title: t\n- title: u\n")
    #expect(
      try edited(text, set("@u/id", "u"), layout: Self.layout)
        == "- id: a # a\n  # on title\n  title: t\n- id: u\n  title: u\n")
    #expect(try edited(text, remove("@u/title")) == "- id: a # a\n  # on title\n  title: t\n- {}\n")
  }

  @Test func aMapThatLosesItsLastKeyStays() throws {
    #expect(
      try edited("a: # c\n  b: 1 # b\n  # in a\nd: 1\n", remove("a/b")) == "a: {} # c\nd: 1\n")
    #expect(try edited("a: {b: 1} # c\n", remove("a/b")) == "a: {} # c\n")
  }

  @Test func mapsThatLeadToAValueAreMade() throws {
    #expect(
      try edited("b: 1\n", set("a/x/z", 2), layout: Layout()) == "b: 1\na:\n  x:\n    z: 2\n")
    #expect(try edited("a:\nb: 1\n", set("a/x", 2), layout: Layout()) == "a:\n  x: 2\nb: 1\n")
    #expect(
      try edited("id: a\n", set("grade/score", 0.8), layout: Self.layout)
        == "id: a\ngrade: {score: 0.8}\n")
  }

  @Test func aMapIsSetKeyByKey() throws {
    let text = "grade: # g\n  score: 0.7 # s\n  note: n\n"
    #expect(
      try edited(text, set("grade", ["score": 0.8, "cause": "c"]), layout: Self.layout)
        == "grade: # g\n  score: 0.8 # s\n  cause: c\n")
  }

  @Test func aKeyIsRenamed() throws {
    #expect(
      try edited("a:\n  'x': 1 # c\n", .rename([.key("a"), .key("x")], to: "y"))
        == "a:\n  'y': 1 # c\n")
    #expect(
      try edited("{x: 1}\n", .rename([.key("x")], to: "a: b")) == "{\"a: b\": 1}\n")
  }

  @Test func settingNothingRemoves() throws {
    #expect(try edited("id: a\nunit: ms\n", set("unit", .null)) == "id: a\n")
    #expect(try edited("id: a\n", set("unit", .null)) == "id: a\n")
  }
}
