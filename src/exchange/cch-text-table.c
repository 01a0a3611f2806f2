/* A table in a text: tabs, semicolons or commas between its cells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "exchange/cch-text-table.h"

#include "exchange/cch-text-decode.h"

#include <string.h>

#define HEAD_LINES 20

typedef struct
{
  const char *at; /* what is not read yet */
  CchTextTableForm form;
  char delimiter;
  guint line;
  gboolean no_more_quotes; /* nothing that is not read yet ends a quoted cell */
} Reader;

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

/* A line break counts once, also as CR LF. */
static void
take_break (Reader *reader)
{
  reader->at += reader->at[0] == '\r' && reader->at[1] == '\n' ? 2 : 1;
  reader->line++;
}

static gboolean
ends_cell (const Reader *reader, char byte)
{
  return byte == '\0' || byte == reader->delimiter || byte == '\r' || byte == '\n';
}

/* A cell may begin with a quotation that is its own: only quotes around all of it hold it together. */
static gboolean
is_quoted (Reader *reader)
{
  const char *at = reader->at + 1;

  if (*reader->at != '"' || reader->no_more_quotes)
    return FALSE;
  while (*at != '\0' && (*at != '"' || at[1] == '"'))
    at += *at == '"' ? 2 : 1;
  reader->no_more_quotes = *at == '\0';
  if (*at == '\0')
    return FALSE;
  at++;
  while (*at == ' ')
    at++;
  return ends_cell (reader, *at);
}

static void
read_quoted (Reader *reader, GString *cell)
{
  reader->at++;
  while (*reader->at != '"' || reader->at[1] == '"')
    {
      if (*reader->at == '\r' || *reader->at == '\n')
        {
          take_break (reader);
          g_string_append_c (cell, reader->form == CCH_TEXT_TABLE_FILE ? ' ' : '\n');
          continue;
        }
      reader->at += *reader->at == '"' ? 1 : 0;
      g_string_append_c (cell, *reader->at++);
    }
  reader->at++;
  while (*reader->at == ' ')
    reader->at++;
}

static gboolean
read_cell (Reader *reader, CchTextRow *row, GError **error)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  gsize length;

  while (*reader->at == ' ')
    reader->at++;
  if (is_quoted (reader))
    read_quoted (reader, cell);
  for (length = 0; !ends_cell (reader, reader->at[length]); length++)
    ;
  g_string_append_len (cell, reader->at, (gssize) length);
  reader->at += length;
  return cch_text_row_add (row, cell->str, error);
}

static CchTextRow *
read_row (Reader *reader, GError **error)
{
  g_autoptr (CchTextRow) row = cch_text_row_new (reader->line);

  while (read_cell (reader, row, error))
    {
      if (*reader->at == reader->delimiter)
        {
          reader->at++;
          continue;
        }
      if (*reader->at != '\0')
        take_break (reader);
      return g_steal_pointer (&row);
    }
  return NULL;
}

/**
 * cch_text_table_read:
 *
 * Returns: (transfer full) (element-type CchTextRow)
 */
GPtrArray *
cch_text_table_read (GBytes *bytes, CchTextTableForm form, GError **error)
{
  g_autofree char *text = cch_text_decode (bytes, error);
  g_autoptr (GPtrArray) rows = cch_text_rows_new ();
  Reader reader = { .at = text, .form = form, .delimiter = '\t', .line = 1 };

  if (text == NULL)
    return NULL;
  if (form == CCH_TEXT_TABLE_FILE)
    reader.delimiter = guess_delimiter (text);
  while (*reader.at != '\0')
    {
      CchTextRow *row = read_row (&reader, error);

      if (row == NULL)
        return NULL;
      if (form == CCH_TEXT_TABLE_FILE && cch_text_row_is_empty (row))
        cch_text_row_free (row);
      else if (!cch_text_rows_add (rows, row, error))
        return NULL;
    }
  return g_steal_pointer (&rows);
}
