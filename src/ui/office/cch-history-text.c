/* The journal in words: a line for each entry, for the panel and for a text file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/office/cch-history-text.h"

#include "base/cch-i18n.h"
#include "store/cch-journal.h"

/* Returns: (transfer full): what was done */
char *
cch_history_text_get_words (const CchEntry *entry)
{
  if (entry->act == CCH_ENTRY_UNDO)
    return g_strdup_printf (_ ("Undone: %s"), entry->label);
  if (entry->act == CCH_ENTRY_REDO)
    return g_strdup_printf (_ ("Done again: %s"), entry->label);
  return g_strdup (entry->label);
}

static char *
format_time (const CchEntry *entry)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (entry->time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%d/%m/%Y %H:%M") : g_strdup ("");
}

/* Returns: (transfer full): when and by whom, and whether it still counts */
char *
cch_history_text_get_place (const CchEntry *entry)
{
  g_autofree char *time = format_time (entry);
  const char *person = entry->person != NULL ? entry->person : "";

  if (entry->act == CCH_ENTRY_DO && entry->state != CCH_ENTRY_DONE)
    /* Translators: a time, a person; the action is no longer in force */
    return g_strdup_printf (_ ("%s · %s · undone"), time, person);
  return g_strdup_printf ("%s · %s", time, person);
}

/**
 * cch_history_go_back:
 * @entry: the last one that stays done; 0 undoes all
 * @n_undone: (out): how many actions were undone, also when it fails half-way
 */
gboolean
cch_history_go_back (CchOffice *office, gint64 entry, guint *n_undone, GError **error)
{
  *n_undone = 0;
  for (;;)
    {
      g_autoptr (CchEntry) next = NULL;

      if (!cch_journal_find_undo (cch_office_get_database (office), &next, error))
        return FALSE;
      if (next == NULL || next->id <= entry)
        return TRUE;
      if (!cch_office_undo (office, error))
        return FALSE;
      (*n_undone)++;
    }
}
