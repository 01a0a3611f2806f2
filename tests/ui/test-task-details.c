/* Writes in the details of a task: words, agencies, products, dates, targets; and takes it back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-task-harness.h"

#include "ui/task/cch-duty-row.h"
#include "ui/task/cch-task-details.h"
#include "ui/task/cch-task-part-list.h"

typedef struct
{
  CchTaskFixture base;
  GtkWidget *details;
} Fixture;

static const CchTaskView *
get_task (Fixture *fixture)
{
  return g_ptr_array_index (cch_open_plan_get_view (fixture->base.plan, NULL)->tasks, 0);
}

static gboolean
is_filled (gpointer details)
{
  return cch_ui_find (details, CCH_TYPE_DUTY_ROW, NULL, NULL) != NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  cch_task_fixture_set_up (&fixture->base, data);
  fixture->details = cch_task_details_new ();
  gtk_window_set_child (fixture->base.window, fixture->details);
  gtk_window_set_default_size (fixture->base.window, 380, 1400);
  cch_ui_settle ();
  cch_plan_part_set_plan (CCH_PLAN_PART (fixture->details), fixture->base.plan);
  g_assert_true (cch_plan_part_show_record (
      CCH_PLAN_PART (fixture->details), "task",
      cch_record_get_uuid (CCH_RECORD (get_task (fixture)->task)), NULL));
  g_assert_true (cch_ui_wait_until (is_filled, fixture->details));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cch_task_fixture_tear_down (&fixture->base, data);
}

static void
undo (Fixture *fixture)
{
  g_assert_true (cch_office_undo (fixture->base.office, NULL));
  cch_ui_settle ();
}

static void
test_agencies (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = cch_ui_find (fixture->details, CCH_TYPE_DUTY_ROW, NULL, NULL);
  GtkWidget *entry = cch_ui_find (row, GTK_TYPE_ENTRY, NULL, NULL);
  guint before = get_task (fixture)->agencies->len;
  guint entries = cch_task_entries (&fixture->base);

  cch_ui_photograph (GTK_WIDGET (fixture->base.window), "details");
  gtk_widget_grab_focus (entry);
  cch_ui_settle ();
  gtk_editable_set_text (GTK_EDITABLE (entry), "Phòng Kinh tế; Công an xã");
  cch_ui_keys_press (fixture->base.keys, "Return");
  g_assert_cmpuint (get_task (fixture)->agencies->len, ==, before + 1);
  g_assert_cmpuint (cch_task_entries (&fixture->base), ==, entries + 1);
  undo (fixture);
  g_assert_cmpuint (get_task (fixture)->agencies->len, ==, before);
}

static GtkWidget *
find_button (Fixture *fixture, const char *label)
{
  GtkWidget *button = cch_ui_find (fixture->details, GTK_TYPE_BUTTON, "label", label);

  g_assert_nonnull (button);
  return button;
}

static void
test_parts (Fixture *fixture, gconstpointer data)
{
  guint products = get_task (fixture)->products->len;
  guint targets = get_task (fixture)->targets->len;
  guint milestones = get_task (fixture)->milestones->len;

  g_signal_emit_by_name (find_button (fixture, "Add a Product"), "clicked");
  cch_ui_settle ();
  g_assert_cmpuint (get_task (fixture)->products->len, ==, products + 1);
  g_signal_emit_by_name (find_button (fixture, "Add a Target"), "clicked");
  cch_ui_settle ();
  g_assert_cmpuint (get_task (fixture)->targets->len, ==, targets + 1);
  g_signal_emit_by_name (find_button (fixture, "Add a Date"), "clicked");
  cch_ui_settle ();
  g_assert_cmpuint (get_task (fixture)->milestones->len, ==, milestones + 1);
  cch_ui_photograph (GTK_WIDGET (fixture->base.window), "details-parts");
  for (guint i = 0; i < 3; i++)
    undo (fixture);
  g_assert_cmpuint (get_task (fixture)->products->len, ==, products);
  g_assert_cmpuint (get_task (fixture)->targets->len, ==, targets);
  g_assert_cmpuint (get_task (fixture)->milestones->len, ==, milestones);
}

static gboolean
shows_all_words (gpointer view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter end;
  GdkRectangle last;
  int y;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_view_get_iter_location (view, &end, &last);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, last.y + last.height,
                                         NULL, &y);
  return last.height > 0 && y <= gtk_widget_get_height (view);
}

static guint
count_lines_views (GtkWidget *widget)
{
  guint count = 0;

  if (GTK_IS_TEXT_VIEW (widget) && gtk_widget_get_mapped (widget))
    {
      g_assert_true (cch_ui_wait_until (shows_all_words, widget));
      count++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += count_lines_views (child);
  return count;
}

/* Fields of several lines are as high as what stands in them, also when there are more words. */
static void
test_lines (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = cch_ui_find (fixture->details, GTK_TYPE_TEXT_VIEW, NULL, NULL);

  g_assert_cmpuint (count_lines_views (fixture->details), >=, 2); /* the task, its product */
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
      "Rà soát, chuẩn hóa, công khai thủ tục hành chính thuộc thẩm quyền giải "
      "quyết của cấp xã trên cổng dịch vụ công và tại nơi tiếp nhận hồ sơ",
      -1);
  cch_ui_settle ();
  count_lines_views (fixture->details);
  gtk_window_set_default_size (fixture->base.window, 300, 1400);
  cch_ui_settle ();
  count_lines_views (fixture->details);
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  g_test_add ("/ui/task/details/agencies", Fixture, NULL, set_up, test_agencies, tear_down);
  g_test_add ("/ui/task/details/parts", Fixture, NULL, set_up, test_parts, tear_down);
  g_test_add ("/ui/task/details/lines", Fixture, NULL, set_up, test_lines, tear_down);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
