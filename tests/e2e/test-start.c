/* Walks through what a plan starts from: last year's plan rolled forward, a table that was copied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-walker.h"

#include <locale.h>
#include <signal.h>
#include <unistd.h>

#define N_ROWS 40
#define LEAD_COLUMN "Cơ quan chủ trì"

static const char *const vietnamese[] = { "LANG", "C.UTF-8", "LANGUAGE", "", NULL };

static void
wait_window (CchWalker *walker, const char *title)
{
  g_object_unref (cch_walker_wait_for (walker, ATSPI_ROLE_FRAME, title));
}

static void
wait_label (CchWalker *walker, const char *words)
{
  g_object_unref (cch_walker_wait_for (walker, ATSPI_ROLE_LABEL, words));
}

static CchWalker *
open_plans (void)
{
  CchWalker *walker = cch_walker_start (vietnamese);

  wait_window (walker, "Hôm nay");
  cch_walker_resize (walker, "Cải Cách", 1280, 800);
  cch_walker_focus_window (walker);
  cch_walker_keys ("alt+2");
  wait_window (walker, "Kế hoạch – Cải Cách");
  return walker;
}

/* In the dialog of new plans: from the year to the list of origins, and so far down in it. */
static void
begin_from (CchWalker *walker, guint place, const char *subtitle)
{
  cch_walker_keys ("ctrl+n");
  g_object_unref (cch_walker_wait_for (walker, ATSPI_ROLE_PUSH_BUTTON, "Bắt đầu viết"));
  cch_walker_focus_named (walker, "Lập kế hoạch mới");
  for (guint i = 0; i < 4; i++)
    cch_walker_keys ("Tab");
  cch_walker_keys ("space");
  for (guint i = 0; i < place; i++)
    cch_walker_keys ("Down");
  cch_walker_keys ("Return");
  wait_label (walker, subtitle);
  cch_walker_keys ("ctrl+Return");
}

static void
wait_warnings (CchWalker *walker, guint n_warnings)
{
  g_autofree char *words = n_warnings > 0 ? g_strdup_printf ("0 lỗi, %u cảnh báo", n_warnings)
                                          : g_strdup ("Không phát hiện gì");

  wait_label (walker, words);
}

/* The findings, by keys alone: two are mended by one key each, the third leads to the empty cell. */
static void
clear_findings (CchWalker *walker)
{
  cch_walker_keys ("ctrl+1");
  wait_warnings (walker, 3);
  cch_walker_keys ("ctrl+1");
  cch_walker_step_to (walker, "Down", ATSPI_ROLE_LIST_ITEM, "chưa có cơ quan chủ trì");
  cch_walker_keys ("ctrl+Return");
  wait_warnings (walker, 2);
  cch_walker_photograph_settled ("start-lead");
  /* The keys are on the one that took its place. */
  cch_walker_wait_focus (walker, ATSPI_ROLE_LIST_ITEM, "không thuộc năm 2028");
  cch_walker_keys ("ctrl+Return");
  wait_warnings (walker, 1);
  cch_walker_photograph_settled ("start-year");
  cch_walker_wait_focus (walker, ATSPI_ROLE_LIST_ITEM, "chưa có sản phẩm");
  cch_walker_keys ("Return");
  cch_walker_type ("Bien ban ban giao");
  cch_walker_keys ("Return");
  wait_warnings (walker, 0);
  cch_walker_photograph_settled ("start-mended");
}

/* One warning a step, from so many to so many. */
static void
step_through (CchWalker *walker, const char *keys, guint from, guint to)
{
  for (guint n = from; n != to;)
    {
      n += to > from ? 1 : -1;
      cch_walker_keys (keys);
      wait_warnings (walker, n);
    }
}

static void
undo_and_redo_mends (CchWalker *walker)
{
  step_through (walker, "ctrl+z", 0, 3);
  step_through (walker, "ctrl+shift+z", 3, 0);
}

/* Last year's plan: each change seen, one put off by hand; undone and redone as a whole. */
static void
test_roll (void)
{
  g_autoptr (CchWalker) walker = open_plans ();

  begin_from (walker, 1, "Mọi chỗ đổi theo năm");
  g_object_unref (cch_walker_wait_for (walker, ATSPI_ROLE_PUSH_BUTTON, "Lập kế hoạch"));
  cch_walker_focus_named (walker, "Chuyển kế hoạch năm");
  wait_label (walker, "Đã đánh dấu");
  cch_walker_photograph_settled ("start-roll");
  cch_walker_keys ("ctrl+Return");
  wait_window (walker, "Kế hoạch năm 2028 – Cải Cách");
  cch_walker_focus_named (walker, "Kế hoạch năm 2028");
  cch_walker_photograph_settled ("start-rolled");

  clear_findings (walker);
  undo_and_redo_mends (walker);

  /* What was mended, then the plan: undone it stands in the list no more, redone it is there again. */
  step_through (walker, "ctrl+z", 0, 3);
  cch_walker_keys ("ctrl+z");
  wait_window (walker, "Kế hoạch – Cải Cách");
  cch_walker_wait_gone (walker, ATSPI_ROLE_LABEL, "năm 2028");
  cch_walker_focus_named (walker, "Kế hoạch – Cải Cách");
  cch_walker_keys ("ctrl+shift+z");
  wait_label (walker, "năm 2028");
  cch_walker_photograph_settled ("start-redone");
}

