/* Plans of an office that exists nowhere, in the shapes of the documents that offices really send.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "paper-shapes.h"

#include "model/cch-area-owner.h"
#include "model/cch-citation.h"
#include "model/cch-milestone.h"
#include "model/cch-product.h"
#include "model/cch-recipient.h"
#include "model/cch-task-agency.h"

#define N_AGENCIES 6

/* Widths of real cells: from a few words to a paragraph. */
static const char *const tasks[] = {
  "Rà soát văn bản còn hiệu lực, đề xuất sửa đổi, bổ sung hoặc bãi bỏ",
  "Rút ngắn thời gian giải quyết ít nhất 10 thủ tục có nhiều hồ sơ; công khai kết quả từng tháng "
  "tại nơi tiếp nhận, trên cổng thông tin điện tử và qua loa truyền thanh",
  "Kiểm tra việc chấp hành giờ làm việc",
  "Áp dụng hệ thống quản lý chất lượng theo TCVN ISO 9001:2015 tại các phòng chuyên môn theo Nghị "
  "định số 61/2018/NĐ-CP, gắn với quy trình điện tử trên phần mềm một cửa; đánh giá nội bộ mỗi "
  "năm một lần và khắc phục những điểm không phù hợp trong vòng 30 ngày",
  "Bồi dưỡng kỹ năng số cho cán bộ, công chức bộ phận một cửa",
  "Lấy ý kiến người dân, doanh nghiệp về mức độ hài lòng",
  "Công khai dự toán, quyết toán ngân sách",
};

static const char *const products[] = {
  "Báo cáo",
  "Kế hoạch;Báo cáo kết quả",
  "Quyết định phê duyệt quy trình nội bộ",
  "Thông báo kết luận",
  "Danh mục văn bản;Quyết định công bố",
};

static const char *const times[] = {
  "Quý I/2024",
  "- Ban hành: Tháng 02/2024\n- Báo cáo: Tháng 12/2024",
  "Thường xuyên trong năm",
  "Trước ngày 15/11/2024",
  "Hằng quý, năm 2024",
};

static const char *const agencies[N_AGENCIES] = {
  "Ủy ban nhân dân huyện Thuận Mẫu",
  "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện",
  "Phòng Nội vụ",
  "Phòng Tư pháp",
  "Phòng Tài chính - Kế hoạch",
  "Phòng Văn hóa và Thông tin",
};

static const char *const goals[] = {
  "muc-tieu",
  "- Người dân và doanh nghiệp được phục vụ đúng hẹn; trên 98% hồ sơ được giải quyết trước hoặc "
  "đúng hạn, không còn hồ sơ phải đi lại quá hai lần vì lý do của cơ quan tiếp nhận.\n"
  "- Mỗi nhiệm vụ có một cơ quan chủ trì, có sản phẩm và có thời hạn.",
  "yeu-cau",
  "Việc làm theo kế hoạch phải đo được bằng số liệu; số liệu do cơ quan thực hiện ghi và chịu "
  "trách nhiệm.\nNgười đứng đầu trực tiếp chỉ đạo, báo cáo đúng kỳ.",
  NULL,
};

static const char *const inspection[] = {
  "muc-dich",
  "- Đánh giá đúng thực trạng, kịp thời uốn nắn việc làm chưa đúng tại các cơ quan, địa phương.",
  "yeu-cau",
  "- Kiểm tra khách quan, đúng thời gian, không gây cản trở hoạt động của đơn vị.",
  "doi-tuong",
  "a) Đối tượng: các phòng, ban và ủy ban nhân dân các xã, thị trấn.\n"
  "b) Thời gian: từ ngày 15 tháng 5 đến ngày 30 tháng 9 năm 2024.",
  NULL,
};

