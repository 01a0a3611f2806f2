/* What the commands on a plan have in common: finding it, with its regulation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-plan.h"

/**
 * cch_tool_read_plan:
 *
 * Returns: (transfer full) (nullable): the plan's records, with the regulation that it follows
 */
CchPlanRecords *
cch_tool_read_plan (CchSession *session, CchPlan *plan, GError **error)
{
  CchDatabase *database = cch_session_get_database (session);
  g_autoptr (CchOfficeRules) rules = cch_office_rules_load (database, error);

  return rules != NULL
             ? cch_plan_records_load (database, cch_record_get_id (CCH_RECORD (plan)), rules, error)
             : NULL;
}
