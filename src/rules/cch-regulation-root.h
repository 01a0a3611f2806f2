/* The document element of a pack, as one file says it, before packs are laid over each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-date.h"
#include "rules/cch-pack-arena.h"
#include "rules/cch-pack-element.h"
#include "rules/cch-regulation-page.h"
#include "rules/cch-regulation-percentage.h"

G_BEGIN_DECLS

/**
 * CchRegulationPart:
 * @CCH_REGULATION_PROGRAMMES: (element-type CchRegulationProgramme)
 * @CCH_REGULATION_LEVELS: (element-type CchRegulationLevel)
 * @CCH_REGULATION_CLASSES: (element-type CchRegulationClass)
 * @CCH_REGULATION_AREAS: (element-type CchRegulationArea)
 * @CCH_REGULATION_OWNERS: (element-type CchRegulationOwner)
 * @CCH_REGULATION_PERIODS: (element-type CchRegulationPeriod)
 * @CCH_REGULATION_FORMS: (element-type CchRegulationForm)
 * @CCH_REGULATION_SCOPES: (element-type CchRegulationScope)
 * @CCH_REGULATION_PHRASES: (element-type CchRegulationText)
 *
 * The lists that a pack is made of; a new kind of list is a line here and one in the table.
 */
typedef enum
{
  CCH_REGULATION_PROGRAMMES,
  CCH_REGULATION_LEVELS,
  CCH_REGULATION_CLASSES,
  CCH_REGULATION_AREAS,
  CCH_REGULATION_OWNERS,
  CCH_REGULATION_PERIODS,
  CCH_REGULATION_FORMS,
  CCH_REGULATION_SCOPES,
  CCH_REGULATION_PHRASES,
  CCH_REGULATION_N_PARTS,
} CchRegulationPart;

/**
 * CchRegulationList:
 * @replace: nothing is taken over from the pack that is extended
 */
typedef struct
{
  CchPackNode node;
  gboolean replace;
  GPtrArray *items;
} CchRegulationList;

/**
 * CchRegulationRoot:
 * @extends: (nullable): id of the pack this one is laid over
 * @programme: (nullable): id of the programme period its areas belong to
 * @to: last day it holds; none while it holds
 */
typedef struct
{
  CchPackNode node;
  int version;
  const char *id;
  const char *extends;
  const char *title;
  const char *programme;
  CchDate from;
  CchDate to;
  GPtrArray *sources; /* (element-type CchRegulationSource) */
  CchRegulationPage *page;
  CchRegulationPercentage *percentage;
  CchRegulationList *lists[CCH_REGULATION_N_PARTS];
} CchRegulationRoot;

extern const CchPackElement cch_regulation_root_element;

const CchPackElement *cch_regulation_part_get_element (CchRegulationPart part);
const CchPackElement *cch_regulation_part_get_item (CchRegulationPart part);

void cch_regulation_root_extend (CchRegulationRoot *root,
                                 const CchRegulationRoot *base,
                                 CchPackArena *arena);

G_END_DECLS
