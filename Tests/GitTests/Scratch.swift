import Git
import TestSupport
import Testing

extension ScratchRepository {
  func open() throws -> Repository {
    try Repository.open(at: path)
  }

  /// What git says that a revision is.
  func id(_ revision: String) throws -> ObjectID {
    try #require(ObjectID(hex: try git("rev-parse '\(revision)'")))
  }
}
