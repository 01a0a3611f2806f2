/* The rules of a regulation in words, when they are looked at again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "base/cch-notice.h"
#include "ui/regulation/cch-pack-faults-view.h"
#include "ui/regulation/cch-regulation-rules-view.h"
#include "ui/regulation/cch-regulation-year-view.h"
#include "ui/regulation/cch-rules-page.h"

#include <glib/gstdio.h>
#include <string.h>

/* How far down somebody has read. */
#define PLACE 900

static gboolean
is_at_place (gpointer adjustment)
{
  return gtk_adjustment_get_value (adjustment) == PLACE;
}

static gboolean
can_go_to_place (gpointer adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) >= PLACE;
}

static void
test_place_is_kept (void)
{
  CchWindow *window = cch_ui_open_sample ();
  GtkAdjustment *adjustment;
  CchRulesPage *page;
  GtkWidget *view;

  cch_window_set_page_id (window, "regulation");
  page = CCH_RULES_PAGE (cch_window_get_page (window));
  cch_rules_page_set_view (page, "rules");
  view = cch_ui_find (page, CCH_TYPE_REGULATION_RULES_VIEW, NULL, NULL);
  adjustment = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (cch_ui_find (view, GTK_TYPE_SCROLLED_WINDOW, NULL, NULL)));
  g_assert_true (cch_ui_wait_until (can_go_to_place, adjustment));
  gtk_adjustment_set_value (adjustment, PLACE);
  cch_ui_settle ();

  cch_rules_page_set_view (page, "year");
  cch_ui_settle ();
  cch_rules_page_set_view (page, "rules");
  g_assert_true (cch_ui_wait_until (is_at_place, adjustment));
  cch_ui_close_window (GTK_WINDOW (window));
}

static gpointer
find_of_year (CchRulesPage *page, GType type)
{
  return cch_ui_find (cch_ui_find (page, CCH_TYPE_REGULATION_YEAR_VIEW, NULL, NULL), type, NULL,
                      NULL);
}

/* The sample is the office of a commune: what a commune owes is shown first, of every regulation. */
static void
test_own_class (void)
{
  CchWindow *window = cch_ui_open_sample ();
  GtkDropDown *classes;
  CchRulesPage *page;

  cch_window_set_page_id (window, "regulation");
  page = CCH_RULES_PAGE (cch_window_get_page (window));
  cch_rules_page_set_view (page, "year");
  for (guint i = 0; i < 2; i++)
    {
      GtkStringObject *class;

      g_assert_true (cch_rules_page_show (page, i == 0 ? "two-level-2025" : "ha-tinh-2019"));
      cch_ui_settle ();
      classes = find_of_year (page, GTK_TYPE_DROP_DOWN);
      class = gtk_drop_down_get_selected_item (classes);
      g_assert_nonnull (strstr (gtk_string_object_get_string (class), "xã"));
    }
  cch_ui_close_window (GTK_WINDOW (window));
}

/* A file that is no pack at all has more faults than anybody reads. */
static void
test_many_faults (void)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_notice_unref);
  GtkWidget *view = g_object_new (CCH_TYPE_PACK_FAULTS_VIEW, NULL);
  CchWindow *window = cch_ui_open_window ();

  for (guint i = 0; i < 20000; i++)
    g_ptr_array_add (faults, cch_notice_new (CCH_SEVERITY_ERROR, "rule", NULL, "words", NULL));
  cch_pack_faults_view_set_faults (CCH_PACK_FAULTS_VIEW (view), "a.xml", NULL, faults);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), view);
  cch_ui_settle ();
  g_assert_nonnull (cch_ui_find (view, ADW_TYPE_ACTION_ROW, "title", "And 19900 more"));
  cch_ui_close_window (GTK_WINDOW (window));
}

/* Names with "&" and "<" are names; a warning about markup would end the test. */
static void
test_names_like_markup (void)
{
  static const char pack[] =
      "<regulation xmlns='urn:caicach:regulation' version='1' id='mine' title='A &amp; &lt;b>'"
      " from='2026-01-01' extends='two-level-2025'><source type='C &amp; D' issuer='&lt;i>'/>"
      "</regulation>";
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "mine.xml", NULL);
  CchWindow *window = cch_ui_open_sample ();
  CchRulesPage *page;

  g_assert_true (g_file_set_contents (path, pack, -1, NULL));
  cch_window_set_page_id (window, "regulation");
  page = CCH_RULES_PAGE (cch_window_get_page (window));
  g_assert_true (cch_rules_page_open_file (page, path));
  for (guint i = 0; i < 3; i++)
    {
      cch_rules_page_set_view (page, (const char *[]){ "rules", "year", "percentage" }[i]);
      cch_ui_settle ();
    }
  cch_ui_photograph_screen ("markup");
  cch_ui_close_window (GTK_WINDOW (window));
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  g_test_add_func ("/ui/rules-view/place", test_place_is_kept);
  g_test_add_func ("/ui/rules-view/own-class", test_own_class);
  g_test_add_func ("/ui/rules-view/names-like-markup", test_names_like_markup);
  g_test_add_func ("/ui/rules-view/many-faults", test_many_faults);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
