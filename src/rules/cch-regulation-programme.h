/* A programme period of the nation (2011-2020, 2021-2030) with its areas.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-pack-element.h"

G_BEGIN_DECLS

/**
 * CchRegulationProgramme:
 * @from: first year
 * @to: last year
 */
typedef struct
{
  CchPackNode node;
  const char *id;
  const char *name;
  int from;
  int to;
  GPtrArray *areas; /* (element-type CchRegulationArea) */
} CchRegulationProgramme;

extern const CchPackElement cch_regulation_programme_element;

G_END_DECLS
