/* What stands under a heading of a document: its lines, each with its place in the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-section-text.h"

#include <string.h>

enum
{
  LETTER_DEPTH = 9,
  /* Letters: what goes on longer is a sentence whose full stop was forgotten. */
  MAX_TITLE = 200,
};

/* Headings by how deep their section stands. */
static const CchDocRole heading_roles[] = {
  CCH_DOC_ROLE_ROMAN_HEADING,
  CCH_DOC_ROLE_NUMBER_HEADING,
  CCH_DOC_ROLE_SUBNUMBER_HEADING,
  CCH_DOC_ROLE_LETTER_HEADING,
};

/**
 * cch_section_text_find:
 *
 * Returns: (nullable): what the plan has under a section of its form
 */
CchSection *
cch_section_text_find (const CchComposition *composition, const char *code)
{
  return composition->plan != NULL ? cch_plan_view_find_section (composition->plan, code) : NULL;
}

/**
 * cch_section_text_set_source:
 * @section: (nullable): what a click on the next line leads to
 */
void
cch_section_text_set_source (CchDocBuilder *builder, CchSection *section, const char *field)
{
  if (section != NULL)
    cch_doc_builder_set_source (builder, cch_section_kind.name,
                                cch_record_get_uuid (CCH_RECORD (section)), field);
}

/**
 * cch_section_text_add_heading:
 * @number: (nullable): "II", "1", "a"
 * @heading: (nullable): %NULL adds nothing
 */
void
cch_section_text_add_heading (CchDocBuilder *builder,
                              CchSection *section,
                              guint depth,
                              const char *number,
                              const char *heading)
{
  CchDocRole role = heading_roles[MIN (depth, G_N_ELEMENTS (heading_roles) - 1)];
  gboolean letter = number != NULL && !g_ascii_isdigit (*number) && !g_ascii_isupper (*number);
  g_autofree char *line = NULL;

  if (heading == NULL)
    return;

  line = number != NULL ? g_strdup_printf ("%s%s %s", number, letter ? ")" : ".", heading)
                        : g_strdup (heading);
  cch_section_text_set_source (builder, section, "heading");
  cch_doc_builder_add_line (builder, role, line);
}

/* How a line is numbered: "1." is 1, "1.2." is 2; "a)" is as deep as can be, and no number is 0. */
static guint
get_depth (const char *line)
{
  const char *second = g_utf8_next_char (line);
  const char *at = line;
  guint depth = 0;

  if (g_unichar_islower (g_utf8_get_char (line)) && g_str_has_prefix (second, ") "))
    return LETTER_DEPTH;
  while (g_ascii_isdigit (*at))
    {
      depth++;
      at += g_ascii_isdigit (at[1]) ? 2 : 1;
      if (*at != '.')
        break;
      at++;
    }
  return depth > 0 && *at == ' ' && (depth > 1 || at[-1] == '.') ? depth : 0;
}

/* A full stop says nothing where "1.1." follows "1.": that one is a title either way. */
static gboolean
is_sentence (const char *line, gboolean over_number)
{
  const char *ends = over_number ? ";:,/" : ".;:,/";

  return strchr (ends, line[strlen (line) - 1]) != NULL || g_str_has_suffix (line, "…")
         || g_utf8_strlen (line, -1) > MAX_TITLE;
}

/* A title stands over something that is not its equal. */
static gboolean
is_title (const char *line, const char *next)
{
  guint depth = get_depth (line);
  guint below = next != NULL ? get_depth (next) : 0;
  gboolean over_number = below > depth && below != LETTER_DEPTH;

  return depth > 0 && next != NULL && (below == 0 || below > depth)
         && !is_sentence (line, over_number);
}

static CchDocRole
get_title_role (const char *line)
{
  guint depth = get_depth (line);

  if (depth == LETTER_DEPTH)
    return CCH_DOC_ROLE_LETTER_HEADING;
  return depth > 1 ? CCH_DOC_ROLE_SUBNUMBER_HEADING : CCH_DOC_ROLE_NUMBER_HEADING;
}

