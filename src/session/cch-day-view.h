/* What matters to an office on a day: who it is, what is due next, which plans it works on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-date.h"
#include "model/cch-plan.h"
#include "session/cch-worker.h"

G_BEGIN_DECLS

/* How far ahead and back the milestones of tasks are looked at. */
#define CCH_DAY_VIEW_DAYS_AHEAD 30
#define CCH_DAY_VIEW_DAYS_BACK 14

/**
 * CchDayDue:
 * @due: the last day on which it is in time
 * @effective: the last working day not after @due
 * @rule: "before day 05/3", as the regulation says it
 * @recipient: (nullable): who waits for it
 */
typedef struct
{
  char *name; /* owned */
  CchDate due;
  CchDate effective;
  char *rule;      /* owned */
  char *recipient; /* owned */
} CchDayDue;

/**
 * CchDayPlan:
 * @own: whether this office writes it; otherwise it was received
 */
typedef struct
{
  gint64 row;
  char *title; /* owned */
  CchDocumentState state;
  guint year;
  char *number; /* owned, nullable: "03/KH-UBND" */
  guint n_tasks;
  gboolean own;
} CchDayPlan;

/**
 * CchDayMilestone:
 * @due: the day that the plan sets, whatever has been done
 */
typedef struct
{
  gint64 task;
  char *text; /* owned */
  char *plan; /* owned: its title */
  CchDate due;
} CchDayMilestone;

/**
 * CchDayView:
 * @class_name: (nullable): as the regulation calls it; %NULL when it does not know the class
 * @regulation: (nullable): title of the one that the office follows
 * @holds: whether that one holds on the day
 * @n_agencies: those of the office on the day, itself included
 * @n_hidden: milestones beyond those listed
 * @last_act: (nullable): what was done last, in the words of the journal
 *
 * Strings and numbers only, so that it may come from any thread.
 */
typedef struct
{
  CchDate day;
  char *agency;     /* owned */
  char *class_name; /* owned */
  char *regulation; /* owned */
  gboolean holds;
  guint n_agencies;
  GPtrArray *dues;       /* (element-type CchDayDue), owned: the next first */
  GPtrArray *plans;      /* (element-type CchDayPlan), owned: the latest year first */
  GPtrArray *milestones; /* (element-type CchDayMilestone), owned: the earliest first */
  guint n_hidden;
  char *last_act; /* owned */
  gint64 last_time;
} CchDayView;

CchDayView *cch_day_view_load (CchOffice *office, CchDate day, GError **error);
void cch_day_view_free (CchDayView *view);

void cch_day_view_load_async (CchWorker *worker,
                              CchDate day,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
CchDayView *cch_day_view_load_finish (GAsyncResult *result, GError **error);

gboolean cch_day_view_has_own_plan (const CchDayView *view, guint from_year);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchDayView, cch_day_view_free)

G_END_DECLS
