/// Both texts in one: lines only in the old one with `- `, lines only in the new one with `+ `.
func lineDifference(from old: [String], to new: [String]) -> String {
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in new.difference(from: old) {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  var lines: [String] = []
  var (at, with) = (0, 0)
  while at < old.count || with < new.count {
    if removed.contains(at) {
      lines.append("- " + old[at])
      at += 1
    } else if inserted.contains(with) {
      lines.append("+ " + new[with])
      with += 1
    } else {
      lines.append("  " + new[with])
      (at, with) = (at + 1, with + 1)
    }
  }
  return lines.joined(separator: "\n")
}
