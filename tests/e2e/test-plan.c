/* Walks through a plan's life in the real program: issue it, amend it, read what is different.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-walker.h"

#include <locale.h>
#include <string.h>

#define LIST_TITLE "Kế hoạch – Cải Cách"
#define PLAN_TITLE "Kế hoạch năm 2027 – Cải Cách"
#define ISSUE_TITLE "Ban hành kế hoạch"
#define VERSIONS_TITLE "Các bản và điểm khác nhau"
#define ADDED_WORDS "Moi viec co nguoi chiu trach nhiem"

static const char *const vietnamese[] = { "LANG", "C.UTF-8", "LANGUAGE", "", NULL };

static void
wait_window (CchWalker *walker, const char *title)
{
  g_autoptr (CchNode) frame = cch_walker_wait_for (walker, ATSPI_ROLE_FRAME, title);
}

static void
press (CchWalker *walker, const char *name)
{
  g_autoptr (CchNode) button = cch_walker_wait_for (walker, ATSPI_ROLE_PUSH_BUTTON, name);

  cch_walker_press (button);
}

static void
wait_label (CchWalker *walker, const char *text)
{
  g_autoptr (CchNode) label = cch_walker_wait_for (walker, ATSPI_ROLE_LABEL, text);
}

/* By keyboard: to the page, into its search, and the plan that is found is opened. */
static void
open_draft (CchWalker *walker)
{
  g_autoptr (CchNode) entry = NULL;

  cch_walker_focus_window (walker);
  cch_walker_keys ("alt+2");
  wait_window (walker, LIST_TITLE);
  cch_walker_photograph_settled ("plan-01-list");
  cch_walker_keys ("ctrl+f");
  entry = cch_walker_wait_for (walker, ATSPI_ROLE_ENTRY, "Tìm kế hoạch");
  cch_walker_type ("du thao 2027");
  cch_walker_wait_text (walker, entry, "du thao 2027");
  cch_walker_keys ("Return");
  wait_window (walker, PLAN_TITLE);
  wait_label (walker, "Dự thảo");
  cch_walker_photograph_settled ("plan-02-draft");
}

static void
issue (CchWalker *walker, const char *photograph)
{
  g_autoptr (CchNode) reason = NULL;

  press (walker, "Ban hành…");
  wait_window (walker, ISSUE_TITLE);
  cch_walker_focus_named (walker, ISSUE_TITLE);
  cch_walker_photograph_settled (photograph);
  /* Asked for only while checks find errors. */
  reason = cch_walker_find (walker, ATSPI_ROLE_TEXT, "Lý do");
  if (reason != NULL)
    atspi_editable_text_set_text_contents (ATSPI_EDITABLE_TEXT (reason), "Đã báo cáo", NULL);
  cch_walker_keys ("ctrl+Return");
  cch_walker_wait_gone (walker, ATSPI_ROLE_FRAME, ISSUE_TITLE);
  wait_label (walker, "Đã ban hành");
}

static void
amend (CchWalker *walker)
{
  g_autoptr (CchNode) row = NULL;

  press (walker, "Sửa đổi, bổ sung");
  wait_label (walker, "Dự thảo");
  cch_walker_focus_window (walker);
  cch_walker_photograph_settled ("plan-05-amending");
  /* To the outline and down to the first text: past what is general, who writes, the grounds and
   * the heading over it. Then into it. */
  cch_walker_keys ("shift+F6");
  cch_walker_keys ("Home");
  for (guint i = 0; i < 4; i++)
    cch_walker_keys ("Down");
  cch_walker_keys ("Return");
  cch_walker_keys ("ctrl+End");
  cch_walker_type (" " ADDED_WORDS ".");
  cch_walker_photograph_settled ("plan-06-written");
}

static gboolean
says (AtspiAccessible *node, const char *words)
{
  g_autofree char *name = atspi_accessible_get_name (node, NULL);
  g_autofree char *description = atspi_accessible_get_description (node, NULL);
  const int n_children = atspi_accessible_get_child_count (node, NULL);

  if ((name != NULL && strstr (name, words) != NULL)
      || (description != NULL && strstr (description, words) != NULL))
    return TRUE;
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (CchNode) child = atspi_accessible_get_child_at_index (node, i, NULL);

      if (child != NULL && says (child, words))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_told (gpointer data)
{
  g_autoptr (CchNode) window = cch_walker_find (data, ATSPI_ROLE_FRAME, VERSIONS_TITLE);

  return window != NULL && says (window, ADDED_WORDS);
}

static void
test_life (void)
{
  g_autoptr (CchWalker) walker = cch_walker_start (vietnamese);

  open_draft (walker);
  issue (walker, "plan-03-issue");
  cch_walker_photograph_settled ("plan-04-issued");
  amend (walker);
  cch_walker_keys ("ctrl+shift+h");
  wait_window (walker, VERSIONS_TITLE);
  cch_walker_wait_until (is_told, walker, "the words that were added");
  cch_walker_photograph_settled ("plan-07-difference");
  cch_walker_focus_named (walker, VERSIONS_TITLE);
  cch_walker_keys ("Escape");
  cch_walker_wait_gone (walker, ATSPI_ROLE_FRAME, VERSIONS_TITLE);

  /* Undo goes through the typing and the amendment, and stops where the plan was issued. */
  cch_walker_focus_window (walker);
  for (guint i = 0; i < 4; i++)
    cch_walker_keys ("ctrl+z");
  wait_window (walker, LIST_TITLE);
  cch_walker_wait_gone (walker, ATSPI_ROLE_LABEL, "Dự thảo");
  cch_walker_focus_named (walker, LIST_TITLE);
  cch_walker_keys ("ctrl+shift+z");
  wait_label (walker, "Dự thảo");
  cch_walker_photograph_settled ("plan-08-redone");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/e2e/plan/life", test_life);
  return g_test_run ();
}