static CchDocRole
get_line_role (const char *line, const char *next)
{
  if (is_title (line, next))
    return get_title_role (line);
  if (g_str_has_prefix (line, "- "))
    return CCH_DOC_ROLE_BULLET;
  if (g_str_has_prefix (line, "+ "))
    return CCH_DOC_ROLE_SUB_BULLET;
  return CCH_DOC_ROLE_BODY;
}

/* Returns: (transfer full): the lines that have words, without blanks around them */
static char **
split_lines (const char *body)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) all = g_strsplit (body, "\n", -1);

  for (guint i = 0; all[i] != NULL; i++)
    if (*g_strstrip (all[i]) != '\0')
      g_strv_builder_add (lines, all[i]);
  return g_strv_builder_end (lines);
}

/**
 * cch_section_text_add_body:
 * @record: (nullable): whose body it is
 *
 * Adds each line as a paragraph: "- " and "+ " begin items of a list, "1. " and "a) " titles where
 * no sentence follows on the line.
 */
void
cch_section_text_add_body (CchDocBuilder *builder, CchRecord *record, const char *body)
{
  g_auto (GStrv) lines = split_lines (body);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (record != NULL)
        cch_doc_builder_set_source (builder, cch_record_get_kind (record)->name,
                                    cch_record_get_uuid (record), "body");
      cch_doc_builder_add_line (builder, get_line_role (lines[i], lines[i + 1]), lines[i]);
    }
}

void
cch_section_text_add_lines (CchDocBuilder *builder, CchSection *section, const char *body)
{
  cch_section_text_add_body (builder, (CchRecord *) section, body);
}

static const char *
skip_mark (const char *line)
{
  return g_str_has_prefix (line, "- ") || g_str_has_prefix (line, "+ ") ? line + 2 : line;
}

/* What a person typed at the end gives way to what belongs there; in between it stays. */
static char *
punctuate (const char *line, const char *end, gboolean last)
{
  g_autofree char *text = g_strdup (line);
  gsize length = strlen (text);

  if (!last && length > 0 && strchr (".;,:", text[length - 1]) != NULL)
    return g_steal_pointer (&text);
  while (length > 0 && strchr (".;,: ", text[length - 1]) != NULL)
    text[--length] = '\0';
  return g_strconcat (text, end, NULL);
}

static void
add_task_line (CchDocBuilder *builder,
               const CchTaskView *task,
               const char *field,
               gboolean below,
               const char *words)
{
  g_autofree char *line = g_strconcat (below ? "+ " : "- ", words, NULL);

  cch_doc_builder_set_source (builder, cch_task_kind.name,
                              cch_record_get_uuid (CCH_RECORD (task->task)), field);
  cch_doc_builder_add_line (builder, below ? CCH_DOC_ROLE_SUB_BULLET : CCH_DOC_ROLE_BULLET, line);
}

/**
 * cch_section_text_add_task:
 * @field: what a click leads to
 * @opening: "" or what stands before the task, such as "Chủ trì: "
 *
 * Adds a task as an item of a list. Lines of its text become items below it; a group ends with a
 * colon, since its tasks follow.
 */
void
cch_section_text_add_task (CchDocBuilder *builder,
                           const CchTaskView *task,
                           const char *field,
                           const char *opening)
{
  g_auto (GStrv) lines = g_strsplit (task->task->text, "\n", -1);
  const char *end = task->task->row == CCH_TASK_ROW_GROUP ? ":" : ".";
  gboolean below = task->depth > 0;
  gboolean list = skip_mark (g_strchug (lines[0])) != lines[0];
  guint n_lines = g_strv_length (lines);

  if (list && *opening != '\0')
    add_task_line (builder, task, field, below, opening);
  for (guint i = 0; i < n_lines; i++)
    {
      const char *line = skip_mark (g_strstrip (lines[i]));
      gboolean last = i + 1 == n_lines;
      g_autofree char *ended = punctuate (line, last ? end : i == 0 && !list ? ":" : ";", last);
      g_autofree char *words = i == 0 && !list ? g_strconcat (opening, ended, NULL) : NULL;

      if (*line != '\0')
        add_task_line (builder, task, field, below || (list ? *opening != '\0' : i > 0),
                       words != NULL ? words : ended);
    }
}
