/* Findings that follow an office: live, mended, silenced, and all of it undone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-findings.h"

#include "base/cch-error.h"
#include "cch-test-folder.h"
#include "cch-test-office.h"
#include "model/cch-area-owner.h"
#include "model/cch-area.h"
#include "model/cch-plan.h"
#include "model/cch-section.h"
#include "model/cch-task-agency.h"
#include "model/cch-task.h"
#include "session/cch-mend.h"
#include "store/cch-edit.h"
#include "store/cch-query.h"

enum
{
  BOUND = 60, /* seconds until a wait is given up */
};

typedef struct
{
  char *folder;          /* owned */
  CchSession *session;   /* owned */
  CchPlan *plan;         /* owned */
  CchSection *section;   /* owned */
  CchFindings *findings; /* owned */
  guint updates;
} Fixture;

static void
updated_cb (Fixture *fixture)
{
  fixture->updates++;
}

static gboolean
give_up_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Until the next run is over. */
static void
wait_for_run (Fixture *fixture)
{
  guint before = fixture->updates;
  gboolean late = FALSE;
  guint source = g_timeout_add_seconds (BOUND, give_up_cb, &late);

  while (!late && (fixture->updates == before || cch_findings_is_running (fixture->findings)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (source);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  CchOffice *office;
  CchEdit *edit;

  fixture->folder = cch_test_folder_new ();
  path = g_build_filename (fixture->folder, "a.caicach", NULL);
  cch_test_office_found (path, "ha-tinh-2019", "huyen", "UBND huyện", "Mẫu");
  fixture->session = cch_test_office_open (path);
  office = cch_session_get_office (fixture->session);
  edit = cch_edit_begin (office, "plan", &error);
  fixture->plan = g_object_ref (cch_edit_create (edit, &cch_plan_kind, "title", "Kế hoạch năm 2024",
                                                 "year", (gint64) 2024, NULL));
  fixture->section = g_object_ref (cch_edit_create (
      edit, &cch_section_kind, "plan", cch_record_get_id (CCH_RECORD (fixture->plan)), "heading",
      "Nhiệm vụ", "body", "Công tác tố chức cán bộ và tố chức bộ máy.", NULL));
  g_assert_true (cch_edit_commit (edit, &error));
  cch_edit_free (edit);
  fixture->findings = cch_findings_new ();
  g_signal_connect_swapped (fixture->findings, "updated", G_CALLBACK (updated_cb), fixture);
  cch_findings_set_plan (fixture->findings, fixture->session,
                         cch_record_get_id (CCH_RECORD (fixture->plan)));
  wait_for_run (fixture);
}

static void
gone_cb (gpointer data, GObject *findings)
{
  ((Fixture *) data)->findings = NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_weak_ref (G_OBJECT (fixture->findings), gone_cb, fixture);
  g_object_unref (fixture->findings);
  while (fixture->findings != NULL) /* the thread may still hold it */
    g_thread_yield ();
  g_clear_object (&fixture->section);
  g_clear_object (&fixture->plan);
  g_clear_object (&fixture->session);
  cch_test_folder_remove (fixture->folder);
  g_free (fixture->folder);
}

static CchFinding *
find (Fixture *fixture, const char *rule)
{
  GListModel *model = G_LIST_MODEL (fixture->findings);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CchFindingItem) item = g_list_model_get_item (model, i);

      if (g_str_equal (cch_finding_get_rule (cch_finding_item_get_finding (item)), rule))
        return cch_finding_item_get_finding (item);
    }
  return NULL;
}

static void
set_body (Fixture *fixture, const char *body)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit =
      cch_edit_begin (cch_session_get_office (fixture->session), "write", &error);

  cch_edit_set (edit, fixture->section, "body", body, NULL);
  g_assert_true (cch_edit_commit (edit, &error));
}

