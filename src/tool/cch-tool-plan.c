/* What the commands on a plan have in common: finding it, with its regulation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-plan.h"

#include "rules/cch-regulation-library.h"
#include "session/cch-session-create.h"

/* A plan names its regulation, or follows the office's. */
static char *
dup_regulation_id (CchSession *session, const CchPlan *plan)
{
  if (plan->regulation != NULL && *plan->regulation != '\0')
    return g_strdup (plan->regulation);
  return cch_session_dup_setting (session, CCH_SETTING_REGULATION);
}

/**
 * cch_tool_read_plan:
 *
 * Returns: (transfer full) (nullable): the plan's records, with the regulation that it follows
 */
CchPlanRecords *
cch_tool_read_plan (CchSession *session, CchPlan *plan, GError **error)
{
  g_autofree char *id = dup_regulation_id (session, plan);
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (CchRegulation) regulation = NULL;
  g_autoptr (CchPlanRecords) records =
      cch_plan_records_new (cch_session_get_office (session), plan, error);

  if (records == NULL)
    return NULL;
  if (id != NULL)
    {
      regulation = cch_regulation_library_get (library, id, error);
      if (regulation == NULL)
        return NULL;
      cch_plan_records_set_regulation (records, regulation);
    }
  return g_steal_pointer (&records);
}
