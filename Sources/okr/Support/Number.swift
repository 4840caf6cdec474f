import ArgumentParser
import Model

/// A decimal number on the command line, as a plan would have it.
struct Number: ExpressibleByArgument {
  let value: Double

  init?(argument: String) {
    guard let value = Decimal.parse(MinusSign.plain(argument)) else { return nil }
    self.value = value
  }
}
