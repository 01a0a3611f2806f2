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

static void
press (CchWalker *walker, const char *name)
{
  g_autoptr (CchNode) button = cch_walker_wait_for (walker, ATSPI_ROLE_PUSH_BUTTON, name);

  cch_walker_press (button);
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

  /* A finding is mended by a press; undo brings it back, redo takes it away. */
  cch_walker_keys ("ctrl+1");
  wait_label (walker, "0 lỗi, 3 cảnh báo");
  press (walker, "Ghi “2028”");
  wait_label (walker, "0 lỗi, 2 cảnh báo");
  cch_walker_photograph_settled ("start-mended");
  cch_walker_focus_named (walker, "Kế hoạch năm 2028");
  cch_walker_keys ("ctrl+z");
  wait_label (walker, "0 lỗi, 3 cảnh báo");
  cch_walker_keys ("ctrl+shift+z");
  wait_label (walker, "0 lỗi, 2 cảnh báo");
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

/* A table of forty rows becomes tasks; the column that nobody could guess is put right by keys. */
static void
walk_paste (const char *type, const char *table)
{
  GPid owner = offer_table (type, table);
  g_autoptr (CchWalker) walker = open_plans ();

  begin_from (walker, 3, "Nhiệm vụ lấy từ bảng tính");
  g_object_unref (cch_walker_wait_for (walker, ATSPI_ROLE_PUSH_BUTTON, "Dán"));
  cch_walker_focus_named (walker, "Dán bảng");
  wait_label (walker, "40 nhiệm vụ");
  for (guint i = 0; i < 4; i++)
    cch_walker_keys ("Tab");
  cch_walker_keys ("space");
  cch_walker_step_to (walker, "Down", ATSPI_ROLE_LIST_ITEM, "Cơ quan chủ trì");
  cch_walker_keys ("Return");
  wait_label (walker, "40 ô cần xem lại");
  cch_walker_photograph_settled ("start-paste");
  press (walker, "Dán");
  cch_walker_wait_gone (walker, ATSPI_ROLE_LABEL, "40 ô cần xem lại");
  wait_label (walker, "40 nhiệm vụ");
  cch_walker_photograph_settled ("start-pasted");
  kill (owner, SIGTERM);
}

static char *
make_table (const char *head, const char *row, const char *end)
{
  GString *table = g_string_new (head);

  for (guint i = 1; i <= N_ROWS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_auto (GStrv) parts = g_strsplit (row, "#", -1);
      g_autofree char *words = g_strjoinv (number, parts);

      g_string_append (table, words);
    }
  g_string_append (table, end);
  return g_string_free (table, FALSE);
}

static void
test_paste_text (void)
{
  g_autofree char *table =
      make_table ("TT\tNội dung công việc\tSản phẩm\tBên lo\tThời hạn\n",
                  "#\tViệc số # của kế hoạch\tBáo cáo\tnhóm việc số #\tQuý III\n", "");

  walk_paste ("text/plain;charset=utf-8", table);
}

static void
test_paste_html (void)
{
  g_autofree char *table = make_table (
      "<html><body><table><tr><th>TT<th>Nội dung công việc<th>Sản phẩm<th>Bên lo<th>Thời hạn</tr>",
      "<tr><td>#<td>Việc số # của<br>kế hoạch<td>Báo cáo<td>nhóm việc số #<td>Quý III</tr>",
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
