/* The checks of a plan: which exist, and what they find.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-check-view.h"
#include "rules/cch-finding.h"

G_BEGIN_DECLS

/* Which records a rule looks at, for a run over what has changed. */
typedef enum
{
  CCH_CHECK_READS_PLAN = 1 << 0,
  CCH_CHECK_READS_SECTIONS = 1 << 1,
  CCH_CHECK_READS_TASKS = 1 << 2, /* also products and milestones */
  CCH_CHECK_READS_AGENCIES = 1 << 3,
  CCH_CHECK_READS_CITATIONS = 1 << 4,
  CCH_CHECK_READS_RECIPIENTS = 1 << 5,
  CCH_CHECK_READS_TEXTS = CCH_CHECK_READS_PLAN | CCH_CHECK_READS_SECTIONS | CCH_CHECK_READS_TASKS
                          | CCH_CHECK_READS_CITATIONS | CCH_CHECK_READS_RECIPIENTS,
  CCH_CHECK_READS_ALL = 0xff,
} CchCheckReads;

typedef struct _CchCheckContext CchCheckContext;

/**
 * CchCheckRule:
 * @id: "R108", stable; files silence it by this name
 * @summary: what the rule wants, one sentence, N_() marked
 * @hint: what to do about a finding, N_() marked
 */
typedef struct
{
  const char *id;
  CchSeverity severity;
  guint reads; /* CchCheckReads */
  const char *summary;
  const char *hint;
  void (*run) (CchCheckContext *context);
} CchCheckRule;

extern const CchCheckRule cch_check_rules[];
extern const guint cch_check_n_rules;

const CchCheckRule *cch_check_find_rule (const char *id);
guint cch_check_get_reads (const char *kind);

GPtrArray *cch_check_run_all (const CchCheckView *view, guint changed);
GPtrArray *cch_check_run (const CchCheckView *view, guint changed);

G_END_DECLS
