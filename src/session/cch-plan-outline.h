/* What a plan is made of, from top to bottom: the parts of its form, and how far each of them is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-open-plan.h"

G_BEGIN_DECLS

/**
 * CchOutlineKind:
 * @CCH_OUTLINE_INFORMATION: title, year, form, who issues it
 * @CCH_OUTLINE_SECTION: a section of the form, or one of the office's own
 * @CCH_OUTLINE_TASKS: the whole table of tasks
 * @CCH_OUTLINE_AREA: the tasks of one area
 * @CCH_OUTLINE_OWNERS: who writes which area
 */
typedef enum
{
  CCH_OUTLINE_INFORMATION,
  CCH_OUTLINE_CITATIONS,
  CCH_OUTLINE_SECTION,
  CCH_OUTLINE_TASKS,
  CCH_OUTLINE_AREA,
  CCH_OUTLINE_OWNERS,
  CCH_OUTLINE_RECIPIENTS,
  CCH_OUTLINE_SIGNATURE,
} CchOutlineKind;

#define CCH_N_OUTLINE_KINDS (CCH_OUTLINE_SIGNATURE + 1)

/**
 * CchOutlineState:
 * @CCH_OUTLINE_PLAIN: nothing is asked for here, such as a heading over its parts
 * @CCH_OUTLINE_DONE: there is something
 * @CCH_OUTLINE_OPTIONAL: nothing yet, and the form says "if any", or it follows from the tasks
 * @CCH_OUTLINE_EMPTY: nothing yet, though the form asks for it
 * @CCH_OUTLINE_TOO_LONG: more words than the form allows
 */
typedef enum
{
  CCH_OUTLINE_PLAIN,
  CCH_OUTLINE_DONE,
  CCH_OUTLINE_OPTIONAL,
  CCH_OUTLINE_EMPTY,
  CCH_OUTLINE_TOO_LONG,
} CchOutlineState;

/**
 * CchOutlineEntry:
 * @depth: 0 at the margin
 * @key: (nullable): what to go to. Of a section its uuid, or the id in the form (code of the area)
 *   while nobody has written it; of an area its uuid; %NULL for what a plan has only one of
 * @number: (nullable): "I", "1", "Phụ lục II"
 * @owner: (nullable): who answers for it, as called on the day of the plan
 * @n_words: of the text
 * @max_words: 0 for no limit
 * @n_items: tasks, grounds, recipients
 * @movable: whether it may change places with its neighbours: the office's own sections
 */
typedef struct
{
  CchOutlineKind kind;
  CchOutlineState state;
  guint depth;
  char *key;
  char *number;
  char *title;
  char *owner;
  guint n_words;
  guint max_words;
  guint n_items;
  gboolean movable;
} CchOutlineEntry;

GPtrArray *cch_plan_outline_list (const CchPlanView *view,
                                  const CchRegulation *regulation,
                                  const CchRegulationForm *form,
                                  const CchRegulationTable *table);
GPtrArray *cch_plan_outline_read (CchOpenPlan *plan, GError **error);
void cch_outline_entry_free (CchOutlineEntry *entry);
gboolean cch_outline_entry_equals (const CchOutlineEntry *one, const CchOutlineEntry *other);
gboolean cch_outline_entry_is_same_place (const CchOutlineEntry *one, const CchOutlineEntry *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchOutlineEntry, cch_outline_entry_free)

G_END_DECLS
