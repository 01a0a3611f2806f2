/* What SQL in an office file may use beyond SQLite itself: Vietnamese order and search keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-functions.h"

#include "base/cch-text.h"

static int
collate_vi (void *data, int first_length, const void *first, int second_length, const void *second)
{
  g_autofree char *first_text = g_strndup (first, (gsize) first_length);
  g_autofree char *second_text = g_strndup (second, (gsize) second_length);
  int order = cch_text_collate (first_text, second_text);

  /* An index needs a total order: what reads the same still differs by its bytes. */
  return order != 0 ? order : g_strcmp0 (first_text, second_text);
}

static void
fold (sqlite3_context *context, int count, sqlite3_value **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);

  if (text == NULL)
    sqlite3_result_null (context);
  else
    sqlite3_result_text (context, cch_text_fold (text), -1, g_free);
}

/**
 * cch_functions_register:
 *
 * Returns: a result code of SQLite
 */
int
cch_functions_register (sqlite3 *handle)
{
  int result = sqlite3_create_collation (handle, CCH_COLLATION_VI, SQLITE_UTF8, NULL, collate_vi);

  if (result != SQLITE_OK)
    return result;
  return sqlite3_create_function (handle, "fold", 1,
                                  SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL, fold,
                                  NULL, NULL);
}
