/* A column of a table in a form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-pack-element.h"

G_BEGIN_DECLS

/**
 * CchRegulationColumn:
 * @header: as it prints; line breaks are not kept
 * @group: (nullable): a header that stands over this column and its neighbours of the same group
 * @number: (nullable): what the number row says under it
 * @width: its share of the table's width, against the sum of all shares
 * @source: name of a #CchColumnSource
 * @summed: whether the total row adds it up
 */
typedef struct
{
  CchPackNode node;
  const char *header;
  const char *group;
  const char *number;
  int width;
  const char *source;
  gboolean summed;
} CchRegulationColumn;

extern const CchPackElement cch_regulation_column_element;

G_END_DECLS
