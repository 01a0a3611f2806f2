/* A column of a table in a form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-column.h"

#define AT(field) G_STRUCT_OFFSET (CchRegulationColumn, field)

static const CchPackAttribute attributes[] = {
  { "header", CCH_PACK_VALUE_TEXT, AT (header), CCH_PACK_REQUIRED },
  { "group", CCH_PACK_VALUE_TEXT, AT (group) },
  { "number", CCH_PACK_VALUE_TEXT, AT (number) },
  { "width", CCH_PACK_VALUE_INTEGER, AT (width), CCH_PACK_REQUIRED, .minimum = 1, .maximum = 1000 },
  { "source", CCH_PACK_VALUE_TEXT, AT (source), CCH_PACK_REQUIRED },
  { "summed", CCH_PACK_VALUE_BOOLEAN, AT (summed) },
};

const CchPackElement cch_regulation_column_element = {
  .name = "column",
  .size = sizeof (CchRegulationColumn),
  .attributes = attributes,
  .n_attributes = G_N_ELEMENTS (attributes),
};
