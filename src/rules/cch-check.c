/* The checks of a plan: which exist, and what they find.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-check.h"

#include "model/cch-setting.h"
#include "rules/cch-check-context.h"

static const struct
{
  const CchKind *kind;
  guint reads;
} kinds[] = {
  { &cch_plan_kind, CCH_CHECK_READS_PLAN },
  { &cch_section_kind, CCH_CHECK_READS_SECTIONS },
  { &cch_task_kind, CCH_CHECK_READS_TASKS },
  { &cch_product_kind, CCH_CHECK_READS_TASKS },
  { &cch_milestone_kind, CCH_CHECK_READS_TASKS },
  { &cch_task_agency_kind, CCH_CHECK_READS_AGENCIES },
  { &cch_agency_term_kind, CCH_CHECK_READS_AGENCIES },
  { &cch_agency_alias_kind, CCH_CHECK_READS_AGENCIES },
  { &cch_citation_kind, CCH_CHECK_READS_CITATIONS },
  { &cch_recipient_kind, CCH_CHECK_READS_RECIPIENTS },
  { &cch_area_kind, CCH_CHECK_READS_TASKS },
  { &cch_area_owner_kind, CCH_CHECK_READS_AGENCIES },
  { &cch_setting_kind, CCH_CHECK_READS_ALL }, /* the regulation, the holidays */
  { &cch_silenced_finding_kind, CCH_CHECK_READS_ALL },
};

const CchCheckRule *
cch_check_find_rule (const char *id)
{
  for (guint i = 0; i < cch_check_n_rules; i++)
    if (g_str_equal (cch_check_rules[i].id, id))
      return &cch_check_rules[i];
  return NULL;
}

/**
 * cch_check_get_reads:
 *
 * Returns: what to hand to cch_check_run() when a record of @kind has changed; 0 for kinds that no
 *   rule looks at
 */
guint
cch_check_get_reads (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind->name, kind))
      return kinds[i].reads;
  return 0;
}

static int
compare_findings (gconstpointer first, gconstpointer second)
{
  return cch_finding_compare (*(CchFinding *const *) first, *(CchFinding *const *) second);
}

/**
 * cch_check_run_all:
 * @changed: a set of #CchCheckReads; only rules that read one of them run, so the caller replaces
 *   the findings of exactly these rules. %CCH_CHECK_READS_ALL for a whole run
 *
 * Returns: (transfer full) (element-type CchFinding): the worst first, the silenced ones last
 */
GPtrArray *
cch_check_run_all (const CchCheckView *view, guint changed)
{
  CchCheckContext *context = cch_check_context_new (view);
  GPtrArray *findings;

  for (guint i = 0; i < cch_check_n_rules; i++)
    if (cch_check_rules[i].reads & changed)
      {
        cch_check_context_begin_rule (context, &cch_check_rules[i]);
        cch_check_rules[i].run (context);
      }
  findings = cch_check_context_free_to_findings (context);
  g_ptr_array_sort (findings, compare_findings);
  return findings;
}

/**
 * cch_check_run:
 *
 * Returns: (transfer full) (element-type CchFinding): as cch_check_run_all(), without the silenced
 *   ones
 */
GPtrArray *
cch_check_run (const CchCheckView *view, guint changed)
{
  GPtrArray *findings = cch_check_run_all (view, changed);

  while (findings->len > 0
         && cch_finding_get_silenced (g_ptr_array_index (findings, findings->len - 1)) != NULL)
    g_ptr_array_remove_index (findings, findings->len - 1);
  return findings;
}
