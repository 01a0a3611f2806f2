/* A level of government: trung ương, tỉnh, huyện, xã.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-level.h"

#define AT(field) G_STRUCT_OFFSET (CchRegulationLevel, field)

static const CchPackAttribute attributes[] = {
  { "id", CCH_PACK_VALUE_ID, AT (id), CCH_PACK_REQUIRED },
  { "name", CCH_PACK_VALUE_TEXT, AT (name), CCH_PACK_REQUIRED },
  { "order", CCH_PACK_VALUE_INTEGER, AT (order), CCH_PACK_REQUIRED, .minimum = 0, .maximum = 9 },
  { "from", CCH_PACK_VALUE_DATE, AT (from) },
  { "to", CCH_PACK_VALUE_DATE, AT (to) },
};

const CchPackElement cch_regulation_level_element = {
  .name = "level",
  .size = sizeof (CchRegulationLevel),
  .attributes = attributes,
  .n_attributes = G_N_ELEMENTS (attributes),
};
