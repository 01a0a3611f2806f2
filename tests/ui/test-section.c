/* Tests of the section editor: typing, lists, pasting, undo and redo, what happens elsewhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-part-fixture.h"

#include "model/cch-task-agency.h"
#include "ui/section/cch-section-editor.h"
#include "ui/section/cch-section-text.h"

#include <string.h>

static void
set_up (CchPartFixture *fixture, gconstpointer data)
{
  cch_part_fixture_set_up (fixture, CCH_PLAN_PART (cch_section_editor_new ()));
  cch_section_editor_set_code (CCH_SECTION_EDITOR (fixture->part), "muc-tieu");
  cch_ui_settle ();
}

static void
tear_down (CchPartFixture *fixture, gconstpointer data)
{
  cch_part_fixture_tear_down (fixture);
}

static CchSectionText *
get_view (CchPartFixture *fixture)
{
  return cch_part_fixture_find (fixture, CCH_TYPE_SECTION_TEXT);
}

static GtkTextBuffer *
get_buffer (CchPartFixture *fixture)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_view (fixture)));
}

/* As an input method commits: each character an action of its own. */
static void
type (CchPartFixture *fixture, const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gtk_text_buffer_begin_user_action (get_buffer (fixture));
      gtk_text_buffer_delete_selection (get_buffer (fixture), TRUE, TRUE);
      gtk_text_buffer_insert_interactive_at_cursor (get_buffer (fixture), at,
                                                    (int) (g_utf8_next_char (at) - at), TRUE);
      gtk_text_buffer_end_user_action (get_buffer (fixture));
    }
}

static void
paste (CchPartFixture *fixture, const char *text)
{
  gtk_text_buffer_begin_user_action (get_buffer (fixture));
  gtk_text_buffer_insert_interactive_at_cursor (get_buffer (fixture), text, -1, TRUE);
  gtk_text_buffer_end_user_action (get_buffer (fixture));
}

static void
place (CchPartFixture *fixture, int line, int offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line_offset (get_buffer (fixture), &iter, line, offset);
  gtk_text_buffer_place_cursor (get_buffer (fixture), &iter);
}

static void
check_text (CchPartFixture *fixture, const char *expected)
{
  g_autofree char *text = cch_section_text_dup_text (get_view (fixture));

  g_assert_cmpstr (text, ==, expected);
}

static void
check_body (CchPartFixture *fixture, const char *expected)
{
  CchSection *section;

  cch_section_editor_write (CCH_SECTION_EDITOR (fixture->part));
  section = cch_section_editor_get_section (CCH_SECTION_EDITOR (fixture->part));
  g_assert_cmpstr (section != NULL ? section->body : NULL, ==, expected);
}

static int
get_caret (CchPartFixture *fixture)
{
  int offset;

  g_object_get (get_buffer (fixture), "cursor-position", &offset, NULL);
  return offset;
}

/* The first letter makes the section; the whole burst is one entry, which undo takes back whole. */
static void
test_typing (CchPartFixture *fixture, gconstpointer data)
{
  guint before = cch_part_fixture_count (fixture, &cch_section_kind);

  type (fixture, "Đ");
  check_body (fixture, "Đ");
  type (fixture, "ổi mới");
  check_body (fixture, "Đổi mới");
  type (fixture, " mạnh");
  check_text (fixture, "Đổi mới mạnh");
  g_assert_cmpuint (cch_part_fixture_count (fixture, &cch_section_kind), ==, before + 1);

  /* What was held back is written before the undo, and goes with it. */
  cch_part_fixture_undo (fixture);
  check_text (fixture, "");
  g_assert_null (cch_section_editor_get_section (CCH_SECTION_EDITOR (fixture->part)));
  g_assert_cmpuint (cch_part_fixture_count (fixture, &cch_section_kind), ==, before);
  cch_part_fixture_redo (fixture);
  check_text (fixture, "Đổi mới mạnh");
  check_body (fixture, "Đổi mới mạnh");
  g_assert_cmpint (get_caret (fixture), ==, 12);
}

static gboolean
is_written (gpointer data)
{
  CchSection *section = cch_section_editor_get_section (data);

  return section != NULL && section->body != NULL;
}

static void
test_written_by_itself (CchPartFixture *fixture, gconstpointer data)
{
  type (fixture, "Một lời");
  g_assert_null (cch_section_editor_get_section (CCH_SECTION_EDITOR (fixture->part)));
  g_assert_true (cch_ui_wait_until (is_written, fixture->part));
  check_body (fixture, "Một lời");
}

