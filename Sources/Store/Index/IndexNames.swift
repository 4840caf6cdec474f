import History
import Model
import SQLite

/// The numbers that stand for people, items and words in the tables.
final class IndexNames {
  private let database: Database
  private var people: [Author: Int] = [:]
  private var words: [String: Int] = [:]
  private var items: [Subject: Int] = [:]
  private let findPerson: Query
  private let addPerson: Query
  private let findWord: Query
  private let addWord: Query
  private let findItem: Query
  private let addItem: Query

  init(_ database: Database) throws {
    self.database = database
    findPerson = try database.prepare("SELECT id FROM people WHERE name = ?1 AND email = ?2")
    addPerson = try database.prepare("INSERT INTO people(name, email) VALUES(?1, ?2)")
    findWord = try database.prepare("SELECT id FROM words WHERE word = ?1")
    addWord = try database.prepare("INSERT INTO words(word) VALUES(?1)")
    findItem = try database.prepare(
      """
      SELECT id FROM items WHERE kind = ?1 AND cycle = ?2 AND team = ?3 AND objective = ?4
        AND key_result = ?5
      """)
    addItem = try database.prepare(
      "INSERT INTO items(kind, cycle, team, objective, key_result) VALUES(?1, ?2, ?3, ?4, ?5)")
  }

  func person(_ author: Author) throws -> Int {
    if let known = people[author] { return known }
    let id = try number(findPerson, addPerson) { statement in
      try statement.bind(author.name, at: 1)
      try statement.bind(author.email, at: 2)
    }
    people[author] = id
    return id
  }

  func word(_ text: String) throws -> Int {
    if let known = words[text] { return known }
    let id = try number(findWord, addWord) { try $0.bind(text, at: 1) }
    words[text] = id
    return id
  }

  func item(_ subject: Subject) throws -> Int {
    if let known = items[subject] { return known }
    let columns = IndexedSubject(subject)
    let id = try number(findItem, addItem) { try columns.bind(to: $0) }
    items[subject] = id
    return id
  }

  private func number(
    _ find: Query, _ add: Query, _ bind: (Query) throws -> Void
  ) throws -> Int {
    try bind(find)
    defer { find.reset() }
    if try find.step() { return find.int(0) }
    try bind(add)
    try add.run()
    return database.lastInsertedRow
  }
}

/// A subject as the columns of `items`; what it doesn't have is an empty text, so that it stays unique.
struct IndexedSubject {
  enum Kind: Int {
    case item
    case cycle
    case team
    case settings
  }

  let kind: Kind
  var cycle = ""
  var team = ""
  var objective = ""
  var keyResult = ""

  init(_ subject: Subject) {
    switch subject {
    case .item(let reference):
      kind = .item
      cycle = reference.cycle ?? ""
      team = reference.team.description
      objective = reference.objective ?? ""
      keyResult = reference.keyResult ?? ""
    case .cycle(let id):
      kind = .cycle
      cycle = id
    case .team(let path):
      kind = .team
      team = path.description
    case .settings: kind = .settings
    }
  }

  /// From five columns on, beginning at one.
  init(_ row: Query, from column: Int) {
    kind = Kind(rawValue: row.int(column)) ?? .settings
    cycle = row.text(column + 1)
    team = row.text(column + 2)
    objective = row.text(column + 3)
    keyResult = row.text(column + 4)
  }

  var subject: Subject {
    switch kind {
    case .item:
      .item(
        Reference(
          cycle: cycle, team: TeamPath(unchecked: team),
          objective: objective.isEmpty ? nil : objective,
          keyResult: keyResult.isEmpty ? nil : keyResult))
    case .cycle: .cycle(cycle)
    case .team: .team(TeamPath(unchecked: team))
    case .settings: .settings
    }
  }

  func bind(to statement: Query) throws(SQLiteError) {
    try statement.bind(kind.rawValue, at: 1)
    try statement.bind(cycle, at: 2)
    try statement.bind(team, at: 3)
    try statement.bind(objective, at: 4)
    try statement.bind(keyResult, at: 5)
  }
}
