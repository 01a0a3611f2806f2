/* Which form and which table of a regulation a plan is written on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-plan-form.h"

static const CchRegulationForm *
find_kind (const CchRegulation *regulation, CchFormKind kind)
{
  const GPtrArray *forms = cch_regulation_get_list (regulation, CCH_REGULATION_FORMS);

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    {
      const CchRegulationForm *form = g_ptr_array_index (forms, i);

      if (form->kind == kind)
        return form;
    }
  return NULL;
}

/* The matrix of who leads what is made from the tasks; nobody writes in it. */
static const CchRegulationTable *
find_table (const CchRegulationForm *form)
{
  for (guint i = 0; form->tables != NULL && i < form->tables->len; i++)
    {
      const CchRegulationTable *table = g_ptr_array_index (form->tables, i);

      if (table->grouping != CCH_TABLE_GROUPING_LEAD_ROWS)
        return table;
    }
  return NULL;
}

/**
 * cch_plan_form_find:
 *
 * Returns: (transfer none) (nullable): the form that the plan's layout names, else the first one
 *   for plans of its kind
 */
const CchRegulationForm *
cch_plan_form_find (const CchRegulation *regulation, const CchPlan *plan)
{
  const CchRegulationForm *named =
      plan->layout != NULL ? cch_regulation_find_form (regulation, plan->layout) : NULL;

  if (named != NULL)
    return named;
  return find_kind (regulation, plan->kind == CCH_PLAN_KIND_INSPECTION
                                    ? CCH_FORM_KIND_INSPECTION_PLAN
                                    : CCH_FORM_KIND_PLAN);
}

/**
 * cch_plan_form_find_task_table:
 *
 * Tasks stand in a table of the form itself, or in one of the form that goes with every plan.
 *
 * Returns: (transfer none) (nullable): the table
 */
const CchRegulationTable *
cch_plan_form_find_task_table (const CchRegulation *regulation, const CchRegulationForm *form)
{
  const GPtrArray *forms = cch_regulation_get_list (regulation, CCH_REGULATION_FORMS);
  const CchRegulationTable *table = find_table (form);

  for (guint i = 0; table == NULL && forms != NULL && i < forms->len; i++)
    {
      const CchRegulationForm *other = g_ptr_array_index (forms, i);

      if (other->kind == CCH_FORM_KIND_TASK_TABLE)
        table = find_table (other);
    }
  return table;
}
