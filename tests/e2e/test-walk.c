/* Walks the real program over the accessibility bus: every page, every name, both languages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-walker.h"

#include <locale.h>

/* In the order of the side bar. */
static const char *const titles[] = { "Hôm nay",  "Kế hoạch",  "Tiến độ", "Báo cáo", "Đơn vị",
                                      "Kiểm tra", "Chấm điểm", "Văn bản", "Cơ quan", "Quy định" };

#define REPORTS 3
#define REGULATIONS 9

static const char *const vietnamese[] = { "LANG", "C.UTF-8", "LANGUAGE", "", NULL };

#define DRAFT "Thực hiện công tác cải cách hành chính năm 2027"

static AtspiAccessible *
wait_window (CchWalker *walker, const char *title)
{
  return cch_walker_wait_for (walker, ATSPI_ROLE_FRAME, title);
}

/* By its place in the side bar: pages have list items of like names. */
static void
show_page (CchWalker *walker, guint place)
{
  g_autoptr (CchNode) list = cch_walker_wait_for (walker, ATSPI_ROLE_LIST, "Các trang");
  g_autofree char *window_title = g_strdup_printf ("%s – Cải Cách", titles[place]);
  g_autoptr (CchNode) row = atspi_accessible_get_child_at_index (list, (int) place, NULL);
  g_autofree char *name = atspi_accessible_get_name (row, NULL);

  g_assert_cmpstr (name, ==, titles[place]);
  g_assert_true (atspi_selection_select_child (ATSPI_SELECTION (list), (int) place, NULL));
  g_object_unref (wait_window (walker, window_title));
}

static void
test_pages (void)
{
  g_autoptr (CchWalker) walker = cch_walker_start (vietnamese);
  g_autofree char *previous = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *photograph = g_strdup_printf ("walk-%02u", i + 1);

      show_page (walker, i);
      cch_walker_photograph_change (photograph, &previous);
    }
}

/* The picture in README.md, and the way to a plan with the keyboard alone. */
static void
test_plan (void)
{
  g_autoptr (CchWalker) walker = cch_walker_start (vietnamese);
  g_autofree char *before = NULL;

  g_object_unref (wait_window (walker, "Hôm nay"));
  cch_walker_resize (walker, "Cải Cách", 1280, 800);
  cch_walker_focus_window (walker);
  cch_walker_keys ("alt+2");
  g_object_unref (wait_window (walker, "Kế hoạch – Cải Cách"));
  cch_walker_photograph_change ("plans", &before);
  cch_walker_keys ("ctrl+f");
  cch_walker_type ("du thao 2027");
  cch_walker_keys ("Return");
  g_object_unref (wait_window (walker, "Kế hoạch năm 2027 – Cải Cách"));
  g_object_unref (cch_walker_wait_for (walker, ATSPI_ROLE_TABLE, "Bảng nhiệm vụ"));
  g_object_unref (cch_walker_wait_for (walker, ATSPI_ROLE_LABEL, "Trang 1/"));
  cch_walker_photograph_change ("plan", &before);
  cch_walker_photograph_settled ("plan");
}

/* From the first page to the plan that is being written, with Tab and Enter alone. */
static void
test_today (void)
{
  g_autoptr (CchWalker) walker = cch_walker_start (vietnamese);

  g_object_unref (wait_window (walker, "Hôm nay"));
  cch_walker_focus_window (walker);
  cch_walker_step_to (walker, "Tab", ATSPI_ROLE_LIST_ITEM, DRAFT);
  cch_walker_photograph ("today");
  cch_walker_keys ("Return");
  g_object_unref (wait_window (walker, "Kế hoạch năm 2027 – Cải Cách"));
  cch_walker_keys ("alt+0");
  cch_walker_wait_focus (walker, ATSPI_ROLE_PAGE_TAB, "Nội dung");
  cch_walker_keys ("alt+1");
  cch_walker_wait_focus (walker, ATSPI_ROLE_LIST_ITEM, DRAFT);
}

