/* What can be chosen for a plan as a whole: who issues it, its superior plan, its forms.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-open-plan.h"

G_BEGIN_DECLS

/**
 * CchPlanChoices:
 * @labels: what people read
 * @values: as many, what the record holds: the number of a row, an id, "" for none
 */
typedef struct
{
  char **labels;
  char **values;
} CchPlanChoices;

void cch_plan_choices_free (CchPlanChoices *choices);

CchPlanChoices *cch_plan_choices_list_agencies (CchOpenPlan *plan);
CchPlanChoices *cch_plan_choices_list_issuers (CchSession *session, GError **error);
CchPlanChoices *cch_plan_choices_list_plans (CchOpenPlan *plan);
CchPlanChoices *cch_plan_choices_list_regulations (CchOpenPlan *plan);
CchPlanChoices *cch_plan_choices_list_forms (CchOpenPlan *plan);
char *cch_plan_choices_describe_columns (CchOpenPlan *plan);

G_END_DECLS
