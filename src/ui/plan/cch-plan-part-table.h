/* Which widget shows which part of a plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-plan-outline.h"
#include "ui/plan/cch-plan-part.h"

G_BEGIN_DECLS

/**
 * CchPlanPartEntry:
 * @kind: the place in the outline
 * @get_type: the class that shows it, a #CchPlanPart; one object shows all places of its class
 * @show_place: (nullable): shows the place without taking the focus, which stays in the outline.
 *   The key is that of its #CchOutlineEntry: a uuid, or for a section that nobody has written yet
 *   its id in the form (the code of an area)
 */
typedef struct
{
  CchOutlineKind kind;
  GType (*get_type) (void);
  void (*show_place) (CchPlanPart *part, const char *key);
} CchPlanPartEntry;

const CchPlanPartEntry *cch_plan_part_table_find (CchOutlineKind kind);
gboolean
cch_plan_part_table_place (const char *record_kind, const char *field, CchOutlineKind *kind);

G_END_DECLS
