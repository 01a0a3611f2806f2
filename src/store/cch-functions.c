/* What SQL of this program can ask about Vietnamese text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-functions.h"

#include "base/cch-text.h"

#include <string.h>

/* Between the fields of a record in the index; see cch-search-index.c. */
#define FIELD_SEPARATOR 31

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

/* The begin and the end of a part of what the index keeps of a record. */
static gboolean
find_part (const char *text, gsize length, int part, const char **start, const char **end)
{
  const char *last = text + length;

  *start = text;
  for (; part > 0; part--)
    {
      *start = memchr (*start, FIELD_SEPARATOR, (gsize) (last - *start));
      if (*start == NULL)
        return FALSE;
      (*start)++;
    }
  *end = memchr (*start, FIELD_SEPARATOR, (gsize) (last - *start));
  if (*end == NULL)
    *end = last;
  return TRUE;
}

static void
part_contains (sqlite3_context *context, int n_arguments, sqlite3_value **arguments)
{
  const char *text = (const char *) sqlite3_value_text (arguments[0]);
  const char *wanted = (const char *) sqlite3_value_text (arguments[2]);
  const char *start, *end;

  if (text == NULL || wanted == NULL
      || !find_part (text, (gsize) sqlite3_value_bytes (arguments[0]),
                     sqlite3_value_int (arguments[1]), &start, &end))
    sqlite3_result_int (context, 0);
  else
    sqlite3_result_int (context, memmem (start, (gsize) (end - start), wanted,
                                         (gsize) sqlite3_value_bytes (arguments[2]))
                                     != NULL);
}

/**
 * cch_functions_register:
 *
 * Gives statements cch_fold (text), the search key, cch_key (text), by which to sort in the order of
 * a Vietnamese dictionary: made once a row, where a collation would work at each comparison, and
 * cch_part_contains (text, part, words), which looks into what the index keeps of a record.
 */
gboolean
cch_functions_register (CchDatabase *database, GError **error)
{
  static const struct
  {
    const char *name;
    int n_arguments;
    TextFunction text_function; /* nullable */
    void (*call) (sqlite3_context *, int, sqlite3_value **);
  } functions[] = {
    { "cch_fold", 1, cch_text_fold, call },
    { "cch_key", 1, cch_text_collate_key, call },
    { "cch_part_contains", 3, NULL, part_contains },
  };

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    {
      int result = sqlite3_create_function_v2 (
          cch_database_get_handle (database), functions[i].name, functions[i].n_arguments,
          SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
          (void *) &functions[i].text_function, functions[i].call, NULL, NULL, NULL);

      if (result != SQLITE_OK)
        {
          cch_database_set_error (database, result, error);
          return FALSE;
        }
    }
  return TRUE;
}
