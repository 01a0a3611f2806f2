/* The checks that SQLite makes of a whole file, as notices.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-integrity.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "store/cch-statement.h"

#include <gio/gio.h>

static const char *const structure_sql[] = {
  [CCH_INTEGRITY_QUICK] = "PRAGMA quick_check (100)",
  [CCH_INTEGRITY_FULL] = "PRAGMA integrity_check (100)",
};

static const char references_sql[] =
    "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 100";

static void
add_notice (GPtrArray *notices, CchDatabase *database, const char *rule, const char *message)
{
  const char *path = cch_database_get_path (database);
  g_autoptr (CchPlace) place = cch_place_new_for_file (path != NULL ? path : ":memory:", 0, NULL);

  g_ptr_array_add (notices, cch_notice_new (CCH_SEVERITY_ERROR, rule, place, message, NULL));
}

/* SQLite puts a heading line before what it finds in pages. */
static const char *
skip_heading (const char *finding)
{
  const char *end = g_str_has_prefix (finding, "***") ? strchr (finding, '\n') : NULL;

  return end != NULL ? end + 1 : finding;
}

/* A check that stumbles over the damage has found it; any other failure is not an answer. */
static gboolean
take_damage (GPtrArray *notices, CchDatabase *database, GError **failure, GError **error)
{
  if (!g_error_matches (*failure, CCH_ERROR, CCH_ERROR_DAMAGED)
      && !g_error_matches (*failure, CCH_ERROR, CCH_ERROR_FOREIGN))
    {
      g_propagate_error (error, g_steal_pointer (failure));
      return FALSE;
    }

  add_notice (notices, database, "file.damaged", (*failure)->message);
  return TRUE;
}

static gboolean
examine_structure (CchDatabase *database,
                   CchIntegrityDepth depth,
                   GPtrArray *notices,
                   GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (CchStatement) statement = cch_statement_new (database, structure_sql[depth], &failure);
  CchStep step = CCH_STEP_ERROR;

  while (statement != NULL && (step = cch_statement_step (statement, &failure)) == CCH_STEP_ROW)
    {
      const char *finding = cch_statement_get_text (statement, 0);

      if (g_strcmp0 (finding, "ok") != 0)
        add_notice (notices, database, "file.damaged", skip_heading (finding));
    }

  return step == CCH_STEP_DONE || take_damage (notices, database, &failure, error);
}

static gboolean
examine_references (CchDatabase *database, GPtrArray *notices, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (CchStatement) statement = cch_statement_new (database, references_sql, &failure);
  CchStep step = CCH_STEP_ERROR;

  while (statement != NULL && (step = cch_statement_step (statement, &failure)) == CCH_STEP_ROW)
    {
      g_autofree char *message =
          g_strdup_printf (_ ("row %lu of table %s points to a row of %s that is not there"),
                           (gulong) cch_statement_get_int64 (statement, 1),
                           cch_statement_get_text (statement, 0),
                           cch_statement_get_text (statement, 2));

      add_notice (notices, database, "file.reference", message);
    }

  return step == CCH_STEP_DONE || take_damage (notices, database, &failure, error);
}

/**
 * cch_integrity_examine:
 *
 * Returns: (transfer full) (element-type CchNotice): what is broken; empty when the file is whole
 */
GPtrArray *
cch_integrity_examine (CchDatabase *database, CchIntegrityDepth depth, GError **error)
{
  g_autoptr (GPtrArray) notices =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cch_notice_unref);

  if (!examine_structure (database, depth, notices, error))
    return NULL;
  if (notices->len == 0 && !examine_references (database, notices, error))
    return NULL;
  return g_steal_pointer (&notices);
}

/**
 * cch_integrity_require:
 *
 * Returns: whether the file is whole; @error then holds the first finding
 */
gboolean
cch_integrity_require (CchDatabase *database, CchIntegrityDepth depth, GError **error)
{
  g_autoptr (GPtrArray) notices = cch_integrity_examine (database, depth, error);

  if (notices == NULL)
    return FALSE;
  if (notices->len == 0)
    return TRUE;

  g_set_error (error, CCH_ERROR, CCH_ERROR_DAMAGED,
               _ ("%s: the file is damaged (%s). Restore the newest good backup, or save its "
                  "readable rows into a new file"),
               cch_database_get_path (database), cch_notice_get_message (notices->pdata[0]));
  return FALSE;
}
