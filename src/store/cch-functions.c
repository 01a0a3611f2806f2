/* What SQL of this program can ask about Vietnamese text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-functions.h"

#include "base/cch-text.h"

typedef char *(*TextFunction) (const char *text);

static void
call (sqlite3_context *context, int n_arguments, sqlite3_value **arguments)
{
  const char *text = (const char *) sqlite3_value_text (arguments[0]);
  TextFunction function = *(TextFunction *) sqlite3_user_data (context);

  if (text == NULL)
    sqlite3_result_null (context);
  else
    sqlite3_result_text (context, function (text), -1, g_free);
}

/**
 * cch_functions_register:
 *
 * Gives statements cch_fold (text), the search key, and cch_key (text), by which to sort in the order
 * of a Vietnamese dictionary: made once a row, where a collation would work at each comparison.
 */
gboolean
cch_functions_register (CchDatabase *database, GError **error)
{
  static const struct
  {
    const char *name;
    TextFunction function;
  } functions[] = {
    { "cch_fold", cch_text_fold },
    { "cch_key", cch_text_collate_key },
  };

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    {
      int result =
          sqlite3_create_function_v2 (cch_database_get_handle (database), functions[i].name, 1,
                                      SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                      (void *) &functions[i].function, call, NULL, NULL, NULL);

      if (result != SQLITE_OK)
        {
          cch_database_set_error (database, result, error);
          return FALSE;
        }
    }
  return TRUE;
}
