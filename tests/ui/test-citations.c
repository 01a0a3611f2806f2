/* Tests of the list of citations: adding, pasting, completing, moving, removing, the form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-part-fixture.h"

#include "model/cch-citation.h"
#include "model/cch-document.h"
#include "session/cch-citation-sources.h"
#include "ui/section/cch-citations-editor.h"
#include "ui/section/cch-suggestions.h"

static const char grounds[] =
    "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể;\n"
    "Căn cứ Kế hoạch số 215/KH-UBND ngày 22/12/2020 của UBND tỉnh về cải cách hành chính;\n"
    "Theo đề nghị của Phòng Nội vụ.\n";

static void
set_up (CchPartFixture *fixture, gconstpointer data)
{
  cch_part_fixture_set_up (fixture, CCH_PLAN_PART (cch_citations_editor_new ()));
}

static void
tear_down (CchPartFixture *fixture, gconstpointer data)
{
  cch_part_fixture_tear_down (fixture);
}

static CchListPart *
get_part (CchPartFixture *fixture)
{
  return CCH_LIST_PART (fixture->part);
}

/* What is pasted into the entry is taken at once, as there are several lines. */
static void
paste (CchPartFixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (cch_part_fixture_find (fixture, GTK_TYPE_ENTRY)), text);
  cch_ui_settle ();
}

static guint
count (CchPartFixture *fixture)
{
  return cch_part_fixture_count (fixture, &cch_citation_kind);
}

static gboolean
shows (CchPartFixture *fixture, const char *line)
{
  return cch_ui_find (fixture->part, GTK_TYPE_LABEL, "label", line) != NULL;
}

static void
check_number (CchPartFixture *fixture, guint index, const char *number)
{
  g_autoptr (CchCitation) citation =
      g_list_model_get_item (cch_list_part_get_model (get_part (fixture)), index);

  g_assert_cmpstr (citation->number, ==, number);
}

static void
write_field (CchPartFixture *fixture, const char *field, const char *text)
{
  CchRecordForm *form = cch_list_part_get_form (get_part (fixture));

  gtk_editable_set_text (GTK_EDITABLE (cch_record_form_get_widget (form, field)), text);
  cch_record_form_write (form);
}

static void
test_paste (CchPartFixture *fixture, gconstpointer data)
{
  paste (fixture, grounds);
  g_assert_cmpuint (count (fixture), ==, 3);
  g_assert_true (shows (fixture, "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính "
                                 "phủ ban hành Chương trình tổng thể;"));
  g_assert_true (shows (fixture, "Theo đề nghị của Phòng Nội vụ."));
  cch_part_fixture_photograph (fixture, "citations");
  cch_part_fixture_undo (fixture);
  g_assert_cmpuint (count (fixture), ==, 0);
  cch_part_fixture_redo (fixture);
  g_assert_cmpuint (count (fixture), ==, 3);
}

/* Moved, the line keeps the selection, and the points follow the order. */
static void
test_move_and_remove (CchPartFixture *fixture, gconstpointer data)
{
  CchRecord *selected;

  paste (fixture, grounds);
  selected = g_list_model_get_item (cch_list_part_get_model (get_part (fixture)), 0);
  cch_list_part_select (get_part (fixture), selected);
  cch_list_part_move_selected (get_part (fixture), 1);
  cch_ui_settle ();
  check_number (fixture, 0, "215");
  check_number (fixture, 1, "76");
  g_assert_true (cch_list_part_get_selected (get_part (fixture)) == selected);
  cch_list_part_move_selected (get_part (fixture), 1);
  cch_ui_settle ();
  g_assert_true (shows (fixture, "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính "
                                 "phủ ban hành Chương trình tổng thể."));
  cch_list_part_move_selected (get_part (fixture), 1);
  cch_list_part_remove_selected (get_part (fixture));
  cch_ui_settle ();
  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_nonnull (cch_list_part_get_selected (get_part (fixture)));
  cch_part_fixture_undo (fixture);
  cch_part_fixture_undo (fixture);
  cch_part_fixture_undo (fixture);
  check_number (fixture, 0, "76");
  g_object_unref (selected);
}

