/* The journal of an office file as a table of text, for keeping outside and for other programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-i18n.h"
#include "store/cch-journal.h"

#include <string.h>

static const char *
get_word (const CchEntry *entry)
{
  if (entry->act == CCH_ENTRY_UNDO)
    return _ ("undoing");
  if (entry->act == CCH_ENTRY_REDO)
    return _ ("doing again");
  if (entry->act == CCH_ENTRY_NOTE)
    return _ ("note");
  return entry->state == CCH_ENTRY_DONE ? _ ("done") : _ ("undone");
}

/* A cell is one line, and no program takes it for a formula. */
static void
append_cell (GString *table, const char *text, char end)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\t\r\n", ' ');

  if (*line != '\0' && strchr ("=+-@", *line) != NULL)
    g_string_append_c (table, '\'');
  g_string_append (table, line);
  g_string_append_c (table, end);
}

static void
append_entry (GString *table, const CchEntry *entry)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (entry->time / G_USEC_PER_SEC);
  g_autofree char *moment = g_date_time_format_iso8601 (time);
  g_autofree char *target =
      entry->target != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, entry->target) : g_strdup ("");

  g_string_append_printf (table, "%" G_GINT64_FORMAT "\t%s\t", entry->id, moment);
  append_cell (table, entry->person, '\t');
  append_cell (table, get_word (entry), '\t');
  append_cell (table, target, '\t');
  append_cell (table, entry->label, '\n');
}

/**
 * cch_journal_make_table:
 *
 * Returns: (transfer full): every entry, the oldest first, a line each, cells between tabs, under
 *   a line of headings
 */
char *
cch_journal_make_table (CchDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) entries = cch_journal_list (database, 0, 0, error);
  g_autoptr (GString) table = g_string_new (NULL);

  if (entries == NULL)
    return NULL;

  append_cell (table, _ ("No."), '\t');
  append_cell (table, _ ("Time"), '\t');
  append_cell (table, _ ("Person"), '\t');
  append_cell (table, _ ("State"), '\t');
  append_cell (table, _ ("Of entry"), '\t');
  append_cell (table, _ ("Action"), '\n');
  for (guint i = entries->len; i-- > 0;)
    append_entry (table, entries->pdata[i]);
  return g_string_free (g_steal_pointer (&table), FALSE);
}