const PaperShape paper_shapes[] = {
  { "plan-with-decision", "thanh-hoa-ngoc-lac-2020", CCH_PLAN_KIND_YEAR,
    "Cải cách hành chính năm 2020 huyện Thuận Mẫu", "QĐ-UBND", "2019-12-30",
    CCH_DOCUMENT_AUTHORITY_HEAD, CCH_DOCUMENT_SIGNING_SELF, TRUE, 4, goals, "appendix.number" },
  { "plan-with-table", "soc-trang-cu-lao-dung-2023", CCH_PLAN_KIND_YEAR,
    "Cải cách hành chính huyện Thuận Mẫu năm 2023", "KH-UBND", "2023-01-04",
    CCH_DOCUMENT_AUTHORITY_COLLECTIVE, CCH_DOCUMENT_SIGNING_DEPUTY, FALSE, 5, goals,
    "reference.words" },
  { "review", "ha-tinh-review-2011-2020", CCH_PLAN_KIND_REVIEW,
    "Tổng kết thực hiện Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2011 - 2020",
    "KH-UBND", "2020-02-20", CCH_DOCUMENT_AUTHORITY_COLLECTIVE, CCH_DOCUMENT_SIGNING_SELF, FALSE, 1,
    goals },
  { "inspection-with-decision", "ha-tinh-inspection-2024", CCH_PLAN_KIND_INSPECTION,
    "Kiểm tra, đánh giá, thẩm định công tác cải cách hành chính nhà nước tại các cơ quan, đơn vị, "
    "địa phương năm 2024",
    "QĐ-UBND", "2024-03-11", CCH_DOCUMENT_AUTHORITY_HEAD, CCH_DOCUMENT_SIGNING_DEPUTY, TRUE, 2,
    inspection, "" },
  { "plan-of-circular", "ha-tinh-2019", CCH_PLAN_KIND_YEAR,
    "Cải cách hành chính năm 2024 huyện Thuận Mẫu", "KH-UBND", "2024-01-05",
    CCH_DOCUMENT_AUTHORITY_COLLECTIVE, CCH_DOCUMENT_SIGNING_SELF, FALSE, 3, goals,
    "reference.words" },
};
const guint n_paper_shapes = G_N_ELEMENTS (paper_shapes);

static gpointer
new_record (const CchKind *kind, gint64 id)
{
  CchRecord *record = cch_record_new (kind);
  g_autofree char *uuid = g_strdup_printf ("%s-%" G_GINT64_FORMAT, kind->name, id);

  cch_record_set_identity (record, id, uuid);
  return record;
}

static void
take (CchPlanView *view, gpointer record)
{
  cch_plan_view_add (view, record);
  g_object_unref (record);
}

static void
add_agencies (CchPlanView *view)
{
  for (gint64 id = 1; id <= N_AGENCIES; id++)
    {
      CchAgencyTerm *term = new_record (&cch_agency_term_kind, id);

      term->agency = id;
      term->name = g_strdup (agencies[id - 1]);
      term->parent = id == 1 ? 0 : 1;
      term->place = g_strdup ("Thuận Mẫu");
      term->head_post = g_strdup (id == 1 ? "Chủ tịch" : "Trưởng phòng");
      take (view, term);
    }
}

static void
add_sections (CchPlanView *view, const char *const *sections)
{
  for (guint i = 0; sections[i] != NULL; i += 2)
    {
      CchSection *section = new_record (&cch_section_kind, i + 1);

      section->code = g_strdup (sections[i]);
      section->body = g_strdup (sections[i + 1]);
      section->position = i;
      take (view, section);
    }
}

static void
add_citation (CchPlanView *view, gint64 id, const char *type, const char *issuer, const char *about)
{
  CchCitation *citation = new_record (&cch_citation_kind, id);

  citation->document_type = g_strdup (type);
  if (!g_str_equal (type, "Luật"))
    {
      citation->number = g_strdup_printf ("%d", (int) (60 + id));
      citation->symbol = g_strdup (id == 2 ? "NQ-CP" : "QĐ-UBND");
    }
  citation->issuer = g_strdup (issuer);
  citation->issued = cch_date_new (2019, 6, (guint) (10 + id));
  citation->subject = g_strdup (about);
  citation->position = id;
  take (view, citation);
}

static void
add_recipient (CchPlanView *view, gint64 id, const char *wording, CchRecipientPurpose purpose)
{
  CchRecipient *recipient = new_record (&cch_recipient_kind, id);

  recipient->wording = g_strdup (wording);
  recipient->purpose = purpose;
  recipient->position = id;
  take (view, recipient);
}

static void
add_frame (CchPlanView *view)
{
  add_citation (view, 1, "Luật", NULL, "Tổ chức chính quyền địa phương");
  add_citation (view, 2, "Nghị quyết", "Chính phủ",
                "ban hành Chương trình tổng thể cải cách hành chính nhà nước");
  add_citation (view, 3, "Quyết định", "Ủy ban nhân dân tỉnh",
                "ban hành Kế hoạch cải cách hành chính nhà nước của tỉnh");
  add_recipient (view, 1, "Sở Nội vụ", CCH_RECIPIENT_PURPOSE_REPORT);
  add_recipient (view, 2, "Thường trực Huyện ủy, Thường trực HĐND huyện",
                 CCH_RECIPIENT_PURPOSE_REPORT);
  add_recipient (view, 3, "Các phòng, ban, đơn vị thuộc UBND huyện", CCH_RECIPIENT_PURPOSE_EXECUTE);
  add_recipient (view, 4, "UBND các xã, thị trấn", CCH_RECIPIENT_PURPOSE_EXECUTE);
}

