/* What a grid shows: columns, rows of several kinds, and what stands in a cell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-grid-model.h"

G_DEFINE_INTERFACE (CchGridModel, cch_grid_model, G_TYPE_OBJECT)

static void
cch_grid_model_default_init (CchGridModelInterface *iface)
{
}

guint
cch_grid_model_get_n_columns (CchGridModel *self)
{
  return CCH_GRID_MODEL_GET_IFACE (self)->get_n_columns (self);
}

const CchGridColumn *
cch_grid_model_get_column (CchGridModel *self, guint column)
{
  return CCH_GRID_MODEL_GET_IFACE (self)->get_column (self, column);
}

guint
cch_grid_model_get_n_rows (CchGridModel *self)
{
  return CCH_GRID_MODEL_GET_IFACE (self)->get_n_rows (self);
}

CchGridRowKind
cch_grid_model_get_row_kind (CchGridModel *self, guint row)
{
  return CCH_GRID_MODEL_GET_IFACE (self)->get_row_kind (self, row);
}

gint64
cch_grid_model_get_key (CchGridModel *self, guint row)
{
  return CCH_GRID_MODEL_GET_IFACE (self)->get_key (self, row);
}

/* Returns: whether the model has the row of that key */
gboolean
cch_grid_model_find_key (CchGridModel *self, gint64 key, guint *row)
{
  return CCH_GRID_MODEL_GET_IFACE (self)->find_key (self, key, row);
}

void
cch_grid_model_get_content (CchGridModel *self, guint row, guint column, CchGridContent *content)
{
  *content = (CchGridContent){ .text = "", .first = column, .last = column, .open = TRUE };
  CCH_GRID_MODEL_GET_IFACE (self)->get_content (self, row, column, content);
}

/* Text and span alone, for thousands of rows at once. */
void
cch_grid_model_guess_content (CchGridModel *self, guint row, guint column, CchGridContent *content)
{
  *content = (CchGridContent){ .text = "", .first = column, .last = column, .rough = TRUE };
  CCH_GRID_MODEL_GET_IFACE (self)->get_content (self, row, column, content);
}
