import Format
import Model
import Store

extension FirstDraft {
  /// Among the templates, and below `cycles/`.
  var file: String { TemplateFile.name(of: team, in: proposal.cycle) }

  func agreed() throws -> String { try TemplateFile.text(file) }

  /// The plan's file with what was revised later still as it was first.
  func text() throws -> String {
    let edits = revisions.map { revision in
      Edit.set(
        steps(to: revision),
        to: Decimal.parse(revision.first).map(Value.number) ?? .text(revision.first))
    }
    let text = try EditedText(Array(agreed().utf8), applying: edits, layout: .plan)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private func steps(to revision: Remark.Revision) -> [Edit.Step] {
    let ids = revision.item.split(separator: "/").map(String.init)
    let lists: [Edit.Step] = [.key("objectives"), .key("key_results")]
    return zip(lists, ids).flatMap { [$0, .item(id: $1)] } + [.key(revision.field)]
  }
}
