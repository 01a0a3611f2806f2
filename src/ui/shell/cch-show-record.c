/* Goes to a record: to the page where it has its place, with the record selected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/shell/cch-show-record.h"

#include "base/cch-i18n.h"
#include "session/cch-record-lookup.h"
#include "ui/office/cch-office-context.h"
#include "ui/shell/cch-page-table.h"

/* Owners of owners end somewhere; a damaged file may go round. */
#define MAX_STEPS 32

/* Returns: (element-type CchRecord): the record and what owns it, upwards */
static GPtrArray *
list_chain (CchOffice *office, const CchKind *kind, gint64 id)
{
  GPtrArray *chain = g_ptr_array_new_with_free_func (g_object_unref);
  CchRecord *record = cch_office_get (office, kind, id, NULL);

  while (record != NULL && chain->len < MAX_STEPS)
    {
      g_ptr_array_add (chain, record);
      record = cch_record_load_owner (office, record);
    }
  g_clear_object (&record);
  return chain;
}

/* The nearest page upwards from a place in the chain. */
static const CchPageEntry *
find_entry (GPtrArray *chain, guint start)
{
  for (guint i = start; i < chain->len; i++)
    {
      const CchPageEntry *entry =
          cch_page_table_find_for_kind (cch_record_get_kind (g_ptr_array_index (chain, i)));

      if (entry != NULL)
        return entry;
    }
  return NULL;
}

/* Pages that cannot show records are not made only to be asked. */
static gboolean
can_show (const CchPageEntry *entry)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (entry->get_type ());

  return CCH_PAGE_CLASS (klass)->show_record != NULL;
}

static gboolean
show_at (CchWindow *self, const CchPageEntry *entry, CchRecord *record)
{
  if (!can_show (entry))
    return FALSE;
  cch_window_set_page_id (self, entry->id);
  return cch_page_show_record (cch_window_get_page (self), cch_record_get_kind (record),
                               cch_record_get_id (record));
}

/**
 * cch_window_show_record:
 *
 * What cannot be shown itself is shown by what it is a part of; at least its page is.
 *
 * Returns: whether the record, or what it is a part of, is selected now
 */
gboolean
cch_window_show_record (CchWindow *self, const CchKind *kind, gint64 id)
{
  CchOffice *office = cch_office_context_get_office (cch_window_get_context (self));
  g_autoptr (GPtrArray) chain = NULL;

  g_return_val_if_fail (CCH_IS_WINDOW (self) && kind != NULL, FALSE);

  if (office == NULL)
    return FALSE;
  chain = list_chain (office, kind, id);
  for (guint i = 0; i < chain->len; i++)
    {
      const CchPageEntry *entry = find_entry (chain, i);

      if (entry != NULL && show_at (self, entry, g_ptr_array_index (chain, i)))
        return TRUE;
    }
  if (chain->len == 0)
    cch_window_say (self, _ ("This is no longer in the office. The history tells who removed it"));
  else if (find_entry (chain, 0) != NULL)
    cch_window_set_page_id (self, find_entry (chain, 0)->id);
  return FALSE;
}
