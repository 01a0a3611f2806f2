/* Where undoing ends, and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-undo-limit.h"

#include "base/cch-i18n.h"
#include "model/cch-letter.h"
#include "model/cch-period.h"
#include "model/cch-plan.h"
#include "model/cch-report.h"
#include "store/cch-change-reader.h"
#include "store/cch-words.h"

/* What stands still, as the triggers of the schema have it, from which state on. A test holds the
 * two together. */
static const struct
{
  const CchKind *kind;
  int first_state;
  const char *words;
} limits[] = {
  { &cch_period_kind, CCH_PERIOD_STATE_CLOSED,
    N_ ("“%s” has been closed, which cannot be undone, nor what was done before. Reopen the period "
        "and give the reason") },
  { &cch_plan_kind, CCH_DOCUMENT_STATE_ISSUED,
    N_ ("“%s” has been issued, which cannot be undone, nor what was done before. Reopen the "
        "document and give the reason, or make a new version of it") },
  { &cch_report_kind, CCH_DOCUMENT_STATE_ISSUED,
    N_ ("“%s” has been issued, which cannot be undone, nor what was done before. Reopen the "
        "document and give the reason, or make a new version of it") },
  { &cch_letter_kind, CCH_DOCUMENT_STATE_ISSUED,
    N_ ("“%s” has been issued, which cannot be undone, nor what was done before. Reopen the "
        "document and give the reason, or make a new version of it") },
};

static int
find_limit (const CchKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    if (limits[i].kind == kind)
      return (int) i;
  return -1;
}

/* The session records tables in the order of the kinds. */
static gboolean
is_past_limits (const CchKind *kind)
{
  guint last = 0;

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    last = MAX (last, cch_kinds_get_index (limits[i].kind));
  return cch_kinds_get_index (kind) > last;
}

static gboolean
comes_to_stand_still (const CchChangeReader *reader, int first_state)
{
  for (int i = 0; i < reader->n_columns; i++)
    {
      const CchField *field = reader->columns[i];
      sqlite3_value *raw = NULL;
      int state = 0;

      if (field == NULL || !g_str_equal (field->name, "state"))
        continue;
      raw = cch_change_reader_get_new (reader, i);
      return raw != NULL && sqlite3_value_text (raw) != NULL
             && cch_field_parse_nick (field, (const char *) sqlite3_value_text (raw), &state, NULL)
             && state >= first_state;
    }
  return FALSE;
}

static char *
describe_limit (CchDatabase *database, const CchChangeReader *reader, const char *words)
{
  g_autofree char *title = cch_words_get_title (database, reader->kind, reader->row);

  return g_strdup_printf (_ (words), title);
}

/**
 * cch_undo_limit_find:
 * @entry: the newest action that is not undone
 * @reason: (out) (nullable) (transfer full): in words, why it cannot be undone
 *
 * Before a migration rows had another shape. What has been issued or closed stands still.
 */
gboolean
cch_undo_limit_find (CchDatabase *database, const CchEntry *entry, char **reason, GError **error)
{
  g_auto (CchChangeReader) reader = { 0 };
  guint version;

  *reason = NULL;
  if (!cch_database_get_version (database, &version, error))
    return FALSE;
  if (entry->schema != version)
    {
      *reason = g_strdup (_ ("The program has been updated since, and what was done before cannot "
                             "be undone. Change it by hand, or look at the backup that was made "
                             "before the update"));
      return TRUE;
    }
  if (!cch_change_reader_start_entry (&reader, database, entry->id, error))
    return FALSE;
  while (*reason == NULL && cch_change_reader_next (&reader) && !is_past_limits (reader.kind))
    {
      int limit = find_limit (reader.kind);

      if (limit >= 0 && reader.operation != SQLITE_DELETE
          && comes_to_stand_still (&reader, limits[limit].first_state))
        *reason = describe_limit (database, &reader, limits[limit].words);
    }
  return TRUE;
}
