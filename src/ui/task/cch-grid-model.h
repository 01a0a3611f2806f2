/* What a grid shows: columns, rows of several kinds, and what stands in a cell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CCH_TYPE_GRID_MODEL (cch_grid_model_get_type ())
G_DECLARE_INTERFACE (CchGridModel, cch_grid_model, CCH, GRID_MODEL, GObject)

/**
 * CchGridRowKind:
 * @CCH_GRID_ROW_BODY: cells with words
 * @CCH_GRID_ROW_GROUP: one cell over all columns, which can be closed
 * @CCH_GRID_ROW_HEADING: a heading among the rows of a group
 * @CCH_GRID_ROW_BLANK: room to write a new row into
 */
typedef enum
{
  CCH_GRID_ROW_BODY,
  CCH_GRID_ROW_GROUP,
  CCH_GRID_ROW_HEADING,
  CCH_GRID_ROW_BLANK,
} CchGridRowKind;

typedef enum
{
  CCH_GRID_ALIGN_START,
  CCH_GRID_ALIGN_CENTER,
  CCH_GRID_ALIGN_END,
} CchGridAlign;

/**
 * CchGridColumn:
 * @header: what stands over it
 * @group: (nullable): what stands over it and its neighbours of the same group
 * @number: (nullable): what the number row says
 * @share: of the width, against the sum of all shares
 * @least: pixels below which it does not go
 * @handle: rows are taken hold of there, to be carried to another place
 * @width: pixels that somebody gave it; 0: its share of what the others leave
 */
typedef struct
{
  char *header; /* owned */
  char *group;  /* owned, nullable */
  char *number; /* owned, nullable */
  int share;
  int least;
  int width;
  CchGridAlign align;
  gboolean handle;
} CchGridColumn;

/**
 * CchGridContent:
 * @text: never %NULL
 * @note: (nullable): small words under the text
 * @doubt: (nullable): why a mark stands in the cell
 * @indent: steps to the right
 * @first: first column that the cell covers
 * @last: last one
 * @rough: asked only to guess how high the row is: nothing that costs time is wanted
 *
 * The strings belong to the model and live as long as it does.
 */
typedef struct
{
  const char *text;
  const char *note;
  const char *doubt;
  guint indent;
  guint first;
  guint last;
  gboolean open;
  gboolean faint;
  gboolean rough;
} CchGridContent;

/**
 * CchGridModelInterface:
 * @get_key: what stays the same of a row when the model is made anew
 *
 * A model never changes: the grid is handed a new one.
 */
struct _CchGridModelInterface
{
  GTypeInterface parent_interface;

  guint (*get_n_columns) (CchGridModel *self);
  const CchGridColumn *(*get_column) (CchGridModel *self, guint column);
  guint (*get_n_rows) (CchGridModel *self);
  CchGridRowKind (*get_row_kind) (CchGridModel *self, guint row);
  gint64 (*get_key) (CchGridModel *self, guint row);
  gboolean (*find_key) (CchGridModel *self, gint64 key, guint *row);
  void (*get_content) (CchGridModel *self, guint row, guint column, CchGridContent *content);
};

guint cch_grid_model_get_n_columns (CchGridModel *self);
const CchGridColumn *cch_grid_model_get_column (CchGridModel *self, guint column);
guint cch_grid_model_get_n_rows (CchGridModel *self);
CchGridRowKind cch_grid_model_get_row_kind (CchGridModel *self, guint row);
gint64 cch_grid_model_get_key (CchGridModel *self, guint row);
gboolean cch_grid_model_find_key (CchGridModel *self, gint64 key, guint *row);
void
cch_grid_model_get_content (CchGridModel *self, guint row, guint column, CchGridContent *content);
void
cch_grid_model_guess_content (CchGridModel *self, guint row, guint column, CchGridContent *content);

G_END_DECLS
