/* Tests of a plan's life: its outline, issuing, the register, amendments and which version counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "cch-test-folder.h"
#include "cch-test-office.h"
#include "model/cch-document.h"
#include "session/cch-plan-issue.h"
#include "session/cch-plan-outline.h"
#include "session/cch-plan-start.h"
#include "session/cch-plan-summary.h"
#include "session/cch-sample.h"
#include "store/cch-edit.h"
#include "store/cch-query.h"

#include <string.h>

/* The sample office has issued 03/KH-UBND in 2026 and writes the plan of 2027. */
#define DRAFT_YEAR 2027
#define ISSUED_NUMBER "3"

static const CchDate december = { 2026, 12, 10 };
static const CchDate january = { 2027, 1, 4 };

typedef struct
{
  char *folder;        /* owned */
  CchSession *session; /* owned */
  CchOpenPlan *draft;  /* owned */
  CchOpenPlan *issued; /* owned */
} Fixture;

static CchOpenPlan *
open_own (Fixture *fixture, CchDocumentState state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = cch_plan_summary_list (fixture->session, december, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < plans->len; i++)
    {
      const CchPlanSummary *summary = g_ptr_array_index (plans, i);

      if (summary->own && summary->plan->state == state)
        return cch_open_plan_new (fixture->session, cch_record_get_id (CCH_RECORD (summary->plan)),
                                  &error);
    }
  g_assert_not_reached ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = cch_test_folder_new ();
  path = g_build_filename (fixture->folder, "office.caicach", NULL);
  cch_test_office_found (path, CCH_SAMPLE_REGULATION, CCH_SAMPLE_CLASS, "UBND xã", "Thuận Mẫu");
  fixture->session = cch_test_office_open (path);
  cch_sample_fill (cch_session_get_office (fixture->session), &error);
  g_assert_no_error (error);
  fixture->draft = open_own (fixture, CCH_DOCUMENT_STATE_DRAFT);
  fixture->issued = open_own (fixture, CCH_DOCUMENT_STATE_ISSUED);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->draft);
  g_clear_object (&fixture->issued);
  g_clear_object (&fixture->session);
  cch_test_folder_remove (fixture->folder);
  g_free (fixture->folder);
}

static const CchPlanView *
view (CchOpenPlan *plan)
{
  g_autoptr (GError) error = NULL;
  const CchPlanView *seen = cch_open_plan_get_view (plan, &error);

  g_assert_no_error (error);
  return seen;
}

static CchIssue *
propose (CchOpenPlan *plan, CchDate day)
{
  g_autoptr (GError) error = NULL;
  CchIssue *issue = cch_plan_issue_new (plan, day, &error);

  g_assert_no_error (error);
  return issue;
}

static void
issue_plan (CchOpenPlan *plan, CchDate day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchIssue) issue = propose (plan, day);

  cch_plan_issue_apply (plan, issue, &error);
  g_assert_no_error (error);
}

static guint
count_kind (GPtrArray *entries, CchOutlineKind kind)
{
  guint count = 0;

  for (guint i = 0; i < entries->len; i++)
    count += ((const CchOutlineEntry *) g_ptr_array_index (entries, i))->kind == kind;
  return count;
}

static const CchOutlineEntry *
find_entry (GPtrArray *entries, CchOutlineKind kind, const char *title)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const CchOutlineEntry *entry = g_ptr_array_index (entries, i);

      if (entry->kind == kind && (title == NULL || g_str_equal (entry->title, title)))
        return entry;
    }
  g_assert_not_reached ();
}

static void
test_outline (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = cch_plan_outline_read (fixture->draft, &error);
  const CchOutlineEntry *aim;
  g_autoptr (CchRecord) section = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < CCH_N_OUTLINE_KINDS; i++)
    g_assert_cmpuint (count_kind (entries, i), >, 0);
  g_assert_cmpuint (find_entry (entries, CCH_OUTLINE_TASKS, NULL)->n_items, ==,
                    view (fixture->draft)->tasks->len);
  aim = find_entry (entries, CCH_OUTLINE_SECTION, "Mục tiêu");
  g_assert_cmpint (aim->state, ==, CCH_OUTLINE_DONE);
  g_assert_cmpuint (aim->n_words, >, 10);
  section = cch_office_find (cch_open_plan_get_office (fixture->draft), &cch_section_kind, aim->key,
                             NULL);
  g_assert_nonnull (section);
}

