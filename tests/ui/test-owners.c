/* Tests of who writes which area: choosing, days, gaps, the filter, going to the tasks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-part-fixture.h"

#include "session/cch-area-work.h"
#include "ui/section/cch-owner-row.h"
#include "ui/section/cch-owners-editor.h"

static void
set_up (CchPartFixture *fixture, gconstpointer data)
{
  cch_part_fixture_set_up (fixture, CCH_PLAN_PART (cch_owners_editor_new ()));
}

static void
tear_down (CchPartFixture *fixture, gconstpointer data)
{
  cch_part_fixture_tear_down (fixture);
}

static CchOwnersEditor *
get_part (CchPartFixture *fixture)
{
  return CCH_OWNERS_EDITOR (fixture->part);
}

static GPtrArray *
list_works (CchPartFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *works = cch_area_work_list (fixture->plan, &error);

  g_assert_no_error (error);
  return works;
}

static void
write_agency (CchPartFixture *fixture, const char *name)
{
  GtkEditable *entry = cch_part_fixture_find (fixture, GTK_TYPE_ENTRY);

  gtk_editable_set_text (entry, name);
  g_signal_emit_by_name (entry, "activate");
  cch_ui_settle ();
}

static guint
count_rows (CchPartFixture *fixture)
{
  GtkListBox *list = cch_part_fixture_find (fixture, GTK_TYPE_LIST_BOX);
  guint count = 0;

  while (gtk_list_box_get_row_at_index (list, (int) count) != NULL)
    count++;
  return count;
}

static void
test_choose (CchPartFixture *fixture, gconstpointer data)
{
  const char *agency = "Ủy ban nhân dân huyện Đức Thọ";
  g_autoptr (GPtrArray) before = list_works (fixture);
  g_autoptr (GPtrArray) after = NULL;
  const CchAreaWork *work;

  g_assert_cmpuint (before->len, >, 2);
  cch_owners_editor_select (get_part (fixture), 1);
  write_agency (fixture, "không có cơ quan này");
  write_agency (fixture, "uy ban nhan dan huyen duc tho");
  after = list_works (fixture);
  work = g_ptr_array_index (after, 1);
  g_assert_cmpstr (work->owner_name, ==, agency);
  g_assert_true (work->in_force);
  cch_part_fixture_photograph (fixture, "owners");
  cch_part_fixture_undo (fixture);
  g_clear_pointer (&after, g_ptr_array_unref);
  after = list_works (fixture);
  work = g_ptr_array_index (after, 1);
  g_assert_cmpstr (work->owner_name, ==,
                   ((const CchAreaWork *) g_ptr_array_index (before, 1))->owner_name);
}

/* The same agency may own several areas; the filter shows its alone. */
static void
test_filter (CchPartFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) works = NULL;
  guint all = count_rows (fixture);
  gint64 agency;

  for (guint i = 0; i < 2; i++)
    {
      cch_owners_editor_select (get_part (fixture), i);
      write_agency (fixture, "Ủy ban nhân dân huyện Đức Thọ");
    }
  works = list_works (fixture);
  agency = ((const CchAreaWork *) g_ptr_array_index (works, 0))->owner->agency;
  cch_owners_editor_set_owner (get_part (fixture), agency);
  cch_ui_settle ();
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  cch_owners_editor_set_owner (get_part (fixture), 0);
  g_assert_cmpuint (count_rows (fixture), ==, all);
}

