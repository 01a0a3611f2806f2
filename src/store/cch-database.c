/* One connection to an office file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-database.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "store/cch-durable.h"
#include "store/cch-sqlite-error.h"
#include "store/cch-statement.h"

#include <gio/gio.h>
#include <unistd.h>

/* How long a statement waits for another process before it gives up. */
#define BUSY_MILLISECONDS 2000

/* Statements kept ready for their next use. */
#define MAX_IDLE_STATEMENTS 200

struct _CchDatabase
{
  GObject parent_instance;

  sqlite3 *handle; /* owned, closed last */
  char *path;      /* owned, absolute; NULL in memory */
  CchDatabaseMode mode;
  GThread *thread;             /* not owned: the only thread that may use this connection */
  GHashTable *idle_statements; /* (element-type utf8 sqlite3_stmt), keys live in the statements */
};

G_DEFINE_FINAL_TYPE (CchDatabase, cch_database, G_TYPE_OBJECT)

#define ON_READ (1 << 0)
#define ON_WRITE (1 << 1)

/* Every setting of a connection, in the order in which they are made. */
static const struct
{
  int option;
  int value;
} options[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },   { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_FKEY, 1 }, { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },     { SQLITE_DBCONFIG_DQS_DDL, 0 },
};

static const struct
{
  const char *sql;
  int when;
} pragmas[] = {
  { "PRAGMA cell_size_check = ON", ON_READ | ON_WRITE },
  { "PRAGMA mmap_size = 0", ON_READ | ON_WRITE },
  { "PRAGMA temp_store = MEMORY", ON_READ | ON_WRITE },
  { "PRAGMA query_only = ON", ON_READ },
  { "PRAGMA journal_mode = WAL", ON_WRITE },
  { "PRAGMA synchronous = FULL", ON_WRITE },
  { "PRAGMA journal_size_limit = 16777216", ON_WRITE },
  /* REPLACE must fire the triggers that guard issued documents. */
  { "PRAGMA recursive_triggers = ON", ON_WRITE },
};

static void
cch_database_finalize (GObject *object)
{
  CchDatabase *self = CCH_DATABASE (object);

  g_clear_pointer (&self->idle_statements, g_hash_table_unref);
  if (self->handle != NULL && sqlite3_close (self->handle) != SQLITE_OK)
    g_critical ("A statement outlives its connection to %s", self->path);
  g_free (self->path);

  G_OBJECT_CLASS (cch_database_parent_class)->finalize (object);
}

static void
cch_database_class_init (CchDatabaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_database_finalize;
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static void
cch_database_init (CchDatabase *self)
{
  self->thread = g_thread_self ();
  self->idle_statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_statement);
}

static gboolean
is_writable_mode (CchDatabaseMode mode)
{
  return mode == CCH_DATABASE_WRITE || mode == CCH_DATABASE_CREATE;
}

/* In a folder that cannot be written, a file in WAL mode can be read only as one that nobody
 * changes; and an inspection leaves nothing beside the file. Neither may miss a log. */
static gboolean
must_be_immutable (CchDatabase *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (cch_durable_has_log (self->path))
    return FALSE;
  return self->mode == CCH_DATABASE_INSPECT || access (folder, W_OK) != 0;
}

static char *
get_file_name (CchDatabase *self, int *flags)
{
  g_autofree char *uri = NULL;

  if (is_writable_mode (self->mode) || !must_be_immutable (self))
    return g_strdup (self->path);

  *flags |= SQLITE_OPEN_URI;
  uri = g_filename_to_uri (self->path, NULL, NULL);
  return g_strconcat (uri, "?immutable=1", NULL);
}

/* A reader that could not write would leave files of its own beside the office, and could not
 * repair what a crash has left; the pragma query_only keeps it from changing anything. */
