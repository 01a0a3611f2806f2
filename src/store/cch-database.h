/* One connection to an office file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib-object.h>
#include <sqlite3.h>

G_BEGIN_DECLS

#define CCH_TYPE_DATABASE (cch_database_get_type ())

G_DECLARE_FINAL_TYPE (CchDatabase, cch_database, CCH, DATABASE, GObject)

/* "CCHC": says in bytes 68 to 71 of a file that it is ours. */
#define CCH_DATABASE_APPLICATION_ID 0x43434843

/**
 * CchDatabaseMode:
 * @CCH_DATABASE_WRITE: an existing file, for reading and writing
 * @CCH_DATABASE_READ: an existing file; nothing in it can be changed
 * @CCH_DATABASE_CREATE: a new file; it must not be there yet
 * @CCH_DATABASE_INSPECT: any SQLite file whatever, which stays as it is, byte for byte: for checks
 *   and salvage
 */
typedef enum
{
  CCH_DATABASE_WRITE,
  CCH_DATABASE_READ,
  CCH_DATABASE_CREATE,
  CCH_DATABASE_INSPECT,
} CchDatabaseMode;

CchDatabase *cch_database_open (const char *path, CchDatabaseMode mode, GError **error);
CchDatabase *cch_database_open_memory (GError **error);

const char *cch_database_get_path (CchDatabase *self);
CchDatabaseMode cch_database_get_mode (CchDatabase *self);
sqlite3 *cch_database_get_handle (CchDatabase *self);
void cch_database_claim (CchDatabase *self);

gboolean cch_database_run_script (CchDatabase *self, const char *script, GError **error);
gboolean
cch_database_query_int64 (CchDatabase *self, const char *sql, gint64 *value, GError **error);
gboolean cch_database_get_version (CchDatabase *self, guint *version, GError **error);

/* For the classes of this layer. */
void cch_database_set_error (CchDatabase *self, int result, GError **error);
sqlite3_stmt *cch_database_take_statement (CchDatabase *self, const char *sql, GError **error);
void cch_database_return_statement (CchDatabase *self, sqlite3_stmt *statement);

G_END_DECLS
