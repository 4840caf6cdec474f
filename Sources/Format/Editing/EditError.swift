/// An edit that cannot be made exactly. The text is as it was.
package struct EditError: Error, Equatable, CustomStringConvertible {
  package let edit: Edit
  package let reason: String

  init(_ edit: Edit, _ reason: String) {
    self.edit = edit
    self.reason = reason
  }

  package var description: String { "cannot edit '\(edit.path.text)': \(reason)" }
}