static gboolean
opens_for_writing (CchDatabase *self)
{
  g_autofree char *folder = NULL;

  if (self->mode != CCH_DATABASE_READ)
    return is_writable_mode (self->mode);
  folder = g_path_get_dirname (self->path);
  return access (self->path, W_OK) == 0 && access (folder, W_OK) == 0;
}

static gboolean
connect_file (CchDatabase *self, GError **error)
{
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  g_autofree char *name = NULL;
  int result;

  flags |= opens_for_writing (self) ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  if (self->mode == CCH_DATABASE_CREATE)
    flags |= SQLITE_OPEN_CREATE;

  name = self->path != NULL ? get_file_name (self, &flags) : g_strdup (":memory:");
  result = sqlite3_open_v2 (name, &self->handle, flags, NULL);
  if (result != SQLITE_OK)
    {
      cch_database_set_error (self, result, error);
      return FALSE;
    }

  /* SQLite opens a file that may only be read without a word; we promised to write. */
  if (is_writable_mode (self->mode) && sqlite3_db_readonly (self->handle, "main") == 1)
    {
      cch_database_set_error (self, SQLITE_READONLY, error);
      return FALSE;
    }

  sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS);
  return TRUE;
}

static gboolean
check_application_id (CchDatabase *self, GError **error)
{
  gint64 id = 0;

  if (!cch_database_query_int64 (self, "PRAGMA application_id", &id, error))
    return FALSE;
  if (id == CCH_DATABASE_APPLICATION_ID)
    return TRUE;

  cch_database_set_error (self, SQLITE_NOTADB, error);
  return FALSE;
}

