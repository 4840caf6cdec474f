package import Model
import YAML

extension FileProblem {
  /// An error in what a plan's file says of an objective, a key result or a field of it.
  package static func ofItem(
    _ reference: Reference, field: String? = nil, in bytes: [UInt8], _ message: String,
    hint: String? = nil
  ) -> FileProblem {
    let document = Document.parse(bytes)
    return FileProblem(
      .error, document.span(of: [Edit.Step](reference, field: field)), in: document.source,
      message, hint: hint)
  }
}
