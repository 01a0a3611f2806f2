/* The names that a table column of a regulation pack may draw its cells from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CCH_TYPE_COLUMN_VALUE (cch_column_value_get_type ())

typedef enum
{
  CCH_COLUMN_VALUE_TEXT,
  CCH_COLUMN_VALUE_NUMBER,
  CCH_COLUMN_VALUE_MONEY,
  CCH_COLUMN_VALUE_PERCENT,
  CCH_COLUMN_VALUE_DATE,
} CchColumnValue;

/**
 * CchColumnSource:
 * @id: the word a pack writes in `source`
 * @value: what kind of value comes out; only numbers and money can be summed
 * @label: what it is, N_() marked
 *
 * One source of cells. The list is closed: a pack can arrange, leave out and rename columns, but
 * what can stand in a cell is what the program knows how to find.
 */
typedef struct
{
  const char *id;
  CchColumnValue value;
  const char *label;
} CchColumnSource;

GType cch_column_value_get_type (void);

const CchColumnSource *cch_column_source_find (const char *id);
const CchColumnSource *cch_column_source_list (guint *count);

gboolean cch_column_source_can_sum (const CchColumnSource *source);

G_END_DECLS
