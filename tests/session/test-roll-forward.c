/* Tests of last year's plan rolled forward: what is proposed, and that nothing else changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "model/cch-citation.h"
#include "model/cch-milestone.h"
#include "model/cch-narrative.h"
#include "model/cch-period.h"
#include "model/cch-product.h"
#include "model/cch-progress.h"
#include "model/cch-recipient.h"
#include "model/cch-report.h"
#include "model/cch-section.h"
#include "model/cch-task-agency.h"
#include "plan-fixture.h"
#include "session/cch-plan-loader.h"
#include "session/cch-roll-forward.h"
#include "session/cch-task-cell-edit.h"

#include <string.h>

static gint64
row_of (gpointer record)
{
  return cch_record_get_id (CCH_RECORD (record));
}

static void
write_cell (PlanFixture *fixture, CchTask *task, const char *source, const char *text)
{
  g_autoptr (GError) error = NULL;
  CchEdit *edit = plan_fixture_begin (fixture);

  cch_task_cell_set_text (edit, fixture->plan, task, cch_column_source_find (source), text, &error);
  g_assert_no_error (error);
  plan_fixture_commit (edit);
}

/* A small plan of 2026 with something of everything. */
static void
fill (PlanFixture *fixture)
{
  gint64 plan = plan_fixture_get_plan (fixture);
  g_autoptr (CchTask) first = plan_fixture_add_task (fixture, "2", "Rà soát văn bản năm 2026");
  g_autoptr (CchTask) second = plan_fixture_add_task (fixture, "3", "Niêm yết thủ tục");
  g_autoptr (CchTask) third = plan_fixture_add_task (fixture, "3", "Mở lớp tập huấn");
  CchEdit *edit = plan_fixture_begin (fixture);

  cch_edit_create (edit, &cch_citation_kind, "plan", plan, "document_type", "NĐ", "number", "61",
                   "symbol", "2018/NĐ-CP", "issued", "2018-04-23", "issuer", "Chính phủ", "subject",
                   "về cơ chế một cửa", NULL);
  cch_edit_create (edit, &cch_citation_kind, "plan", plan, "document_type", "KH", "number", "215",
                   "symbol", "KH-UBND", "issued", "2025-12-22", "subject", "về cải cách năm 2026",
                   NULL);
  cch_edit_create (edit, &cch_section_kind, "plan", plan, "code", "muc-tieu", "body",
                   "Chỉ số năm 2026 cao hơn năm 2025.\nThực hiện Kế hoạch số 215/KH-UBND ngày "
                   "22/12/2025 trong giai đoạn 2021-2030.",
                   NULL);
  cch_edit_create (edit, &cch_recipient_kind, "plan", plan, "wording", "Các thôn", NULL);
  plan_fixture_commit (edit);

  write_cell (fixture, first, "product", "Danh mục năm 2026\nBáo cáo");
  write_cell (fixture, first, "time", "- Quý I/2026\n- trước ngày 02/5/2026");
  write_cell (fixture, first, "lead", "Phòng Kinh tế");
  write_cell (fixture, second, "time", "Thường xuyên");
  write_cell (fixture, third, "time", "Tháng 6");
}

static CchRollForward *
roll (PlanFixture *fixture, guint year)
{
  g_autoptr (GError) error = NULL;
  CchRollForward *made =
      cch_roll_forward_new (fixture->session, cch_open_plan_get_plan (fixture->plan), year, &error);

  g_assert_no_error (error);
  return made;
}

static CchPlan *
apply (CchRollForward *made)
{
  g_autoptr (GError) error = NULL;
  CchPlan *plan = cch_roll_forward_apply (made, &error);

  g_assert_no_error (error);
  return plan;
}

static char *
describe (const CchRollForward *made)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cch_roll_forward_get_n (made); i++)
    {
      const CchRollProposal *proposal = cch_roll_forward_get (made, i);

      g_assert_nonnull (proposal->why);
      g_string_append_printf (text, "%c %s.%s %s>%s\n", proposal->ticked ? '+' : '-',
                              proposal->kind->name,
                              proposal->field != NULL ? proposal->field->name : "", proposal->old,
                              proposal->words != NULL ? proposal->words : "");
    }
  return g_string_free (text, FALSE);
}

