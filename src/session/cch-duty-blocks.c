/* Blocks of duties: what each agency has to do, to be written out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-duty-blocks.h"

#include "compose/cch-lead.h"
#include "model/cch-task-agency.h"

/* Returns: 0 for a lead that is only words */
static gint64
find_agency (const CchPlanView *view, const CchLead *lead)
{
  const CchTaskView *task = g_ptr_array_index (lead->tasks, 0);

  for (guint i = 0; i < task->agencies->len; i++)
    {
      const CchTaskAgency *link = g_ptr_array_index (task->agencies, i);

      if (link->agency != 0
          && g_strcmp0 (cch_plan_view_get_agency_name (view, link->agency), lead->name) == 0)
        return link->agency;
    }
  return 0;
}

static gboolean
has_block (const CchPlanView *view, gint64 agency)
{
  for (guint i = 0; i < view->sections->len; i++)
    {
      const CchSection *section = g_ptr_array_index (view->sections, i);

      if (section->code == NULL && section->agency == agency)
        return TRUE;
    }
  return FALSE;
}

static char *
list_tasks (const CchLead *lead)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lead->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (lead->tasks, i);

      if (task->task->text != NULL)
        g_string_append_printf (text, "%s- Chủ trì: %s.", text->len > 0 ? "\n" : "",
                                task->task->text);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * cch_duty_blocks_draft:
 *
 * Returns: (transfer full) (element-type CchSection): a block for each agency that leads something
 *   and has none yet, with what it leads
 */
GPtrArray *
cch_duty_blocks_draft (CchOpenPlan *plan, GError **error)
{
  const CchPlanView *view = cch_open_plan_get_view (plan, error);
  const CchComposition composition = {
    .plan = view,
    .regulation = cch_open_plan_get_regulation (plan),
    .form = cch_open_plan_get_form (plan),
    .draft = TRUE,
  };
  GPtrArray *drafts;
  g_autoptr (GPtrArray) leads = NULL;

  if (view == NULL)
    return NULL;
  drafts = g_ptr_array_new_with_free_func (g_object_unref);
  if (composition.form == NULL)
    return drafts;
  leads = cch_leads_list (&composition);
  for (guint i = 0; i < leads->len; i++)
    {
      const CchLead *lead = g_ptr_array_index (leads, i);
      gint64 agency = find_agency (view, lead);
      CchSection *draft;

      if (agency == 0 || has_block (view, agency))
        continue;
      draft = CCH_SECTION (cch_record_new (&cch_section_kind));
      draft->agency = agency;
      draft->heading = g_strdup (lead->name);
      draft->body = list_tasks (lead);
      g_ptr_array_add (drafts, draft);
    }
  return drafts;
}
