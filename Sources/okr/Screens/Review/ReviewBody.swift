import Model
import Store
import Terminal

/// What changed and what is said of it, in place.
struct ReviewBody {
  let review: Review
  let words: ReviewWords
  let talk: TalkLines
  let comparesWords: Bool
  let appearance: Appearance

  init(_ review: Review, comparesWords: Bool, for appearance: Appearance) {
    self.review = review
    self.comparesWords = comparesWords
    self.appearance = appearance
    words = ReviewWords(
      plans: review.plans, arrow: appearance[.arrow], comparesWords: comparesWords)
    talk = TalkLines(review: review, appearance: appearance)
  }

  var lines: [Text] {
    let others = review.outline.others.flatMap { other -> [Text] in
      ["", Text(other.subject.description, .strong)] + deeds(other.changes, indent: 2)
    }
    return others + review.outline.plans.flatMap(plan)
  }

  private func plan(_ entry: ReviewOutline.Entry) -> [Text] {
    let remarks = words.remarks(on: entry.reference).map { Text($0, .green) }
    let name: Text =
      "\(words.title(of: entry), .strong)  \(entry.reference.description, .faint)"
    return [""] + Text.flow([name] + remarks, for: appearance) + below(entry, indent: 2)
      + entry.children.flatMap { item($0, indent: 2) }
  }

  private func item(_ entry: ReviewOutline.Entry, indent: Int) -> [Text] {
    title(of: entry, indent: indent) + below(entry, indent: indent + 4)
      + entry.children.flatMap { item($0, indent: indent + 2) }
  }

  /// With a sign for what came and what went.
  private func title(of entry: ReviewOutline.Entry, indent: Int) -> [Text] {
    let sign: Text =
      entry.came != nil ? Text("+ ", .green) : entry.went != nil ? Text("- ", .red) : "  "
    let isFaint = entry.went != nil || entry.changes.contains { $0.kind == .dropped }
    let title = words.title(of: entry)
    let id = entry.reference.keyResult ?? entry.reference.objective ?? ""
    let promise = words.promise(of: entry).map { "  " + $0 } ?? ""
    let line: Text =
      sign + Text(title, isFaint ? .faint : .plain) + Text(promise)
      + (title == id ? "" : "  \(id, .faint)")
    return (.spaces(indent) + line).wrapped(to: appearance.width, hanging: indent + 4)
  }

  private func below(_ entry: ReviewOutline.Entry, indent: Int) -> [Text] {
    let details = words.details(of: entry).joined(separator: " \(appearance[.dot]) ")
    return indented(details.isEmpty ? [] : [Text(details, .faint)], by: indent)
      + indented(words.purposes(of: entry).map { Text($0) }, by: indent)
      + deeds(entry.changes, indent: indent)
      + entry.talk.flatMap { talk.lines(of: $0, indent: indent) }
  }

  private func deeds(_ changes: [Change], indent: Int) -> [Text] {
    changes.flatMap { change -> [Text] in
      guard let deed = words.deed(of: change) else { return [] }
      let line = Text(deed, change.reviewStyle)
      guard comparesWords, let difference = words.rewording(change) else {
        return indented([line], by: indent)
      }
      return indented([line + ": " + difference.text(for: appearance)], by: indent)
    }
  }

  private func indented(_ lines: [Text], by indent: Int) -> [Text] {
    lines.flatMap {
      (.spaces(indent) + $0).wrapped(to: appearance.width, hanging: indent + 2)
    }
  }
}

extension Change {
  /// What makes it easier to look good is to be seen.
  fileprivate var reviewStyle: Style {
    switch (kind, direction) {
    case (.measureChanged, .easier?), (.dropped, _), (.teamChanged, _), (.settingsChanged, _):
      .yellow
    case (.measureChanged, .harder?): .green
    default: .plain
    }
  }
}

extension WordDifference {
  /// `{-old-} {+new+}` without colour, red and green with it.
  func text(for appearance: Appearance) -> Text {
    parts.map { part -> Text in
      switch part {
      case .kept(let text): Text(text)
      case .removed(let text):
        appearance.colour ? Text(text, Style.red.and(.dropped)) : Text("{-\(text)-}")
      case .added(let text):
        appearance.colour ? Text(text, .green) : Text("{+\(text)+}")
      }
    }.joined(separator: " ")
  }
}
