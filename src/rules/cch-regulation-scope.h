/* Which rows of a form agencies of a class fill in a period.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-pack-element.h"

G_BEGIN_DECLS

/**
 * CchRegulationScope:
 * @form: id of the form
 * @classes: ids of the classes
 * @periods: (nullable): ids of the periods; %NULL: every period that uses the form
 * @rows: codes of areas and ranges of them, "1-7 12", or "all"
 */
typedef struct
{
  CchPackNode node;
  const char *form;
  const char *const *classes;
  const char *const *periods;
  const char *rows;
} CchRegulationScope;

extern const CchPackElement cch_regulation_scope_element;

gboolean cch_regulation_scope_holds (const CchRegulationScope *scope,
                                     const char *form,
                                     const char *class_id,
                                     const char *period);
GPtrArray *cch_regulation_scope_list_areas (const CchRegulationScope *scope,
                                            const GPtrArray *areas,
                                            char **unknown);

G_END_DECLS