/* A reader hears the page that is shown, and none of those behind it. */
static void
test_hidden_pages (void)
{
  g_autoptr (CchWalker) walker = cch_walker_start (vietnamese);

  g_object_unref (wait_window (walker, "Hôm nay"));
  cch_walker_wait_gone (walker, ATSPI_ROLE_PUSH_BUTTON, "Lập cơ quan mới");
  cch_walker_wait_gone (walker, ATSPI_ROLE_PUSH_BUTTON, "Đóng lịch sử");
  show_page (walker, REGULATIONS);
  g_object_unref (cch_walker_wait_for (walker, ATSPI_ROLE_LIST, "Kỳ và thời hạn"));
  show_page (walker, REPORTS);
  cch_walker_wait_gone (walker, ATSPI_ROLE_LIST, "Kỳ và thời hạn");
  show_page (walker, REGULATIONS);
  g_object_unref (cch_walker_wait_for (walker, ATSPI_ROLE_LIST, "Kỳ và thời hạn"));
}

static void
test_preferences (void)
{
  g_autoptr (CchWalker) walker = cch_walker_start (vietnamese);
  g_autoptr (CchNode) frame = wait_window (walker, "Cải Cách");
  g_autoptr (CchNode) entry = NULL;
  g_autoptr (GError) error = NULL;

  cch_walker_focus_window (walker);
  cch_walker_keys ("ctrl+comma");
  entry = cch_walker_wait_for (walker, ATSPI_ROLE_TEXT, "Họ và tên");
  atspi_editable_text_set_text_contents (ATSPI_EDITABLE_TEXT (entry), "Nguyễn Thị Đẹp", &error);
  g_assert_no_error (error);
  cch_walker_wait_text (walker, entry, "Nguyễn Thị Đẹp");
}

static void
check_name (AtspiAccessible *node)
{
  g_autofree char *name = atspi_accessible_get_name (node, NULL);
  g_autofree char *role = atspi_accessible_get_role_name (node, NULL);
  gboolean missing = name == NULL || *name == '\0' || g_str_has_prefix (name, "Gtk")
                     || g_str_has_prefix (name, "Adw") || g_str_has_prefix (name, "Cch");

  if (missing)
    g_test_message ("nameless: [%s] %s", role, name);
  g_assert_false (missing);
}

static guint
audit (AtspiAccessible *node)
{
  g_autoptr (CchStates) states = atspi_accessible_get_state_set (node);
  const int n_children = atspi_accessible_get_child_count (node, NULL);
  guint n_checked = 0;

  /* A scrolled window hands the focus on to what it scrolls. */
  if (states != NULL && atspi_state_set_contains (states, ATSPI_STATE_FOCUSABLE)
      && atspi_accessible_get_role (node, NULL) != ATSPI_ROLE_SCROLL_PANE)
    {
      check_name (node);
      n_checked++;
    }
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (CchNode) child = atspi_accessible_get_child_at_index (node, i, NULL);

      n_checked += child != NULL ? audit (child) : 0;
    }
  return n_checked;
}

static void
test_names (void)
{
  g_autoptr (CchWalker) walker = cch_walker_start (vietnamese);
  g_autoptr (CchNode) row = cch_walker_wait_for (walker, ATSPI_ROLE_LIST_ITEM, "Quy định");
  g_autoptr (CchNode) application = cch_walker_application (walker);

  g_assert_cmpuint (audit (application), >=, G_N_ELEMENTS (titles) + 3);
}

static void
check_language (const char *lang, const char *language, const char *title)
{
  const char *environment[] = { "LANG", lang, "LANGUAGE", language, NULL };
  g_autoptr (CchWalker) walker = cch_walker_start (environment);
  g_autoptr (CchNode) frame = wait_window (walker, title);
}

static void
test_languages (void)
{
  check_language ("C.UTF-8", "", "Hôm nay – Cải Cách");
  check_language ("C", "", "Hôm nay – Cải Cách");
  check_language ("vi_VN.UTF-8", "", "Hôm nay – Cải Cách");
  check_language ("en_US.UTF-8", "", "Today – Cải Cách");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/e2e/walk/pages", test_pages);
  g_test_add_func ("/e2e/walk/hidden-pages", test_hidden_pages);
  g_test_add_func ("/e2e/walk/plan", test_plan);
  g_test_add_func ("/e2e/walk/today", test_today);
  g_test_add_func ("/e2e/walk/preferences", test_preferences);
  g_test_add_func ("/e2e/walk/names", test_names);
  g_test_add_func ("/e2e/walk/languages", test_languages);
  return g_test_run ();
}
