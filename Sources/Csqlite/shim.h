#include <sqlite3.h>

#if SQLITE_VERSION_NUMBER < 3040000
#error "okr needs SQLite 3.40 or newer; install libsqlite3-dev (Debian) or sqlite (Homebrew)"
#endif

/* Swift can't see the macro SQLITE_TRANSIENT: it is a cast. */
static inline int sqlite3_bind_text_copied(
    sqlite3_stmt *statement, int position, const char *text, sqlite3_uint64 length) {
  return sqlite3_bind_text64(statement, position, text, length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int sqlite3_bind_blob_copied(
    sqlite3_stmt *statement, int position, const void *bytes, sqlite3_uint64 length) {
  return sqlite3_bind_blob64(statement, position, bytes, length, SQLITE_TRANSIENT);
}

/* Swift can't call the variadic sqlite3_db_config. */
static inline int sqlite3_defend(sqlite3 *database) {
  int failed = sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
  return failed ? failed : sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
}
