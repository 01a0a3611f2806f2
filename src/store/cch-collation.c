/* The order of a Vietnamese dictionary, for SQL.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-collation.h"

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

/**
 * cch_collation_register:
 *
 * Gives statements COLLATE vi, the order of a Vietnamese dictionary.
 *
 * Returns: a result code of SQLite
 */
int
cch_collation_register (sqlite3 *handle)
{
  return sqlite3_create_collation (handle, CCH_COLLATION_VI, SQLITE_UTF8, NULL, collate_vi);
}
