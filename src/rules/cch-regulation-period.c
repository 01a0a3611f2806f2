/* Something an agency owes once a year: the plan, a periodic report, an inspection, a score.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-period.h"

#include "rules/cch-regulation-text.h"

#define AT(field) G_STRUCT_OFFSET (CchRegulationPeriod, field)

G_DEFINE_ENUM_TYPE (CchPeriodKind,
                    cch_period_kind,
                    G_DEFINE_ENUM_VALUE (CCH_PERIOD_KIND_PLAN, "plan"),
                    G_DEFINE_ENUM_VALUE (CCH_PERIOD_KIND_MONTH, "month"),
                    G_DEFINE_ENUM_VALUE (CCH_PERIOD_KIND_QUARTER, "quarter"),
                    G_DEFINE_ENUM_VALUE (CCH_PERIOD_KIND_HALF_YEAR, "half-year"),
                    G_DEFINE_ENUM_VALUE (CCH_PERIOD_KIND_NINE_MONTHS, "nine-months"),
                    G_DEFINE_ENUM_VALUE (CCH_PERIOD_KIND_YEAR, "year"),
                    G_DEFINE_ENUM_VALUE (CCH_PERIOD_KIND_INSPECTION, "inspection"),
                    G_DEFINE_ENUM_VALUE (CCH_PERIOD_KIND_SCORING, "scoring"),
                    G_DEFINE_ENUM_VALUE (CCH_PERIOD_KIND_REVIEW, "review"))

static const CchPackAttribute attributes[] = {
  { "id", CCH_PACK_VALUE_ID, AT (id), CCH_PACK_REQUIRED },
  { "name", CCH_PACK_VALUE_TEXT, AT (name), CCH_PACK_REQUIRED },
  { "kind", CCH_PACK_VALUE_WORD, AT (kind), CCH_PACK_REQUIRED, .words = cch_period_kind_get_type },
  { "first-month", CCH_PACK_VALUE_INTEGER, AT (first_month), .minimum = 1, .maximum = 12,
    .fallback = 1 },
  { "last-month", CCH_PACK_VALUE_INTEGER, AT (last_month), .minimum = 1, .maximum = 12,
    .fallback = 12 },
  { "internal", CCH_PACK_VALUE_BOOLEAN, AT (internal) },
  { "forms", CCH_PACK_VALUE_REFERENCES, AT (forms), .target = "form" },
};

static const CchPackChild children[] = {
  { &cch_regulation_window_element, AT (window), CCH_PACK_OPTIONAL },
  { &cch_regulation_due_element, AT (dues), CCH_PACK_MANY },
  { &cch_regulation_note_element, AT (notes), CCH_PACK_MANY },
};

const CchPackElement cch_regulation_period_element = {
  .name = "period",
  .size = sizeof (CchRegulationPeriod),
  .attributes = attributes,
  .n_attributes = G_N_ELEMENTS (attributes),
  .children = children,
  .n_children = G_N_ELEMENTS (children),
};

/**
 * cch_regulation_period_find_due:
 *
 * Returns: (nullable): the rule that binds agencies of that class; %NULL when they owe nothing
 */
const CchRegulationDue *
cch_regulation_period_find_due (const CchRegulationPeriod *period, const char *class_id)
{
  for (guint i = 0; i < period->dues->len; i++)
    if (cch_regulation_due_binds (g_ptr_array_index (period->dues, i), class_id))
      return g_ptr_array_index (period->dues, i);
  return NULL;
}
