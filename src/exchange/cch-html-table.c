/* The tables of an HTML page or of what a spreadsheet copies, as rows of texts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "exchange/cch-html-table.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#define NO_BREAK "\u00a0"

/* A cell that reaches down into the rows below; each of them says its text again. */
typedef struct
{
  guint rows; /* still to come */
  char *text; /* owned, nullable: NULL for the columns that a wide cell covers */
} Span;

/* What the tags have said so far. No tree is built: a page may be broken or deep. */
typedef struct
{
  htmlParserCtxtPtr context; /* not owned */
  GPtrArray *rows;           /* (element-type CchTextRow) */
  Span spans[CCH_TEXT_MAX_COLUMNS];
  guint tables;    /* that are open, one in the other */
  guint silent;    /* elements that are open and show nothing */
  CchTextRow *row; /* owned, nullable */
  GString *cell;
  gboolean in_cell;
  gboolean blank; /* some blanks wait for a word after them */
  guint width;
  guint height;
  guint n_rows;
  GError *error; /* owned, nullable: the reading ends there */
} Reader;

typedef enum
{
  TAG_TABLE,
  TAG_ROW,
  TAG_CELL,
  TAG_BREAK, /* <br> */
  TAG_ITEM,  /* <li> */
  TAG_BLOCK, /* begins and ends a line */
  TAG_SILENT,
} Tag;

static const struct
{
  const char *name;
  Tag tag;
} tags[] = {
  { "table", TAG_TABLE }, { "tr", TAG_ROW },       { "td", TAG_CELL },
  { "th", TAG_CELL },     { "br", TAG_BREAK },     { "li", TAG_ITEM },
  { "p", TAG_BLOCK },     { "div", TAG_BLOCK },    { "ul", TAG_BLOCK },
  { "ol", TAG_BLOCK },    { "h1", TAG_BLOCK },     { "h2", TAG_BLOCK },
  { "h3", TAG_BLOCK },    { "h4", TAG_BLOCK },     { "h5", TAG_BLOCK },
  { "h6", TAG_BLOCK },    { "style", TAG_SILENT }, { "script", TAG_SILENT },
  { "head", TAG_SILENT }, { "title", TAG_SILENT }, { "comment", TAG_SILENT }, /* Calc: a note */
};

static gboolean
find_tag (const xmlChar *name, Tag *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (g_ascii_strcasecmp ((const char *) name, tags[i].name) == 0)
      {
        *tag = tags[i].tag;
        return TRUE;
      }
  return FALSE;
}

static guint
get_span (const xmlChar **attributes, const char *name, guint most)
{
  guint64 value = 1;

  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (g_ascii_strcasecmp ((const char *) attributes[i], name) == 0 && attributes[i + 1] != NULL)
      value = g_ascii_strtoull ((const char *) attributes[i + 1], NULL, 10);
  return (guint) CLAMP (value, 1, most);
}

static void
fail (Reader *reader)
{
  xmlStopParser (reader->context);
}

static gboolean
add_text (Reader *reader, const char *text)
{
  if (cch_text_row_add (reader->row, text, &reader->error))
    return TRUE;
  fail (reader);
  return FALSE;
}

/* Columns that cells of the rows above still cover, from where the row stands. */
static gboolean
add_covered (Reader *reader)
{
  while (reader->row->cells->len < CCH_TEXT_MAX_COLUMNS
         && reader->spans[reader->row->cells->len].rows > 0)
    {
      Span *span = &reader->spans[reader->row->cells->len];

      span->rows--;
      if (!add_text (reader, span->text != NULL ? span->text : ""))
        return FALSE;
    }
  return TRUE;
}

static void
cover (Reader *reader, guint column, const char *text)
{
  Span *span = &reader->spans[column];

  g_free (span->text);
  span->text = g_strdup (text);
  span->rows = reader->height - 1;
}

