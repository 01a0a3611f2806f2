/* The share of one agency in a plan: the tasks it leads and those it takes part in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-compose-share.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-numbering.h"
#include "compose/cch-task-table.h"
#include "rules/cch-plan-form.h"

static void
add_title (const CchComposition *composition, CchDocBuilder *builder, const char *name)
{
  g_autofree char *reference =
      cch_composition_fill (composition, "(Trích {document} ngày {date} của {issuer})", NULL, NULL);
  g_autofree char *subject = cch_composition_get_inner_subject (composition);
  g_autofree char *line = g_strdup_printf ("của %s trong Kế hoạch %s", name, subject);
  g_autofree char *title = g_strdup_printf ("Nhiệm vụ %s", line);

  cch_doc_builder_set_title (builder, title);
  cch_doc_builder_set_subject (builder, title);
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_TITLE);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_TYPE_NAME, "NHIỆM VỤ");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_SUBJECT, line);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_REFERENCE, reference);
  cch_doc_builder_end_block (builder);
}

static gboolean
has_tasks (const CchComposition *composition)
{
  for (guint i = 0; i < composition->plan->tasks->len; i++)
    if (cch_composition_takes (composition, g_ptr_array_index (composition->plan->tasks, i)))
      return TRUE;
  return FALSE;
}

/* Returns: whether there was anything in this role */
static gboolean
add_role (CchComposition *composition,
          CchDocBuilder *builder,
          const CchRegulationTable *form,
          CchTaskRole role,
          guint ordinal)
{
  static const char *const headings[] = {
    [CCH_TASK_ROLE_LEAD] = "NHIỆM VỤ CHỦ TRÌ",
    [CCH_TASK_ROLE_COOPERATING] = "NHIỆM VỤ PHỐI HỢP",
    [CCH_TASK_ROLE_COMPILING] = "NHIỆM VỤ TỔNG HỢP",
    [CCH_TASK_ROLE_EXECUTING] = "NHIỆM VỤ THỰC HIỆN",
  };
  g_autofree char *roman = cch_numbering_format (CCH_NUMBERING_ROMAN, ordinal);
  g_autofree char *heading = g_strdup_printf ("%s. %s", roman, headings[role]);
  g_autoptr (CchDocTable) table = NULL;

  composition->role = role;
  if (!has_tasks (composition))
    return FALSE;
  table = cch_task_table_new (composition, form, NULL);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_ROMAN_HEADING, heading);
  cch_doc_builder_add_table (builder, table);
  return TRUE;
}

static CchDoc *
compose (CchComposition *composition, const CchRegulationTable *table)
{
  static const CchTaskRole roles[] = { CCH_TASK_ROLE_LEAD, CCH_TASK_ROLE_EXECUTING,
                                       CCH_TASK_ROLE_COOPERATING, CCH_TASK_ROLE_COMPILING };
  g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (composition->profile);
  const char *name = cch_plan_view_get_agency_name (composition->plan, composition->agency);
  guint n_roles = 0;

  cch_doc_builder_begin_part (builder, CCH_DOC_PART_MAIN,
                              table->landscape ? CCH_DOC_LANDSCAPE : CCH_DOC_PORTRAIT, NULL);
  add_title (composition, builder, name != NULL ? name : "……");
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    n_roles += add_role (composition, builder, table, roles[i], n_roles + 1);
  if (n_roles == 0)
    cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, "Kế hoạch không giao nhiệm vụ nào.");
  return cch_doc_builder_end (builder);
}

/**
 * cch_compose_plan_share:
 * @agency: whose tasks are meant
 *
 * Returns: (transfer full): its tasks in the columns and with the numbers of the plan; %NULL with
 *   @error when the regulation has no table for such a plan
 */
CchDoc *
cch_compose_plan_share (const CchPlanView *plan,
                        gint64 agency,
                        const CchRegulation *regulation,
                        CchDocProfile *profile,
                        gboolean draft,
                        GError **error)
{
  CchComposition composition = {
    .plan = plan,
    .regulation = regulation,
    .form = cch_plan_form_find (regulation, plan->plan),
    .profile = profile,
    .draft = draft,
    .agency = agency,
  };
  const CchRegulationTable *table =
      composition.form != NULL ? cch_plan_form_find_task_table (regulation, composition.form)
                               : NULL;

  if (table == NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
                   _ ("%s: this regulation has no table of tasks for a plan of this kind. Choose "
                      "another regulation for the plan"),
                   cch_regulation_get_title (regulation));
      return NULL;
    }
  return compose (&composition, table);
}
