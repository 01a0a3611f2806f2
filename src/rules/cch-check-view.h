/* What the checks see of a plan: its records as arrays, read only.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-agency-alias.h"
#include "model/cch-agency-term.h"
#include "model/cch-agency.h"
#include "model/cch-area-owner.h"
#include "model/cch-area.h"
#include "model/cch-citation.h"
#include "model/cch-milestone.h"
#include "model/cch-plan.h"
#include "model/cch-product.h"
#include "model/cch-recipient.h"
#include "model/cch-section.h"
#include "model/cch-silenced-finding.h"
#include "model/cch-task-agency.h"
#include "model/cch-task.h"
#include "rules/cch-holidays.h"
#include "rules/cch-regulation.h"

G_BEGIN_DECLS

/**
 * CchCheckView:
 * @plan: what is checked
 * @regulation: (nullable): the pack that the plan follows
 * @agency_class: (nullable): class of the office in that pack
 * @parent: (nullable): the superior's plan
 * @notice_days: a due date closer than this to the day of issue is too close; 0 for the usual 10
 *
 * Filled by the session, which owns everything. An array may be %NULL, which is the same as empty;
 * sections, tasks and recipients are in the order of their positions.
 */
typedef struct
{
  CchPlan *plan;
  GPtrArray *sections;      /* (element-type CchSection) */
  GPtrArray *tasks;         /* (element-type CchTask) */
  GPtrArray *products;      /* (element-type CchProduct) */
  GPtrArray *milestones;    /* (element-type CchMilestone) */
  GPtrArray *task_agencies; /* (element-type CchTaskAgency) */
  GPtrArray *citations;     /* (element-type CchCitation) */
  GPtrArray *recipients;    /* (element-type CchRecipient) */
  GPtrArray *areas;         /* (element-type CchArea) */
  GPtrArray *area_owners;   /* (element-type CchAreaOwner) */
  GPtrArray *agencies;      /* (element-type CchAgency): those that answer for an area */
  GPtrArray *agency_terms;  /* (element-type CchAgencyTerm): names in force on the day of issue */
  GPtrArray *aliases;       /* (element-type CchAgencyAlias) */
  GPtrArray *silenced;      /* (element-type CchSilencedFinding) */
  CchPlan *parent;
  GPtrArray *parent_tasks; /* (element-type CchTask) */
  CchRegulation *regulation;
  CchHolidays *holidays;
  const char *agency_class;
  guint notice_days;
} CchCheckView;

G_END_DECLS