static void
test_proposals (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchRollForward) made = NULL;
  g_autofree char *found = NULL;

  fill (fixture);
  made = roll (fixture, 2027);
  found = describe (made);
  g_assert_cmpstr (found, ==,
                   "+ plan.title 2026>2027\n"
                   "- citation. Kế hoạch 215/KH-UBND về cải cách năm 2026>\n"
                   "- citation.subject 2026>2027\n"
                   "+ section.body 2026>2027\n"
                   "+ section.body 2025>2026\n"
                   "- section.body 2025>2025\n"
                   "+ task.text 2026>2027\n"
                   "+ product.text 2026>2027\n"
                   "+ task.time_wording 2026>2027\n"
                   "+ task.time_wording 2026>2027\n");
}

/* "Quý I" says nothing to who does not see of which task it is. */
static void
test_places (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchRollForward) made = NULL;
  guint last;

  fill (fixture);
  made = roll (fixture, 2027);
  last = cch_roll_forward_get_n (made) - 1;
  g_assert_cmpstr (cch_roll_forward_get (made, 0)->place, ==, "Plan · Title");
  g_assert_cmpstr (cch_roll_forward_get (made, last)->place, ==,
                   "Task “Rà soát văn bản năm 2026” · Time");
  g_assert_cmpstr (cch_roll_forward_get (made, last - 2)->place, ==,
                   "Task “Rà soát văn bản năm 2026” · Product · Product");
  g_assert_cmpstr (cch_roll_forward_get (made, last - 3)->place, ==, "Task · Text of the task");
}

static CchPlanView *
load (PlanFixture *fixture, CchPlan *plan)
{
  return cch_plan_loader_load (cch_office_get_database (fixture->office), row_of (plan), NULL);
}

static const CchTaskView *
get_task (CchPlanView *view, guint index)
{
  return view->tasks->pdata[index];
}

static void
test_apply (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchRollForward) made = NULL;
  g_autoptr (CchPlan) plan = NULL;
  g_autoptr (CchPlanView) view = NULL;
  g_autofree char *before = NULL;

  fill (fixture);
  made = roll (fixture, 2027);
  before = plan_fixture_dump (fixture);
  plan = apply (made);
  view = load (fixture, plan);
  g_assert_cmpstr (plan->title, ==, "Cải cách hành chính năm 2027");
  g_assert_cmpint (plan->year, ==, 2027);
  g_assert_cmpuint (view->citations->len, ==, 2);
  g_assert_cmpstr (((CchCitation *) view->citations->pdata[1])->subject, ==,
                   "về cải cách năm 2026");
  g_assert_cmpstr (((CchSection *) view->sections->pdata[0])->body, ==,
                   "Chỉ số năm 2027 cao hơn năm 2026.\nThực hiện Kế hoạch số 215/KH-UBND ngày "
                   "22/12/2025 trong giai đoạn 2021-2030.");
  g_assert_cmpstr (get_task (view, 0)->task->text, ==, "Rà soát văn bản năm 2027");
  g_assert_cmpstr (get_task (view, 0)->task->time_wording, ==,
                   "- Quý I/2027\n- trước ngày 02/5/2027");
  g_assert_cmpint (((CchTaskAgency *) get_task (view, 0)->agencies->pdata[0])->agency, ==,
                   fixture->agencies[PLAN_ECONOMY]);
  g_assert_cmpstr (((CchProduct *) get_task (view, 0)->products->pdata[0])->text, ==,
                   "Danh mục năm 2027");

  /* Times are understood for the new year, also where the words name none. */
  g_assert_cmpint (((CchMilestone *) get_task (view, 0)->milestones->pdata[0])->due.year, ==, 2027);
  g_assert_cmpint (((CchMilestone *) get_task (view, 2)->milestones->pdata[0])->due.year, ==, 2027);
  plan_fixture_assert_one_entry (fixture, before);
}

/* What the day of the week becomes is said beside the date. */
static void
test_weekend (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchTask) task = plan_fixture_add_task (fixture, "2", "Họp");
  g_autoptr (CchRollForward) made = NULL;
  const CchRollProposal *proposal;

  write_cell (fixture, task, "time", "ngày 30/4/2026");
  made = roll (fixture, 2028);
  proposal = cch_roll_forward_get (made, cch_roll_forward_get_n (made) - 1);
  g_assert_nonnull (strstr (proposal->why, "30/4/2028"));
  g_assert_nonnull (strstr (proposal->why, "Chủ nhật"));
}

