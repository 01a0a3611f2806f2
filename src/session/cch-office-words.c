/* Words that an office says are right, kept in its file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-office-words.h"

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "model/cch-setting.h"
#include "store/cch-edit.h"
#include "store/cch-query.h"

#include <string.h>

static CchSetting *
find_setting (CchOffice *office, GError **error)
{
  g_autoptr (CchQuery) query = cch_query_new (&cch_setting_kind);
  g_autoptr (GArray) rows = NULL;

  if (!cch_query_where (query, "key", CCH_QUERY_EQUAL, CCH_SETTING_WORDS, error))
    return NULL;
  rows = cch_query_run (query, cch_office_get_database (office), error);
  if (rows == NULL || rows->len == 0)
    return NULL;
  return CCH_SETTING (
      cch_office_get (office, &cch_setting_kind, g_array_index (rows, gint64, 0), error));
}

/**
 * cch_office_words_load:
 * @office: (nullable): whose words are right too
 *
 * Returns: (transfer full): the spelling of the trade with the words of the office
 */
CchSpelling *
cch_office_words_load (CchOffice *office)
{
  CchSpelling *spelling = cch_spelling_new_for_administration ();
  g_autoptr (CchSetting) setting = office != NULL ? find_setting (office, NULL) : NULL;
  g_auto (GStrv) lines = NULL;

  if (setting == NULL || setting->value == NULL)
    return spelling;
  lines = g_strsplit (setting->value, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      cch_spelling_accept (spelling, lines[i]);
  return spelling;
}

/**
 * cch_office_words_add:
 * @words: a word or several that are right from now on; undone like any other action
 */
gboolean
cch_office_words_add (CchOffice *office, const char *words, GError **error)
{
  g_autoptr (CchSetting) setting = find_setting (office, error);
  g_autofree char *label = g_strdup_printf (_ ("Take “%s” for a right word"), words);
  g_autofree char *line = g_strdelimit (g_strdup (words), "\n", ' ');
  g_autoptr (CchEdit) edit = NULL;

  if (error != NULL && *error != NULL)
    return FALSE;
  edit = cch_edit_begin (office, label, error);
  if (edit == NULL)
    return FALSE;
  if (setting == NULL)
    cch_edit_create (edit, &cch_setting_kind, "key", CCH_SETTING_WORDS, "value", line, NULL);
  else
    {
      g_autofree char *all =
          g_strjoin ("\n", setting->value != NULL ? setting->value : "", line, NULL);

      cch_edit_set (edit, setting, "value", all, NULL);
    }
  return cch_edit_commit (edit, error);
}
