/* A programme period of the nation (2011-2020, 2021-2030) with its areas.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-programme.h"

#include "rules/cch-regulation-area.h"

#define AT(field) G_STRUCT_OFFSET (CchRegulationProgramme, field)

static const CchPackAttribute attributes[] = {
  { "id", CCH_PACK_VALUE_ID, AT (id), CCH_PACK_REQUIRED },
  { "name", CCH_PACK_VALUE_TEXT, AT (name), CCH_PACK_REQUIRED },
  { "from", CCH_PACK_VALUE_INTEGER, AT (from), CCH_PACK_REQUIRED, .minimum = 1990,
    .maximum = 2199 },
  { "to", CCH_PACK_VALUE_INTEGER, AT (to), CCH_PACK_REQUIRED, .minimum = 1990, .maximum = 2199 },
};

static const CchPackChild children[] = {
  { &cch_regulation_area_element, AT (areas), CCH_PACK_AT_LEAST_ONE },
};

const CchPackElement cch_regulation_programme_element = {
  .name = "programme",
  .size = sizeof (CchRegulationProgramme),
  .attributes = attributes,
  .n_attributes = G_N_ELEMENTS (attributes),
  .children = children,
  .n_children = G_N_ELEMENTS (children),
};