/* Only a row with an owner offers its part, and it offers the part of that owner. */
static void
test_menu (CchPartFixture *fixture, gconstpointer data)
{
  static const char *const actions[] = { "plan.show-part", "plan.print-part" };
  g_autoptr (GPtrArray) works = NULL;
  GtkMenuButton *button;
  GMenuModel *menu;

  g_assert_false (gtk_widget_get_sensitive (cch_part_fixture_find (fixture, GTK_TYPE_MENU_BUTTON)));
  cch_owners_editor_select (get_part (fixture), 0);
  write_agency (fixture, "Ủy ban nhân dân huyện Đức Thọ");
  works = list_works (fixture);
  button = cch_part_fixture_find (fixture, GTK_TYPE_MENU_BUTTON);
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (button)));
  menu = gtk_menu_button_get_menu_model (button);
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, G_N_ELEMENTS (actions));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *action = NULL;
      gint64 agency = 0;

      g_menu_model_get_item_attribute (menu, (int) i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
      g_menu_model_get_item_attribute (menu, (int) i, G_MENU_ATTRIBUTE_TARGET, "x", &agency);
      g_assert_cmpstr (action, ==, actions[i]);
      g_assert_cmpint (agency, ==,
                       ((const CchAreaWork *) g_ptr_array_index (works, 0))->owner->agency);
    }
}

static void
test_days (CchPartFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) works = NULL;
  GtkWidget *row;
  const CchAreaWork *work;

  cch_owners_editor_select (get_part (fixture), 0);
  write_agency (fixture, "Ủy ban nhân dân huyện Đức Thọ");
  /* The entries for days come behind the one for the agency. */
  row = cch_ui_find (fixture->part, GTK_TYPE_ENTRY, "placeholder-text", NULL);
  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "01/7/2031");
  cch_office_settle (fixture->office);
  cch_ui_settle ();
  works = list_works (fixture);
  work = g_ptr_array_index (works, 0);
  g_assert_cmpint (work->owner->start.year, ==, 2031);
  g_assert_false (work->in_force);
}

static void
test_work (CchPartFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) before = list_works (fixture);
  CchArea *area = ((const CchAreaWork *) g_ptr_array_index (before, 0))->area;
  g_autoptr (CchTask) task =
      cch_part_fixture_add (fixture, &cch_task_kind, "text", "Rà soát", "area",
                            cch_record_get_id (CCH_RECORD (area)), "time-wording", "Quý I", NULL);
  g_autoptr (GPtrArray) after = list_works (fixture);
  const CchAreaWork *work = g_ptr_array_index (after, 0);

  g_assert_cmpuint (work->n_tasks, ==, 1);
  g_assert_cmpuint (work->n_gaps, ==, 1);
  cch_ui_settle ();
  g_assert_nonnull (cch_ui_find (fixture->part, GTK_TYPE_LABEL, "label", "1 tasks, 1 with gaps"));
}

static void
activated_cb (char **kind, const char *found)
{
  g_free (*kind);
  *kind = g_strdup (found);
}

static void
test_go (CchPartFixture *fixture, gconstpointer data)
{
  g_autofree char *kind = NULL;
  g_autoptr (GPtrArray) works = list_works (fixture);
  CchArea *area = ((const CchAreaWork *) g_ptr_array_index (works, 1))->area;
  g_autoptr (CchTask) task =
      cch_part_fixture_add (fixture, &cch_task_kind, "text", "Rà soát", "area",
                            cch_record_get_id (CCH_RECORD (area)), NULL);

  g_signal_connect_swapped (fixture->part, "record-activated", G_CALLBACK (activated_cb), &kind);
  g_assert_true (cch_plan_part_show_record (fixture->part, "area",
                                            cch_record_get_uuid (CCH_RECORD (area)), NULL));
  g_assert_false (cch_plan_part_show_record (fixture->part, "area", "x", NULL));
  gtk_widget_activate_action (GTK_WIDGET (fixture->part), "owners.tasks", NULL);
  g_assert_cmpstr (kind, ==, "area");
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
#define ADD(path, function)                                                                        \
  g_test_add ("/ui/owners/" path, CchPartFixture, NULL, set_up, function, tear_down)
  ADD ("choose", test_choose);
  ADD ("filter", test_filter);
  ADD ("menu", test_menu);
  ADD ("days", test_days);
  ADD ("work", test_work);
  ADD ("go", test_go);
#undef ADD
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