static void
test_words (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchTask) task = plan_fixture_add_task (fixture, "2", "Họp năm 2026, xong năm 2026");
  g_autoptr (CchRollForward) made = roll (fixture, 2027);
  g_autoptr (CchPlan) plan = NULL;
  g_autoptr (CchPlanView) view = NULL;

  g_assert_cmpuint (cch_roll_forward_get_n (made), ==, 3);
  cch_roll_forward_set_words (made, 1, "2027 - 2028");
  cch_roll_forward_set_ticked (made, 2, FALSE);
  plan = apply (made);
  view = load (fixture, plan);
  g_assert_cmpstr (get_task (view, 0)->task->text, ==, "Họp năm 2027 - 2028, xong năm 2026");
}

static gint64
add_period (PlanFixture *fixture)
{
  CchEdit *edit = plan_fixture_begin (fixture);
  CchRecord *period = cch_edit_create (edit, &cch_period_kind, "year", (gint64) 2026, "code",
                                       "year", "end", "2026-12-14", NULL);
  gint64 row = row_of (period);

  plan_fixture_commit (edit);
  return row;
}

static void
add_progress (PlanFixture *fixture, CchTask *task, gint64 period, CchProgressState state)
{
  CchEdit *edit = plan_fixture_begin (fixture);

  cch_edit_create (edit, &cch_progress_kind, "task", row_of (task), "period", period, "state",
                   state, NULL);
  plan_fixture_commit (edit);
}

static void
test_progress (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchTask) done = plan_fixture_add_task (fixture, "2", "xong");
  g_autoptr (CchTask) open = plan_fixture_add_task (fixture, "2", "dở");
  g_autoptr (CchTask) always = plan_fixture_add_task (fixture, "2", "luôn");
  g_autoptr (CchTask) cancelled = plan_fixture_add_task (fixture, "2", "bỏ");
  gint64 period = add_period (fixture);
  g_autoptr (CchRollForward) made = NULL;
  g_autoptr (CchPlan) plan = NULL;
  g_autoptr (CchPlanView) view = NULL;
  g_autofree char *found = NULL;
  CchEdit *edit;

  write_cell (fixture, done, "time", "Quý I");
  write_cell (fixture, open, "time", "Quý II");
  write_cell (fixture, always, "time", "Thường xuyên");
  add_progress (fixture, done, period, CCH_PROGRESS_STATE_DONE);
  add_progress (fixture, open, period, CCH_PROGRESS_STATE_UNDER_WAY);
  edit = plan_fixture_begin (fixture);
  cch_edit_set (edit, cancelled, "state", CCH_TASK_STATE_CANCELLED, NULL);
  plan_fixture_commit (edit);

  made = roll (fixture, 2027);
  found = describe (made);
  g_assert_cmpstr (found, ==,
                   "+ plan.title 2026>2027\n- task. xong>\n+ task.origin planned>carried\n"
                   "+ task. bỏ>\n");
  plan = apply (made);
  view = load (fixture, plan);
  g_assert_cmpuint (view->tasks->len, ==, 3);
  g_assert_cmpint (get_task (view, 0)->task->origin, ==, CCH_TASK_ORIGIN_PLANNED);
  g_assert_cmpint (get_task (view, 1)->task->origin, ==, CCH_TASK_ORIGIN_CARRIED);
}