/* A section that somebody empties is told to be empty; a long one, where there is a limit. */
static void
test_outline_states (Fixture *fixture, gconstpointer data)
{
  const CchRegulationSection limited = { .id = "muc-tieu",
                                         .heading = "Mục tiêu",
                                         .content = CCH_SECTION_CONTENT_NARRATIVE,
                                         .max_words = 5 };
  const CchRegulationSection missing = { .id = "khong-co",
                                         .heading = "Thiếu",
                                         .content = CCH_SECTION_CONTENT_NARRATIVE };
  const CchRegulationSection optional = {
    .id = "neu-co", .heading = "Nếu có", .content = CCH_SECTION_CONTENT_NARRATIVE, .optional = TRUE
  };
  g_autoptr (GPtrArray) sections = g_ptr_array_new ();
  CchRegulationForm form = { .id = "x", .sections = sections };
  g_autoptr (GPtrArray) entries = NULL;

  g_ptr_array_add (sections, (gpointer) &limited);
  g_ptr_array_add (sections, (gpointer) &missing);
  g_ptr_array_add (sections, (gpointer) &optional);
  entries = cch_plan_outline_list (view (fixture->draft), NULL, &form, NULL);
  g_assert_cmpint (find_entry (entries, CCH_OUTLINE_SECTION, "Mục tiêu")->state, ==,
                   CCH_OUTLINE_TOO_LONG);
  g_assert_cmpint (find_entry (entries, CCH_OUTLINE_SECTION, "Thiếu")->state, ==,
                   CCH_OUTLINE_EMPTY);
  g_assert_cmpstr (find_entry (entries, CCH_OUTLINE_SECTION, "Thiếu")->key, ==, "khong-co");
  g_assert_cmpint (find_entry (entries, CCH_OUTLINE_SECTION, "Nếu có")->state, ==,
                   CCH_OUTLINE_OPTIONAL);
}

static void
test_proposal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchIssue) in_december = propose (fixture->draft, december);
  g_autoptr (CchIssue) in_january = propose (fixture->draft, january);

  g_assert_cmpstr (in_december->symbol, ==, "KH-UBND");
  g_assert_cmpint (strtol (in_december->number, NULL, 10), >, strtol (ISSUED_NUMBER, NULL, 10));
  g_assert_cmpstr (in_january->number, ==, "01"); /* each year counts anew */
}

static char *
find_twin (Fixture *fixture, const CchIssue *issue, GError **error)
{
  return cch_issue_find_twin (cch_session_get_office (fixture->session),
                              CCH_RECORD (cch_open_plan_get_plan (fixture->draft)), issue, error);
}

static void
test_twin (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchIssue) issue = propose (fixture->draft, december);
  g_autofree char *twin = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (find_twin (fixture, issue, &error));
  g_assert_no_error (error);
  g_free (issue->number);
  issue->number = g_strdup (ISSUED_NUMBER); /* the register writes 03 */
  twin = find_twin (fixture, issue, &error);
  g_assert_no_error (error);
  g_assert_nonnull (twin);
  g_assert_nonnull (strstr (twin, "03/KH-UBND"));
}