/* Returns: when the table is on the clipboard */
static GPid
offer_table (const char *type, const char *table)
{
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "table", NULL);
  const char *arguments[] = { g_getenv ("CCH_CLIPBOARD_OWNER"), type, path, NULL };
  g_autoptr (GError) error = NULL;
  GPid owner = 0;
  int output = -1;
  char byte;

  g_file_set_contents (path, table, -1, &error);
  g_assert_no_error (error);
  g_spawn_async_with_pipes (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &owner,
                            NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read (output, &byte, 1), ==, 1);
  close (output);
  return owner;
}

static void
wait_cell (CchWalker *walker, const char *words)
{
  g_object_unref (cch_walker_wait_for (walker, ATSPI_ROLE_TABLE_CELL, words));
}

/* The column that nobody could guess, by keys: to it, open, down to what it holds. */
static void
put_column_right (CchWalker *walker)
{
  for (guint i = 0; i < 4; i++)
    cch_walker_keys ("Tab");
  cch_walker_keys ("space");
  cch_walker_step_to (walker, "Down", ATSPI_ROLE_LIST_ITEM, LEAD_COLUMN);
  cch_walker_keys ("Return");
  wait_label (walker, "40 ô cần xem lại");
}

/* A table of forty rows in two areas becomes tasks: one entry, taken back and done again. */
static void
walk_paste (const char *type, const char *table)
{
  GPid owner = offer_table (type, table);
  g_autoptr (CchWalker) walker = open_plans ();

  begin_from (walker, 3, "Nhiệm vụ lấy từ bảng tính");
  g_object_unref (cch_walker_wait_for (walker, ATSPI_ROLE_PUSH_BUTTON, "Dán"));
  cch_walker_focus_named (walker, "Dán bảng");
  wait_label (walker, "40 nhiệm vụ, 2 lĩnh vực");
  put_column_right (walker);
  cch_walker_photograph_settled ("start-paste");
  cch_walker_keys ("ctrl+Return");
  cch_walker_wait_gone (walker, ATSPI_ROLE_FRAME, "Dán bảng");
  wait_cell (walker, LEAD_COLUMN ": nhóm việc số 1");
  wait_label (walker, "40 nhiệm vụ");
  cch_walker_photograph_settled ("start-pasted");

  cch_walker_focus_named (walker, "Kế hoạch năm 2028");
  cch_walker_keys ("ctrl+z");
  cch_walker_wait_gone (walker, ATSPI_ROLE_TABLE_CELL, LEAD_COLUMN ": nhóm việc số 1");
  cch_walker_wait_gone (walker, ATSPI_ROLE_LABEL, "40 nhiệm vụ");
  cch_walker_keys ("ctrl+shift+z");
  wait_cell (walker, LEAD_COLUMN ": nhóm việc số 1");
  wait_label (walker, "40 nhiệm vụ");
  kill (owner, SIGTERM);
}

/* @area, with "@" for its number and name, stands over the first row and over the one in the middle. */
static char *
make_table (const char *head, const char *area, const char *row, const char *end)
{
  static const char *const areas[] = { "Cải cách thể chế", "Cải cách thủ tục hành chính" };
  GString *table = g_string_new (head);

  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      GString *words = g_string_new (i % (N_ROWS / 2) == 0 ? area : "");

      g_string_replace (words, "@", areas[i / (N_ROWS / 2)], 0);
      g_string_append (words, row);
      g_string_replace (words, "#", number, 0);
      g_string_append (table, words->str);
      g_string_free (words, TRUE);
    }
  g_string_append (table, end);
  return g_string_free (table, FALSE);
}

/* As Excel writes it: cells of several lines in quotes. */
static void
test_paste_text (void)
{
  g_autofree char *table = make_table (
      "TT\tNội dung công việc\tSản phẩm\tBên lo\tThời hạn\r\n", "#\t@\t\t\t\r\n",
      "#\tViệc số # của kế hoạch\t\"- Kế hoạch\n- Báo cáo\"\tnhóm việc số #\tQuý III\r\n", "");

  walk_paste ("text/plain;charset=utf-8", table);
}

/* As Calc writes it: wide cells, styles, line breaks, notes. */
static void
test_paste_html (void)
{
  g_autofree char *table = make_table (
      "<html><head><style>td { font-size:x-small } comment { display:none }</style></head><body>"
      "<table cellspacing=0><colgroup span=5 width=85></colgroup><tr><td height=17>TT</td><td>Nội "
      "dung công việc</td><td>Sản phẩm</td><td>Bên lo</td><td>Thời hạn</td></tr>\n",
      "<tr>\n\t<td height=17 align=left><b>#</b></td>\n\t<td colspan=4><b>@</b></td>\n\t</tr>\n",
      "<tr>\n\t<td align=right sdval=\"#\" sdnum=\"1033;\"><a class=\"comment-indicator\"></a>"
      "<comment>xem lại</comment>#</td>\n\t<td><font face=\"Times New Roman\">Việc số # của<br>kế "
      "hoạch</font></td>\n\t<td>- Kế hoạch<br>- Báo cáo</td>\n\t<td>nhóm việc số #</td>\n\t"
      "<td>Quý&nbsp;III</td>\n</tr>\n",
      "</table></body></html>");

  walk_paste ("text/html", table);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/e2e/start/roll", test_roll);
  g_test_add_func ("/e2e/start/paste-text", test_paste_text);
  g_test_add_func ("/e2e/start/paste-html", test_paste_html);
  return g_test_run ();
}
