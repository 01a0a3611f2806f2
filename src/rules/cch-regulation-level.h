/* A level of government: trung ương, tỉnh, huyện, xã.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-date.h"
#include "rules/cch-pack-element.h"

G_BEGIN_DECLS

/**
 * CchRegulationLevel:
 * @order: 0 is the highest
 * @from: first day; none when it was always there
 * @to: last day; none while it lasts
 */
typedef struct
{
  CchPackNode node;
  const char *id;
  const char *name;
  int order;
  CchDate from;
  CchDate to;
} CchRegulationLevel;

extern const CchPackElement cch_regulation_level_element;

G_END_DECLS
