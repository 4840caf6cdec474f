package import Model
package import YAML

/// Where the items of a plan stand in its text, found once however often it is asked.
package struct PlanItems: Sendable {
  private let document: Document
  /// By what the plan calls them, `instant-pay/p99`.
  private var nodes: [String: Node] = [:]

  package init(of document: Document) {
    self.document = document
    for objective in document.root?["objectives"]?.elements ?? [] {
      guard let id = objective.itemID, nodes[id] == nil else { continue }
      nodes[id] = objective
      for keyResult in objective["key_results"]?.elements ?? [] {
        guard let own = keyResult.itemID, nodes["\(id)/\(own)"] == nil else { continue }
        nodes["\(id)/\(own)"] = keyResult
      }
    }
  }

  /// Of an item or a field of it; where that isn't there, of the last thing on the way that is.
  package func span(of reference: Reference, field: String? = nil) -> Range<Int> {
    guard let node = reference.item.flatMap({ nodes[$0] }) else {
      return document.span(of: [Edit.Step](reference, field: field))
    }
    return node.span(of: [Edit.Step](field: field)) ?? node.head
  }

  /// The whole text of a field, or the title of an item; nil where there is none.
  package func text(of reference: Reference, field: String? = nil) -> String? {
    guard let node = reference.item.flatMap({ nodes[$0] }) else {
      return document.text(of: [Edit.Step](reference, field: field))
    }
    return node.saying(at: [Edit.Step](field: field))
  }

  /// From 1.
  package func line(of reference: Reference) -> Int {
    document.source.position(of: span(of: reference).lowerBound).line
  }
}