/* Word writes the bullets of its lists as letters of fonts of signs, and blanks that do not break. */
static gsize
measure_bullet (const char *line)
{
  static const char *const bullets[] = { "·", "•", "▪", "●", "○", "§", "o", "-", "+" };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line, bullets[i])
        && g_str_has_prefix (line + strlen (bullets[i]), NO_BREAK))
      {
        const char *at = line + strlen (bullets[i]);

        while (*at == ' ' || g_str_has_prefix (at, NO_BREAK))
          at += *at == ' ' ? 1 : strlen (NO_BREAK);
        return (gsize) (at - line);
      }
  return 0;
}

static void
write_bullets (GString *cell)
{
  for (gsize at = 0; at < cell->len;)
    {
      gsize length = measure_bullet (cell->str + at);
      const char *end;

      if (length > 0)
        {
          g_string_erase (cell, (gssize) at, (gssize) length);
          g_string_insert (cell, (gssize) at, "- ");
        }
      end = strchr (cell->str + at, '\n');
      at = end != NULL ? (gsize) (end - cell->str) + 1 : cell->len;
    }
}

static void
end_cell (Reader *reader)
{
  if (!reader->in_cell)
    return;
  reader->in_cell = FALSE;
  write_bullets (reader->cell);
  for (guint i = 0; i < reader->width; i++)
    {
      guint column;

      if (!add_covered (reader))
        return;
      column = reader->row->cells->len;
      if (!add_text (reader, i == 0 ? reader->cell->str : ""))
        return;
      cover (reader, column, i == 0 ? reader->cell->str : NULL);
    }
}

static gboolean
is_covered_further (const Reader *reader)
{
  for (guint i = reader->row->cells->len; i < CCH_TEXT_MAX_COLUMNS; i++)
    if (reader->spans[i].rows > 0)
      return TRUE;
  return FALSE;
}

static void
end_row (Reader *reader)
{
  end_cell (reader);
  if (reader->row == NULL || reader->error != NULL)
    return;
  while (is_covered_further (reader))
    if (!add_covered (reader) || (is_covered_further (reader) && !add_text (reader, "")))
      return;
  if (reader->row->cells->len == 0)
    g_clear_pointer (&reader->row, cch_text_row_free);
  else if (!cch_text_rows_add (reader->rows, g_steal_pointer (&reader->row), &reader->error))
    fail (reader);
}

static void
begin_row (Reader *reader)
{
  end_row (reader);
  if (reader->error == NULL && reader->row == NULL)
    reader->row = cch_text_row_new (++reader->n_rows);
}

static void
begin_cell (Reader *reader, const xmlChar **attributes)
{
  end_cell (reader);
  if (reader->row == NULL)
    begin_row (reader);
  reader->in_cell = TRUE;
  reader->blank = FALSE;
  g_string_truncate (reader->cell, 0);
  reader->width = get_span (attributes, "colspan", CCH_TEXT_MAX_COLUMNS + 1);
  reader->height = get_span (attributes, "rowspan", CCH_TEXT_MAX_ROWS);
}

static void
clear_spans (Reader *reader)
{
  for (guint i = 0; i < CCH_TEXT_MAX_COLUMNS; i++)
    {
      g_clear_pointer (&reader->spans[i].text, g_free);
      reader->spans[i].rows = 0;
    }
}

static void
end_line (Reader *reader)
{
  reader->blank = FALSE;
  if (reader->cell->len > 0 && reader->cell->str[reader->cell->len - 1] != '\n')
    g_string_append_c (reader->cell, '\n');
}

/* In a table inside a cell, only its words count. */
static void
begin_inner (Reader *reader, Tag tag)
{
  if (tag == TAG_CELL)
    reader->blank = TRUE;
  else
    end_line (reader);
  if (tag == TAG_ITEM)
    g_string_append (reader->cell, "- ");
}

static void
start_element_cb (void *data, const xmlChar *name, const xmlChar **attributes)
{
  Reader *reader = data;
  Tag tag;

  if (reader->error != NULL || !find_tag (name, &tag))
    return;
  if (tag == TAG_SILENT)
    reader->silent++;
  else if (tag == TAG_TABLE && ++reader->tables == 1)
    clear_spans (reader);
  else if (tag == TAG_ROW && reader->tables == 1)
    begin_row (reader);
  else if (tag == TAG_CELL && reader->tables == 1)
    begin_cell (reader, attributes);
  else if (tag == TAG_BREAK && reader->in_cell && reader->cell->len > 0)
    {
      g_string_append_c (reader->cell, '\n');
      reader->blank = FALSE;
    }
  else if (reader->in_cell)
    begin_inner (reader, tag);
}

