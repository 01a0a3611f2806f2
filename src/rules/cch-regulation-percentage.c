/* How a percentage is calculated and written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-percentage.h"

#define AT(field) G_STRUCT_OFFSET (CchRegulationPercentage, field)

G_DEFINE_ENUM_TYPE (CchPercentNumerator,
                    cch_percent_numerator,
                    G_DEFINE_ENUM_VALUE (CCH_PERCENT_NUMERATOR_DONE_ON_TIME, "done-on-time"),
                    G_DEFINE_ENUM_VALUE (CCH_PERCENT_NUMERATOR_DONE, "done"))

G_DEFINE_ENUM_TYPE (CchPercentDenominator,
                    cch_percent_denominator,
                    G_DEFINE_ENUM_VALUE (CCH_PERCENT_DENOMINATOR_IN_PERIOD, "in-period"),
                    G_DEFINE_ENUM_VALUE (CCH_PERCENT_DENOMINATOR_TO_DATE, "to-date"),
                    G_DEFINE_ENUM_VALUE (CCH_PERCENT_DENOMINATOR_WHOLE_YEAR, "whole-year"))

G_DEFINE_ENUM_TYPE (CchPercentArising,
                    cch_percent_arising,
                    G_DEFINE_ENUM_VALUE (CCH_PERCENT_ARISING_EXCLUDED, "excluded"),
                    G_DEFINE_ENUM_VALUE (CCH_PERCENT_ARISING_INCLUDED, "included"))

static const CchPackAttribute attributes[] = {
  { "numerator", CCH_PACK_VALUE_WORD, AT (numerator), CCH_PACK_REQUIRED,
    .words = cch_percent_numerator_get_type },
  { "denominator", CCH_PACK_VALUE_WORD, AT (denominator), CCH_PACK_REQUIRED,
    .words = cch_percent_denominator_get_type },
  { "rounding", CCH_PACK_VALUE_WORD, AT (rounding), CCH_PACK_REQUIRED,
    .words = cch_rounding_get_type },
  { "arising", CCH_PACK_VALUE_WORD, AT (arising), CCH_PACK_REQUIRED,
    .words = cch_percent_arising_get_type },
  { "decimals", CCH_PACK_VALUE_INTEGER, AT (decimals), CCH_PACK_REQUIRED, .maximum = 6 },
  { "trailing-zeros", CCH_PACK_VALUE_BOOLEAN, AT (trailing_zeros) },
  { "zero-text", CCH_PACK_VALUE_TEXT, AT (zero_text), CCH_PACK_REQUIRED },
  { "show-fraction", CCH_PACK_VALUE_BOOLEAN, AT (show_fraction) },
};

const CchPackElement cch_regulation_percentage_element = {
  .name = "percentage",
  .size = sizeof (CchRegulationPercentage),
  .attributes = attributes,
  .n_attributes = G_N_ELEMENTS (attributes),
};
