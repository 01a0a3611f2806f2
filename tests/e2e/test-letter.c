/* Writes a letter, looks at it on paper, takes it back and issues it, by keyboard alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-walker.h"

#include <locale.h>
#include <string.h>

#define SUBJECT "gửi kết quả quý IV"
#define BODY "Đề nghị các thôn gửi kết quả."

static const char *const vietnamese[] = { "LANG", "C.UTF-8", "LANGUAGE", "", NULL };

typedef struct
{
  CchWalker *walker;
  const char *words;
} Paper;

static void
wait_for (CchWalker *walker, AtspiRole role, const char *name)
{
  g_autoptr (CchNode) node = cch_walker_wait_for (walker, role, name);
}

static gboolean
is_on_paper (gpointer data)
{
  const Paper *paper = data;
  g_autoptr (CchNode) page = cch_walker_find (paper->walker, ATSPI_ROLE_DOCUMENT_TEXT, "Xem trước");
  g_autofree char *text = page != NULL ? atspi_accessible_get_description (page, NULL) : NULL;

  return text != NULL && strstr (text, paper->words) != NULL;
}

static gboolean
is_off_paper (gpointer data)
{
  return !is_on_paper (data);
}

static void
wait_text (CchWalker *walker, const char *name, const char *text)
{
  g_autoptr (CchNode) entry = cch_walker_wait_for (walker, ATSPI_ROLE_TEXT, name);

  cch_walker_wait_text (walker, entry, text);
}

static void
write_letter (CchWalker *walker)
{
  cch_walker_keys ("alt+8");
  wait_for (walker, ATSPI_ROLE_FRAME, "Văn bản – Cải Cách");
  cch_walker_photograph ("letter-1-list");
  cch_walker_keys ("ctrl+n");
  wait_for (walker, ATSPI_ROLE_TEXT, "Kính gửi");
  cch_walker_type (SUBJECT);
  cch_walker_keys ("Tab");
  cch_walker_type ("Các thôn");
  cch_walker_keys ("Tab");
  cch_walker_type (BODY);
  wait_text (walker, "Nội dung công văn", BODY);
}

static void
read_paper (CchWalker *walker)
{
  Paper paper = { walker, BODY };

  cch_walker_wait_until (is_on_paper, &paper, "the text on paper");
  paper.words = "DỰ THẢO";
  cch_walker_wait_until (is_on_paper, &paper, "the mark of a draft");
  cch_walker_photograph ("letter-2-written");
}

/* What was typed in one place is one step back, and one step forth. */
static void
undo_and_redo (CchWalker *walker)
{
  Paper paper = { walker, BODY };

  cch_walker_keys ("ctrl+z");
  wait_text (walker, "Nội dung công văn", "");
  cch_walker_wait_until (is_off_paper, &paper, "the text gone from paper");
  cch_walker_keys ("ctrl+z");
  wait_text (walker, "Kính gửi", "");
  cch_walker_keys ("ctrl+shift+z");
  cch_walker_keys ("ctrl+shift+z");
  wait_text (walker, "Kính gửi", "Các thôn");
  wait_text (walker, "Nội dung công văn", BODY);
  cch_walker_wait_until (is_on_paper, &paper, "the text again");
}

static void
issue (CchWalker *walker)
{
  Paper paper = { walker, "UBND-VP" };

  cch_walker_step_to (walker, "shift+Tab", ATSPI_ROLE_PUSH_BUTTON, "Ban hành…");
  cch_walker_keys ("Return");
  wait_for (walker, ATSPI_ROLE_FRAME, "Ban hành công văn");
  cch_walker_focus_named (walker, "Ban hành công văn");
  cch_walker_keys ("Tab");
  cch_walker_keys ("ctrl+a");
  cch_walker_type ("UBND-VP");
  cch_walker_photograph ("letter-3-issue");
  cch_walker_keys ("Return");
  cch_walker_wait_gone (walker, ATSPI_ROLE_FRAME, "Ban hành công văn");
  cch_walker_focus_window (walker);
  cch_walker_wait_until (is_on_paper, &paper, "the number on paper");
  wait_for (walker, ATSPI_ROLE_PUSH_BUTTON, "Mở lại…");
  cch_walker_photograph ("letter-4-issued");
}

static void
test_letter (void)
{
  g_autoptr (CchWalker) walker = cch_walker_start (vietnamese);

  cch_walker_bind_vietnamese ();
  wait_for (walker, ATSPI_ROLE_FRAME, "Hôm nay – Cải Cách");
  cch_walker_focus_window (walker);
  cch_walker_resize (walker, "Hôm nay", 1270, 790);
  write_letter (walker);
  read_paper (walker);
  undo_and_redo (walker);
  issue (walker);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/e2e/letter", test_letter);
  return g_test_run ();
}
