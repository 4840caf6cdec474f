/// `string` without anything a terminal would obey: line ends and tabs become spaces, other control
/// characters and those that turn the writing direction become visible, as in `^[` or `<U+202E>`.
package func harmless(_ string: String) -> String {
  guard string.unicodeScalars.contains(where: isHarmful) else { return string }
  var result = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  for scalar in string.unicodeScalars {
    if !(previous == "\r" && scalar == "\n") {
      result.append(contentsOf: visible(scalar).unicodeScalars)
    }
    previous = scalar
  }
  return String(result)
}

private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F: true
  case 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}

private func visible(_ scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
  case 0x7F: "^?"
  case 0x00...0x1F: "^" + String(UnicodeScalar(UInt8(scalar.value) + 0x40))
  case _ where isHarmful(scalar): "<U+" + hexadecimal(scalar.value) + ">"
  default: String(scalar)
  }
}

private func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
