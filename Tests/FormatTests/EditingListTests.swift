import Format
import Model
import Testing

/// Items come and go, and their neighbours stay as they are.
@Suite struct EditingListTests {
  @Test(arguments: [
    ("a:\n  - x\n  - y # y\nb: 1\n", "a:\n  - x\n  - y # y\n  - new\nb: 1\n"),
    ("a:\n- x\nb: 1\n", "a:\n- x\n- new\nb: 1\n"),
    ("a:\n    - x", "a:\n    - x\n    - new"),
    ("a:\r\n  - x\r\n# end\r\n", "a:\r\n  - x\r\n  - new\r\n# end\r\n"),
    (
      "a:\n  - x\n    # on x\n  # on nothing\nb: 1\n",
      "a:\n  - x\n    # on x\n  - new\n  # on nothing\nb: 1\n"
    ),
    ("a:\n  - x\n\n  - y\n\nb: 1\n", "a:\n  - x\n\n  - y\n\n  - new\n\nb: 1\n"),
    ("a:\n  - - p\n    - q\nb: 1\n", "a:\n  - - p\n    - q\n  - new\nb: 1\n"),
    ("a:\n  -\n  - # none\nb: 1\n", "a:\n  -\n  - # none\n  - new\nb: 1\n"),
    ("a:\n  - |\n    text\n\nb: 1\n", "a:\n  - |\n    text\n  - new\n\nb: 1\n"),
    ("a:\n  - |+\n    text\n\nb: 1\n", "a:\n  - |+\n    text\n\n  - new\nb: 1\n"),
    ("a:\n  - |\n    text", "a:\n  - |-\n    text\n  - new"),
    ("a:\n  - |\n    text\n", "a:\n  - |\n    text\n  - new\n"),
    ("a: [x, y]\n", "a: [x, y, new]\n"),
    ("a: [ x, y ] # c\n", "a: [ x, y, new ] # c\n"),
    ("a: [x, y,]\n", "a: [x, y, new,]\n"),
    ("a: []\n", "a: [new]\n"),
    ("a: [ ] # none\n", "a: [new ] # none\n"),
    ("a:\nb: 1\n", "a: [new]\nb: 1\n"),
    ("a: # none\n", "a: [new] # none\n"),
    ("b: 1\n", "b: 1\na: [new]\n"),
    ("a: [\n  x, # x\n  y # y\n]\n", "a: [\n  x, # x\n  y, # y\n  new\n]\n"),
    ("a: [\n  x, # x\n  y, # y\n]\n", "a: [\n  x, # x\n  y, # y\n  new,\n]\n"),
    ("a: [\n  x,\n  y]\n", "a: [\n  x,\n  y, new]\n"),
    ("a: [\"ü\", 'x, y']\n", "a: [\"ü\", 'x, y', new]\n"),
  ])
  func append(before: String, after: String) throws {
    #expect(try edited(before, insert("new", into: "a")) == after)
  }

  @Test(arguments: [
    ("a:\n  # first\n  - x\nb: 1\n", "a:\n  - new\n  # first\n  - x\nb: 1\n"),
    ("a: [x, y]\n", "a: [new, x, y]\n"),
    ("a:\n  - - p\n    - q\n", "a:\n  - new\n  - - p\n    - q\n"),
    ("a:\n- x\n", "a:\n- new\n- x\n"),
    ("a:\n  - x\n\n  - y\n", "a:\n  - new\n\n  - x\n\n  - y\n"),
  ])
  func prepend(before: String, after: String) throws {
    #expect(try edited(before, insert("new", into: "a", at: .start)) == after)
  }

