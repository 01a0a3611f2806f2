/* Tests of what a plan is as a whole: fields, choices, the signature as it prints.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-part-fixture.h"

#include "ui/section/cch-information-editor.h"

static void
set_up (CchPartFixture *fixture, gconstpointer data)
{
  cch_part_fixture_set_up (fixture, CCH_PLAN_PART (cch_information_editor_new ()));
}

static void
tear_down (CchPartFixture *fixture, gconstpointer data)
{
  cch_part_fixture_tear_down (fixture);
}

static gpointer
find_row (gpointer widget, GType type, const char *title)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found;

      if (g_type_is_a (G_OBJECT_TYPE (child), type)
          && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (child)), title) == 0)
        return child;
      found = find_row (child, type, title);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
write_row (CchPartFixture *fixture, const char *title, const char *text)
{
  GtkWidget *row = find_row (fixture->part, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  cch_office_settle (fixture->office);
  cch_ui_settle ();
}

static void
choose (CchPartFixture *fixture, const char *title, guint index)
{
  AdwComboRow *row = find_row (fixture->part, ADW_TYPE_COMBO_ROW, title);

  g_assert_nonnull (row);
  adw_combo_row_set_selected (row, index);
  cch_ui_settle ();
}

static char *
dup_signature (CchPartFixture *fixture)
{
  GtkWidget *label = NULL;

  for (GtkWidget *row = find_row (fixture->part, ADW_TYPE_ENTRY_ROW, "Signer’s name");
       row != NULL && label == NULL; row = gtk_widget_get_parent (row))
    label = cch_ui_find (row, GTK_TYPE_LABEL, "tooltip-text", "The signature as it prints");
  g_assert_nonnull (label);
  return g_strdup (gtk_label_get_text (GTK_LABEL (label)));
}

static void
check_signature (CchPartFixture *fixture, const char *beginning)
{
  g_autofree char *text = dup_signature (fixture);

  g_test_message ("%s", text);
  g_assert_true (g_str_has_prefix (text, beginning));
}

static void
test_fields (CchPartFixture *fixture, gconstpointer data)
{
  CchPlan *plan = cch_open_plan_get_plan (fixture->plan);

  write_row (fixture, "Title", "Cải cách hành chính năm 2022");
  g_assert_cmpstr (plan->title, ==, "Cải cách hành chính năm 2022");
  write_row (fixture, "Year", "2022");
  g_assert_cmpint (plan->year, ==, 2022);
  write_row (fixture, "Year", "hai nghìn");
  g_assert_cmpint (plan->year, ==, 2022);
  write_row (fixture, "Budget", "12.500.000");
  g_assert_cmpfloat (plan->budget, ==, 12500000);
  write_row (fixture, "Place", "Đức Thọ");
  g_assert_cmpstr (plan->place, ==, "Đức Thọ");
  cch_part_fixture_photograph (fixture, "information");
  cch_part_fixture_undo (fixture);
  g_assert_cmpstr (plan->place, ==, NULL);
  cch_part_fixture_undo (fixture);
  g_assert_cmpfloat (plan->budget, ==, 0);
  g_assert_true (cch_plan_part_show_record (fixture->part, "plan",
                                            cch_record_get_uuid (CCH_RECORD (plan)), "place"));
  g_assert_false (cch_plan_part_show_record (fixture->part, "plan", "x", NULL));
}

static void
test_signature (CchPartFixture *fixture, gconstpointer data)
{
  CchPlan *plan = cch_open_plan_get_plan (fixture->plan);

  choose (fixture, "Signing", CCH_DOCUMENT_SIGNING_DEPUTY);
  g_assert_cmpint (plan->signing, ==, CCH_DOCUMENT_SIGNING_DEPUTY);
  check_signature (fixture, "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH");
  choose (fixture, "Authority", CCH_DOCUMENT_AUTHORITY_HEAD);
  check_signature (fixture, "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH");
  cch_information_editor_scroll (CCH_INFORMATION_EDITOR (fixture->part), TRUE);
  cch_part_fixture_photograph (fixture, "signature");
  cch_part_fixture_undo (fixture);
  cch_part_fixture_undo (fixture);
  g_assert_cmpint (plan->signing, ==, CCH_DOCUMENT_SIGNING_SELF);
  check_signature (fixture, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH");
  choose (fixture, "Issued by", 0);
  g_assert_cmpint (plan->agency, ==, 0);
  check_signature (fixture, "Say first who issues the plan.");
}

/* The first page shows what is chosen here; the journal says it in words. */
static void
test_marks (CchPartFixture *fixture, gconstpointer data)
{
  CchPlan *plan = cch_open_plan_get_plan (fixture->plan);

  choose (fixture, "Degree of urgency", CCH_DOCUMENT_URGENCY_VERY_URGENT);
  choose (fixture, "Degree of secrecy", CCH_DOCUMENT_SECRECY_SECRET);
  choose (fixture, "Circulation", CCH_DOCUMENT_CIRCULATION_INTERNAL);
  g_assert_cmpint (plan->urgency, ==, CCH_DOCUMENT_URGENCY_VERY_URGENT);
  g_assert_cmpint (plan->secrecy, ==, CCH_DOCUMENT_SECRECY_SECRET);
  g_assert_cmpint (plan->circulation, ==, CCH_DOCUMENT_CIRCULATION_INTERNAL);
  g_assert_true (cch_plan_part_show_record (fixture->part, "plan",
                                            cch_record_get_uuid (CCH_RECORD (plan)), "urgency"));
  cch_part_fixture_photograph (fixture, "marks");
  for (guint i = 0; i < 3; i++)
    cch_part_fixture_undo (fixture);
  g_assert_cmpint (plan->urgency, ==, CCH_DOCUMENT_URGENCY_NONE);
}

