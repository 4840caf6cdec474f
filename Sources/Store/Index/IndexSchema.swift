import Model

/// The tables of the index: `docs/query.md` tells what is public of them.
enum IndexSchema {
  /// The kinds of change that check-ins make: the first words, so that they are numbers from 1 on.
  private static let checkIns = Change.Kind.allCases.filter(\.isCheckIn).map(\.rawValue)

  /// Of a change `d`, that it is more than a check-in; as the index of those wants it.
  static let isOfPlans = "d.kind > \(checkIns.count)"

  /// Counted up whenever the tables, or what is written to them, become others.
  static let version = 8

  static let tables = """
    CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
    CREATE TABLE people(id INTEGER PRIMARY KEY, name TEXT, email TEXT, UNIQUE(name, email));
    CREATE TABLE words(id INTEGER PRIMARY KEY, word TEXT UNIQUE);
    CREATE TABLE items(
      id INTEGER PRIMARY KEY, kind INTEGER, cycle TEXT, team TEXT, objective TEXT,
      key_result TEXT, UNIQUE(kind, cycle, team, objective, key_result));
    CREATE TABLE told(
      id INTEGER PRIMARY KEY, hash BLOB UNIQUE, time INTEGER, is_joint INTEGER);
    CREATE TABLE merges(told INTEGER PRIMARY KEY, proposal TEXT);
    CREATE TABLE revisions(
      told INTEGER PRIMARY KEY, author INTEGER, authored INTEGER, committed INTEGER,
      message TEXT, proposal TEXT, is_silent INTEGER, contributors TEXT, approvers TEXT,
      gaps TEXT);
    CREATE TABLE deltas(
      told INTEGER, place INTEGER, item INTEGER, kind INTEGER, field INTEGER, before, after,
      direction INTEGER, checked INTEGER, PRIMARY KEY(told, place)) WITHOUT ROWID;
    CREATE TABLE statements(
      told INTEGER, item INTEGER, time INTEGER, value REAL, confidence REAL,
      PRIMARY KEY(told, item)) WITHOUT ROWID;
    CREATE TABLE arrivals(
      told INTEGER, item INTEGER, time INTEGER, PRIMARY KEY(told, item)) WITHOUT ROWID;
    CREATE TABLE touches(
      cycle INTEGER, latest INTEGER, told INTEGER, PRIMARY KEY(cycle, latest, told))
      WITHOUT ROWID;
    INSERT INTO words(word) VALUES \(checkIns.map { "('\($0)')" }.joined(separator: ", "));
    """

  /// Made once the tables are filled.
  static let indexes = """
    CREATE INDEX told_order ON told(time, hash);
    CREATE INDEX deltas_item ON deltas(item);
    CREATE INDEX deltas_plans ON deltas(item, kind) WHERE kind > \(checkIns.count);
    CREATE INDEX statements_item ON statements(item, time);
    """
}
