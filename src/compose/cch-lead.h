/* Who leads what: the tasks of a plan gathered by their leading agency.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-composition.h"

G_BEGIN_DECLS

/**
 * CchLead:
 * @name: as the tables print it
 * @tasks: in the order of the plan
 * @numbers: of these tasks, as the table of tasks prints them
 */
typedef struct
{
  char *name;         /* owned */
  GPtrArray *tasks;   /* (element-type CchTaskView), borrowed */
  GPtrArray *numbers; /* (element-type utf8), owned */
} CchLead;

GPtrArray *cch_leads_list (const CchComposition *composition);
char *cch_lead_format_cell (const CchLead *lead, guint ordinal, const char *source);

G_END_DECLS
