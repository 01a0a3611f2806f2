/* Items of lists in plain text: their labels, and what these are after a change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-list-item.h"

#include "base/cch-numbering.h"
#include "base/cch-text.h"

#include <string.h>

/* "2021. " is a year at the end of a sentence, not an item. */
#define LAST_NUMBER 199

typedef struct
{
  CchListItem item;
  guint list; /* which list it belongs to, counted from 1; 0 for none */
} Line;

/* What other programs write before an item, and what we do. */
static const struct
{
  const char *sign;
  CchListItemKind kind;
} foreign_signs[] = {
  { "•", CCH_LIST_ITEM_BULLET },      { "●", CCH_LIST_ITEM_BULLET },
  { "▪", CCH_LIST_ITEM_BULLET },      { "■", CCH_LIST_ITEM_BULLET },
  { "–", CCH_LIST_ITEM_BULLET },      { "—", CCH_LIST_ITEM_BULLET },
  { "-", CCH_LIST_ITEM_BULLET },      { "*", CCH_LIST_ITEM_BULLET },
  { "·", CCH_LIST_ITEM_BULLET },      { "\uf0b7", CCH_LIST_ITEM_BULLET },
  { "\uf02d", CCH_LIST_ITEM_BULLET }, { "o", CCH_LIST_ITEM_SUB_BULLET },
  { "◦", CCH_LIST_ITEM_SUB_BULLET },  { "+", CCH_LIST_ITEM_SUB_BULLET },
};

static gsize
read_ordinal (const char *line, CchNumbering style, const char *mark, guint *number)
{
  gsize length = cch_numbering_parse (style, line, number);

  if (length == 0 || line[length] != *mark || line[length + 1] != ' ')
    return 0;
  return length + 1;
}

/**
 * cch_list_item_read:
 * @line: up to its end or the end of the line
 */
CchListItem
cch_list_item_read (const char *line)
{
  CchListItem item = { CCH_LIST_ITEM_NONE, 0, 0 };

  if (strncmp (line, "- ", 2) == 0)
    item = (CchListItem){ CCH_LIST_ITEM_BULLET, 0, 1 };
  else if (strncmp (line, "+ ", 2) == 0)
    item = (CchListItem){ CCH_LIST_ITEM_SUB_BULLET, 0, 1 };
  else if ((item.length = read_ordinal (line, CCH_NUMBERING_ARABIC, ".", &item.number)) > 0
           && item.number <= LAST_NUMBER)
    item.kind = CCH_LIST_ITEM_NUMBER;
  else if ((item.length = read_ordinal (line, CCH_NUMBERING_LETTER, ")", &item.number)) > 0
           && item.number <= LAST_NUMBER)
    item.kind = CCH_LIST_ITEM_LETTER;

  if (item.kind == CCH_LIST_ITEM_NONE)
    return (CchListItem){ CCH_LIST_ITEM_NONE, 0, 0 };
  while (line[item.length] == ' ')
    item.length++;
  return item;
}

/**
 * cch_list_item_make_label:
 *
 * Returns: (transfer full): the label with a blank behind it
 */
char *
cch_list_item_make_label (CchListItemKind kind, guint number)
{
  g_autofree char *ordinal = NULL;

  switch (kind)
    {
    case CCH_LIST_ITEM_BULLET:
      return g_strdup ("- ");

    case CCH_LIST_ITEM_SUB_BULLET:
      return g_strdup ("+ ");

    case CCH_LIST_ITEM_NUMBER:
      return g_strdup_printf ("%u. ", number);

    case CCH_LIST_ITEM_LETTER:
      ordinal = cch_numbering_format (CCH_NUMBERING_LETTER, number);
      return g_strdup_printf ("%s) ", ordinal);

    case CCH_LIST_ITEM_NONE:
    case CCH_LIST_ITEM_N_KINDS:
    default:
      return g_strdup ("");
    }
}

static gboolean
is_ordinal (CchListItemKind kind)
{
  return kind == CCH_LIST_ITEM_NUMBER || kind == CCH_LIST_ITEM_LETTER;
}

static gboolean
is_empty_line (const char *line)
{
  line += strspn (line, " \t");
  return *line == '\0' || *line == '\n';
}

/* Which line belongs to which list. A number ends the letters under the one before; behind a
 * paragraph a first item begins a list anew, any other goes on with the last one. */
static GArray *
scan (const char *text)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (Line));
  guint open[CCH_LIST_ITEM_N_KINDS] = { 0 };
  gboolean interrupted = FALSE;
  guint n_lists = 0;

  for (const char *at = text; at != NULL; at = strchr (at, '\n'), at = at != NULL ? at + 1 : NULL)
    {
      Line line = { cch_list_item_read (at), 0 };
      CchListItemKind kind = line.item.kind;

      if (is_ordinal (kind))
        {
          if (open[kind] == 0 || (interrupted && line.item.number == 1))
            open[kind] = ++n_lists;
          line.list = open[kind];
          interrupted = FALSE;
        }
      if (kind == CCH_LIST_ITEM_NUMBER)
        open[CCH_LIST_ITEM_LETTER] = 0;
      if (kind == CCH_LIST_ITEM_NONE && !is_empty_line (at))
        interrupted = TRUE;
      g_array_append_val (lines, line);
    }
  return lines;
}

static guint
find_head (GArray *lines, guint list)
{
  guint line = 0;

  while (g_array_index (lines, Line, line).list != list)
    line++;
  return line;
}

