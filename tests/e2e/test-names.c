/* Walks every part of a plan and the dialogs over the accessibility bus: what can be worked with has
 * a name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-walker.h"

#include <locale.h>

/* Rows of the outline of the sample's draft, and some: the last stays where it is. */
#define N_PARTS 28

static const char *const vietnamese[] = { "LANG", "C.UTF-8", "LANGUAGE", "", NULL };

static gboolean
is_nameless (const char *name)
{
  return name == NULL || *name == '\0' || g_str_has_prefix (name, "Gtk")
         || g_str_has_prefix (name, "Adw") || g_str_has_prefix (name, "Cch")
         || g_str_has_prefix (name, "_") || g_strrstr (name, " _") != NULL;
}

/* A scrolled window hands the focus on to what it scrolls, a list to its lines. */
static gboolean
is_worked_with (AtspiAccessible *node)
{
  g_autoptr (CchStates) states = atspi_accessible_get_state_set (node);
  const AtspiRole role = atspi_accessible_get_role (node, NULL);

  return states != NULL && atspi_state_set_contains (states, ATSPI_STATE_FOCUSABLE)
         && role != ATSPI_ROLE_SCROLL_PANE && role != ATSPI_ROLE_LIST;
}

/* What a list of choices shows of the chosen one is a list itself, which the keyboard never enters. */
static gboolean
hides_parts (AtspiAccessible *node)
{
  return atspi_accessible_get_role (node, NULL) == ATSPI_ROLE_COMBO_BOX;
}

static void
audit (AtspiAccessible *node, const char *place, guint *n_named)
{
  const int n_children = atspi_accessible_get_child_count (node, NULL);
  g_autofree char *name = atspi_accessible_get_name (node, NULL);

  if (is_worked_with (node))
    {
      g_autofree char *role = atspi_accessible_get_role_name (node, NULL);

      if (is_nameless (name))
        {
          g_test_message ("%s: nameless: [%s] %s", place, role, name);
          g_test_fail ();
        }
      ++*n_named;
    }
  for (int i = 0; i < n_children && !hides_parts (node); i++)
    {
      g_autoptr (CchNode) child = atspi_accessible_get_child_at_index (node, i, NULL);

      if (child != NULL)
        audit (child, place, n_named);
    }
}

static void
audit_all (CchWalker *walker, const char *place)
{
  g_autoptr (CchNode) application = cch_walker_application (walker);
  guint n_named = 0;

  audit (application, place, &n_named);
  g_assert_cmpuint (n_named, >, 10);
}

static void
wait (CchWalker *walker, AtspiRole role, const char *name)
{
  g_object_unref (cch_walker_wait_for (walker, role, name));
}

static CchWalker *
open_draft (void)
{
  CchWalker *walker = cch_walker_start (vietnamese);

  wait (walker, ATSPI_ROLE_FRAME, "Hôm nay");
  cch_walker_resize (walker, "Cải Cách", 1280, 800);
  cch_walker_focus_window (walker);
  cch_walker_keys ("alt+2");
  wait (walker, ATSPI_ROLE_FRAME, "Kế hoạch – Cải Cách");
  audit_all (walker, "plans");
  cch_walker_keys ("ctrl+f");
  cch_walker_type ("du thao 2027");
  cch_walker_keys ("Return");
  wait (walker, ATSPI_ROLE_TABLE, "Bảng nhiệm vụ");
  return walker;
}

static void
test_parts (void)
{
  g_autoptr (CchWalker) walker = open_draft ();

  cch_walker_step_to (walker, "F6", ATSPI_ROLE_LIST_ITEM, "Phụ lục nhiệm vụ");
  cch_walker_keys ("Home");
  for (guint i = 0; i < N_PARTS; i++)
    {
      g_autofree char *place = g_strdup_printf ("part %u", i);

      audit_all (walker, place);
      cch_walker_keys ("Down");
    }
}

static void
test_tabs (void)
{
  static const char *const keys[] = { "ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4", "F8" };
  static const char *const shown[] = { "Sửa lời văn", "In", "Chủ trì", "Lấy vào kế hoạch này",
                                       "Đóng lịch sử" };
  g_autoptr (CchWalker) walker = open_draft ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      cch_walker_keys (keys[i]);
      if (i != 2)
        wait (walker, ATSPI_ROLE_PUSH_BUTTON, shown[i]);
      audit_all (walker, keys[i]);
    }
}

/* Each opened by its keys, and left by Escape. */
static void
test_dialogs (void)
{
  static const struct
  {
    const char *keys;
    const char *title;
  } dialogs[] = {
    { "ctrl+shift+h", "Các bản" },   { "ctrl+n", "Lập kế hoạch mới" }, { "ctrl+comma", "Tùy chọn" },
    { "ctrl+k", "Tìm kiếm" },        { "ctrl+shift+b", "sao lưu" },    { "F1", "Trợ giúp" },
    { "ctrl+question", "Phím tắt" },
  };
  g_autoptr (CchWalker) walker = open_draft ();

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      cch_walker_keys (dialogs[i].keys);
      wait (walker, ATSPI_ROLE_FRAME, dialogs[i].title);
      cch_walker_focus_named (walker, dialogs[i].title);
      audit_all (walker, dialogs[i].title);
      cch_walker_keys ("Escape");
      cch_walker_wait_gone (walker, ATSPI_ROLE_FRAME, dialogs[i].title);
      cch_walker_focus_window (walker);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/e2e/names/parts", test_parts);
  g_test_add_func ("/e2e/names/tabs", test_tabs);
  g_test_add_func ("/e2e/names/dialogs", test_dialogs);
  return g_test_run ();
}
