/* One setting of an office: found, put, removed, each change as one entry of the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-office-setting.h"

#include "model/cch-setting.h"
#include "store/cch-edit.h"
#include "store/cch-statement.h"

/**
 * cch_office_setting_find:
 *
 * Returns: (transfer full) (nullable): the record; %NULL without @error when there is none
 */
CchRecord *
cch_office_setting_find (CchOffice *office, const char *key, GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (cch_office_get_database (office), "SELECT id FROM setting WHERE key = ?1",
                         error);

  if (statement == NULL)
    return NULL;
  cch_statement_bind_text (statement, 1, key);
  if (cch_statement_step (statement, error) != CCH_STEP_ROW)
    return NULL;
  return cch_office_get (office, &cch_setting_kind, cch_statement_get_int64 (statement, 0), error);
}

/**
 * cch_office_setting_put:
 * @label: what the person did
 */
gboolean
cch_office_setting_put (CchOffice *office,
                        const char *key,
                        const char *value,
                        const char *label,
                        GError **error)
{
  g_autoptr (CchRecord) setting = cch_office_setting_find (office, key, NULL);
  g_autoptr (CchEdit) edit = cch_edit_begin (office, label, error);

  if (edit == NULL)
    return FALSE;
  if (setting != NULL)
    cch_edit_set (edit, setting, "value", value, NULL);
  else
    cch_edit_create (edit, &cch_setting_kind, "key", key, "value", value, NULL);
  return cch_edit_commit (edit, error);
}

/* Nothing happens when there is no such setting. */
gboolean
cch_office_setting_remove (CchOffice *office, const char *key, const char *label, GError **error)
{
  g_autoptr (CchRecord) setting = cch_office_setting_find (office, key, NULL);
  g_autoptr (CchEdit) edit = NULL;

  if (setting == NULL)
    return TRUE;
  edit = cch_edit_begin (office, label, error);
  if (edit == NULL)
    return FALSE;
  cch_edit_remove (edit, setting);
  return cch_edit_commit (edit, error);
}
