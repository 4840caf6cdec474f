import Format
import Model
import Templates
import YAML

extension Story {
  static func read(cycle: String) throws -> Story {
    let name = "demo/story/\(cycle).yaml"
    guard let text = Template.text(named: name), let root = Document.parse(Array(text.utf8)).root,
      let dates = Passage(root)["cycle"]
    else { throw Passage.Slip(description: "'\(name)' is missing or broken") }
    let passage = Passage(root)
    return Story(
      cycle: cycle, opened: try dates.require("opened") { try? dates.deed($0) },
      started: try dates.deed("started"), graded: dates.day("graded"),
      closed: try dates.deed("closed"),
      plans: try passage.entries("plans").map { try PlanStory(team: $0.name, $0.passage) },
      changes: try passage.list("changes").map { try PlannedChange($0) },
      meetings: try passage.list("meetings").map { try Meeting($0) })
  }
}

extension PlanStory {
  fileprivate init(team: String, _ passage: Passage) throws {
    guard let path = TeamPath(team) else { throw Passage.Slip(description: "no team '\(team)'") }
    self.team = path
    proposed = try passage.require("proposed") { try? passage.deed($0) }
    coauthor = passage["proposed"]?.text("with")
    isDraft = passage.flag("draft")
    said = try passage.list("said").map { try Remark($0) }
    agreed = try passage.deed("agreed")
    rounds = try passage["rounds"].map { try Rounds($0) }
    courses = try passage.entries("results").map { ($0.name, try Course($0.passage)) }
    grades = passage.entries("grades").map { ($0.name, Grade($0.passage)) }
  }
}

extension Remark {
  fileprivate init(_ passage: Passage) throws {
    deed = try passage.deed()
    text = try passage.require("text", passage.text)
    about = passage.text("about") ?? passage.text("set")
    verdict = passage.flag("approves") ? .approves : passage.flag("asks") ? .asks : .none
    revision = passage.text("first").flatMap { first in
      guard let item = passage.text("set"), let field = passage.text("field") else { return nil }
      return Revision(item: item, field: field, first: first)
    }
  }
}

extension Rounds {
  fileprivate init(_ passage: Passage) throws {
    by = try passage.require("by", passage.text)
    first = try passage.require("first", passage.day)
    days = Int(try passage.require("days", passage.number))
    misses = passage.days("misses")
  }
}

extension Course {
  fileprivate init(_ passage: Passage) throws {
    end = passage.number("to")
    bend = passage.text("course").flatMap { Bend(rawValue: $0) } ?? .steady
    wobble = passage.number("wobble")
    from = passage.day("from")
    until = passage.day("until")
    confidence = passage.numbers("confidence")
    moments = try passage.list("moments").map { try Moment($0) }
  }
}

extension Moment {
  fileprivate init(_ passage: Passage) throws {
    day = try passage.require("on", passage.day)
    by = passage.text("by")
    value = passage.number("at")
    confidence = passage.number("confidence")
    note = passage.text("note")
    win = passage.text("win")
    learning = passage.text("learning")
    blocked = passage.text("blocked")
    unblocked = passage.flag("unblocked")
    done = passage.text("done")
  }
}

extension Grade {
  fileprivate init(_ passage: Passage) {
    self.init(
      score: passage.number("score"), reason: passage.text("reason"),
      cause: passage.text("cause").flatMap { Cause(rawValue: $0) }, note: passage.text("note"))
  }
}

extension PlannedChange {
  fileprivate init(_ passage: Passage) throws {
    let place = passage.text("set") ?? passage.text("drop") ?? passage.text("add") ?? ""
    guard let reference = Reference(place, isCycle: { _ in false }), let item = reference.item
    else { throw Passage.Slip(description: "the story changes '\(place)', which is nothing") }
    deed = try passage.deed()
    team = reference.team
    reason = try passage.require("reason", passage.text)
    proposal = passage.text("proposal")
    said = try passage.list("said").map { try Remark($0) }
    agreed = try passage.deed("agreed")
    if passage.text("set") != nil {
      edit = .set(
        item: item, field: try passage.require("field", passage.text),
        value: try passage.require("value", passage.text))
    } else if passage.text("drop") != nil {
      edit = .drop(item: item)
    } else {
      edit = .add(objective: item, keyResult: try KeyResult(passage))
    }
  }
}

extension KeyResult {
  fileprivate init(_ passage: Passage) throws {
    self.init(
      id: try passage.require("id", passage.text),
      title: try passage.require("title", passage.text),
      measure: .range(
        baseline: passage.number("baseline"), target: try passage.require("target", passage.number))
    )
    unit = passage.text("unit")
    owner = passage.text("owner")
  }
}
