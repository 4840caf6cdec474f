/// Lists that a word may begin an entry of, so that most words are told from most lists at once.
struct Marks: OptionSet, Sendable {
  let rawValue: UInt128

  init(rawValue: UInt128) { self.rawValue = rawValue }

  /// There are more lists than bits: the last ones, units and sizes, have one together.
  init(_ list: Language.List) { rawValue = 1 << UInt128(min(list.rawValue, UInt128.bitWidth - 1)) }
}
