/* Tests of new plans: every kind, on every regulation, with what is proposed for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "model/cch-citation.h"
#include "model/cch-recipient.h"
#include "plan-fixture.h"
#include "rules/cch-regulation-library.h"
#include "session/cch-organisation-edit.h"
#include "session/cch-plan-loader.h"
#include "session/cch-plan-outline.h"
#include "session/cch-plan-start.h"
#include "session/cch-session-paper.h"

#include <string.h>

static CchPlan *
start (PlanFixture *fixture, const CchPlanSeed *seed)
{
  g_autoptr (GError) error = NULL;
  CchPlan *plan = cch_plan_start (fixture->session, seed, &error);

  g_assert_no_error (error);
  return plan;
}

static CchPlanView *
load (PlanFixture *fixture, CchPlan *plan)
{
  return cch_plan_loader_load (cch_office_get_database (fixture->office),
                               cch_record_get_id (CCH_RECORD (plan)), NULL);
}

static const struct
{
  CchPlanKind kind;
  guint end_year;
  const char *title;
} kinds[] = {
  { CCH_PLAN_KIND_YEAR, 0, NULL },
  { CCH_PLAN_KIND_INFORMATION, 0, "Tuyên truyền cải cách hành chính năm 2027" },
  { CCH_PLAN_KIND_REMEDY, 0,
    "Khắc phục tồn tại, hạn chế trong công tác cải cách hành chính năm 2027" },
  { CCH_PLAN_KIND_PROGRAMME, 2030, "Cải cách hành chính giai đoạn 2027 - 2030" },
  { CCH_PLAN_KIND_OTHER, 0, "Kế hoạch năm 2027" },
  { CCH_PLAN_KIND_INSPECTION, 0, NULL },
  { CCH_PLAN_KIND_REVIEW, 2030, NULL },
};

/* Each is one entry, and can be put on paper at once. */
static void
test_kinds (PlanFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const CchPlanSeed seed = { .kind = kinds[i].kind,
                                 .year = 2027,
                                 .end_year = kinds[i].end_year };
      g_autofree char *before = plan_fixture_dump (fixture);
      g_autoptr (CchPlan) plan = start (fixture, &seed);
      g_autoptr (CchDoc) doc = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s on %s", plan->title, plan->regulation);
      if (kinds[i].title != NULL)
        g_assert_cmpstr (plan->title, ==, kinds[i].title);
      g_assert_null (strchr (plan->title, '{'));
      g_assert_cmpint (plan->agency, ==, fixture->own);
      g_assert_cmpint (plan->state, ==, CCH_DOCUMENT_STATE_DRAFT);
      g_assert_cmpstr (plan->place, ==, "Ví Dụ");
      doc = cch_session_compose (fixture->session, CCH_RECORD (plan), TRUE, &error);
      g_assert_no_error (error);
      plan_fixture_assert_one_entry (fixture, before);
    }
}

/* The outline leads to a table of tasks only where the form has one; everywhere there is something to
 * write. */
static void
test_outlines (PlanFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const CchPlanSeed seed = { .kind = kinds[i].kind,
                                 .year = 2027,
                                 .end_year = kinds[i].end_year };
      g_autoptr (CchPlan) plan = start (fixture, &seed);
      g_autoptr (GError) error = NULL;
      g_autoptr (CchOpenPlan) open =
          cch_open_plan_new (fixture->session, cch_record_get_id (CCH_RECORD (plan)), &error);
      g_autoptr (GPtrArray) entries = cch_plan_outline_read (open, &error);
      guint n_tables = 0, n_sections = 0;

      g_assert_no_error (error);
      for (guint j = 0; j < entries->len; j++)
        {
          const CchOutlineEntry *entry = g_ptr_array_index (entries, j);

          n_tables += entry->kind == CCH_OUTLINE_TASKS;
          n_sections += entry->kind == CCH_OUTLINE_SECTION;
          g_assert_false (g_strcmp0 (entry->key, "linh-vuc") == 0
                          && entry->state
                                 != CCH_OUTLINE_EMPTY); /* what is inspected is asked for */
          g_assert_true (entry->kind != CCH_OUTLINE_AREA || n_tables > 0);
        }
      g_assert_cmpuint (n_tables, ==, cch_open_plan_get_table (open) != NULL ? 1 : 0);
      g_assert_cmpuint (n_sections, >, 0);
    }
}