static void
test_another_section (CchPartFixture *fixture, gconstpointer data)
{
  CchSectionEditor *editor = CCH_SECTION_EDITOR (fixture->part);

  type (fixture, "Mục tiêu");
  cch_part_fixture_photograph (fixture, "section-form");
  cch_section_editor_set_code (editor, "yeu-cau");
  check_text (fixture, "");
  type (fixture, "Yêu cầu");
  cch_section_editor_set_code (editor, "muc-tieu");
  check_text (fixture, "Mục tiêu");
  cch_section_editor_set_code (editor, "yeu-cau");
  check_text (fixture, "Yêu cầu");
  cch_section_editor_set_code (editor, NULL);
  check_text (fixture, "");
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (get_view (fixture))));
}

static void
test_lists (CchPartFixture *fixture, gconstpointer data)
{
  type (fixture, "1. Một\nHai\na) chữ\nchữ\n");
  check_text (fixture, "1. Một\n2. Hai\n3. a) chữ\n4. chữ\n5. ");
  type (fixture, "\n");
  check_text (fixture, "1. Một\n2. Hai\n3. a) chữ\n4. chữ\n");
  place (fixture, 0, 6);
  type (fixture, "\nMới");
  check_text (fixture, "1. Một\n2. Mới\n3. Hai\n4. a) chữ\n5. chữ\n");
  place (fixture, 1, 3);
  g_signal_emit_by_name (get_view (fixture), "backspace");
  check_text (fixture, "1. Một\nMới\n2. Hai\n3. a) chữ\n4. chữ\n");
  check_body (fixture, "1. Một\nMới\n2. Hai\n3. a) chữ\n4. chữ\n");
}

static void
test_letters_and_bullets (CchPartFixture *fixture, gconstpointer data)
{
  type (fixture, "d) bốn\nnăm\nsáu\n\n- gạch\ngạch");
  check_text (fixture, "d) bốn\nđ) năm\ne) sáu\n- gạch\n- gạch");
  place (fixture, 4, 2);
  cch_section_text_set_kind (get_view (fixture), CCH_LIST_ITEM_SUB_BULLET);
  check_text (fixture, "d) bốn\nđ) năm\ne) sáu\n- gạch\n+ gạch");
  place (fixture, 4, 7);
  type (fixture, "\n\n");
  check_text (fixture, "d) bốn\nđ) năm\ne) sáu\n- gạch\n+ gạch\n- ");
  type (fixture, "\n");
  check_text (fixture, "d) bốn\nđ) năm\ne) sáu\n- gạch\n+ gạch\n");
}

static void
test_move (CchPartFixture *fixture, gconstpointer data)
{
  paste (fixture, "1. Một\n2. Hai\n3. Ba");
  place (fixture, 1, 4);
  g_assert_true (cch_section_text_move_lines (get_view (fixture), -1));
  check_text (fixture, "1. Hai\n2. Một\n3. Ba");
  g_assert_cmpint (get_caret (fixture), ==, 4);
  g_assert_false (cch_section_text_move_lines (get_view (fixture), -1));
  g_assert_true (cch_section_text_move_lines (get_view (fixture), 1));
  g_assert_true (cch_section_text_move_lines (get_view (fixture), 1));
  check_text (fixture, "1. Một\n2. Ba\n3. Hai");
  g_assert_false (cch_section_text_move_lines (get_view (fixture), 1));
  check_body (fixture, "1. Một\n2. Ba\n3. Hai");
}

static void
test_paste (CchPartFixture *fixture, gconstpointer data)
{
  paste (fixture, "•\tMột  việc\r\n\r\n•\tHai\r\n");
  check_text (fixture, "- Một việc\n- Hai\n");
  place (fixture, 1, 0);
  paste (fixture, "3.\tBa\r\n7.\tBốn\r\n");
  check_text (fixture, "- Một việc\n3. Ba\n4. Bốn\n- Hai\n");
  cch_part_fixture_photograph (fixture, "section-lists");
}