static void
test_check (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchIssue) issue = propose (fixture->draft, december);
  g_autoptr (GError) error = NULL;

  g_assert_true (cch_issue_check (issue, 0, &error));
  g_assert_false (cch_issue_check (issue, 2, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
  g_clear_error (&error);
  issue->reason = g_strdup ("Đã báo cáo Chủ tịch");
  g_assert_true (cch_issue_check (issue, 2, &error));
  g_clear_pointer (&issue->number, g_free);
  g_assert_false (cch_issue_check (issue, 0, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_INVALID);
}

static const CchDocument *
find_line (CchOpenPlan *plan)
{
  const CchPlanView *seen = view (plan);

  for (guint i = 0; i < seen->documents->len; i++)
    {
      const CchDocument *document = g_ptr_array_index (seen->documents, i);

      if (document->plan == cch_record_get_id (CCH_RECORD (cch_open_plan_get_plan (plan))))
        return document;
    }
  return NULL;
}

static void
test_issue (Fixture *fixture, gconstpointer data)
{
  CchOffice *office = cch_open_plan_get_office (fixture->draft);
  const CchPlan *plan = cch_open_plan_get_plan (fixture->draft);
  g_autoptr (GPtrArray) before = cch_office_list_entries (office, 0, 1, NULL);
  g_autoptr (GPtrArray) after = NULL;
  const CchDocument *line;
  g_autoptr (GError) error = NULL;

  g_assert_true (cch_plan_submit (fixture->draft, &error));
  g_assert_false (cch_open_plan_is_frozen (fixture->draft));
  g_assert_true (cch_office_undo (office, &error));
  g_assert_cmpint (plan->state, ==, CCH_DOCUMENT_STATE_DRAFT);

  issue_plan (fixture->draft, december);
  g_assert_cmpint (plan->state, ==, CCH_DOCUMENT_STATE_ISSUED);
  g_assert_true (cch_open_plan_is_frozen (fixture->draft));
  line = find_line (fixture->draft);
  g_assert_nonnull (line);
  g_assert_cmpstr (line->number, ==, plan->number);
  g_assert_cmpstr (line->document_type, ==, "Kế hoạch");
  g_assert_cmpint (line->year, ==, december.year);
  g_assert_false (cch_office_undo (office, &error)); /* what was sent stays sent */
  g_assert_nonnull (cch_office_get_undo_reason (office));

  after = cch_office_list_entries (office, 0, 1, NULL);
  g_assert_cmpint (((const CchEntry *) after->pdata[0])->id, >,
                   ((const CchEntry *) before->pdata[0])->id);
}

static void
test_reopen (Fixture *fixture, gconstpointer data)
{
  const CchPlan *plan = cch_open_plan_get_plan (fixture->draft);
  guint n_lines;
  g_autoptr (GError) error = NULL;

  issue_plan (fixture->draft, december);
  n_lines = view (fixture->draft)->documents->len;
  g_assert_false (cch_plan_reopen (fixture->draft, "", &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (cch_plan_reopen (fixture->draft, "Sai số liệu", &error));
  g_assert_cmpint (plan->state, ==, CCH_DOCUMENT_STATE_DRAFT);
  g_assert_false (cch_open_plan_is_frozen (fixture->draft));

  issue_plan (fixture->draft, december); /* its line in the register is still there */
  g_assert_cmpuint (view (fixture->draft)->documents->len, ==, n_lines);
}

static guint
count_parts (const CchPlanView *seen)
{
  guint count = 0;

  for (guint i = 0; i < seen->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (seen->tasks, i);

      count +=
          task->agencies->len + task->products->len + task->milestones->len + task->targets->len;
    }
  return count;
}

static CchPlan *
get_in_force (Fixture *fixture, CchDate day)
{
  g_autoptr (GPtrArray) summaries = cch_plan_summary_list (fixture->session, day, NULL);
  CchPlan *found = NULL;

  for (guint i = 0; i < summaries->len; i++)
    {
      const CchPlanSummary *summary = g_ptr_array_index (summaries, i);

      if (summary->in_force && summary->own)
        found = found == NULL ? summary->plan : NULL;
    }
  return found;
}

static void
test_amend (Fixture *fixture, gconstpointer data)
{
  CchPlan *old = cch_open_plan_get_plan (fixture->issued);
  g_autoptr (CchOpenPlan) amendment = NULL;
  CchPlan *new;
  gint64 row;
  g_autoptr (GError) error = NULL;

  row = cch_plan_amend (fixture->issued, FALSE, &error);
  g_assert_no_error (error);
  amendment = cch_open_plan_new (fixture->session, row, &error);
  g_assert_no_error (error);
  new = cch_open_plan_get_plan (amendment);
  g_assert_cmpint (new->state, ==, CCH_DOCUMENT_STATE_DRAFT);
  g_assert_cmpint (new->amends, ==, cch_record_get_id (CCH_RECORD (old)));
  g_assert_cmpuint (view (amendment)->tasks->len, ==, view (fixture->issued)->tasks->len);
  g_assert_cmpuint (view (amendment)->sections->len, ==, view (fixture->issued)->sections->len);
  g_assert_cmpuint (view (amendment)->recipients->len, ==, view (fixture->issued)->recipients->len);
  g_assert_cmpuint (count_parts (view (amendment)), ==, count_parts (view (fixture->issued)));

  g_assert_true (get_in_force (fixture, december) == old);
  issue_plan (amendment, december);
  g_assert_cmpint (old->state, ==, CCH_DOCUMENT_STATE_AMENDED);
  g_assert_true (get_in_force (fixture, december) == new);
  g_assert_true (get_in_force (fixture, cch_date_add_days (december, -1)) == old);
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 row = cch_plan_amend (fixture->issued, TRUE, &error);
  g_autoptr (CchOpenPlan) successor = cch_open_plan_new (fixture->session, row, &error);

  g_assert_no_error (error);
  issue_plan (successor, december);
  g_assert_cmpint (cch_open_plan_get_plan (fixture->issued)->state, ==,
                   CCH_DOCUMENT_STATE_REPLACED);
}

/* Whatever stands in the sample file of a task is in the office, also of those that others name. */
static void
test_sample (Fixture *fixture, gconstpointer data)
{
  CchOffice *office = cch_open_plan_get_office (fixture->draft);
  g_autoptr (CchQuery) query = cch_query_new (&cch_task_kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = cch_query_run (query, cch_office_get_database (office), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (CchRecord) task =
          cch_office_get (office, &cch_task_kind, g_array_index (rows, gint64, i), &error);

      g_assert_no_error (error);
      g_assert_nonnull (CCH_TASK (task)->time_wording);
    }
  g_assert_nonnull (find_line (fixture->issued)); /* in the register, as what it issues later */
}

static CchOpenPlan *
open_received (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = cch_plan_summary_list (fixture->session, december, &error);
  g_autoptr (CchPlan) given = CCH_PLAN (cch_record_new (&cch_plan_kind));
  g_autoptr (CchPlan) made = NULL;

  for (guint i = 0; i < plans->len; i++)
    if (!((const CchPlanSummary *) plans->pdata[i])->own)
      given->agency = ((const CchPlanSummary *) plans->pdata[i])->plan->agency;
  given->year = DRAFT_YEAR;
  given->title = g_strdup ("Cải cách hành chính tỉnh");
  made = cch_plan_start_from (fixture->session, given, &error);
  g_assert_no_error (error);
  return cch_open_plan_new (fixture->session, cch_record_get_id (CCH_RECORD (made)), &error);
}

static void
receive (CchOpenPlan *plan, const char *number, CchDate day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchIssue) issue = propose (plan, day);

  g_assert_cmpstr (issue->number, ==, ""); /* only the other agency knows it */
  g_free (issue->number);
  issue->number = g_strdup (number);
  cch_plan_issue_apply (plan, issue, &error);
  g_assert_no_error (error);
}

/* A plan of the superior gets a line among the documents that came, or the one it has there. */
static void
test_received (Fixture *fixture, gconstpointer data)
{
  const CchDate november = { 2026, 11, 10 };
  g_autoptr (CchOpenPlan) plan = open_received (fixture);
  g_autoptr (CchOpenPlan) other = open_received (fixture);
  guint n_lines = view (plan)->documents->len;
  const CchDocument *line;
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit =
      cch_edit_begin (cch_open_plan_get_office (plan), "Entered before", &error);

  cch_edit_create (edit, &cch_document_kind, "direction", CCH_DOCUMENT_DIRECTION_IN, "year",
                   (gint64) 2026, "arrival", (gint64) 500, "number", "077", "symbol", "KH-UBND",
                   "issued", "2026-11-10", "subject", "Đến trước", NULL);
  g_assert_true (cch_edit_commit (edit, &error));

  receive (plan, "78", december);
  line = find_line (plan);
  g_assert_nonnull (line);
  g_assert_cmpint (line->direction, ==, CCH_DOCUMENT_DIRECTION_IN);
  g_assert_cmpint (line->arrival, ==, 501);
  g_assert_false (cch_date_is_none (cch_open_plan_get_plan (plan)->received));

  receive (other, "77", november);
  line = find_line (other);
  g_assert_nonnull (line);
  g_assert_cmpstr (line->subject, ==, "Đến trước");
  g_assert_cmpuint (view (other)->documents->len, ==, n_lines + 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
  g_test_add ("/session/plan-life/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("outline", test_outline);
  ADD ("outline-states", test_outline_states);
  ADD ("proposal", test_proposal);
  ADD ("twin", test_twin);
  ADD ("check", test_check);
  ADD ("issue", test_issue);
  ADD ("reopen", test_reopen);
  ADD ("amend", test_amend);
  ADD ("replace", test_replace);
  ADD ("sample", test_sample);
  ADD ("received", test_received);
#undef ADD
  return g_test_run ();
}