static void
test_form (CchPartFixture *fixture, gconstpointer data)
{
  CchRecordForm *form = cch_list_part_get_form (get_part (fixture));
  CchCitation *citation;

  paste (fixture, grounds);
  g_assert_true (cch_plan_part_show_record (
      fixture->part, "citation",
      cch_record_get_uuid (cch_list_part_get_selected (get_part (fixture))), "number"));
  check_number (fixture, 1, "215");
  citation = g_list_model_get_item (cch_list_part_get_model (get_part (fixture)), 1);
  cch_list_part_select (get_part (fixture), CCH_RECORD (citation));

  write_field (fixture, "number", "216");
  g_assert_cmpstr (citation->number, ==, "216");
  write_field (fixture, "issued", "ngày mai");
  g_assert_cmpint (citation->issued.year, ==, 2020);
  g_assert_true (gtk_widget_has_css_class (cch_record_form_get_widget (form, "issued"), "error"));
  write_field (fixture, "issued", "23/12/2020");
  g_assert_cmpint (citation->issued.day, ==, 23);
  g_assert_false (gtk_widget_has_css_class (cch_record_form_get_widget (form, "issued"), "error"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (cch_record_form_get_widget (form, "role")),
                              CCH_CITATION_ROLE_MENTION);
  g_assert_cmpint (citation->role, ==, CCH_CITATION_ROLE_MENTION);
  cch_part_fixture_undo (fixture);
  cch_part_fixture_undo (fixture);
  cch_part_fixture_undo (fixture);
  g_assert_cmpstr (citation->number, ==, "215");
  g_assert_cmpstr (gtk_editable_get_text (
                       GTK_EDITABLE (cch_record_form_get_widget (form, "number"))),
                   ==, "215");
  g_object_unref (citation);
}

static void
test_duplicate (CchPartFixture *fixture, gconstpointer data)
{
  paste (fixture, grounds);
  paste (fixture, "Nghị quyết số 76/NQ-CP ngày 15/7/2021\n");
  g_assert_true (shows (fixture, "Line 1 cites the same document"));
}

/* What the register holds, and what another plan cites, is found without tone marks. */
static void
test_sources (CchPartFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, "x", &error);
  g_autoptr (CchCitationSources) sources = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) cited = NULL;
  g_autoptr (GPtrArray) offered = NULL;
  CchCitation *citation;

  cch_edit_create (edit, &cch_document_kind, "year", (gint64) 2020, "number", "12", "symbol",
                   "CT-UBND", "issued", "2020-03-02", "document_type", "CT", "issuer", "UBND tỉnh",
                   "subject", "về siết chặt kỷ luật hành chính", NULL);
  g_assert_true (cch_edit_commit (edit, &error));
  paste (fixture, grounds);
  sources = cch_citation_sources_new (fixture->plan, &error);
  g_assert_no_error (error);
  found = cch_citation_sources_find (sources, "ky luat 12", 10);
  g_assert_cmpuint (found->len, ==, 1);
  citation = g_ptr_array_index (found, 0);
  g_assert_cmpstr (citation->symbol, ==, "CT-UBND");
  g_assert_cmpstr (citation->issuer, ==, "UBND tỉnh");
  cited = cch_citation_sources_find (sources, "76/nq-cp", 10);
  g_assert_cmpuint (cited->len, ==, 0);

  /* A letter of one district under the regulation is offered; what binds all was cited at once. */
  offered = cch_citation_sources_find (sources, "3747/ubnd-nv", 10);
  g_assert_cmpuint (offered->len, ==, 1);
}

static gboolean
has_suggestions (gpointer data)
{
  GtkWidget *popover = data;

  return gtk_widget_get_visible (popover);
}

static void
test_complete (CchPartFixture *fixture, gconstpointer data)
{
  GtkWidget *entry = cch_part_fixture_find (fixture, GTK_TYPE_ENTRY);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, "x", &error);
  GtkWidget *popover = NULL, *list;

  cch_edit_create (edit, &cch_document_kind, "year", (gint64) 2020, "number", "12", "symbol",
                   "CT-UBND", "issued", "2020-03-02", "issuer", "UBND tỉnh", "subject",
                   "về kỷ luật hành chính", NULL);
  g_assert_true (cch_edit_commit (edit, &error));
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "ky luat");
  for (GtkWidget *child = gtk_widget_get_first_child (entry); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      popover = child;
  g_assert_nonnull (popover);
  g_assert_true (cch_ui_wait_until (has_suggestions, popover));
  list = cch_ui_find (popover, GTK_TYPE_LIST_VIEW, NULL, NULL);
  g_assert_nonnull (list);
  g_signal_emit_by_name (list, "activate", 0);
  cch_ui_settle ();
  g_assert_cmpuint (count (fixture), ==, 1);
  check_number (fixture, 0, "12");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

static void
test_frozen (CchPartFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = NULL;

  paste (fixture, grounds);
  edit = cch_edit_begin (fixture->office, "x", &error);
  cch_edit_set (edit, cch_open_plan_get_plan (fixture->plan), "number", "1", "issued", "2021-01-05",
                "state", CCH_DOCUMENT_STATE_ISSUED, NULL);
  g_assert_true (cch_edit_commit (edit, &error));
  cch_ui_settle ();
  paste (fixture, grounds);
  cch_list_part_move_selected (get_part (fixture), -1);
  cch_list_part_remove_selected (get_part (fixture));
  g_assert_cmpuint (count (fixture), ==, 3);
  cch_plan_part_set_plan (fixture->part, NULL);
  g_assert_null (cch_list_part_get_selected (get_part (fixture)));
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
#define ADD(path, function)                                                                        \
  g_test_add ("/ui/citations/" path, CchPartFixture, NULL, set_up, function, tear_down)
  ADD ("paste", test_paste);
  ADD ("move-and-remove", test_move_and_remove);
  ADD ("form", test_form);
  ADD ("duplicate", test_duplicate);
  ADD ("sources", test_sources);
  ADD ("complete", test_complete);
  ADD ("frozen", test_frozen);
#undef ADD
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