static CchPlan *
add_superior_plan (PlanFixture *fixture)
{
  CchEdit *edit = plan_fixture_begin (fixture);
  CchPlan *plan =
      cch_edit_create (edit, &cch_plan_kind, "title", "Cải cách hành chính năm 2027", "year",
                       (gint64) 2027, "agency", fixture->agencies[PLAN_THREE], "number", "12",
                       "symbol", "KH-SVHTTDL", "issued", "2026-12-20", NULL);

  g_object_ref (plan);
  plan_fixture_commit (edit);
  return plan;
}

static void
test_citations (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) parent = add_superior_plan (fixture);
  const CchPlanSeed seed = { .year = 2027, .parent = cch_record_get_id (CCH_RECORD (parent)) };
  g_autoptr (CchPlan) plan = start (fixture, &seed);
  g_autoptr (CchPlanView) view = load (fixture, plan);
  const CchCitation *first = view->citations->pdata[0];
  const CchCitation *last = view->citations->pdata[view->citations->len - 1];

  g_assert_cmpstr (first->number, ==, "72");
  g_assert_cmpstr (first->symbol, ==, "2025/QH15");
  g_assert_cmpstr (first->document_type, ==, "Luật");
  g_assert_cmpstr (last->number, ==, "12");
  g_assert_cmpstr (last->symbol, ==, "KH-SVHTTDL");
  g_assert_cmpstr (last->document_type, ==, "KH");
  g_assert_cmpstr (last->issuer, ==, "Sở Văn hóa, Thể thao và Du lịch");
  g_assert_cmpint (last->issued.year, ==, 2026);
  g_assert_cmpint (plan->parent, ==, seed.parent);
}

/* A pack of a province rests on a letter of one of its districts, which is no ground of the others;
 * a decision stands before a letter, whatever the pack has first. */
static void
test_general_citations (PlanFixture *fixture, gconstpointer data)
{
  static const char *const numbers[] = { "54", "1567" };
  const CchPlanSeed seed = { .year = 2027, .regulation = "ha-tinh-2019" };
  g_autoptr (CchPlan) plan = start (fixture, &seed);
  g_autoptr (CchPlanView) view = load (fixture, plan);

  g_assert_cmpuint (view->citations->len, ==, 2);
  for (guint i = 0; i < view->citations->len; i++)
    {
      const CchCitation *citation = view->citations->pdata[i];

      g_assert_cmpstr (citation->number, !=, "3747");
      g_assert_nonnull (citation->subject);
      g_assert_cmpstr (citation->number, ==, numbers[i]);
    }
}

static void
test_recipients (PlanFixture *fixture, gconstpointer data)
{
  const CchPlanSeed seed = { .year = 2027 };
  g_autoptr (CchPlan) plan = NULL;
  g_autoptr (CchPlanView) view = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  CchDate day = { 2025, 8, 1 };

  cch_organisation_place_under (fixture->office, fixture->own, fixture->agencies[PLAN_THREE], day,
                                NULL);
  cch_organisation_place_under (fixture->office, fixture->agencies[PLAN_ECONOMY], fixture->own, day,
                                NULL);
  plan = start (fixture, &seed);
  view = load (fixture, plan);
  for (guint i = 0; i < view->recipients->len; i++)
    {
      const CchRecipient *recipient = view->recipients->pdata[i];

      g_string_append_printf (text, "%s %d; ", recipient->wording, recipient->purpose);
    }
  g_assert_cmpstr (text->str, ==, "Sở Văn hóa, Thể thao và Du lịch 2; Phòng Kinh tế 1; ");
}

/* Whom the regulation names answers for an area, unless somebody does already. */
static void
test_owners (PlanFixture *fixture, gconstpointer data)
{
  const CchPlanSeed seed = { .year = 2027 };
  gint64 money = plan_fixture_find_area (fixture, "6");
  CchDate day = { 2025, 8, 1 };
  g_autoptr (CchPlan) plan = NULL;
  g_autoptr (CchPlan) again = NULL;
  g_autoptr (CchPlanView) view = NULL;
  g_autoptr (CchPlanView) later = NULL;
  guint found = 0;

  cch_organisation_set_owner (fixture->office, money, fixture->agencies[PLAN_SERVICE], day, NULL);
  plan = start (fixture, &seed);
  view = load (fixture, plan);
  for (guint i = 0; i < view->area_owners->len; i++)
    {
      const CchAreaOwner *owner = view->area_owners->pdata[i];

      if (owner->area == money)
        g_assert_cmpint (owner->agency, ==, fixture->agencies[PLAN_SERVICE]);
      if (owner->area == plan_fixture_find_area (fixture, "3"))
        g_assert_cmpint (owner->agency, ==, fixture->agencies[PLAN_SERVICE]);
      found++;
    }
  g_assert_cmpuint (found, >, 3);
  again = start (fixture, &seed);
  later = load (fixture, again);
  g_assert_cmpuint (later->area_owners->len, ==, found);
}

