/* A class of agencies that share duties: sở, UBND huyện, UBND xã, cơ quan Trung ương.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-date.h"
#include "rules/cch-pack-element.h"

G_BEGIN_DECLS

/**
 * CchRegulationClass:
 * @level: id of the level it stands on
 * @reports_to: (nullable): id of the class that receives its reports
 * @from: first day; none when it was always there
 * @to: last day; none while it lasts
 */
typedef struct
{
  CchPackNode node;
  const char *id;
  const char *name;
  const char *level;
  const char *reports_to;
  CchDate from;
  CchDate to;
} CchRegulationClass;

extern const CchPackElement cch_regulation_class_element;

gboolean cch_regulation_class_exists_on (const CchRegulationClass *one, CchDate date);

G_END_DECLS
