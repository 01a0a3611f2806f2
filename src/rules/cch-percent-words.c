/* The words that a report prints beside its percentages: the rule and the reasons.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-percent.h"

/* Content of documents, so not translated. */
static const char *const numerators[] = {
  [CCH_PERCENT_NUMERATOR_DONE_ON_TIME] = "số nhiệm vụ hoàn thành đúng tiến độ",
  [CCH_PERCENT_NUMERATOR_DONE] = "số nhiệm vụ hoàn thành (kể cả chậm)",
};

static const char *const denominators[] = {
  [CCH_PERCENT_DENOMINATOR_IN_PERIOD] = "số nhiệm vụ của kế hoạch đến hạn trong kỳ",
  [CCH_PERCENT_DENOMINATOR_TO_DATE] = "số nhiệm vụ của kế hoạch đến hạn từ đầu năm đến hết kỳ",
  [CCH_PERCENT_DENOMINATOR_WHOLE_YEAR] = "tổng số nhiệm vụ của kế hoạch năm",
};

static const char *const arising_tasks[] = {
  [CCH_PERCENT_ARISING_EXCLUDED] = "không tính nhiệm vụ phát sinh",
  [CCH_PERCENT_ARISING_INCLUDED] = "tính cả nhiệm vụ phát sinh",
};

static const char *const roundings[] = {
  [CCH_ROUNDING_HALF_UP] = "làm tròn",
  [CCH_ROUNDING_TRUNCATE] = "bỏ phần lẻ, không làm tròn",
};

static const char *const verdicts[] = {
  [CCH_PERCENT_COUNTED] = "hoàn thành, được tính",
  [CCH_PERCENT_LATE] = "hoàn thành chậm",
  [CCH_PERCENT_OPEN] = "chưa hoàn thành",
  [CCH_PERCENT_DUE_EARLIER] = "không tính: đến hạn ở kỳ trước",
  [CCH_PERCENT_DUE_LATER] = "không tính: chưa đến hạn trong kỳ",
  [CCH_PERCENT_NO_DUE] = "không tính: không có thời hạn cụ thể",
  [CCH_PERCENT_ARISING] = "không tính: nhiệm vụ phát sinh ngoài kế hoạch",
  [CCH_PERCENT_CANCELLED] = "không tính: đã bỏ khỏi kế hoạch",
};

/**
 * cch_percent_rule_from_regulation:
 *
 * The result points at the regulation's text for 0/0.
 */
CchPercentRule
cch_percent_rule_from_regulation (const CchRegulationPercentage *percentage)
{
  return (CchPercentRule){
    .numerator = percentage->numerator,
    .denominator = percentage->denominator,
    .arising = percentage->arising,
    .rounding = percentage->rounding,
    .decimals = (guint) percentage->decimals,
    .trailing_zeros = percentage->trailing_zeros,
    .show_fraction = percentage->show_fraction,
    .zero_text = percentage->zero_text,
  };
}

/**
 * cch_percent_rule_to_words:
 *
 * Returns: (transfer full): one sentence without a full stop
 */
char *
cch_percent_rule_to_words (const CchPercentRule *rule)
{
  return g_strdup_printf ("Tỷ lệ = %s / %s × 100%%; %s; lấy %u chữ số thập phân, %s",
                          numerators[rule->numerator], denominators[rule->denominator],
                          arising_tasks[rule->arising], rule->decimals, roundings[rule->rounding]);
}

const char *
cch_percent_verdict_to_words (CchPercentVerdict verdict)
{
  g_return_val_if_fail (verdict < CCH_PERCENT_N_VERDICTS, "");

  return verdicts[verdict];
}