/* The layouts of the tables come with the form and the regulation. */
static void
test_layout (CchPartFixture *fixture, gconstpointer data)
{
  CchPlan *plan = cch_open_plan_get_plan (fixture->plan);
  AdwActionRow *row = find_row (fixture->part, ADW_TYPE_COMBO_ROW, "Form of the plan");
  AdwComboRow *regulation = find_row (fixture->part, ADW_TYPE_COMBO_ROW, "Regulation");
  g_autofree char *before = g_strdup (adw_action_row_get_subtitle (row));
  guint other = adw_combo_row_get_selected (regulation) > 1 ? 1 : 2;

  g_assert_cmpstr (before, !=, "");
  choose (fixture, "Regulation", other);
  g_assert_cmpstr (plan->regulation, !=, "ha-tinh-2019");
  g_assert_cmpuint (adw_combo_row_get_selected (regulation), ==, other);
  cch_part_fixture_undo (fixture);
  g_assert_cmpstr (plan->regulation, ==, "ha-tinh-2019");
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, before);
  choose (fixture, "Form of the plan", 1);
  g_assert_cmpstr (plan->layout, ==, "mau-1a");
}

static gboolean
has_focus (GtkWidget *row)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (row));

  return focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row));
}

/* Who comes from the outline to the signature writes there, and not at the beginning. */
static void
test_way_in (CchPartFixture *fixture, gconstpointer data)
{
  CchInformationEditor *editor = CCH_INFORMATION_EDITOR (fixture->part);

  gtk_widget_grab_focus (GTK_WIDGET (editor));
  g_assert_true (has_focus (find_row (editor, ADW_TYPE_ENTRY_ROW, "Title")));
  cch_information_editor_scroll (editor, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (editor));
  g_assert_true (has_focus (find_row (editor, ADW_TYPE_COMBO_ROW, "Authority")));
  cch_information_editor_scroll (editor, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (editor));
  g_assert_true (has_focus (find_row (editor, ADW_TYPE_ENTRY_ROW, "Title")));
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
#define ADD(path, function)                                                                        \
  g_test_add ("/ui/information/" path, CchPartFixture, NULL, set_up, function, tear_down)
  ADD ("fields", test_fields);
  ADD ("signature", test_signature);
  ADD ("way-in", test_way_in);
  ADD ("marks", test_marks);
  ADD ("layout", test_layout);
#undef ADD
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
