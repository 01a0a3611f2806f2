/* A document that a pack takes its rules from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-source.h"

#define AT(field) G_STRUCT_OFFSET (CchRegulationSource, field)

static const CchPackAttribute attributes[] = {
  { "type", CCH_PACK_VALUE_TEXT, AT (type), CCH_PACK_REQUIRED },
  { "notation", CCH_PACK_VALUE_TEXT, AT (notation) },
  { "issuer", CCH_PACK_VALUE_TEXT, AT (issuer), CCH_PACK_REQUIRED },
  { "date", CCH_PACK_VALUE_DATE, AT (date) },
  { "title", CCH_PACK_VALUE_TEXT, AT (title) },
  { "general", CCH_PACK_VALUE_BOOLEAN, AT (general) },
};

const CchPackElement cch_regulation_source_element = {
  .name = "source",
  .size = sizeof (CchRegulationSource),
  .attributes = attributes,
  .n_attributes = G_N_ELEMENTS (attributes),
};