static void
test_shortcomings (PlanFixture *fixture, gconstpointer data)
{
  gint64 period = add_period (fixture);
  gint64 area = plan_fixture_find_area (fixture, "3");
  g_autoptr (CchRollForward) made = NULL;
  g_autoptr (CchPlan) plan = NULL;
  g_autoptr (CchPlanView) view = NULL;
  CchEdit *edit = plan_fixture_begin (fixture);
  CchRecord *report = cch_edit_create (edit, &cch_report_kind, "title", "Báo cáo năm", "agency",
                                       fixture->own, "period", period, NULL);

  cch_edit_create (edit, &cch_narrative_kind, "report", row_of (report), "kind",
                   CCH_NARRATIVE_KIND_SHORTCOMING, "area", area, "text", "Hồ sơ còn trễ hẹn", NULL);
  cch_edit_create (edit, &cch_narrative_kind, "report", row_of (report), "kind",
                   CCH_NARRATIVE_KIND_STRENGTH, "text", "Đúng hẹn", NULL);
  plan_fixture_commit (edit);

  made = roll (fixture, 2027);
  g_assert_cmpuint (cch_roll_forward_get_n (made), ==, 2);
  g_assert_false (cch_roll_forward_get (made, 1)->ticked);
  cch_roll_forward_set_words (made, 1, "Khắc phục việc trễ hẹn hồ sơ");
  plan = apply (made);
  view = load (fixture, plan);
  g_assert_cmpuint (view->tasks->len, ==, 1);
  g_assert_cmpint (get_task (view, 0)->task->area, ==, area);
  g_assert_cmpint (get_task (view, 0)->task->origin, ==, CCH_TASK_ORIGIN_CARRIED);
  g_assert_cmpstr (get_task (view, 0)->task->text, ==, "Khắc phục việc trễ hẹn hồ sơ");
}

static gint64
add_superior_plan (PlanFixture *fixture, guint year, const char *number, const char *issued)
{
  CchEdit *edit = plan_fixture_begin (fixture);
  g_autofree char *title = g_strdup_printf ("Cải cách hành chính năm %u", year);
  CchRecord *plan = cch_edit_create (edit, &cch_plan_kind, "title", title, "year", (gint64) year,
                                     "agency", fixture->agencies[PLAN_THREE], "number", number,
                                     "symbol", "KH-SVHTTDL", "issued", issued, NULL);
  gint64 row = row_of (plan);

  plan_fixture_commit (edit);
  return row;
}

/* The superior's plan of the new year takes the place of the old one, in the grounds too. */
static void
test_superior (PlanFixture *fixture, gconstpointer data)
{
  gint64 old = add_superior_plan (fixture, 2026, "12", "2025-12-20");
  gint64 new = add_superior_plan (fixture, 2027, "34", "2026-12-18");
  g_autoptr (CchRollForward) made = NULL;
  g_autoptr (CchPlan) plan = NULL;
  g_autoptr (CchPlanView) view = NULL;
  const CchCitation *citation;
  CchEdit *edit = plan_fixture_begin (fixture);

  cch_edit_set (edit, cch_open_plan_get_plan (fixture->plan), "parent", old, NULL);
  cch_edit_create (edit, &cch_citation_kind, "plan", plan_fixture_get_plan (fixture),
                   "document_type", "KH", "number", "12", "symbol", "KH-SVHTTDL", "issued",
                   "2025-12-20", "subject", "Cải cách hành chính năm 2026", NULL);
  plan_fixture_commit (edit);
  made = roll (fixture, 2027);
  plan = apply (made);
  view = load (fixture, plan);
  citation = view->citations->pdata[0];
  g_assert_cmpint (plan->parent, ==, new);
  g_assert_cmpstr (citation->number, ==, "34");
  g_assert_cmpstr (citation->subject, ==, "Cải cách hành chính năm 2027");
  g_assert_cmpint (citation->issued.year, ==, 2026);
}

static const CchRollProposal *
find_replacement (const CchRollForward *made, CchRecord *record, const CchField *field)
{
  for (guint i = 0; i < cch_roll_forward_get_n (made); i++)
    {
      const CchRollProposal *proposal = cch_roll_forward_get (made, i);

      if (proposal->field == field && g_strcmp0 (proposal->uuid, cch_record_get_uuid (record)) == 0)
        return proposal;
    }
  return NULL;
}

/* What is ticked for the field, done by hand from the end on. */
static char *
expect_text (const CchRollForward *made, CchRecord *record, const CchField *field, const char *text)
{
  GString *expected = g_string_new (text);

  for (guint i = cch_roll_forward_get_n (made); i > 0; i--)
    {
      const CchRollProposal *proposal = cch_roll_forward_get (made, i - 1);

      if (proposal->field != field || !proposal->ticked || proposal->act != CCH_ROLL_REPLACE
          || g_strcmp0 (proposal->uuid, cch_record_get_uuid (record)) != 0)
        continue;
      g_string_erase (expected, (gssize) proposal->start,
                      (gssize) (proposal->end - proposal->start));
      g_string_insert (expected, (gssize) proposal->start, proposal->words);
    }
  return g_string_free (expected, FALSE);
}

