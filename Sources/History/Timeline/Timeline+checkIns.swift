// Which events are a check-in: all of one commit that are of one key result, together.

import Model

extension Timeline {
  mutating func addCheckIns(of news: ArraySlice<Event>) {
    for (reference, parts) in Dictionary(grouping: news.filter(\.kind.isCheckIn), by: \.reference) {
      if let reference { keyResults[reference]?.add(parts) }
    }
  }
}

extension KeyResultHistory {
  fileprivate mutating func add(_ events: [Event]) {
    guard let first = events.first else { return }
    let done = events.filter { $0.kind == .milestoneDone }
      .compactMap { $0.change.field?.split(separator: "/").last.map(String.init) }
    let checkIn = CheckIn(
      time: first.time, commit: first.commit, author: first.author, note: first.note,
      value: version.shownValue, confidence: version.confidence, milestonesDone: done,
      wins: first.wins, learnings: first.learnings)
    let place = checkIns.lastIndex { $0.time <= checkIn.time }.map { $0 + 1 } ?? 0
    checkIns.insert(checkIn, at: place)
    if let value = checkIn.value {
      KeyResultHistory.insert(Point(checkIn.time, value), into: &values)
    }
    if let confidence = checkIn.confidence {
      KeyResultHistory.insert(Point(checkIn.time, confidence), into: &confidences)
    }
  }
}
