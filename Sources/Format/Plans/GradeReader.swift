internal import Model
internal import YAML

extension Reader {
  mutating func grade(_ pair: Node.Pair) -> Grade? {
    guard !pair.value.isMissing else { return nil }
    var grade = Grade()
    for pair in pairs(of: pair, KeyOrder.grade) {
      switch pair.name {
      case "score": grade.score = fraction(pair)
      case "reason": grade.reason = text(pair)
      case "cause": grade.cause = word(pair)
      case "note": grade.note = text(pair)
      default: unknown(pair, among: KeyOrder.grade, into: &grade.extras)
      }
    }
    return grade
  }
}
