/* A plan: the office’s own, its superior’s, or one received from below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-issue.h"
#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_PLAN (cch_plan_get_type ())

G_DECLARE_FINAL_TYPE (CchPlan, cch_plan, CCH, PLAN, CchRecord)

typedef enum
{
  CCH_PLAN_KIND_YEAR,
  CCH_PLAN_KIND_INFORMATION,
  CCH_PLAN_KIND_INSPECTION,
  CCH_PLAN_KIND_REMEDY,
  CCH_PLAN_KIND_PROGRAMME,
  CCH_PLAN_KIND_REVIEW,
  CCH_PLAN_KIND_OTHER,
} CchPlanKind;

GType cch_plan_kind_get_type (void);
extern const char *const cch_plan_kind_labels[];

struct _CchPlan
{
  CchRecord parent_instance;

  CchPlanKind kind;
  CchDocumentState state;
  char *title;
  gint64 year;
  gint64 end_year;
  gint64 agency; /* agency */
  gint64 parent; /* plan */
  char *number;
  char *symbol;
  CchDate issued;
  char *place;
  CchDocumentAuthority authority;
  CchDocumentSigning signing;
  char *signer_post;
  char *signer;
  char *drafting_unit;
  char *drafter;
  gint64 copies;
  CchDocumentUrgency urgency;
  CchDocumentSecrecy secrecy;
  CchDocumentCirculation circulation;
  gboolean attached;
  gint64 replaces; /* plan */
  gint64 amends;   /* plan */
  char *regulation;
  char *layout;
  double budget;
  char *budget_source;
  CchDate received;
  gint64 reopened;
  char *reopen_reason;
};

extern const CchKind cch_plan_kind;

G_END_DECLS