static void
test_from_elsewhere (CchPartFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = NULL;
  CchSection *section;

  type (fixture, "Một hai ba bốn");
  check_body (fixture, "Một hai ba bốn");
  place (fixture, 0, 3);
  section = cch_section_editor_get_section (CCH_SECTION_EDITOR (fixture->part));
  edit = cch_edit_begin (fixture->office, "x", &error);
  cch_edit_set (edit, section, "body", "Một hai tám bốn", NULL);
  g_assert_true (cch_edit_commit (edit, &error));
  check_text (fixture, "Một hai tám bốn");
  cch_part_fixture_undo (fixture);
  check_text (fixture, "Một hai ba bốn");
}

static void
test_limit (CchPartFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) long_text = g_string_new (NULL);

  g_assert_nonnull (cch_ui_find (fixture->part, GTK_TYPE_LABEL, "label", "0 of 120 words"));
  for (guint i = 0; i < 122; i++)
    g_string_append (long_text, "từ ");
  paste (fixture, long_text->str);
  g_assert_nonnull (
      cch_ui_find (fixture->part, GTK_TYPE_LABEL, "label", "122 of 120 words, 2 too many"));
  cch_part_fixture_photograph (fixture, "section-limit");
}

static void
test_frozen (CchPartFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = NULL;

  type (fixture, "Một");
  check_body (fixture, "Một");
  edit = cch_edit_begin (fixture->office, "x", &error);
  cch_edit_set (edit, cch_open_plan_get_plan (fixture->plan), "number", "1", "issued", "2021-01-05",
                "state", CCH_DOCUMENT_STATE_ISSUED, NULL);
  g_assert_true (cch_edit_commit (edit, &error));
  cch_ui_settle ();
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (get_view (fixture))));
  type (fixture, "Hai");
  check_body (fixture, "Một");
}

static void
test_own_heading (CchPartFixture *fixture, gconstpointer data)
{
  CchSectionEditor *editor = CCH_SECTION_EDITOR (fixture->part);
  g_autoptr (CchSection) section =
      cch_part_fixture_add (fixture, &cch_section_kind, "heading", "Kinh phí", "body", "Có.", NULL);
  GtkEditable *entry;

  g_assert_true (cch_plan_part_show_record (fixture->part, "section",
                                            cch_record_get_uuid (CCH_RECORD (section)), "heading"));
  cch_ui_settle ();
  entry = cch_part_fixture_find (fixture, GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "Kinh phí");
  check_text (fixture, "Có.");
  cch_part_fixture_photograph (fixture, "section-own");
  gtk_editable_set_text (entry, "Kinh phí thực hiện");
  cch_section_editor_write (editor);
  g_assert_cmpstr (section->heading, ==, "Kinh phí thực hiện");
  cch_part_fixture_undo (fixture);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "Kinh phí");
  g_assert_false (cch_plan_part_show_record (fixture->part, "task", "x", NULL));
  g_assert_false (cch_plan_part_show_record (fixture->part, "section", "x", NULL));
}

/* What each agency has to do is written out from the tasks, in one action. */
static void
test_duties (CchPartFixture *fixture, gconstpointer data)
{
  CchSectionEditor *editor = CCH_SECTION_EDITOR (fixture->part);
  gint64 agency = cch_open_plan_get_plan (fixture->plan)->agency;
  guint before = cch_part_fixture_count (fixture, &cch_section_kind);
  g_autoptr (CchTask) task =
      cch_part_fixture_add (fixture, &cch_task_kind, "text", "Rà soát thủ tục", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, "x", &error);
  g_autoptr (GPtrArray) sections = NULL;
  CchSection *block;

  cch_edit_create (edit, &cch_task_agency_kind, "task", cch_record_get_id (CCH_RECORD (task)),
                   "role", CCH_TASK_ROLE_LEAD, "agency", agency, NULL);
  g_assert_true (cch_edit_commit (edit, &error));
  cch_section_editor_set_code (editor, "to-chuc");
  cch_ui_settle ();
  g_assert_nonnull (cch_ui_find (fixture->part, GTK_TYPE_BUTTON, "action-name", "section.duties"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->part), "section.duties", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->part), "section.duties", NULL);
  sections = cch_part_fixture_list (fixture, &cch_section_kind);
  g_assert_cmpuint (sections->len, ==, before + 1);
  block = g_ptr_array_index (sections, before);
  g_assert_cmpint (block->agency, ==, agency);
  g_assert_cmpstr (block->body, ==, "- Chủ trì: Rà soát thủ tục.");
  cch_section_editor_set_section (editor, block);
  cch_ui_settle ();
  g_assert_nonnull (cch_ui_find (fixture->part, GTK_TYPE_LABEL, "label", "III. TỔ CHỨC THỰC HIỆN"));
  cch_part_fixture_photograph (fixture, "section-duties");
  cch_part_fixture_undo (fixture);
  g_assert_cmpuint (cch_part_fixture_count (fixture, &cch_section_kind), ==, before);
  check_text (fixture, "");
}

