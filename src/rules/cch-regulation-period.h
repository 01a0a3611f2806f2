/* Something an agency owes once a year: the plan, a periodic report, an inspection, a score.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-pack-element.h"
#include "rules/cch-regulation-window.h"

G_BEGIN_DECLS

#define CCH_TYPE_PERIOD_KIND (cch_period_kind_get_type ())

typedef enum
{
  CCH_PERIOD_KIND_PLAN,
  CCH_PERIOD_KIND_MONTH,
  CCH_PERIOD_KIND_QUARTER,
  CCH_PERIOD_KIND_HALF_YEAR,
  CCH_PERIOD_KIND_NINE_MONTHS,
  CCH_PERIOD_KIND_YEAR,
  CCH_PERIOD_KIND_INSPECTION,
  CCH_PERIOD_KIND_SCORING,
  CCH_PERIOD_KIND_REVIEW,
} CchPeriodKind;

/**
 * CchRegulationPeriod:
 * @name: "Báo cáo quý I"
 * @first_month: first month it is about, 1 to 12
 * @last_month: last month it is about; the month of due rules that name none
 * @internal: done inside the office, nobody outside waits for it
 * @forms: (nullable): ids of the forms to be filled
 * @window: (nullable): the days whose events count
 */
typedef struct
{
  CchPackNode node;
  const char *id;
  const char *name;
  CchPeriodKind kind;
  int first_month;
  int last_month;
  gboolean internal;
  const char *const *forms;
  CchRegulationWindow *window;
  GPtrArray *dues;  /* (element-type CchRegulationDue) */
  GPtrArray *notes; /* (element-type CchRegulationText) */
} CchRegulationPeriod;

extern const CchPackElement cch_regulation_period_element;

GType cch_period_kind_get_type (void);

const CchRegulationDue *cch_regulation_period_find_due (const CchRegulationPeriod *period,
                                                        const char *class_id);

G_END_DECLS
