internal import Clibyaml

/// What libyaml says where it cannot go on, told so that a person can mend it.
struct SyntaxError {
  /// libyaml's own words.
  let problem: String
  let context: String
  /// Where it stopped, and where what it was reading began.
  let offset: Int
  let begin: Int
  /// The last bracket that is still open there.
  let bracket: Int?

  init(_ parser: yaml_parser_t, _ marks: inout Marks, bracket: Int?) {
    self.bracket = bracket
    problem = unsafe parser.problem.map { unsafe String(cString: $0) } ?? "unreadable"
    context = unsafe parser.context.map { unsafe String(cString: $0) } ?? ""
    begin = marks.offset(of: unsafe parser.context_mark.index)
    offset = marks.offset(of: unsafe parser.problem_mark.index)
  }
}

extension SyntaxError {
  func problem(in bytes: [UInt8]) -> Problem {
    if let marker = ConflictMarker(in: bytes) { return marker.problem }
    if problem.contains("nesting level") { return .tooDeep(offset..<offset + 1) }
    let rest = bytes[offset...]
    let byte = rest.first ?? UInt8(ascii: "\n")
    let found = String(decoding: rest.prefix(4), as: UTF8.self).first.map(String.init) ?? ""
    let here = offset..<offset + min(1, rest.count)
    if rest.isEmpty, let bracket {
      return bytes[bracket] == UInt8(ascii: "[")
        ? unclosed(at: bracket, "list", "]") : unclosed(at: bracket, "mapping", "}")
    }
    if let problem = tokenProblem(at: here, found) ?? quoteProblem(found) { return problem }
    if let problem = collectionProblem(at: here, byte) { return problem }
    if problem == "could not find expected ':'" {
      let line = bytes[begin...].prefix { $0 != 0x0A && $0 != 0x0D }
      let text = String(decoding: line.prefix(40), as: UTF8.self)
      return Problem(
        begin..<begin + line.count, "'\(text)' is no key and continues no text",
        hint: "write 'key: value', or indent the line to go on with the text above it")
    }
    return Problem(here, context.isEmpty ? problem : "\(context): \(problem)", hint: nil)
  }

  private func tokenProblem(at here: Range<Int>, _ found: String) -> Problem? {
    switch problem {
    case "mapping values are not allowed in this context":
      Problem(
        here, "a ':' that begins no value here",
        hint: "put text that contains ': ' in quotes, or mend the indentation of this line")
    case "found character that cannot start any token" where found == "\t":
      Problem(here, "a tab where only spaces can stand", hint: "use spaces")
    case "found character that cannot start any token":
      Problem(here, "text cannot begin with '\(found)'", hint: "put it in quotes")
    case "block sequence entries are not allowed in this context":
      Problem(
        here, "a list item cannot begin here",
        hint: "begin the list on the line below its key; text that begins with '- ' needs quotes")
    case "mapping keys are not allowed in this context": .complexKey(here)
    case "found unexpected ':'":
      Problem(here, "a ':' amid text in brackets", hint: "put the text in quotes")
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      .tab(here)
    case "found an indentation indicator equal to 0",
      "did not find expected comment or line break":
      Problem(
        here, "'\(found)' right behind '|' or '>'", hint: "begin the text on the next line")
    default: contextProblem(at: begin..<begin + 1)
    }
  }

  private func contextProblem(at begin: Range<Int>) -> Problem? {
    switch context {
    case "while scanning an anchor": .anchor("", at: begin.lowerBound)
    case "while scanning an alias": .alias(begin)
    case let context where context.hasSuffix("directive"): .directive(begin)
    case let context where context.contains("tag"): .tag(begin)
    default: problem == "found undefined tag handle" ? .tag(begin) : nil
    }
  }

  private func quoteProblem(_ found: String) -> Problem? {
    switch problem {
    case "found unexpected end of stream", "found unexpected document indicator":
      Problem(
        begin..<begin + 1, "a quote that is never closed",
        hint: "close it, or put text that begins with a quote into the other kind of quotes")
    case "found unknown escape character":
      Problem(
        offset..<offset + 2, "an unknown escape in double quotes",
        hint: "write '\\\\' for a backslash, or use single quotes")
    case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      Problem(
        offset..<offset + 1, "an escape that names no character",
        hint: "write '\\\\' for a backslash, or the character itself")
    default: nil
    }
  }

  private func collectionProblem(at here: Range<Int>, _ byte: UInt8) -> Problem? {
    switch problem {
    case "did not find expected key" where byte == UInt8(ascii: "-"):
      Problem(
        here, "a list item where a key should stand",
        hint: "mend the indentation of this line")
    case "did not find expected key":
      Problem(
        here, "no key where one should stand",
        hint: "keys of one mapping begin in the same column; nothing follows a closing quote")
    case "did not find expected '-' indicator":
      Problem(
        here, "no list item where one should stand",
        hint: "items of one list begin with '- ' in the same column")
    case "did not find expected ',' or ']'": unclosed(at: begin, "list", "]")
    case "did not find expected ',' or '}'": unclosed(at: begin, "mapping", "}")
    case "did not find expected node content":
      Problem(
        here, "no value where one should stand", hint: "write a value, or delete what is left of it"
      )
    case "did not find expected <document start>":
      Problem(
        here, "text behind the end of the document",
        hint: "mend the indentation of this line")
    default: nil
    }
  }

  private func unclosed(at start: Int, _ kind: String, _ bracket: String) -> Problem {
    Problem(
      start..<start + 1, "a \(kind) in brackets that is not closed",
      hint: "put ',' between its parts and '\(bracket)' at its end; text with brackets needs quotes"
    )
  }
}
