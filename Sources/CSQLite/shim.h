#pragma once
#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

/// SQLITE_TRANSIENT is a cast of -1 to a function pointer, which Swift cannot import: SQLite copies what is bound. The
/// null pointer of an empty text would bind NULL.
static inline int klankbord_bind_text(sqlite3_stmt *statement, int index, const char *bytes, sqlite3_uint64 length) {
  return sqlite3_bind_text64(statement, index, bytes ? bytes : "", length, SQLITE_TRANSIENT, SQLITE_UTF8);
}
static inline int klankbord_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 length) {
  return length == 0 ? sqlite3_bind_zeroblob(statement, index, 0)
                     : sqlite3_bind_blob64(statement, index, bytes, length, SQLITE_TRANSIENT);
}

/// sqlite3_db_config takes a variable number of arguments, which Swift cannot pass. No SQL can harm the file from here
/// on, a schema cannot call functions of its own choice, and "text" in double quotes is never taken for a string.
static inline void klankbord_harden(sqlite3 *database) {
  sqlite3_extended_result_codes(database, 1);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
  sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)0);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, (int *)0);
}

/// The -wal file stays, empty, when the last connection closes: where a file system has no inode left, the next one could
/// not make it.
static inline void klankbord_keep_log(sqlite3 *database) {
  int keeps = 1;
  sqlite3_file_control(database, "main", SQLITE_FCNTL_PERSIST_WAL, &keeps);
}

/// SQLite would make the file readable by all; its -wal and -shm take the file's own mode. A file that is there stays
/// as it is, and what fails here fails again, and is reported, when SQLite opens it.
static inline void klankbord_create_private(const char *path) {
  int descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (descriptor >= 0) close(descriptor);
}

static inline int klankbord_is_out_of_space(int system_error) {
  return system_error == ENOSPC || system_error == EDQUOT;
}
static inline int klankbord_is_no_such_file(int system_error) { return system_error == ENOENT; }
