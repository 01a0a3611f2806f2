/* How a percentage is calculated and written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-number.h"
#include "rules/cch-pack-element.h"

G_BEGIN_DECLS

#define CCH_TYPE_PERCENT_NUMERATOR (cch_percent_numerator_get_type ())
#define CCH_TYPE_PERCENT_DENOMINATOR (cch_percent_denominator_get_type ())
#define CCH_TYPE_PERCENT_ARISING (cch_percent_arising_get_type ())

/**
 * CchPercentNumerator:
 * @CCH_PERCENT_NUMERATOR_DONE_ON_TIME: tasks done by their due date; late ones are listed only
 * @CCH_PERCENT_NUMERATOR_DONE: tasks done at the cut-off, late or not
 */
typedef enum
{
  CCH_PERCENT_NUMERATOR_DONE_ON_TIME,
  CCH_PERCENT_NUMERATOR_DONE,
} CchPercentNumerator;

/**
 * CchPercentDenominator:
 * @CCH_PERCENT_DENOMINATOR_IN_PERIOD: tasks of the plan that fall due in the period
 * @CCH_PERCENT_DENOMINATOR_TO_DATE: tasks of the plan due from the year's start to the cut-off
 * @CCH_PERCENT_DENOMINATOR_WHOLE_YEAR: every task of the plan
 */
typedef enum
{
  CCH_PERCENT_DENOMINATOR_IN_PERIOD,
  CCH_PERCENT_DENOMINATOR_TO_DATE,
  CCH_PERCENT_DENOMINATOR_WHOLE_YEAR,
} CchPercentDenominator;

/**
 * CchPercentArising:
 * @CCH_PERCENT_ARISING_EXCLUDED: tasks outside the plan are shown and not counted
 * @CCH_PERCENT_ARISING_INCLUDED: they count above and below the line
 */
typedef enum
{
  CCH_PERCENT_ARISING_EXCLUDED,
  CCH_PERCENT_ARISING_INCLUDED,
} CchPercentArising;

/**
 * CchRegulationPercentage:
 * @decimals: how many at most
 * @trailing_zeros: whether they are printed: 87,50% rather than 87,5%
 * @zero_text: what is printed instead of 0/0
 * @show_fraction: whether "24/27" stands beside "88,88%"
 */
typedef struct
{
  CchPackNode node;
  CchPercentNumerator numerator;
  CchPercentDenominator denominator;
  CchRounding rounding;
  CchPercentArising arising;
  int decimals;
  gboolean trailing_zeros;
  const char *zero_text;
  gboolean show_fraction;
} CchRegulationPercentage;

extern const CchPackElement cch_regulation_percentage_element;

GType cch_percent_numerator_get_type (void);
GType cch_percent_denominator_get_type (void);
GType cch_percent_arising_get_type (void);

G_END_DECLS
