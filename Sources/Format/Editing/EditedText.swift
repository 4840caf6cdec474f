import Model
package import YAML

/// The text of a file after some edits, the same byte for byte wherever the edits don't reach.
///
/// Comments, blank lines, quotes, indentation, the order of keys, line endings and what the format
/// doesn't know all stay. Every edit is read back and held against what it means; one that cannot
/// be shown to be exact is an error, and then nothing is edited.
package struct EditedText: Sendable {
  package let document: Document

  package var bytes: [UInt8] { document.source.bytes }

  /// The edits take place one after the other: a path speaks of the text its predecessors left.
  package init(_ source: Source, applying edits: [Edit], layout: Layout) throws(EditError) {
    var document = Document.parse(source)
    for edit in edits {
      if let problem = document.problems.first {
        let line = source.position(of: problem.span.lowerBound).line
        throw EditError(edit, "the file is not sound, line \(line): \(problem.message)")
      }
      document = try Self.applying(edit, to: document, layout)
    }
    self.document = document
  }

  package init(_ bytes: [UInt8], applying edits: [Edit], layout: Layout) throws(EditError) {
    try self.init(Source(bytes), applying: edits, layout: layout)
  }

  private static func applying(
    _ edit: Edit, to document: Document, _ layout: Layout
  ) throws(EditError) -> Document {
    var value = document.literalValue
    let intended = try value.applying(edit).written
    var document = document
    for step in edit.steps(on: value) {
      let splices = try SpliceFinder(document, step, layout: layout).splices()
      value = try value.applying(step)
      document = try first(of: splices, that: value.written, from: document, edit)
    }
    guard document.literalValue.written == intended else { throw EditError(edit, notExact) }
    return document
  }

  /// The document after the first splice that reads back as intended.
  private static func first(
    of splices: [Splice], that intended: Value, from document: Document, _ edit: Edit
  ) throws(EditError) -> Document {
    if splices.isEmpty, document.literalValue.written == intended { return document }
    for splice in splices {
      let edited = Document.parse(splice.applied(to: document.source))
      if edited.problems.isEmpty, edited.literalValue.written == intended { return edited }
    }
    throw EditError(edit, notExact)
  }

  private static let notExact = "the text around it leaves no exact way to write it"
}