static guint
get_start (GArray *lines, guint first, CchListItemKind kind)
{
  for (guint i = first; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (line->item.kind == kind)
        return g_array_index (lines, Line, find_head (lines, line->list)).item.number;
    }
  return 0;
}

/**
 * cch_list_get_starts:
 * @line: where @text is about to change
 */
CchListStarts
cch_list_get_starts (const char *text, guint line)
{
  g_autoptr (GArray) lines = scan (text);

  return (CchListStarts){ get_start (lines, line, CCH_LIST_ITEM_NUMBER),
                          get_start (lines, line, CCH_LIST_ITEM_LETTER) };
}

static void
free_fix (gpointer data)
{
  CchListFix *fix = data;

  g_free (fix->label);
  g_free (fix);
}

static void
add_fix (GPtrArray *fixes, guint line, const CchListItem *item, guint number)
{
  CchListFix *fix;

  if (item->number == number)
    return;
  fix = g_new0 (CchListFix, 1);
  fix->line = line;
  fix->label = cch_list_item_make_label (item->kind, number);
  /* "đ) " has three characters in four bytes. */
  fix->length = (guint) item->length;
  if (item->kind == CCH_LIST_ITEM_LETTER)
    {
      g_autofree char *old = cch_numbering_format (CCH_NUMBERING_LETTER, item->number);

      fix->length -= (guint) (strlen (old) - (gsize) g_utf8_strlen (old, -1));
    }
  g_ptr_array_add (fixes, fix);
}

static void
renumber_list (GArray *lines, guint list, guint first, CchListStarts starts, GPtrArray *fixes)
{
  guint head = find_head (lines, list);
  const Line *line = &g_array_index (lines, Line, head);
  guint kept = line->item.kind == CCH_LIST_ITEM_NUMBER ? starts.number : starts.letter;
  guint number = head >= first && kept > 0 ? kept : line->item.number;

  for (guint i = head; i < lines->len; i++)
    {
      line = &g_array_index (lines, Line, i);
      if (line->list == list)
        add_fix (fixes, i, &line->item, number++);
    }
}

/**
 * cch_list_renumber:
 * @text: after the change
 * @first: the line where it changed first
 * @last: the last line that is new
 * @starts: from before the change
 *
 * Lists that the change did not touch keep what somebody wrote there.
 *
 * Returns: (transfer full) (element-type CchListFix): the labels that are to be others, in the
 *   order of lines
 */
GPtrArray *
cch_list_renumber (const char *text, guint first, guint last, CchListStarts starts)
{
  g_autoptr (GArray) lines = scan (text);
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  GPtrArray *fixes = g_ptr_array_new_with_free_func (free_fix);

  for (guint i = first > 0 ? first - 1 : 0; i < lines->len && i <= last + 1; i++)
    {
      guint list = g_array_index (lines, Line, i).list;

      if (list != 0 && g_hash_table_add (done, GUINT_TO_POINTER (list)))
        renumber_list (lines, list, first, starts, fixes);
    }
  return fixes;
}

static const char *
skip_blanks (const char *text)
{
  return text + strspn (text, " \t");
}

/* Rest of @line behind the sign of an item as other programs write it, or %NULL. */
static const char *
read_foreign_sign (const char *line, CchListItemKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (foreign_signs); i++)
    {
      const char *rest = line + strlen (foreign_signs[i].sign);

      if (!g_str_has_prefix (line, foreign_signs[i].sign) || (*rest != ' ' && *rest != '\t'))
        continue;
      *kind = foreign_signs[i].kind;
      return skip_blanks (rest);
    }
  return NULL;
}

static void
append_squeezed (GString *clean, const char *text)
{
  gboolean blank = FALSE;

  for (; *text != '\0'; text++)
    {
      if (*text == ' ' || *text == '\t')
        {
          blank = TRUE;
          continue;
        }
      if (blank)
        g_string_append_c (clean, ' ');
      blank = FALSE;
      g_string_append_c (clean, *text);
    }
}

static void
append_line (GString *clean, const char *line)
{
  CchListItemKind kind = CCH_LIST_ITEM_NONE;
  const char *rest = read_foreign_sign (line, &kind);
  g_autofree char *label = cch_list_item_make_label (kind, 0);

  g_string_append (clean, label);
  append_squeezed (clean, rest != NULL ? rest : line);
}

/**
 * cch_list_clean_paste:
 * @text: from another program
 *
 * Returns: (transfer full): plain paragraphs: composed, no odd blanks, signs of items as we write
 *   them, no empty lines between paragraphs; blanks at either end of the whole stay
 */
char *
cch_list_clean_paste (const char *text)
{
  g_autofree char *normal = cch_text_normalize (text, CCH_TEXT_CLEAN);
  g_auto (GStrv) lines = NULL;
  g_autoptr (GString) clean = NULL;

  if (strpbrk (normal, "\n\t") == NULL)
    return g_steal_pointer (&normal);

  lines = g_strsplit (normal, "\n", -1);
  clean = g_string_new (NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = skip_blanks (lines[i]);

      if (i > 0 && *line == '\0' && lines[i + 1] != NULL)
        continue;
      append_line (clean, line);
      if (lines[i + 1] != NULL)
        g_string_append_c (clean, '\n');
    }
  return g_string_free (g_steal_pointer (&clean), FALSE);
}