static gboolean
set_options (CchDatabase *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      int result = sqlite3_db_config (self->handle, options[i].option, options[i].value, NULL);

      if (result != SQLITE_OK)
        {
          cch_database_set_error (self, result, error);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
run_pragmas (CchDatabase *self, GError **error)
{
  int when = is_writable_mode (self->mode) ? ON_WRITE : ON_READ;

  for (guint i = 0; i < G_N_ELEMENTS (pragmas); i++)
    if ((pragmas[i].when & when) != 0 && !cch_database_run_script (self, pragmas[i].sql, error))
      return FALSE;
  return TRUE;
}

static gboolean
prepare_connection (CchDatabase *self, GError **error)
{
  if (!connect_file (self, error) || !set_options (self, error))
    return FALSE;

  if (self->mode == CCH_DATABASE_CREATE
      && !cch_database_run_script (
          self, "PRAGMA application_id = " G_STRINGIFY (CCH_DATABASE_APPLICATION_ID), error))
    return FALSE;

  if (self->mode != CCH_DATABASE_INSPECT && !check_application_id (self, error))
    return FALSE;

  return run_pragmas (self, error);
}

/**
 * cch_database_open:
 * @path: of a local file; see cch-file-check.h for the checks that come before
 *
 * Returns: (transfer full): the connection, which belongs to the calling thread
 */
CchDatabase *
cch_database_open (const char *path, CchDatabaseMode mode, GError **error)
{
  g_autoptr (CchDatabase) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (CCH_TYPE_DATABASE, NULL);
  self->path = g_canonicalize_filename (path, NULL);
  self->mode = mode;

  if (mode == CCH_DATABASE_CREATE && g_file_test (self->path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
                   _ ("%s: there is such a file already. Choose another name"), path);
      return NULL;
    }

  if (!prepare_connection (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * cch_database_open_memory:
 *
 * Returns: (transfer full): an empty office that lives in memory only
 */
CchDatabase *
cch_database_open_memory (GError **error)
{
  g_autoptr (CchDatabase) self = g_object_new (CCH_TYPE_DATABASE, NULL);

  self->mode = CCH_DATABASE_CREATE;
  if (!prepare_connection (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * cch_database_get_path:
 *
 * Returns: (nullable): the absolute path; %NULL for an office in memory
 */
const char *
cch_database_get_path (CchDatabase *self)
{
  return self->path;
}

CchDatabaseMode
cch_database_get_mode (CchDatabase *self)
{
  return self->mode;
}

/**
 * cch_database_get_handle:
 *
 * Returns: (transfer none): for the parts of SQLite that have no class here (sessions, backups)
 */
sqlite3 *
cch_database_get_handle (CchDatabase *self)
{
  g_assert (self->thread == g_thread_self ());
  return self->handle;
}

/**
 * cch_database_claim:
 *
 * Hands the connection to the calling thread, after another one has opened it and let it go.
 */
void
cch_database_claim (CchDatabase *self)
{
  self->thread = g_thread_self ();
}

/**
 * cch_database_run_script:
 * @script: constant SQL, one or more statements; values are bound, never written into it
 *
 * Runs every statement and forgets their rows. A transaction is the caller's business.
 */
gboolean
cch_database_run_script (CchDatabase *self, const char *script, GError **error)
{
  sqlite3 *handle = cch_database_get_handle (self);
  const char *rest = script;

  while (*rest != '\0')
    {
      sqlite3_stmt *statement = NULL;
      int result = sqlite3_prepare_v2 (handle, rest, -1, &statement, &rest);

      while (result == SQLITE_OK || result == SQLITE_ROW)
        result = statement != NULL ? sqlite3_step (statement) : SQLITE_DONE;

      if (result != SQLITE_DONE)
        cch_database_set_error (self, result, error);
      sqlite3_finalize (statement);
      if (result != SQLITE_DONE)
        return FALSE;
    }
  return TRUE;
}

/**
 * cch_database_query_int64:
 * @value: (out): the first column of the first row; 0 when there is no row
 */
gboolean
cch_database_query_int64 (CchDatabase *self, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (self, sql, error);

  *value = 0;
  if (statement == NULL)
    return FALSE;

  switch (cch_statement_step (statement, error))
    {
    case CCH_STEP_ROW:
      *value = cch_statement_get_int64 (statement, 0);
      return TRUE;

    case CCH_STEP_DONE:
      return TRUE;

    case CCH_STEP_ERROR:
    default:
      return FALSE;
    }
}

/**
 * cch_database_get_version:
 * @version: (out): the number of the last migration that the file has seen
 */
gboolean
cch_database_get_version (CchDatabase *self, guint *version, GError **error)
{
  gint64 value;

  if (!cch_database_query_int64 (self, "PRAGMA user_version", &value, error))
    return FALSE;
  *version = (guint) CLAMP (value, 0, G_MAXINT);
  return TRUE;
}

/**
 * cch_database_set_error:
 * @result: what a call of SQLite on this connection has just returned
 */
void
cch_database_set_error (CchDatabase *self, int result, GError **error)
{
  cch_sqlite_set_error (error, self->handle, result, self->path);
}

/**
 * cch_database_take_statement:
 *
 * Returns: (transfer full): a statement that nobody else is running
 */
sqlite3_stmt *
cch_database_take_statement (CchDatabase *self, const char *sql, GError **error)
{
  sqlite3 *handle = cch_database_get_handle (self);
  gpointer statement = NULL;
  int result;

  if (g_hash_table_steal_extended (self->idle_statements, sql, NULL, &statement))
    return statement;

  result = sqlite3_prepare_v3 (handle, sql, -1, SQLITE_PREPARE_PERSISTENT,
                               (sqlite3_stmt **) &statement, NULL);
  if (result != SQLITE_OK)
    {
      cch_database_set_error (self, result, error);
      return NULL;
    }
  return statement;
}

void
cch_database_return_statement (CchDatabase *self, sqlite3_stmt *statement)
{
  const char *sql = sqlite3_sql (statement);

  g_assert (self->thread == g_thread_self ());
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);

  if (g_hash_table_size (self->idle_statements) >= MAX_IDLE_STATEMENTS
      || g_hash_table_contains (self->idle_statements, sql))
    sqlite3_finalize (statement);
  else
    g_hash_table_insert (self->idle_statements, (gpointer) sql, statement);
}
