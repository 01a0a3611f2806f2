/* Two versions of a plan side by side: a table of what is different, to be read and printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-compose-difference.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "compose/cch-word-difference.h"
#include "rules/cch-plan-form.h"

#define N_COLUMNS 5

static CchComposition
make_composition (const CchPlanVersions *versions,
                  const CchPlanView *plan,
                  const CchRegulationForm *form,
                  CchDocProfile *profile)
{
  return (CchComposition){
    .plan = plan, .regulation = versions->regulation, .form = form, .profile = profile
  };
}

/* "Kế hoạch số 03/KH-UBND", or what it is as long as it has no number. */
static char *
name_version (const CchComposition *composition, const char *given)
{
  const CchPlan *plan = composition->plan->plan;

  if (given != NULL)
    return g_strdup (given);
  if (plan->number == NULL || cch_date_is_none (plan->issued))
    return g_strdup ("Dự thảo");
  return cch_composition_name_document (composition);
}

static void
add_head (CchDocTableBuilder *builder, const char *before, const char *after)
{
  const char *const words[N_COLUMNS] = { "STT", "Nội dung", before, after, "Thay đổi" };
  static const double shares[N_COLUMNS] = { 5, 19, 33, 33, 10 };

  for (guint i = 0; i < N_COLUMNS; i++)
    cch_doc_table_builder_add_column (builder, shares[i],
                                      i == 0 || i == 4 ? CCH_DOC_ALIGN_CENTER : CCH_DOC_ALIGN_LEFT);
  cch_doc_table_builder_begin_row (builder, CCH_DOC_ROW_HEADER);
  for (guint i = 0; i < N_COLUMNS; i++)
    cch_doc_table_builder_add_cell (builder, words[i], NULL);
}

static void
add_group (CchDocTableBuilder *builder, const char *group)
{
  g_autoptr (CchDocText) text = cch_doc_text_new (group);

  cch_doc_table_builder_begin_row (builder, CCH_DOC_ROW_GROUP);
  cch_doc_table_builder_add_cell_full (builder, text, NULL, N_COLUMNS, 1, CCH_DOC_ALIGN_LEFT);
}

static void
add_words (CchDocTableBuilder *builder, CchDocText *text, CchDocSource *source)
{
  cch_doc_table_builder_add_cell_full (builder, text, source, 1, 1, CCH_DOC_ALIGN_ROLE);
}

/* Words that came or went whole are not marked: the last column says it. */
static void
add_change (CchDocTableBuilder *builder, const CchPlanChange *change, guint number)
{
  g_autofree char *count = g_strdup_printf ("%u", number);
  g_autoptr (CchDocText) before = NULL;
  g_autoptr (CchDocText) after = NULL;

  if (change->act == CCH_PLAN_CHANGE_CHANGED)
    cch_word_difference_mark (change->before, change->after, &before, &after);
  else
    {
      before = cch_doc_text_new (change->before != NULL ? change->before : "");
      after = cch_doc_text_new (change->after != NULL ? change->after : "");
    }
  cch_doc_table_builder_begin_row (builder, CCH_DOC_ROW_BODY);
  cch_doc_table_builder_add_cell (builder, count, change->source);
  cch_doc_table_builder_add_cell (builder,
                                  g_str_equal (change->place, change->group) ? "" : change->place,
                                  change->source);
  add_words (builder, before, change->source);
  add_words (builder, after, change->source);
  cch_doc_table_builder_add_cell (builder, cch_plan_change_get_name (change->act), change->source);
}

static CchDocTable *
make_table (const GPtrArray *changes, const char *before, const char *after)
{
  g_autoptr (CchDocTableBuilder) builder = cch_doc_table_builder_new ();
  const char *group = NULL;

  add_head (builder, before, after);
  for (guint i = 0; i < changes->len; i++)
    {
      const CchPlanChange *change = g_ptr_array_index (changes, i);

      if (g_strcmp0 (group, change->group) != 0)
        add_group (builder, change->group);
      group = change->group;
      add_change (builder, change, i + 1);
    }
  return cch_doc_table_builder_end (builder);
}

static char *
count_changes (const GPtrArray *changes)
{
  guint counts[3] = { 0 };

  for (guint i = 0; i < changes->len; i++)
    counts[((const CchPlanChange *) g_ptr_array_index (changes, i))->act]++;
  return g_strdup_printf ("Có %u điểm khác nhau: %u bổ sung, %u bãi bỏ, %u sửa đổi.", changes->len,
                          counts[CCH_PLAN_CHANGE_ADDED], counts[CCH_PLAN_CHANGE_REMOVED],
                          counts[CCH_PLAN_CHANGE_CHANGED]);
}

static void
add_title (CchDocBuilder *builder, const char *subject, const char *before, const char *after)
{
  g_autofree char *between = g_strdup_printf ("(%s và %s)", before, after);
  g_autofree char *title = g_strdup_printf ("Bảng so sánh: %s", subject);

  cch_doc_builder_set_title (builder, title);
  cch_doc_builder_set_subject (builder, subject);
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_TITLE);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_TYPE_NAME, "BẢNG SO SÁNH");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_SUBJECT, subject);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_REFERENCE, between);
  cch_doc_builder_end_block (builder);
}

static CchDoc *
compose (const CchComposition *before, const CchComposition *after, const CchPlanVersions *versions)
{
  g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (after->profile);
  g_autoptr (GPtrArray) changes = cch_plan_difference_list (before, after);
  g_autofree char *subject = cch_composition_get_subject (after);
  g_autofree char *before_name = name_version (before, versions->before_name);
  g_autofree char *after_name = name_version (after, versions->after_name);
  g_autofree char *summary = count_changes (changes);

  cch_doc_builder_begin_part (builder, CCH_DOC_PART_MAIN, CCH_DOC_LANDSCAPE, NULL);
  add_title (builder, subject, before_name, after_name);
  if (changes->len == 0)
    cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, "Hai bản không có điểm nào khác nhau.");
  else
    {
      g_autoptr (CchDocTable) table = make_table (changes, before_name, after_name);

      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, summary);
      cch_doc_builder_add_line (
          builder, CCH_DOC_ROLE_NOTE,
          "Ở chỗ sửa đổi, chữ nghiêng là chữ bỏ đi, chữ đậm là chữ thêm vào.");
      cch_doc_builder_add_table (builder, table);
    }
  return cch_doc_builder_end (builder);
}

/**
 * cch_compose_plan_difference:
 *
 * Returns: (transfer full): the table; %NULL with @error when the regulation has no form for such
 *   a plan
 */
CchDoc *
cch_compose_plan_difference (const CchPlanVersions *versions,
                             CchDocProfile *profile,
                             GError **error)
{
  const CchRegulationForm *form = cch_plan_form_find (versions->regulation, versions->after->plan);
  const CchComposition before = make_composition (versions, versions->before, form, profile);
  const CchComposition after = make_composition (versions, versions->after, form, profile);

  if (form == NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
                   _ ("%s: this regulation has no form for a plan of this kind. Choose another "
                      "regulation for the plan"),
                   cch_regulation_get_title (versions->regulation));
      return NULL;
    }
  return compose (&before, &after, versions);
}
