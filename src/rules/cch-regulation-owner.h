/* Who looks after an area by default.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-pack-element.h"

G_BEGIN_DECLS

/**
 * CchRegulationOwner:
 * @area: id of the area
 * @class_id: id of the class of agencies whose office it is
 * @agency: name of the office or department
 * @appendices: (nullable): which appendices of figures it fills, in words
 */
typedef struct
{
  CchPackNode node;
  const char *area;
  const char *class_id;
  const char *agency;
  const char *appendices;
} CchRegulationOwner;

extern const CchPackElement cch_regulation_owner_element;

G_END_DECLS
