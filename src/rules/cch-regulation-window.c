/* The days whose events a report counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-window.h"

#define AT(field) G_STRUCT_OFFSET (CchRegulationWindow, field)
#define DAY_AT(field) G_STRUCT_OFFSET (CchRegulationWindowDay, field)

G_DEFINE_ENUM_TYPE (CchWindowBoundary,
                    cch_window_boundary,
                    G_DEFINE_ENUM_VALUE (CCH_WINDOW_BOUNDARY_BOTH, "both"),
                    G_DEFINE_ENUM_VALUE (CCH_WINDOW_BOUNDARY_START, "start"),
                    G_DEFINE_ENUM_VALUE (CCH_WINDOW_BOUNDARY_END, "end"))

static const CchPackAttribute day_attributes[] = {
  { "day", CCH_PACK_VALUE_DAY, DAY_AT (day), CCH_PACK_REQUIRED },
  { "month", CCH_PACK_VALUE_INTEGER, DAY_AT (month), CCH_PACK_REQUIRED, .minimum = 1,
    .maximum = 12 },
  { "year", CCH_PACK_VALUE_WORD, DAY_AT (year), .words = cch_year_shift_get_type },
};

static const CchPackElement from_element = {
  .name = "from",
  .size = sizeof (CchRegulationWindowDay),
  .attributes = day_attributes,
  .n_attributes = G_N_ELEMENTS (day_attributes),
};

static const CchPackElement to_element = {
  .name = "to",
  .size = sizeof (CchRegulationWindowDay),
  .attributes = day_attributes,
  .n_attributes = G_N_ELEMENTS (day_attributes),
};

static const CchPackAttribute attributes[] = {
  { "boundary", CCH_PACK_VALUE_WORD, AT (boundary), CCH_PACK_REQUIRED,
    .words = cch_window_boundary_get_type },
};

static const CchPackChild children[] = {
  { &from_element, AT (from), CCH_PACK_REQUIRED },
  { &to_element, AT (to), CCH_PACK_REQUIRED },
};

const CchPackElement cch_regulation_window_element = {
  .name = "window",
  .size = sizeof (CchRegulationWindow),
  .attributes = attributes,
  .n_attributes = G_N_ELEMENTS (attributes),
  .children = children,
  .n_children = G_N_ELEMENTS (children),
};
