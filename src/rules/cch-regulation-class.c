/* A class of agencies that share duties: sở, UBND huyện, UBND xã, cơ quan Trung ương.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-class.h"

#define AT(field) G_STRUCT_OFFSET (CchRegulationClass, field)

static const CchPackAttribute attributes[] = {
  { "id", CCH_PACK_VALUE_ID, AT (id), CCH_PACK_REQUIRED },
  { "name", CCH_PACK_VALUE_TEXT, AT (name), CCH_PACK_REQUIRED },
  { "level", CCH_PACK_VALUE_REFERENCE, AT (level), CCH_PACK_REQUIRED, .target = "level" },
  { "reports-to", CCH_PACK_VALUE_REFERENCE, AT (reports_to), .target = "class" },
  { "from", CCH_PACK_VALUE_DATE, AT (from) },
  { "to", CCH_PACK_VALUE_DATE, AT (to) },
};

const CchPackElement cch_regulation_class_element = {
  .name = "class",
  .size = sizeof (CchRegulationClass),
  .attributes = attributes,
  .n_attributes = G_N_ELEMENTS (attributes),
};

gboolean
cch_regulation_class_exists_on (const CchRegulationClass *one, CchDate date)
{
  return (cch_date_is_none (one->from) || cch_date_compare (one->from, date) <= 0)
         && (cch_date_is_none (one->to) || cch_date_compare (date, one->to) <= 0);
}
