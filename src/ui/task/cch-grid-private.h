/* What the files of the grid share with each other and with nobody else.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/task/cch-grid-cell.h"
#include "ui/task/cch-grid-header.h"
#include "ui/task/cch-grid-layout.h"
#include "ui/task/cch-grid.h"

G_BEGIN_DECLS

/* A row that has widgets. */
typedef struct
{
  guint row;
  gint64 key;
  guint n_cells;
  GPtrArray *cells; /* (element-type CchGridCell), children of the grid: one for each column; the
                       first n_cells are used */
  GArray *firsts;   /* (element-type guint): first column of each cell */
  GArray *lasts;    /* (element-type guint): last column of each cell */
} CchGridLine;

/* Rows in the hand: from the press of the button until it is let go. */
typedef struct
{
  gboolean held;
  gboolean many;      /* the place is one of many that are chosen */
  CchGridPlace place; /* where the button went down */
  double y;           /* of the pointer */
  guint gap;          /* between rows, where they would go: below so many */
  guint tick;         /* 0 until they are carried away */
} CchGridCarry;

struct _CchGrid
{
  CchScrollArea parent_instance;

  CchGridModel *model;         /* nullable, ref */
  CchGridLayout *layout;       /* owned */
  CchGridSelection *selection; /* owned */
  GtkWidget *header;           /* child */
  int header_height;

  GPtrArray *lines; /* (element-type CchGridLine), owned: what is visible, and the cursor's row */
  GPtrArray *spare; /* (element-type CchGridLine), owned: hidden, to be used again */

  GtkWidget *editor; /* nullable, child: over the cursor's cell while visible */
  GtkWidget *popup;  /* nullable, child: under the editor while visible */

  /* The row at the top of the view and how far of it is above: kept while heights become known. */
  guint anchor_row;
  int anchor_offset;

  guint drawn_column; /* whose border is held; G_MAXUINT when none is */
  int drawn_width;    /* of it when it was taken hold of */

  guint wanted_column; /* that Up and Down keep to */
  CchGridCarry carry;
  GtkWidget *drop_line; /* child: where carried rows would go */
  gboolean selecting;   /* a button is held down since a click in a cell */

  gboolean placing;   /* room is given out: no widget may be made */
  guint wanted_lines; /* that are needed at once, as the last allocation found */
  gulong layout_id;   /* while realized */
};

int cch_grid_get_body_height (CchGrid *self);
int cch_grid_get_scroll (CchGrid *self, GtkOrientation orientation);
void cch_grid_tell_cursor (CchGrid *self, gboolean focus);
void cch_grid_ask_edit (CchGrid *self, gboolean replace, GtkEventController *controller);
void cch_grid_ask_toggle (CchGrid *self, guint row);
void cch_grid_tell_widths (CchGrid *self);
void cch_grid_tell_dropped (CchGrid *self, guint gap);
void cch_grid_ask_menu (CchGrid *self, double x, double y);
gboolean cch_grid_is_editing (CchGrid *self);

/* cch-grid-lines.c: which rows have widgets, and where these lie */
guint cch_grid_lines_count (CchGrid *self, int height);
void cch_grid_lines_stock (CchGrid *self, guint count);
void cch_grid_lines_clear (CchGrid *self);
void cch_grid_lines_update (CchGrid *self, CchGridModel *before);
void cch_grid_lines_allocate (CchGrid *self, int width, int height);
void cch_grid_lines_choose (CchGrid *self);
CchGridLine *cch_grid_lines_get (CchGrid *self, guint row);
GtkWidget *cch_grid_lines_get_cell (CchGrid *self, CchGridPlace place);
int cch_grid_lines_measure (CchGrid *self, guint row);
void cch_grid_line_free (CchGridLine *line);

/* cch-grid-carry.c: rows carried with the mouse */
gboolean cch_grid_hold (CchGrid *self, CchGridPlace place, GdkModifierType state);
gboolean cch_grid_carry (CchGrid *self, double dx, double dy, double y);
gboolean cch_grid_put_back (CchGrid *self);
void cch_grid_drop (CchGrid *self);
void cch_grid_place_drop_line (CchGrid *self, int width, int height);
void cch_grid_add_drop_line (CchGrid *self);

/* cch-grid-keys.c, cch-grid-mouse.c, cch-grid-columns.c */
void cch_grid_add_grips (CchGrid *self);
void cch_grid_add_keys (CchGrid *self);
void cch_grid_add_mouse (CchGrid *self);

G_END_DECLS
