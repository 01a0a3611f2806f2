/* A table in a text file: tabs, semicolons or commas between its cells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-text-table.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-legacy.h"
#include "base/cch-text.h"

#include <string.h>

#define MAX_BYTES (16 * 1024 * 1024)
#define MAX_ROWS 50000
#define HEAD_LINES 20

typedef struct
{
  const char *at; /* what is not read yet */
  char delimiter;
  guint line;
} Reader;

static void
free_row (gpointer data)
{
  CchTextRow *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

/* Spreadsheets write “Unicode text” as UTF-16 with a byte order mark. */
static char *
decode_utf16 (const char *data, gsize length)
{
  gboolean little = (guchar) data[0] == 0xff;

  return g_convert (data + 2, (gssize) length - 2, "UTF-8", little ? "UTF-16LE" : "UTF-16BE", NULL,
                    NULL, NULL);
}

static char *
decode_legacy (const char *data, gsize length)
{
  g_autofree char *text = cch_legacy_read_bytes (data, length);
  guint confidence = 0;
  CchLegacy encoding = cch_legacy_detect (text, &confidence);

  return encoding != CCH_LEGACY_NONE ? cch_legacy_convert (text, encoding) : NULL;
}

static char *
decode (GBytes *bytes, GError **error)
{
  gsize length;
  const char *content = g_bytes_get_data (bytes, &length);
  const char *data = content != NULL ? content : "";
  char *text = NULL;

  if (length > MAX_BYTES)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_LIMIT,
                           _ ("The table is larger than 16 MB. Split it into several files"));
      return NULL;
    }
  if (length >= 2
      && ((data[0] == '\xff' && data[1] == '\xfe') || (data[0] == '\xfe' && data[1] == '\xff')))
    text = decode_utf16 (data, length);
  else if (length > 0 && memchr (data, '\0', length) != NULL)
    text = NULL;
  else if (g_utf8_validate (data, (gssize) length, NULL))
    text = g_strndup (data, length);
  else
    text = decode_legacy (data, length);

  if (text == NULL)
    g_set_error_literal (error, CCH_ERROR, CCH_ERROR_INVALID,
                         _ ("The file is not a text table. Save it from the spreadsheet as CSV"
                            " (UTF-8) or as Unicode text"));
  return text;
}

static gsize
measure_head (const char *text)
{
  gsize length = 0;

  for (guint i = 0; i < HEAD_LINES && text[length] != '\0'; i++)
    {
      length += strcspn (text + length, "\r\n");
      length += strspn (text + length, "\r\n");
    }
  return length;
}

/* What the first lines hold most of; a title may stand above the table. */
static char
guess_delimiter (const char *text)
{
  static const char delimiters[] = "\t;,";
  gsize length = measure_head (text);
  guint best = 0;
  char delimiter = '\t';

  for (const char *candidate = delimiters; *candidate != '\0'; candidate++)
    {
      guint count = 0;

      for (gsize i = 0; i < length; i++)
        count += text[i] == *candidate ? 1 : 0;
      if (count > best)
        {
          best = count;
          delimiter = *candidate;
        }
    }
  return delimiter;
}

/* A line break counts once, also as CR LF; inside quotes it is a blank. */
static void
take_break (Reader *reader)
{
  reader->at += reader->at[0] == '\r' && reader->at[1] == '\n' ? 2 : 1;
  reader->line++;
}

static void
read_quoted (Reader *reader, GString *cell)
{
  reader->at++;
  while (*reader->at != '\0')
    {
      if (*reader->at == '"' && reader->at[1] != '"')
        break;
      if (*reader->at == '\r' || *reader->at == '\n')
        {
          take_break (reader);
          g_string_append_c (cell, ' ');
          continue;
        }
      reader->at += *reader->at == '"' ? 1 : 0;
      g_string_append_c (cell, *reader->at++);
    }
  if (*reader->at == '"')
    reader->at++;
}

static char *
read_cell (Reader *reader)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  char *text;

  while (*reader->at == ' ')
    reader->at++;
  if (*reader->at == '"')
    read_quoted (reader, cell);
  while (*reader->at != '\0' && *reader->at != reader->delimiter && *reader->at != '\r'
         && *reader->at != '\n')
    g_string_append_c (cell, *reader->at++);

  text = cch_text_normalize (cell->str, CCH_TEXT_CLEAN);
  return g_strstrip (text);
}

static CchTextRow *
read_row (Reader *reader, gboolean *has_words)
{
  CchTextRow *row = g_new0 (CchTextRow, 1);

  row->line = reader->line;
  row->cells = g_ptr_array_new_with_free_func (g_free);
  *has_words = FALSE;
  while (TRUE)
    {
      char *cell = read_cell (reader);

      *has_words = *has_words || *cell != '\0';
      g_ptr_array_add (row->cells, cell);
      if (*reader->at != reader->delimiter)
        break;
      reader->at++;
    }
  if (*reader->at != '\0')
    take_break (reader);
  return row;
}

/**
 * cch_text_table_read:
 *
 * Reads UTF-8, UTF-16 with its mark, and the old Vietnamese encodings.
 *
 * Returns: (transfer full) (element-type CchTextRow): rows without words are left out
 */
GPtrArray *
cch_text_table_read (GBytes *bytes, GError **error)
{
  g_autofree char *text = decode (bytes, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  Reader reader = { .line = 1 };

  if (text == NULL)
    return NULL;
  reader.at = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + strlen ("\xef\xbb\xbf") : text;
  reader.delimiter = guess_delimiter (reader.at);
  while (*reader.at != '\0')
    {
      gboolean has_words;
      CchTextRow *row = read_row (&reader, &has_words);

      if (!has_words)
        {
          free_row (row);
          continue;
        }
      g_ptr_array_add (rows, row);
      if (rows->len > MAX_ROWS)
        {
          g_set_error (error, CCH_ERROR, CCH_ERROR_LIMIT,
                       _ ("The table has more than %d rows. Split it into several files"),
                       MAX_ROWS);
          return NULL;
        }
    }
  return g_steal_pointer (&rows);
}

/**
 * cch_text_row_get:
 * @column: -1 for one that the table does not have
 *
 * Returns: (nullable): %NULL for an empty cell
 */
const char *
cch_text_row_get (const CchTextRow *row, int column)
{
  const char *cell;

  if (column < 0 || (guint) column >= row->cells->len)
    return NULL;
  cell = g_ptr_array_index (row->cells, column);
  return *cell != '\0' ? cell : NULL;
}
