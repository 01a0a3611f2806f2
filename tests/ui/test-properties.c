/* Tests of the properties of the shell's widgets: each change is told once, no change is not told.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "ui/shell/cch-split.h"
#include "ui/today/cch-today-page.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
check_contract (GObject *object, const char *property, const GValue *first, const GValue *second)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);
  guint count = 0;
  GValue now = G_VALUE_INIT;

  g_object_set_property (object, property, first);
  g_signal_connect_swapped (object, signal, G_CALLBACK (count_cb), &count);
  g_object_set_property (object, property, first);
  g_assert_cmpuint (count, ==, 0);
  g_object_set_property (object, property, second);
  g_assert_cmpuint (count, ==, 1);
  g_object_get_property (object, property, &now);
  g_assert_cmpint (g_param_values_cmp (g_object_class_find_property (G_OBJECT_GET_CLASS (object),
                                                                     property),
                                       &now, second),
                   ==, 0);
  g_value_unset (&now);
  g_signal_handlers_disconnect_by_data (object, &count);
}

static void
check_strings (gpointer object, const char *property, const char *first, const char *second)
{
  GValue one = G_VALUE_INIT, two = G_VALUE_INIT;

  g_value_init (&one, G_TYPE_STRING);
  g_value_init (&two, G_TYPE_STRING);
  g_value_set_static_string (&one, first);
  g_value_set_static_string (&two, second);
  check_contract (object, property, &one, &two);
}

static void
check_widgets (gpointer object, const char *property)
{
  GValue one = G_VALUE_INIT, two = G_VALUE_INIT;

  g_value_init (&one, GTK_TYPE_WIDGET);
  g_value_init (&two, GTK_TYPE_WIDGET);
  g_value_set_object (&one, g_object_new (GTK_TYPE_BUTTON, NULL));
  check_contract (object, property, &one, &two);
  check_contract (object, property, &two, &one);
  g_value_unset (&one);
}

static void
test_page (void)
{
  CchPage *page = g_object_ref_sink (g_object_new (CCH_TYPE_TODAY_PAGE, NULL));

  check_strings (page, "title", "Hôm nay", "Kế hoạch");
  check_strings (page, "subtitle", "UBND", NULL);
  check_widgets (page, "header-start");
  check_widgets (page, "header-end");
  cch_page_set_title (page, NULL);
  g_assert_cmpstr (cch_page_get_title (page), ==, "");
  g_assert_false (cch_page_start_search (page));
  g_assert_finalize_object (page);
}

static void
test_split (void)
{
  CchSplit *split = g_object_ref_sink (g_object_new (CCH_TYPE_SPLIT, NULL));
  GValue yes = G_VALUE_INIT, no = G_VALUE_INIT;

  g_value_init (&yes, G_TYPE_BOOLEAN);
  g_value_init (&no, G_TYPE_BOOLEAN);
  g_value_set_boolean (&yes, TRUE);
  check_contract (G_OBJECT (split), "pinned", &yes, &no);
  check_contract (G_OBJECT (split), "show-sidebar", &no, &yes);
  g_assert_true (cch_split_get_pinned (split));
  g_assert_finalize_object (split);
}

static void
test_window_page (void)
{
  CchWindow *window = cch_ui_open_window ();

  check_strings (window, "page-id", "plan", "agency");
  cch_window_set_page_id (window, "no-such-page");
  g_assert_cmpstr (cch_window_get_page_id (window), ==, "agency");
  cch_window_set_page_id (window, NULL);
  g_assert_cmpstr (cch_window_get_page_id (window), ==, "agency");
  cch_ui_close_window (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  g_test_add_func ("/ui/properties/page", test_page);
  g_test_add_func ("/ui/properties/split", test_split);
  g_test_add_func ("/ui/properties/window-page", test_window_page);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