/* References and places are the new plan's own; everything else is as it was or as was ticked. */
static void
assert_same (const CchRollForward *made, CchRecord *old, CchRecord *new)
{
  const CchKind *kind = cch_record_get_kind (old);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const CchField *field = &kind->fields[i];
      const CchRollProposal *proposal = find_replacement (made, old, field);
      g_autofree char *expected = NULL;

      if (field->type == CCH_FIELD_REFERENCE && (field->flags & CCH_FIELD_OWNER) != 0)
        continue;
      if (proposal == NULL || proposal->act == CCH_ROLL_SET)
        {
          g_assert_true (cch_record_field_equals (old, new, field) || proposal != NULL);
          continue;
        }
      expected = expect_text (made, old, field, *(char **) cch_record_peek (old, field));
      g_assert_cmpstr (*(char **) cch_record_peek (new, field), ==, expected);
    }
}

static void
assert_same_list (const CchRollForward *made, GPtrArray *old, GPtrArray *new)
{
  guint n = 0;

  for (guint i = 0; i < old->len; i++)
    {
      const CchRollProposal *gone = find_replacement (made, old->pdata[i], NULL);

      if (gone != NULL && gone->ticked)
        continue;
      g_assert_cmpuint (n, <, new->len);
      assert_same (made, old->pdata[i], new->pdata[n++]);
    }
  g_assert_cmpuint (n, ==, new->len);
}

static void
test_nothing_else (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) old = NULL;

  fill (fixture);
  old = cch_plan_view_ref (plan_fixture_get_view (fixture));
  for (guint round = 0; round < 40; round++)
    {
      g_autoptr (CchRollForward) made = roll (fixture, 2027 + round % 3);
      g_autoptr (CchPlan) plan = NULL;
      g_autoptr (CchPlanView) new = NULL;

      for (guint i = 0; i < cch_roll_forward_get_n (made); i++)
        cch_roll_forward_set_ticked (made, i, g_test_rand_bit ());
      plan = apply (made);
      new = load (fixture, plan);
      assert_same_list (made, old->sections, new->sections);
      assert_same_list (made, old->citations, new->citations);
      assert_same_list (made, old->recipients, new->recipients);
      g_assert_cmpuint (old->tasks->len, ==, new->tasks->len);
      for (guint i = 0; i < old->tasks->len; i++)
        {
          assert_same (made, CCH_RECORD (get_task (old, i)->task),
                       CCH_RECORD (get_task (new, i)->task));
          assert_same_list (made, get_task (old, i)->products, get_task (new, i)->products);
          assert_same_list (made, get_task (old, i)->agencies, get_task (new, i)->agencies);
        }
      g_assert_true (cch_office_undo (fixture->office, NULL));
    }
}

static void
test_refused (PlanFixture *fixture, gconstpointer data)
{
  static const guint years[] = { 0, 2025, 2026, 2047 };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cch_roll_forward_new (fixture->session, cch_open_plan_get_plan (fixture->plan),
                                           years[i], &error));
      g_assert_error (error, CCH_ERROR, CCH_ERROR_INVALID);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test)                                                                            \
  g_test_add (path, PlanFixture, NULL, plan_fixture_set_up, test, plan_fixture_tear_down)
  ADD ("/session/roll-forward/proposals", test_proposals);
  ADD ("/session/roll-forward/places", test_places);
  ADD ("/session/roll-forward/apply", test_apply);
  ADD ("/session/roll-forward/weekend", test_weekend);
  ADD ("/session/roll-forward/words", test_words);
  ADD ("/session/roll-forward/progress", test_progress);
  ADD ("/session/roll-forward/shortcomings", test_shortcomings);
  ADD ("/session/roll-forward/superior", test_superior);
  ADD ("/session/roll-forward/nothing-else", test_nothing_else);
  ADD ("/session/roll-forward/refused", test_refused);
  return g_test_run ();
}
