/* An office with one plan of as many tasks as one likes, for measuring its table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "plan-office.h"

#include "model/cch-product.h"
#include "model/cch-task-agency.h"
#include "rules/cch-regulation-library.h"
#include "session/cch-task-milestones.h"
#include "store/cch-edit.h"
#include "store/cch-record-sql.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const products[] = { "Kế hoạch", "Báo cáo", "Quyết định", "Danh mục văn bản" };
static const char *const times[] = { "Quý I/2027", "Thường xuyên trong năm",
                                     "Trước ngày 15/11/2027", "Hằng quý, năm 2027",
                                     "Tháng 12/2027" };
static const char *const leads[] = { "Phòng Nội vụ", "Văn phòng HĐND và UBND",
                                     "Phòng Tài chính - Kế hoạch" };

static void
check (gboolean done, GError *error)
{
  if (done)
    return;
  fprintf (stderr, "%s\n", error != NULL ? error->message : "failed");
  exit (1);
}

static char *
make_text (guint i)
{
  return g_strdup_printf (
      "Rà soát, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý, nhóm %u; "
      "công khai kết quả tại nơi tiếp nhận hồ sơ",
      i + 1);
}

static GArray *
list_areas (CchOffice *office)
{
  g_autofree char *sql = cch_record_sql_select (&cch_area_kind, "WHERE parent IS NULL");
  g_autoptr (CchStatement) statement =
      cch_statement_new (cch_office_get_database (office), sql, NULL);
  g_autoptr (CchRecord) area = cch_record_new (&cch_area_kind);
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (cch_statement_step (statement, NULL) == CCH_STEP_ROW)
    {
      gint64 id;

      cch_record_sql_read (statement, area);
      id = cch_record_get_id (area);
      g_array_append_val (areas, id);
    }
  return areas;
}

static void
add_task (CchEdit *edit, CchOffice *office, gint64 plan, gint64 area, guint i)
{
  g_autofree char *text = make_text (i);
  CchTask *task = cch_edit_create (edit, &cch_task_kind, "plan", plan, "area", area, "text", text,
                                   "time_wording", times[i % G_N_ELEMENTS (times)], NULL);
  gint64 id = cch_record_get_id (CCH_RECORD (task));

  cch_edit_create (edit, &cch_task_agency_kind, "task", id, "role", CCH_TASK_ROLE_LEAD, "wording",
                   leads[i % G_N_ELEMENTS (leads)], NULL);
  cch_edit_create (edit, &cch_task_agency_kind, "task", id, "role", CCH_TASK_ROLE_COOPERATING,
                   "wording", "Các cơ quan, đơn vị có liên quan", NULL);
  cch_edit_create (edit, &cch_product_kind, "task", id, "text",
                   products[i % G_N_ELEMENTS (products)], NULL);
  cch_task_milestones_derive (edit, office, task, 2027, NULL);
}

CchSession *
plan_office_new (const char *path, guint tasks, gint64 *plan)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CchRegulation) regulation =
      cch_regulation_library_get (library, "two-level-2025", &error);
  const CchSessionSeed seed = { regulation, "xa", "Ủy ban nhân dân xã", "Xã", 2027 };
  CchSession *session;
  CchOffice *office;
  g_autoptr (GArray) areas = NULL;
  g_autoptr (CchEdit) edit = NULL;
  CchRecord *record;

  check (regulation != NULL && cch_session_create (path, &seed, &error), error);
  session = cch_session_open (path, CCH_SESSION_WRITE, NULL, NULL, &error);
  check (session != NULL, error);
  office = cch_session_get_office (session);
  areas = list_areas (office);
  edit = cch_edit_begin (office, "tasks", &error);
  record = cch_edit_create (edit, &cch_plan_kind, "title", "Kế hoạch", "year", (gint64) 2027,
                            "regulation", "two-level-2025", NULL);
  check (record != NULL, NULL);
  *plan = cch_record_get_id (record);
  for (guint i = 0; i < tasks; i++)
    add_task (edit, office, *plan, g_array_index (areas, gint64, i * areas->len / MAX (tasks, 1)),
              i);
  check (cch_edit_commit (edit, &error), error);
  return session;
}

/* The same words for the peer. */
void
plan_office_write_csv (guint tasks, const char *path)
{
  g_autoptr (GString) out = g_string_new ("STT,Nhiệm vụ,Sản phẩm,Chủ trì,Phối hợp,Thời gian\n");

  for (guint i = 0; i < tasks; i++)
    {
      g_autofree char *text = make_text (i);

      g_string_append_printf (out, "%u,\"%s\",%s,%s,\"Các cơ quan, đơn vị có liên quan\",\"%s\"\n",
                              i + 1, text, products[i % G_N_ELEMENTS (products)],
                              leads[i % G_N_ELEMENTS (leads)], times[i % G_N_ELEMENTS (times)]);
    }
  g_file_set_contents (path, out->str, (gssize) out->len, NULL);
}
