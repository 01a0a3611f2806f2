/* A row that a form fixes: a heading, the place where the areas go, a line to be written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-pack-element.h"

G_BEGIN_DECLS

#define CCH_TYPE_ROW_KIND (cch_row_kind_get_type ())

/**
 * CchRowKind:
 * @CCH_ROW_KIND_HEADING: words alone
 * @CCH_ROW_KIND_AREAS: words, and under them the areas in scope with their tasks
 * @CCH_ROW_KIND_NARRATIVE: words, and room for a text
 */
typedef enum
{
  CCH_ROW_KIND_HEADING,
  CCH_ROW_KIND_AREAS,
  CCH_ROW_KIND_NARRATIVE,
} CchRowKind;

/**
 * CchRegulationRow:
 * @number: (nullable): "III", "3.2"
 * @optional: the form says "nếu có"
 */
typedef struct
{
  CchPackNode node;
  const char *id;
  const char *number;
  const char *label;
  CchRowKind kind;
  gboolean optional;
  GPtrArray *rows; /* (element-type CchRegulationRow) */
} CchRegulationRow;

extern const CchPackElement cch_regulation_row_element;

GType cch_row_kind_get_type (void);

G_END_DECLS
