/* A new plan of any kind: what the office, its superior and its regulation say is there at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan.h"
#include "rules/cch-regulation.h"
#include "session/cch-session.h"

G_BEGIN_DECLS

/**
 * CchPlanSeed:
 * @end_year: of plans over several years, else 0
 * @regulation: (nullable): id of a pack; %NULL for the one that fits the kind
 * @layout: (nullable): id of a form of it; %NULL for the first one of that kind
 * @title: (nullable): %NULL for the usual one
 * @parent: the superior's plan in this office, 0 for none
 * @attached: whether a decision issues it
 * @empty: nothing is proposed: no grounds, recipients and owners
 * @given: (nullable): a draft whose fields count more than what would be proposed for them
 *
 * What a person says about a new plan.
 */
typedef struct
{
  CchPlanKind kind;
  guint year;
  guint end_year;
  const char *regulation;
  const char *layout;
  const char *title;
  gint64 parent;
  gboolean attached;
  gboolean empty;
  CchPlan *given;
} CchPlanSeed;

CchRegulation *
cch_plan_start_find_regulation (CchSession *session, CchPlanKind kind, GError **error);
char *cch_plan_start_make_title (const CchRegulation *regulation, const CchPlanSeed *seed);
CchPlan *cch_plan_start (CchSession *session, const CchPlanSeed *seed, GError **error);
CchPlan *cch_plan_start_from (CchSession *session, CchPlan *given, GError **error);

/* cch-plan-proposals.c: what a plan begins with; drafts without a row */
GPtrArray *
cch_plan_propose_citations (CchOffice *office, CchPlan *plan, const CchRegulation *regulation);
GPtrArray *cch_plan_offer_citations (CchPlan *plan, const CchRegulation *regulation);
GPtrArray *cch_plan_propose_recipients (CchOffice *office,
                                        CchPlan *plan,
                                        const CchRegulation *regulation,
                                        GError **error);
GPtrArray *cch_plan_propose_owners (CchOffice *office,
                                    CchPlan *plan,
                                    const CchRegulation *regulation,
                                    GError **error);

G_END_DECLS