  @Test func insideOfAListInAList() throws {
    let text = "a:\n  - - p # p\n    - q\n  - r\n"
    #expect(
      try edited(text, insert("new", into: "a/#0", at: .start))
        == "a:\n  - - new\n    - p # p\n    - q\n  - r\n")
    #expect(try edited(text, remove("a/#0/#0")) == "a:\n  - - q\n  - r\n")
    #expect(try edited(text, remove("a/#1")) == "a:\n  - - p # p\n    - q\n")
  }

  @Test(arguments: [
    ("a:\n  - x\n  - y # y\nb: 1\n", 1, "a:\n  - x\nb: 1\n"),
    ("a:\n  # head\n\n  # on x\n  - x\n  # on y\n  - y\n", 0, "a:\n  # head\n\n  # on y\n  - y\n"),
    ("a:\n  - x\n    # of x\n  # on y\n  - y", 1, "a:\n  - x\n    # of x"),
    ("a:\n  - |\n    x\n  - y", 1, "a:\n  - |\n    x\n"),
    ("a:\r\n- x\r\n- y\r\n- z", 2, "a:\r\n- x\r\n- y"),
    ("a: [x, y, z]\n", 0, "a: [y, z]\n"),
    ("a: [x, y, z]\n", 1, "a: [x, z]\n"),
    ("a: [x, y, z,] # c\n", 2, "a: [x, y,] # c\n"),
    (
      "a: [\n  x, # x\n  # on y\n  y, # y\n  z # z\n]\n", 0,
      "a: [\n  # on y\n  y, # y\n  z # z\n]\n"
    ),
    (
      "a: [\n  x, # x\n  # on y\n  y, # y\n  z # z\n]\n", 2,
      "a: [\n  x, # x\n  # on y\n  y, # y\n]\n"
    ),
  ])
  func removal(before: String, index: Int, after: String) throws {
    #expect(try edited(before, remove("a/#\(index)")) == after)
  }

  @Test(arguments: [
    ("a:\n  # on x\n  - x # x\nb: 1\n", "a: []\nb: 1\n", "b: 1\n"),
    ("a: # list\n- x\n", "a: [] # list\n", ""),
    ("b: 1\na: [x,] # c\n", "b: 1\na: [] # c\n", "b: 1\n"),
    ("{b: 1, a: [x]}\n", "{b: 1, a: []}\n", "{b: 1}\n"),
  ])
  func theLastItem(before: String, kept: String, removed: String) throws {
    #expect(try edited(before, remove("a/#0")) == kept)
    #expect(try edited(before, remove("a/#0", emptied: .removed)) == removed)
  }

  @Test func aListIsSetItemByItem() throws {
    let text = "a:\n  - x # x\n  - 'y'\n  - z # z\n"
    #expect(
      try edited(text, set("a", ["x", "new", "z"])) == "a:\n  - x # x\n  - 'new'\n  - z # z\n")
    #expect(try edited(text, set("a", ["x", "z"])) == "a:\n  - x # x\n  - z # z\n")
    #expect(
      try edited(text, set("a", ["x", "y", "m", "z"]))
        == "a:\n  - x # x\n  - 'y'\n  - m\n  - z # z\n")
    #expect(try edited("a: [x, y] # c\n", set("a", ["z"])) == "a: [z] # c\n")
    #expect(try edited("a: [x, y] # c\n", set("a", [])) == "a: [] # c\n")
    #expect(try edited("a: x # c\n", set("a", ["x", "no"])) == "a: [x, \"no\"] # c\n")
  }

  @Test func aListTooLongForALineIsWrittenInLines() throws {
    let mail = "somebody.with.a.long.name@department.example.org"
    #expect(
      try edited("a: x # c\nb: 1\n", set("a", [.text(mail), .text(mail), .text(mail)]))
        == "a: # c\n  - \(mail)\n  - \(mail)\n  - \(mail)\nb: 1\n")
  }

  @Test func placesAreNamedByIdOrByTitle() throws {
    let text = """
      a:
        - {title: Gap analysis} # g
        # on two
        - {id: two, done: 2026-01-20}

      """
    let new: Value = ["id": "new"]
    #expect(
      try edited(text, insert(new, into: "a", at: .after(id: "gap-analysis")))
        == "a:\n  - {title: Gap analysis} # g\n  - {id: new}\n  # on two\n  - {id: two, done: 2026-01-20}\n"
    )
    #expect(
      try edited(text, insert(new, into: "a", at: .before(id: "two")))
        == "a:\n  - {title: Gap analysis} # g\n  - {id: new}\n  # on two\n  - {id: two, done: 2026-01-20}\n"
    )
    #expect(throws: EditError.self) {
      try edited(text, insert(new, into: "a", at: .after(id: "three")))
    }
  }
}
