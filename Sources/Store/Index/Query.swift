import SQLite

/// A prepared statement of the index; what is said in a talk is a statement, too.
typealias Query = SQLite.Statement
