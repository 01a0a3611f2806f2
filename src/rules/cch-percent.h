/* A percentage with its proof: the fraction, what it counts, what it leaves out and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-number.h"
#include "rules/cch-percent-input.h"
#include "rules/cch-regulation-percentage.h"

G_BEGIN_DECLS

#define CCH_TYPE_PERCENT (cch_percent_get_type ())
#define CCH_TYPE_PERCENT_VERDICT (cch_percent_verdict_get_type ())

/**
 * CchPercentVerdict:
 * @CCH_PERCENT_COUNTED: above and below the line
 * @CCH_PERCENT_LATE: below the line only, done after its day
 * @CCH_PERCENT_OPEN: below the line only, not done at the cut-off
 * @CCH_PERCENT_DUE_EARLIER: left out, was due before the period
 * @CCH_PERCENT_DUE_LATER: left out, is due after the period
 * @CCH_PERCENT_NO_DUE: left out, no day was set ("khi có yêu cầu")
 * @CCH_PERCENT_ARISING: left out, is not in the plan
 * @CCH_PERCENT_CANCELLED: left out, was taken out of the plan
 *
 * The first three are below the line.
 */
typedef enum
{
  CCH_PERCENT_COUNTED,
  CCH_PERCENT_LATE,
  CCH_PERCENT_OPEN,
  CCH_PERCENT_DUE_EARLIER,
  CCH_PERCENT_DUE_LATER,
  CCH_PERCENT_NO_DUE,
  CCH_PERCENT_ARISING,
  CCH_PERCENT_CANCELLED,
} CchPercentVerdict;

#define CCH_PERCENT_N_VERDICTS (CCH_PERCENT_CANCELLED + 1)

/**
 * CchPercentPeriod:
 * @first: first day whose tasks are due in the period
 * @last: last such day
 * @year_first: where the reading "to date" begins
 * @cut_off: what is done after this day is not done yet
 */
typedef struct
{
  CchDate first;
  CchDate last;
  CchDate year_first;
  CchDate cut_off;
} CchPercentPeriod;

/**
 * CchPercentRule:
 *
 * The pack's rule as a value of its own; @zero_text is copied by who keeps it.
 */
typedef struct
{
  CchPercentNumerator numerator;
  CchPercentDenominator denominator;
  CchPercentArising arising;
  CchRounding rounding;
  guint decimals;
  gboolean trailing_zeros;
  gboolean show_fraction;
  const char *zero_text;
} CchPercentRule;

/**
 * CchPercent:
 *
 * Immutable. One object feeds the cell, the explanation, the PDF, the ODS and the XML.
 */
typedef struct _CchPercent CchPercent;

GType cch_percent_get_type (void);
GType cch_percent_verdict_get_type (void);

CchPercentRule cch_percent_rule_from_regulation (const CchRegulationPercentage *percentage);
char *cch_percent_rule_to_words (const CchPercentRule *rule);
const char *cch_percent_verdict_to_words (CchPercentVerdict verdict);

CchPercent *cch_percent_new (const char *area,
                             const CchPercentRule *rule,
                             const CchPercentPeriod *period,
                             CchPercentInput *input,
                             GBytes *verdicts);
CchPercent *cch_percent_ref (CchPercent *percent);
void cch_percent_unref (CchPercent *percent);

const char *cch_percent_get_area (const CchPercent *percent);
guint cch_percent_get_numerator (const CchPercent *percent);
guint cch_percent_get_denominator (const CchPercent *percent);
gboolean cch_percent_get_value (const CchPercent *percent, CchNumber *value);
CchDate cch_percent_get_cut_off (const CchPercent *percent);
const CchPercentRule *cch_percent_get_rule (const CchPercent *percent);
guint cch_percent_count (const CchPercent *percent, CchPercentVerdict verdict);

guint cch_percent_get_n_tasks (const CchPercent *percent);
const CchPercentTask *
cch_percent_get_task (const CchPercent *percent, guint index, CchPercentVerdict *verdict);

char *cch_percent_format (const CchPercent *percent);
char *cch_percent_format_fraction (const CchPercent *percent);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchPercent, cch_percent_unref)

G_END_DECLS