static void
end_element_cb (void *data, const xmlChar *name)
{
  Reader *reader = data;
  Tag tag;

  if (reader->error != NULL || !find_tag (name, &tag))
    return;
  if (tag == TAG_SILENT && reader->silent > 0)
    reader->silent--;
  else if (tag == TAG_TABLE && reader->tables > 0)
    {
      if (reader->tables == 1)
        end_row (reader);
      reader->tables--;
    }
  else if (tag == TAG_ROW && reader->tables == 1)
    end_row (reader);
  else if (tag == TAG_CELL && reader->tables == 1)
    end_cell (reader);
  else if (reader->in_cell && (tag == TAG_BLOCK || tag == TAG_ITEM || tag == TAG_ROW))
    end_line (reader);
}

/* Line breaks of the source are blanks; several blanks are one. */
static void
characters_cb (void *data, const xmlChar *text, int length)
{
  Reader *reader = data;
  GString *cell = reader->cell;

  if (!reader->in_cell || reader->silent > 0)
    return;
  for (int i = 0; i < length; i++)
    {
      if (g_ascii_isspace (text[i]))
        {
          reader->blank = TRUE;
          continue;
        }
      if (reader->blank && cell->len > 0 && cell->str[cell->len - 1] != '\n'
          && cell->str[cell->len - 1] != ' ')
        g_string_append_c (cell, ' ');
      reader->blank = FALSE;
      g_string_append_c (cell, (char) text[i]);
    }
}

/* Word asks browsers in a way that is no HTML, "<![if !supportLists]>": the reader took it for words. */
static char *
drop_questions (const char *html)
{
  GString *text = g_string_sized_new (strlen (html));
  const char *at = html;
  const char *start;

  while (at != NULL && (start = strstr (at, "<![")) != NULL)
    {
      gboolean question =
          g_str_has_prefix (start, "<![if ") || g_str_has_prefix (start, "<![endif]>");

      g_string_append_len (text, at, start - at);
      at = question ? strstr (start, "]>") : start;
      if (question && at != NULL)
        at += strlen ("]>");
      else if (at != NULL)
        {
          g_string_append (text, "<![");
          at += strlen ("<![");
        }
    }
  if (at != NULL)
    g_string_append (text, at);
  return g_string_free (text, FALSE);
}

static void
parse (Reader *reader, const char *source)
{
  g_autofree char *html = drop_questions (source);
  xmlSAXHandler handler = {
    .startElement = start_element_cb,
    .endElement = end_element_cb,
    .characters = characters_cb,
    .ignorableWhitespace = characters_cb,
  };

  reader->context =
      htmlCreatePushParserCtxt (&handler, reader, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  htmlCtxtUseOptions (reader->context, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR
                                           | HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC);
  htmlParseChunk (reader->context, html, (int) strlen (html), 1);
  if (reader->context->myDoc != NULL)
    xmlFreeDoc (reader->context->myDoc);
  htmlFreeParserCtxt (reader->context);
}

/**
 * cch_html_table_read:
 * @html: UTF-8, whatever the page says of itself
 *
 * The rows of all tables that stand in no other one. What covers several rows is said in each of
 * them; what covers several columns stands in the first.
 *
 * Returns: (transfer full) (element-type CchTextRow): none when there is no table
 */
GPtrArray *
cch_html_table_read (const char *html, GError **error)
{
  g_autoptr (GPtrArray) rows = cch_text_rows_new ();
  g_autoptr (GString) cell = g_string_new (NULL);
  Reader reader = { .rows = rows, .cell = cell };

  parse (&reader, html);
  if (reader.error == NULL)
    end_row (&reader);
  clear_spans (&reader);
  g_clear_pointer (&reader.row, cch_text_row_free);
  if (reader.error != NULL)
    {
      g_propagate_error (error, reader.error);
      return NULL;
    }
  return g_steal_pointer (&rows);
}