static void
test_live (Fixture *fixture, gconstpointer data)
{
  const char *uuid = cch_record_get_uuid (CCH_RECORD (fixture->section));
  g_autoptr (GPtrArray) marks = cch_findings_list_for (fixture->findings, uuid, "body");
  g_autoptr (GPtrArray) others = cch_findings_list_for (fixture->findings, uuid, "heading");
  gsize start, end;

  g_assert_cmpuint (marks->len, ==, 1);
  g_assert_cmpuint (others->len, ==, 0);
  g_assert_true (cch_finding_get_span (g_ptr_array_index (marks, 0), &start, &end));
  g_assert_cmpstr (fixture->section->body + start, ==, strstr (fixture->section->body, "tố chức"));
  g_assert_cmpuint (end - start, ==, strlen ("tố chức"));

  set_body (fixture, "Công tác tổ chức cán bộ (nhưng dấu ngoặc mở.");
  wait_for_run (fixture);
  g_assert_null (find (fixture, "R117"));
  g_assert_nonnull (find (fixture, "R120"));
  g_assert_nonnull (find (fixture, "R2")); /* of a rule that was not asked again */
  g_assert_true (cch_office_undo (cch_session_get_office (fixture->session), NULL));
  wait_for_run (fixture);
  g_assert_nonnull (find (fixture, "R117"));
  g_assert_null (find (fixture, "R120"));
}

static void
test_mend (Fixture *fixture, gconstpointer data)
{
  CchOffice *office = cch_session_get_office (fixture->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchFinding) finding = cch_finding_ref (find (fixture, "R117"));

  g_assert_true (cch_mend_apply (office, finding, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (fixture->section->body, ==, "Công tác tổ chức cán bộ và tố chức bộ máy.");
  g_assert_nonnull (strstr (cch_office_get_undo_label (office), "tổ chức"));

  /* The same mend again was made for the text that was. */
  g_assert_false (cch_mend_apply (office, finding, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);

  wait_for_run (fixture);
  g_assert_nonnull (find (fixture, "R117")); /* the second one */
  g_assert_true (cch_office_undo (office, NULL));
  g_assert_cmpstr (fixture->section->body, ==, "Công tác tố chức cán bộ và tố chức bộ máy.");
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  CchOffice *office = cch_session_get_office (fixture->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchFinding) finding = NULL;
  g_autoptr (CchQuery) query = cch_query_new (&cch_section_kind);
  g_autoptr (GArray) before = cch_query_run (query, cch_office_get_database (office), NULL);
  g_autoptr (GArray) after = NULL;
  g_autoptr (CchRecord) added = NULL;

  for (guint i = 0; finding == NULL; i++)
    {
      g_autoptr (CchFindingItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->findings), i);
      const CchMend *mend;

      g_assert_nonnull (item);
      mend = cch_finding_get_mend (cch_finding_item_get_finding (item));
      if (mend != NULL && mend->act == CCH_MEND_ADD)
        finding = cch_finding_ref (cch_finding_item_get_finding (item));
    }
  g_assert_true (cch_mend_apply (office, finding, &error));
  g_assert_no_error (error);
  after = cch_query_run (query, cch_office_get_database (office), NULL);
  g_assert_cmpuint (after->len, ==, before->len + 1);
}

static CchFinding *
find_adding (Fixture *fixture, const char *rule, const char *kind)
{
  GListModel *model = G_LIST_MODEL (fixture->findings);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CchFindingItem) item = g_list_model_get_item (model, i);
      CchFinding *finding = cch_finding_item_get_finding (item);
      const CchMend *mend = cch_finding_get_mend (finding);

      if (g_str_equal (cch_finding_get_rule (finding), rule) && mend != NULL
          && mend->act == CCH_MEND_ADD && g_str_equal (mend->kind, kind))
        return cch_finding_ref (finding);
    }
  return NULL;
}

static guint
count (Fixture *fixture, const CchKind *kind)
{
  g_autoptr (CchQuery) query = cch_query_new (kind);
  g_autoptr (GArray) rows =
      cch_query_run (query, cch_office_get_database (cch_session_get_office (fixture->session)),
                     NULL);

  return rows->len;
}

