/* Tests of the list of recipients: what is read, what is proposed, what prints last.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-part-fixture.h"

#include "model/cch-recipient.h"
#include "session/cch-recipient-parse.h"
#include "ui/section/cch-recipients-editor.h"

static void
set_up (CchPartFixture *fixture, gconstpointer data)
{
  cch_part_fixture_set_up (fixture, CCH_PLAN_PART (cch_recipients_editor_new ()));
}

static void
tear_down (CchPartFixture *fixture, gconstpointer data)
{
  cch_part_fixture_tear_down (fixture);
}

static const struct
{
  const char *line;
  const char *wording; /* %NULL: none is read */
  CchRecipientPurpose purpose;
} cases[] = {
  { "- Sở Nội vụ (b/c);", "Sở Nội vụ", CCH_RECIPIENT_PURPOSE_REPORT },
  { "Như Điều 3 (t/h),", "Như Điều 3", CCH_RECIPIENT_PURPOSE_EXECUTE },
  { "• Các thôn (Để biết);", "Các thôn", CCH_RECIPIENT_PURPOSE_INFORM },
  { "Nơi nhận: - Như trên;", "Như trên", CCH_RECIPIENT_PURPOSE_NONE },
  { "Phòng Y tế (cũ);", "Phòng Y tế (cũ)", CCH_RECIPIENT_PURPOSE_NONE },
  { "- Lưu: VT, TC-NV.", "Lưu: VT, TC-NV", CCH_RECIPIENT_PURPOSE_FILE },
  { "Nơi nhận:", NULL, CCH_RECIPIENT_PURPOSE_NONE },
  { "- ;", NULL, CCH_RECIPIENT_PURPOSE_NONE },
  { ")", ")", CCH_RECIPIENT_PURPOSE_NONE },
  { "(b/c)", "", CCH_RECIPIENT_PURPOSE_REPORT },
};

static void
test_parse (CchPartFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = cch_recipient_parse (fixture->plan, cases[i].line);
      CchRecipient *recipient;

      g_test_message ("%s", cases[i].line);
      if (cases[i].wording == NULL || *cases[i].wording == '\0')
        {
          g_assert_cmpuint (found->len, ==, 0);
          continue;
        }
      g_assert_cmpuint (found->len, ==, 1);
      recipient = g_ptr_array_index (found, 0);
      g_assert_cmpstr (recipient->wording, ==, cases[i].wording);
      g_assert_cmpint (recipient->purpose, ==, cases[i].purpose);
    }
}

static void
paste (CchPartFixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (cch_part_fixture_find (fixture, GTK_TYPE_ENTRY)), text);
  cch_ui_settle ();
}

static gboolean
shows (CchPartFixture *fixture, const char *line)
{
  return cch_ui_find (fixture->part, GTK_TYPE_LABEL, "label", line) != NULL;
}

/* The last line comes by itself, with the unit that drafts; a typed one takes its place. */
static void
test_last_line (CchPartFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, "x", &error);

  g_assert_true (shows (fixture, "- Lưu: VT."));
  cch_edit_set (edit, cch_open_plan_get_plan (fixture->plan), "drafting_unit", "NV", NULL);
  g_assert_true (cch_edit_commit (edit, &error));
  cch_ui_settle ();
  g_assert_true (shows (fixture, "- Lưu: VT, NV."));
  paste (fixture, "- Sở Nội vụ (b/c);\n- Lưu: VT, TC-NV.\n");
  g_assert_true (shows (fixture, "- Sở Nội vụ (b/c);"));
  g_assert_true (shows (fixture, "- Lưu: VT, TC-NV."));
}

static void
test_propose (CchPartFixture *fixture, gconstpointer data)
{
  guint first;

  gtk_widget_activate_action (GTK_WIDGET (fixture->part), "recipients.propose", NULL);
  cch_ui_settle ();
  first = cch_part_fixture_count (fixture, &cch_recipient_kind);
  g_assert_cmpuint (first, >, 2);
  g_assert_true (shows (fixture, "- Thường trực Huyện ủy, Thường trực HĐND huyện (b/c);"));
  g_assert_true (shows (fixture, "- Ủy ban nhân dân xã, phường, thị trấn (t/h);"));
  cch_part_fixture_photograph (fixture, "recipients");
  gtk_widget_activate_action (GTK_WIDGET (fixture->part), "recipients.propose", NULL);
  cch_ui_settle ();
  g_assert_cmpuint (cch_part_fixture_count (fixture, &cch_recipient_kind), ==, first);
  cch_part_fixture_undo (fixture);
  g_assert_cmpuint (cch_part_fixture_count (fixture, &cch_recipient_kind), ==, 0);
}

/* What the agency's last plan had goes before what the regulation suggests. */
static void
test_propose_again (CchPartFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, "x", &error);
  g_autoptr (GPtrArray) proposed = NULL;
  CchRecord *plan =
      cch_edit_create (edit, &cch_plan_kind, "title", "Cũ", "year", (gint64) 2020, "agency",
                       cch_open_plan_get_plan (fixture->plan)->agency, NULL);

  cch_edit_create (edit, &cch_recipient_kind, "plan", cch_record_get_id (plan), "wording",
                   "Báo tỉnh", "purpose", CCH_RECIPIENT_PURPOSE_INFORM, NULL);
  g_assert_true (cch_edit_commit (edit, &error));
  proposed = cch_recipient_propose (fixture->plan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (proposed->len, ==, 1);
  g_assert_cmpint (((CchRecipient *) proposed->pdata[0])->purpose, ==,
                   CCH_RECIPIENT_PURPOSE_INFORM);
}

static void
test_form (CchPartFixture *fixture, gconstpointer data)
{
  CchRecordForm *form = cch_list_part_get_form (CCH_LIST_PART (fixture->part));
  GtkWidget *copies;
  CchRecipient *recipient;

  paste (fixture, "- Sở Nội vụ (b/c);\n");
  recipient = CCH_RECIPIENT (cch_list_part_get_selected (CCH_LIST_PART (fixture->part)));
  g_assert_nonnull (recipient);
  copies = cch_record_form_get_widget (form, "copies");
  gtk_editable_set_text (GTK_EDITABLE (copies), "hai");
  cch_record_form_write (form);
  g_assert_cmpint (recipient->copies, ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (copies), "2");
  cch_record_form_write (form);
  g_assert_cmpint (recipient->copies, ==, 2);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (cch_record_form_get_widget (form, "channel")),
                              CCH_RECIPIENT_CHANNEL_PAPER);
  cch_ui_settle ();
  g_assert_true (shows (fixture, "Paper, copies: 2"));

  /* What must not be empty is not emptied. */
  gtk_editable_set_text (GTK_EDITABLE (cch_record_form_get_widget (form, "wording")), "");
  cch_record_form_write (form);
  g_assert_cmpstr (recipient->wording, ==, "Sở Nội vụ");
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
#define ADD(path, function)                                                                        \
  g_test_add ("/ui/recipients/" path, CchPartFixture, NULL, set_up, function, tear_down)
  ADD ("parse", test_parse);
  ADD ("last-line", test_last_line);
  ADD ("propose", test_propose);
  ADD ("propose-again", test_propose_again);
  ADD ("form", test_form);
#undef ADD
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