static void
add_role (CchPlanView *view, gint64 id, gint64 task, CchTaskRole role, gint64 agency)
{
  CchTaskAgency *part = new_record (&cch_task_agency_kind, id);

  part->task = task;
  part->role = role;
  part->agency = agency;
  part->position = id;
  take (view, part);
}

static void
add_products (CchPlanView *view, gint64 task)
{
  g_auto (GStrv) words = g_strsplit (products[task % G_N_ELEMENTS (products)], ";", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      CchProduct *product = new_record (&cch_product_kind, task * 10 + i);

      product->task = task;
      product->text = g_strdup (words[i]);
      product->position = i;
      take (view, product);
    }
}

static void
add_task (CchPlanView *view, gint64 id, gint64 area)
{
  CchTask *task = new_record (&cch_task_kind, id);

  task->area = area;
  task->text = g_strdup (tasks[id % G_N_ELEMENTS (tasks)]);
  task->time_wording = g_strdup (times[id % G_N_ELEMENTS (times)]);
  task->position = id;
  if (id % 7 == 3)
    task->budget = 1500000.0 * (double) id;
  take (view, task);
  add_role (view, id * 10, id, CCH_TASK_ROLE_LEAD, 2 + id % (N_AGENCIES - 1));
  add_role (view, id * 10 + 1, id, CCH_TASK_ROLE_COOPERATING, 2 + (id + 1) % (N_AGENCIES - 1));
  add_role (view, id * 10 + 2, id, CCH_TASK_ROLE_COOPERATING, 2 + (id + 2) % (N_AGENCIES - 1));
  add_products (view, id);
}

static void
add_area (CchPlanView *view, gint64 id, const CchRegulationArea *source, guint n_tasks)
{
  CchArea *area = new_record (&cch_area_kind, id);
  CchAreaOwner *owner = new_record (&cch_area_owner_kind, id);

  area->code = g_strdup (source->id);
  area->name = g_strdup (source->name);
  area->position = id;
  take (view, area);
  owner->area = id;
  owner->agency = 2 + id % (N_AGENCIES - 1);
  take (view, owner);
  for (guint i = 0; i < n_tasks; i++)
    add_task (view, id * n_tasks + i, id);
}

static CchPlan *
make_plan (const PaperShape *shape)
{
  CchPlan *plan = new_record (&cch_plan_kind, 1);

  plan->kind = shape->kind;
  plan->state = CCH_DOCUMENT_STATE_ISSUED;
  plan->title = g_strdup (shape->title);
  plan->agency = 1;
  plan->number = g_strdup ("6320");
  plan->symbol = g_strdup (shape->symbol);
  cch_date_from_iso (shape->day, &plan->issued, NULL);
  plan->year = plan->issued.year;
  plan->authority = shape->authority;
  plan->signing = shape->signing;
  plan->signer_post =
      g_strdup (shape->signing == CCH_DOCUMENT_SIGNING_SELF ? "Chủ tịch" : "Phó Chủ tịch");
  plan->drafting_unit = g_strdup ("NV");
  plan->attached = shape->attached;
  return plan;
}

/* Some tasks of a review stand under another one: "3", then "3.1". */
static void
group_tasks (CchPlanView *view)
{
  CchTask *group = new_record (&cch_task_kind, 100);

  group->row = CCH_TASK_ROW_GROUP;
  group->text = g_strdup ("Xây dựng báo cáo chuyên đề theo lĩnh vực");
  group->position = 3;
  for (guint i = 2; i < view->tasks->len && i < 6; i++)
    {
      CchTaskView *task = g_ptr_array_index (view->tasks, i);

      task->task->parent = 100;
      group->area = task->task->area;
    }
  take (view, group);
}

/**
 * paper_shape_make:
 *
 * Returns: (transfer full): the plan with all areas of the regulation
 */
CchPlanView *
paper_shape_make (const PaperShape *shape, const CchRegulation *regulation)
{
  const GPtrArray *areas = cch_regulation_get_list (regulation, CCH_REGULATION_AREAS);
  g_autoptr (CchPlan) plan = make_plan (shape);
  CchPlanView *view = cch_plan_view_new (plan, plan->issued);
  gint64 id = 0;

  add_agencies (view);
  add_sections (view, shape->sections);
  add_frame (view);
  for (guint i = 0; i < areas->len; i++)
    {
      const CchRegulationArea *area = g_ptr_array_index (areas, i);

      if (area->role == CCH_AREA_ROLE_TASKS)
        add_area (view, ++id, area, shape->n_tasks);
    }
  if (shape->kind == CCH_PLAN_KIND_REVIEW)
    group_tasks (view);
  cch_plan_view_finish (view);
  return view;
}