/* Who signed last time signs again. */
static void
test_signature (PlanFixture *fixture, gconstpointer data)
{
  const CchPlanSeed seed = { .year = 2027 };
  g_autoptr (CchPlan) first = NULL;
  g_autoptr (CchPlan) second = NULL;
  CchEdit *edit = plan_fixture_begin (fixture);

  cch_edit_set (edit, cch_open_plan_get_plan (fixture->plan), "signer_post", "Phó Chủ tịch",
                "signing", CCH_DOCUMENT_SIGNING_DEPUTY, "symbol", "KH-UBND", NULL);
  plan_fixture_commit (edit);
  first = start (fixture, &seed);
  g_assert_cmpstr (first->signer_post, ==, "Phó Chủ tịch");
  g_assert_cmpint (first->signing, ==, CCH_DOCUMENT_SIGNING_DEPUTY);
  g_assert_cmpstr (first->symbol, ==, "KH-UBND");
  g_assert_null (first->number);
}

/* The first plan of a committee that has said nothing about its symbol is numbered like any other. */
static void
test_first_symbol (PlanFixture *fixture, gconstpointer data)
{
  CchEdit *edit = plan_fixture_begin (fixture);
  const CchPlanSeed seed = { .year = 2027 }, attached = { .year = 2027, .attached = TRUE };
  g_autoptr (CchPlan) plan = NULL;
  g_autoptr (CchPlan) decided = NULL;

  cch_edit_remove (edit, CCH_RECORD (cch_open_plan_get_plan (fixture->plan)));
  plan_fixture_commit (edit);
  plan = start (fixture, &seed);
  g_assert_cmpstr (plan->symbol, ==, "KH-UBND");
  decided = start (fixture, &attached);
  g_assert_cmpstr (decided->symbol, ==, "QĐ-UBND");
}

static void
test_empty (PlanFixture *fixture, gconstpointer data)
{
  const CchPlanSeed seed = { .year = 2027, .empty = TRUE, .title = "Riêng" };
  g_autoptr (CchPlan) plan = start (fixture, &seed);
  g_autoptr (CchPlanView) view = load (fixture, plan);

  g_assert_cmpstr (plan->title, ==, "Riêng");
  g_assert_cmpuint (view->citations->len + view->recipients->len + view->area_owners->len, ==, 0);
}

static void
test_refused (PlanFixture *fixture, gconstpointer data)
{
  static const CchPlanSeed seeds[] = {
    { .year = 0 },
    { .year = 99999 },
    { .year = 2027, .end_year = 2026 },
    { .year = 2027, .regulation = "nowhere" },
    { .year = 2027, .parent = 4711 },
  };
  g_autofree char *before = plan_fixture_dump (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_null (cch_plan_start (fixture->session, &seeds[i], &error));
      g_assert_nonnull (error);
      after = plan_fixture_dump (fixture);
      g_assert_cmpstr (after, ==, before);
    }
}

int
main (int argc, char **argv)
{
  static const char *const packs[] = {
    "two-level-2025",           "ha-tinh-2019",
    "thanh-hoa-ngoc-lac-2020",  "soc-trang-cu-lao-dung-2023",
    "ha-tinh-review-2011-2020", "ha-tinh-inspection-2024",
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (packs); i++)
    {
      g_autofree char *path = g_strconcat ("/session/plan-start/kinds/", packs[i], NULL);

      g_test_add (path, PlanFixture, packs[i], plan_fixture_set_up, test_kinds,
                  plan_fixture_tear_down);
    }
#define ADD(path, test)                                                                            \
  g_test_add (path, PlanFixture, NULL, plan_fixture_set_up, test, plan_fixture_tear_down)
  ADD ("/session/plan-start/outlines", test_outlines);
  ADD ("/session/plan-start/citations", test_citations);
  ADD ("/session/plan-start/general-citations", test_general_citations);
  ADD ("/session/plan-start/recipients", test_recipients);
  ADD ("/session/plan-start/owners", test_owners);
  ADD ("/session/plan-start/signature", test_signature);
  ADD ("/session/plan-start/first-symbol", test_first_symbol);
  ADD ("/session/plan-start/empty", test_empty);
  ADD ("/session/plan-start/refused", test_refused);
  return g_test_run ();
}
