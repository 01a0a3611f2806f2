/* Who looks after an area by default.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-owner.h"

#define AT(field) G_STRUCT_OFFSET (CchRegulationOwner, field)

static const CchPackAttribute attributes[] = {
  { "area", CCH_PACK_VALUE_REFERENCE, AT (area), CCH_PACK_REQUIRED, .target = "area" },
  { "class", CCH_PACK_VALUE_REFERENCE, AT (class_id), CCH_PACK_REQUIRED, .target = "class" },
  { "agency", CCH_PACK_VALUE_TEXT, AT (agency), CCH_PACK_REQUIRED },
  { "appendices", CCH_PACK_VALUE_TEXT, AT (appendices) },
};

const CchPackElement cch_regulation_owner_element = {
  .name = "owner",
  .size = sizeof (CchRegulationOwner),
  .attributes = attributes,
  .n_attributes = G_N_ELEMENTS (attributes),
};
