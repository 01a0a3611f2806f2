/* Whole actions on records of a plan, each one entry of the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-record-actions.h"

/**
 * cch_records_add:
 * @drafts: (element-type CchRecord): become records of the plan, at the end of their kind
 * @label: (nullable): for the journal when there are several
 */
gboolean
cch_records_add (CchOffice *office,
                 GPtrArray *drafts,
                 gint64 plan,
                 const char *label,
                 GError **error)
{
  g_autoptr (CchEdit) edit = cch_edit_begin (office, drafts->len > 1 ? label : NULL, error);

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < drafts->len; i++)
    {
      g_object_set (g_ptr_array_index (drafts, i), "plan", plan, NULL);
      cch_edit_add (edit, g_ptr_array_index (drafts, i));
    }
  return cch_edit_commit (edit, error);
}

gboolean
cch_record_remove (CchOffice *office, CchRecord *record, GError **error)
{
  g_autoptr (CchEdit) edit = cch_edit_begin (office, NULL, error);

  if (edit == NULL)
    return FALSE;
  cch_edit_remove (edit, record);
  return cch_edit_commit (edit, error);
}

/**
 * cch_record_move:
 * @before: (nullable): what follows it then; %NULL for the end
 */
gboolean
cch_record_move (CchOffice *office, CchRecord *record, CchRecord *before, GError **error)
{
  g_autoptr (CchEdit) edit = cch_edit_begin (office, NULL, error);

  if (edit == NULL)
    return FALSE;
  cch_edit_move (edit, record, before);
  return cch_edit_commit (edit, error);
}