static guint
find_offset (CchPartFixture *fixture, const char *words)
{
  g_autofree char *text = cch_section_text_dup_text (get_view (fixture));
  const char *at = strstr (text, words);

  g_assert_nonnull (at);
  return (guint) g_utf8_strlen (text, at - text);
}

static gboolean
is_marked (CchPartFixture *fixture, const char *words)
{
  GtkTextIter iter;
  g_autoptr (GSList) tags = NULL;

  gtk_text_buffer_get_iter_at_offset (get_buffer (fixture), &iter,
                                      (int) find_offset (fixture, words));
  tags = gtk_text_iter_get_tags (&iter);
  for (GSList *tag = tags; tag != NULL; tag = tag->next)
    {
      PangoUnderline underline;

      g_object_get (tag->data, "underline", &underline, NULL);
      if (underline == PANGO_UNDERLINE_ERROR)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_mark (gpointer data)
{
  return is_marked (data, "tố chức");
}

static gboolean
has_no_mark (gpointer data)
{
  return !is_marked (data, "tố chức");
}

/* What is doubtful is marked a moment later; a suggestion mends it, the office may say it is right. */
static void
test_spelling (CchPartFixture *fixture, gconstpointer data)
{
  paste (fixture, "Cải cách tố chức bộ máy; bố sung biên chế");
  g_assert_true (cch_ui_wait_until (has_mark, fixture));
  g_assert_false (is_marked (fixture, "Cải cách"));
  cch_part_fixture_photograph (fixture, "section-spelling");

  gtk_widget_activate_action (GTK_WIDGET (get_view (fixture)), "spelling.replace", "(us)",
                              find_offset (fixture, "bố sung"), "bổ sung");
  check_body (fixture, "Cải cách tố chức bộ máy; bổ sung biên chế");
  g_assert_true (has_mark (fixture));
  gtk_widget_activate_action (GTK_WIDGET (get_view (fixture)), "spelling.accept", "s", "tố chức");
  g_assert_true (cch_ui_wait_until (has_no_mark, fixture));
  cch_part_fixture_undo (fixture);
  g_assert_true (cch_ui_wait_until (has_mark, fixture));
}

static gboolean
has_years_marked (gpointer data)
{
  return is_marked (data, "2021- 2030");
}

/* A finding about the text is marked where it is, and says itself there. */
static void
test_findings (CchPartFixture *fixture, gconstpointer data)
{
  g_autoptr (CchFindings) findings = cch_findings_new ();

  paste (fixture, "Giai đoạn 2021- 2030 có nhiều việc");
  check_body (fixture, "Giai đoạn 2021- 2030 có nhiều việc");
  cch_section_editor_set_findings (CCH_SECTION_EDITOR (fixture->part), findings);
  cch_findings_set_plan (findings, fixture->session, fixture->plan_id);
  g_assert_true (cch_ui_wait_until (has_years_marked, fixture));
  g_assert_false (is_marked (fixture, "Giai"));
  cch_section_editor_set_findings (CCH_SECTION_EDITOR (fixture->part), NULL);
  g_assert_false (is_marked (fixture, "2021- 2030"));
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
#define ADD(path, function)                                                                        \
  g_test_add ("/ui/section/" path, CchPartFixture, NULL, set_up, function, tear_down)
  ADD ("typing", test_typing);
  ADD ("written-by-itself", test_written_by_itself);
  ADD ("another-section", test_another_section);
  ADD ("lists", test_lists);
  ADD ("letters-and-bullets", test_letters_and_bullets);
  ADD ("move", test_move);
  ADD ("paste", test_paste);
  ADD ("from-elsewhere", test_from_elsewhere);
  ADD ("limit", test_limit);
  ADD ("frozen", test_frozen);
  ADD ("own-heading", test_own_heading);
  ADD ("duties", test_duties);
  ADD ("spelling", test_spelling);
  ADD ("findings", test_findings);
#undef ADD
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
