/* An area of reform (lĩnh vực), with its parts, other names and equals in other programmes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-pack-element.h"

G_BEGIN_DECLS

#define CCH_TYPE_AREA_ROLE (cch_area_role_get_type ())

/**
 * CchAreaRole:
 * @CCH_AREA_ROLE_TASKS: tasks stand under it, and it has a percentage
 * @CCH_AREA_ROLE_INDICATOR: it is a figure with plan and actual, without tasks
 * @CCH_AREA_ROLE_TOTAL: it is the row of the percentage over all areas
 */
typedef enum
{
  CCH_AREA_ROLE_TASKS,
  CCH_AREA_ROLE_INDICATOR,
  CCH_AREA_ROLE_TOTAL,
} CchAreaRole;

/**
 * CchRegulationEquivalent:
 *
 * The area of a programme period that counts as the same one in charts over many years.
 */
typedef struct
{
  CchPackNode node;
  const char *programme;
  const char *area;
} CchRegulationEquivalent;

/**
 * CchRegulationArea:
 * @code: number or letter as the forms print it: "7", "7.1", "đ"
 */
typedef struct
{
  CchPackNode node;
  const char *id;
  const char *code;
  const char *name;
  CchAreaRole role;
  GPtrArray *aliases;     /* (element-type CchRegulationText) */
  GPtrArray *equivalents; /* (element-type CchRegulationEquivalent) */
  GPtrArray *areas;       /* (element-type CchRegulationArea) */
} CchRegulationArea;

extern const CchPackElement cch_regulation_area_element;

GType cch_area_role_get_type (void);

const CchRegulationArea *cch_regulation_area_find (const GPtrArray *areas, const char *id);
const CchRegulationArea *cch_regulation_area_find_code (const GPtrArray *areas, const char *code);
const CchRegulationEquivalent *cch_regulation_area_get_equivalent (const CchRegulationArea *area,
                                                                   const char *programme);

G_END_DECLS
