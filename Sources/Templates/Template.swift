internal import Ctemplates

/// The files below `templates/`, as they were when the program was built.
package enum Template {
  /// nil where there is none of that name, `demo/2026-q1/company.yaml`.
  package static func text(named name: String) -> String? {
    unsafe index[name].flatMap { unsafe embedded_template($0) }
      .map { unsafe String(cString: $0.pointee.text) }
  }

  /// The names of all files in a folder and the folders in it, in order.
  package static func names(under folder: String) -> [String] {
    let prefix = folder.isEmpty ? "" : folder + "/"
    return index.keys.filter { $0.hasPrefix(prefix) }.sorted()
  }

  private static let index: [String: Int32] = {
    var index: [String: Int32] = [:]
    while let template = unsafe embedded_template(Int32(index.count)) {
      let name = unsafe String(cString: template.pointee.name)
      index[name] = Int32(index.count)
    }
    return index
  }()
}
