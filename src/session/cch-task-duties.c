/* What agencies do in a task, read from the words of a cell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-task-duties.h"

#include "base/cch-text.h"
#include "session/cch-task-parts.h"

#include <string.h>

/* Words that say what an agency does, as plans write them behind or before its name. */
static const struct
{
  const char *words;
  CchTaskRole role;
} marks[] = {
  { "chủ trì", CCH_TASK_ROLE_LEAD },
  { "phối hợp", CCH_TASK_ROLE_COOPERATING },
  { "tổng hợp", CCH_TASK_ROLE_COMPILING },
  { "thực hiện", CCH_TASK_ROLE_EXECUTING },
};

static const char *const fields[] = { "role", "agency", "wording", NULL };

/* How the words were written before, they may stand for an agency that is called otherwise. */
static const CchTaskAgency *
find_wording (GPtrArray *old, const char *wording)
{
  g_autofree char *words = cch_text_fold_words (wording);

  for (guint i = 0; i < old->len; i++)
    {
      const CchTaskAgency *duty = g_ptr_array_index (old, i);
      g_autofree char *known = duty->wording != NULL ? cch_text_fold_words (duty->wording) : NULL;

      if (g_strcmp0 (known, words) == 0)
        return duty;
    }
  return NULL;
}

static void
add_draft (GPtrArray *drafts,
           GPtrArray *old,
           gint64 task,
           CchTaskRole role,
           const CchAgencyMention *mention)
{
  const CchTaskAgency *known = find_wording (old, mention->wording);
  CchTaskAgency *draft = CCH_TASK_AGENCY (cch_record_new (&cch_task_agency_kind));

  draft->task = task;
  draft->role = role;
  draft->agency = known != NULL ? known->agency : mention->agency;
  if (known != NULL)
    draft->wording = g_strdup (known->wording);
  else if (mention->agency == 0)
    draft->wording = g_strdup (mention->wording);
  g_ptr_array_add (drafts, draft);
}

static void
add_drafts (GPtrArray *drafts,
            GPtrArray *old,
            const CchAgencyNames *names,
            gint64 task,
            CchTaskRole role,
            const char *text)
{
  g_autoptr (GPtrArray) mentions = cch_agency_names_split (names, text);

  for (guint i = 0; i < mentions->len; i++)
    add_draft (drafts, old, task, role, g_ptr_array_index (mentions, i));
}

/**
 * cch_task_duties_put:
 *
 * The agencies of one role are what @text lists then; the other roles stay.
 */
gboolean
cch_task_duties_put (CchEdit *edit,
                     const CchAgencyNames *names,
                     gint64 task,
                     CchTaskRole role,
                     const char *text,
                     GError **error)
{
  g_autoptr (GPtrArray) old =
      cch_task_parts_list (cch_edit_get_office (edit), &cch_task_agency_kind, task, error);
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (g_object_unref);

  if (old == NULL)
    return FALSE;
  for (guint i = old->len; i > 0; i--)
    if (((CchTaskAgency *) old->pdata[i - 1])->role != role)
      g_ptr_array_remove_index (old, i - 1);
  add_drafts (drafts, old, names, task, role, text);
  cch_task_parts_put (edit, old, drafts, fields);
  return TRUE;
}

/* Returns: the mark that begins at @at, -1 when none does. "Phòng Tổng hợp" is a name. */
static int
find_mark (const char *line, const char *at)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *capital = cch_text_capitalize (marks[i].words);
      gsize length = strlen (marks[i].words);

      if (g_str_has_prefix (at, marks[i].words) || (at == line && g_str_has_prefix (at, capital)))
        return at[length] == '\0' || strchr (" ,:;.)", at[length]) != NULL ? (int) i : -1;
    }
  return -1;
}

/* "Phòng A chủ trì, Phòng B phối hợp" and "Chủ trì: Phòng A" alike. */
static void
read_line (GPtrArray *drafts,
           GPtrArray *old,
           const CchAgencyNames *names,
           gint64 task,
           const char *line)
{
  CchTaskRole role = CCH_TASK_ROLE_EXECUTING;
  const char *start = line;

  for (const char *at = line; *at != '\0'; at = g_utf8_next_char (at))
    {
      int mark = at == line || at[-1] == ' ' ? find_mark (line, at) : -1;
      g_autofree char *text = NULL;

      if (mark < 0)
        continue;
      text = g_strchomp (g_strndup (start, (gsize) (at - start)));
      if (*text != '\0')
        add_drafts (drafts, old, names, task, marks[mark].role, text);
      else
        role = marks[mark].role;
      at += strlen (marks[mark].words) - 1;
      while (at[1] != '\0' && strchr (" ,:.)", at[1]) != NULL)
        at++;
      start = at + 1;
    }
  add_drafts (drafts, old, names, task, role, start);
}

/**
 * cch_task_duties_put_all:
 * @text: agencies with the words for what they do ("chủ trì", "phối hợp", …); without a word,
 *   an agency carries the task out
 *
 * The agencies of the task are what @text lists then, whatever their roles.
 */
gboolean
cch_task_duties_put_all (CchEdit *edit,
                         const CchAgencyNames *names,
                         gint64 task,
                         const char *text,
                         GError **error)
{
  g_autoptr (GPtrArray) old =
      cch_task_parts_list (cch_edit_get_office (edit), &cch_task_agency_kind, task, error);
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) lines = g_strsplit_set (text, "\n;", -1);

  if (old == NULL)
    return FALSE;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = lines[i] + strspn (lines[i], " \t-+");

      read_line (drafts, old, names, task, line);
    }
  cch_task_parts_put (edit, old, drafts, fields);
  return TRUE;
}
