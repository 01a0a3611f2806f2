/* What the superior's plan asks of this office: tasks to pull down, and what changed in those that were.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-task-agency.h"
#include "session/cch-open-plan.h"

G_BEGIN_DECLS

/**
 * CchPullState:
 * @CCH_PULL_NEW: no task of the plan follows it yet
 * @CCH_PULL_TAKEN: a task follows it, and says the same
 * @CCH_PULL_CHANGED: a task follows an earlier version, which said something else
 * @CCH_PULL_GONE: a task follows one that the superior's plan has no more
 */
typedef enum
{
  CCH_PULL_NEW,
  CCH_PULL_TAKEN,
  CCH_PULL_CHANGED,
  CCH_PULL_GONE,
} CchPullState;

/**
 * CchPullItem:
 * @task: (nullable): of the superior's plan in force; %NULL when it is gone
 * @own: (nullable): of this plan, which follows it or its earlier version
 * @before: (nullable): the earlier version that @own follows
 * @role: what the superior wants of this office
 * @certain: it names this office; otherwise only a group that the office may belong to
 * @ticked: whether it will be pulled down or mended
 */
typedef struct
{
  CchPullState state;
  CchTask *task;   /* owned */
  CchTask *own;    /* owned */
  CchTask *before; /* owned */
  CchTaskRole role;
  gboolean certain;
  gboolean ticked;
} CchPullItem;

/**
 * CchPullDown:
 *
 * What was read when it was made; make a new one after a change. Nothing is written before
 * cch_pull_down_apply().
 */
typedef struct _CchPullDown CchPullDown;

CchPullDown *cch_pull_down_new (CchOpenPlan *plan, CchDate day, GError **error);
void cch_pull_down_free (CchPullDown *pull);

CchPlan *cch_pull_down_get_superior (const CchPullDown *pull);
guint cch_pull_down_get_n (const CchPullDown *pull);
const CchPullItem *cch_pull_down_get (const CchPullDown *pull, guint index);
void cch_pull_down_set_ticked (CchPullDown *pull, guint index, gboolean ticked);
char *cch_pull_down_describe (const CchPullDown *pull, guint index);
gboolean cch_pull_down_keeps_words (const CchPullDown *pull, guint index);

gboolean cch_pull_down_apply (CchPullDown *pull, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchPullDown, cch_pull_down_free)

G_END_DECLS
