/// The organisation's settings: `okr.yaml`. Every key but `okr` has a default.
package struct Settings: Sendable, Equatable {
  /// The format version this program reads and writes.
  package static let formatVersion = 1

  package var organisation: String = ""
  package var root = TeamPath(unchecked: "company")
  package var strategy: [StrategyItem] = []
  package var checkInDays = 14
  package var limits = Limits()
  package var thresholds = Thresholds()
  package var proposals = ProposalRules()
  package var signing: Signing = .optional
  package var allowedSigners: String?
  package var people: [Person] = []
  /// Ids or e-mail addresses.
  package var facilitators: [String] = []
  package var teams: [TeamPath: Team] = [:]
  package var lint = LintSettings()
  package var language = "en"
  package var extras: [Value.Entry] = []
  /// Main's own, whatever these settings were read from.
  package var mailmap = Mailmap()

  package init() {}

  /// What objectives serve, addressable as `strategy:trust`.
  package struct StrategyItem: Sendable, Equatable {
    package var id: String
    package var title: String

    package init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  package enum Signing: String, Sendable, CaseIterable {
    case optional
    case required
  }

  /// How far progress may lag behind what was expected.
  package struct Thresholds: Sendable, Equatable {
    package var behind = 0.10
    package var atRisk = 0.25

    package init() {}
  }

  /// How many objectives and key results a plan should have.
  package struct Limits: Sendable, Equatable {
    package var objectives = 1...5
    package var keyResults = 2...5

    package init() {}
  }

  package struct ProposalRules: Sendable, Equatable {
    package enum Approvers: String, Sendable, CaseIterable {
      case leads
      case members
    }

    /// How many people must approve for each team that is touched.
    package var approvals = 1
    package var approvers: Approvers = .leads

    package init() {}
  }
}
