/* The articles of the decision that issues a plan, as an office writes them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-decision-articles.h"

#include <string.h>

#define LABEL "Điều "

/* What is printed where an office wrote none: the plan, since when, who carries it out. */
enum
{
  N_USUAL = 3,
};

/* Returns: (nullable): the words behind "Điều 2." or "Điều 2:" */
static const char *
skip_label (const char *line)
{
  const char *at = line + strlen (LABEL);

  if (!g_str_has_prefix (line, LABEL) || !g_ascii_isdigit (*at))
    return NULL;
  at += strspn (at, "0123456789");
  if (*at != '.' && *at != ':')
    return NULL;
  at++;
  return at + strspn (at, " \t");
}

static gboolean
has_labels (char **lines)
{
  for (guint i = 0; lines[i] != NULL; i++)
    if (skip_label (lines[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
take_line (GPtrArray *articles, const char *line, gboolean labelled)
{
  const char *words = skip_label (line);
  char *last = articles->len > 0 ? g_ptr_array_index (articles, articles->len - 1) : NULL;

  if (last == NULL || words != NULL || !labelled)
    {
      g_ptr_array_add (articles, g_strdup (words != NULL ? words : line));
      return;
    }
  articles->pdata[articles->len - 1] = g_strconcat (last, "\n", line, NULL);
  g_free (last);
}

/**
 * cch_decision_articles_split:
 * @body: (nullable): as it was written: an article a line; or, where somebody wrote "Điều 1." in
 *   front, all lines as far as the next of these
 *
 * Returns: (transfer full): the articles without their labels, lines that belong together joined by
 *   newlines; none when nothing was written
 */
char **
cch_decision_articles_split (const char *body)
{
  GPtrArray *articles = g_ptr_array_new ();
  g_auto (GStrv) lines = g_strsplit (body != NULL ? body : "", "\n", -1);
  gboolean labelled;

  for (guint i = 0; lines[i] != NULL; i++)
    g_strstrip (lines[i]);
  labelled = has_labels (lines);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      take_line (articles, lines[i], labelled);
  g_ptr_array_add (articles, NULL);
  return (char **) g_ptr_array_free (articles, FALSE);
}

/**
 * cch_decision_articles_count:
 * @body: (nullable): as it was written
 *
 * Returns: how many articles the decision has; the last of them says who carries it out
 */
guint
cch_decision_articles_count (const char *body)
{
  g_auto (GStrv) articles = cch_decision_articles_split (body);
  guint count = g_strv_length (articles);

  return count > 0 ? count : N_USUAL;
}