/* Applies the mend of @rule, waits, and sees that the finding is gone and one record more there. */
static void
assert_adds (Fixture *fixture, const char *rule, const CchKind *kind)
{
  CchOffice *office = cch_session_get_office (fixture->session);
  g_autoptr (CchFinding) finding = find_adding (fixture, rule, kind->name);
  guint before = count (fixture, kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchFinding) again = NULL;

  g_assert_nonnull (finding);
  g_assert_false (cch_mend_is_plain (finding)); /* a person chooses what is added */
  g_assert_true (cch_mend_apply (office, finding, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (fixture, kind), ==, before + 1);
  wait_for_run (fixture);
  again = find_adding (fixture, rule, kind->name);
  g_assert_null (again);
}

/* A superior's task that is not taken up, a lead that follows from the area, a product that the
 * time names. */
static void
test_add_each (Fixture *fixture, gconstpointer data)
{
  CchOffice *office = cch_session_get_office (fixture->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchQuery) areas = cch_query_new (&cch_area_kind);
  g_autoptr (GArray) rows = cch_query_run (areas, cch_office_get_database (office), NULL);
  g_autoptr (CchRecord) agency = cch_session_get_agency (fixture->session, NULL);
  gint64 area = g_array_index (rows, gint64, 0);
  CchEdit *edit = cch_edit_begin (office, "parent", &error);
  CchPlan *parent =
      cch_edit_create (edit, &cch_plan_kind, "title", "Kế hoạch tỉnh", "year", (gint64) 2024, NULL);

  cch_edit_create (edit, &cch_task_kind, "plan", cch_record_get_id (CCH_RECORD (parent)), "text",
                   "Việc chung", "area", area, "time_wording", "Báo cáo tổng kết: tháng 11/2024",
                   NULL);
  cch_edit_create (edit, &cch_area_owner_kind, "area", area, "agency", cch_record_get_id (agency),
                   NULL);
  cch_edit_set (edit, fixture->plan, "parent", cch_record_get_id (CCH_RECORD (parent)), NULL);
  g_assert_true (cch_edit_commit (edit, &error));
  g_assert_no_error (error);
  cch_edit_free (edit);
  wait_for_run (fixture);

  assert_adds (fixture, "R1", &cch_task_kind);
  assert_adds (fixture, "R16", &cch_task_agency_kind);
}

static void
test_silence (Fixture *fixture, gconstpointer data)
{
  CchOffice *office = cch_session_get_office (fixture->session);
  g_autoptr (GError) error = NULL;
  guint warnings = cch_findings_count (fixture->findings, CCH_SEVERITY_WARNING);

  g_assert_false (cch_mend_silence (office, find (fixture, "R117"), "  ", &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
  g_clear_error (&error);

  g_assert_true (cch_mend_silence (office, find (fixture, "R117"), "tên riêng", &error));
  wait_for_run (fixture);
  g_assert_cmpstr (cch_finding_get_silenced (find (fixture, "R117")), ==, "tên riêng");
  g_assert_cmpuint (cch_findings_count (fixture->findings, CCH_SEVERITY_WARNING), ==, warnings - 1);
  g_assert_cmpuint (cch_findings_count_silenced (fixture->findings), ==, 1);

  g_assert_true (cch_mend_unsilence (office, find (fixture, "R117"), &error));
  wait_for_run (fixture);
  g_assert_null (cch_finding_get_silenced (find (fixture, "R117")));
  g_assert_true (cch_office_undo (office, NULL));
  wait_for_run (fixture);
  g_assert_cmpuint (cch_findings_count_silenced (fixture->findings), ==, 1);
}

/* Typing on: one run after the pause, not one a key; and a list that tells only what differs. */
static void
test_pause (Fixture *fixture, gconstpointer data)
{
  guint before = fixture->updates;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *body = g_strdup_printf ("Chữ thứ %u (", i);

      set_body (fixture, body);
    }
  wait_for_run (fixture);
  g_assert_cmpuint (fixture->updates - before, <=, 2);
  g_assert_nonnull (find (fixture, "R120"));
}

#define N_SECTIONS 8

/* A list that follows what it is told. */
typedef struct
{
  GPtrArray *items; /* (element-type CchFindingItem), owned */
  guint touched;    /* rows that came or went */
} Follower;

static void
follow_cb (GListModel *model, guint position, guint removed, guint added, Follower *follower)
{
  g_assert_cmpuint (position + removed, <=, follower->items->len);
  if (removed > 0)
    g_ptr_array_remove_range (follower->items, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (follower->items, (int) (position + i),
                        g_list_model_get_item (model, position + i));
  follower->touched += removed + added;
}

static void
write_body (CchEdit *edit, CchRecord *section, guint number, const char *word)
{
  g_autofree char *body = g_strdup_printf ("Công tác %s cán bộ, đợt %u.", word, number + 1);

  cch_edit_set (edit, section, "body", body, NULL);
}

/* Findings that come and go apart from each other leave those between them alone. */
static void
test_differences (Fixture *fixture, gconstpointer data)
{
  GListModel *model = G_LIST_MODEL (fixture->findings);
  CchOffice *office = cch_session_get_office (fixture->session);
  Follower follower = { g_ptr_array_new_with_free_func (g_object_unref), 0 };
  g_autoptr (CchEdit) edit = cch_edit_begin (office, "sections", NULL);
  CchRecord *sections[N_SECTIONS];
  g_autoptr (CchEdit) mended = NULL;
  guint before;

  for (guint i = 0; i < N_SECTIONS; i++)
    {
      sections[i] = g_object_ref (cch_edit_create (edit, &cch_section_kind, "plan",
                                                   cch_record_get_id (CCH_RECORD (fixture->plan)),
                                                   "heading", "Mục", NULL));
      write_body (edit, sections[i], i, "tố chức");
    }
  g_assert_true (cch_edit_commit (edit, NULL));
  wait_for_run (fixture);
  before = g_list_model_get_n_items (model);
  for (guint i = 0; i < before; i++)
    g_ptr_array_add (follower.items, g_list_model_get_item (model, i));

  g_signal_connect (model, "items-changed", G_CALLBACK (follow_cb), &follower);
  mended = cch_edit_begin (office, "mended", NULL);
  write_body (mended, sections[0], 0, "tổ chức");
  write_body (mended, sections[N_SECTIONS - 1], N_SECTIONS - 1, "tổ chức");
  g_assert_true (cch_edit_commit (mended, NULL));
  wait_for_run (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, before - 2);
  g_assert_cmpuint (follower.touched, ==, 2);
  g_assert_cmpuint (follower.items->len, ==, before - 2);
  for (guint i = 0; i < follower.items->len; i++)
    {
      g_autoptr (CchFindingItem) item = g_list_model_get_item (model, i);

      g_assert_true (item == g_ptr_array_index (follower.items, i));
    }
  g_signal_handlers_disconnect_by_data (model, &follower);
  g_ptr_array_unref (follower.items);
  for (guint i = 0; i < N_SECTIONS; i++)
    g_object_unref (sections[i]);
}

static void
test_plan_that_goes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit =
      cch_edit_begin (cch_session_get_office (fixture->session), "remove", &error);

  cch_edit_remove (edit, CCH_RECORD (fixture->plan));
  g_assert_true (cch_edit_commit (edit, &error));
  wait_for_run (fixture);
  g_assert_nonnull (cch_findings_get_problem (fixture->findings));
  cch_findings_set_plan (fixture->findings, NULL, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->findings)), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/session/findings/live", test_live },
    { "/session/findings/mend", test_mend },
    { "/session/findings/add", test_add },
    { "/session/findings/add-each", test_add_each },
    { "/session/findings/silence", test_silence },
    { "/session/findings/pause", test_pause },
    { "/session/findings/differences", test_differences },
    { "/session/findings/plan-that-goes", test_plan_that_goes },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
