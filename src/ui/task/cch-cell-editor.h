/* The editor that lies over a cell: grows with its words, offers what may be meant.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/task/cch-completion.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCH_TYPE_CELL_EDITOR (cch_cell_editor_get_type ())

/**
 * CchCellFinish:
 *
 * How somebody ends writing: where the cursor is to go next, or that all chosen cells get the words.
 */
typedef enum
{
  CCH_CELL_FINISH_STAY,
  CCH_CELL_FINISH_DOWN,
  CCH_CELL_FINISH_UP,
  CCH_CELL_FINISH_NEXT,
  CCH_CELL_FINISH_PREVIOUS,
  CCH_CELL_FINISH_LEFT,
  CCH_CELL_FINISH_RIGHT,
  CCH_CELL_FINISH_FILL,
  CCH_CELL_FINISH_CANCEL,
} CchCellFinish;

/**
 * CchCellEditor:
 *
 * Signals: `finish` (int #CchCellFinish), `changed`.
 */
G_DECLARE_FINAL_TYPE (CchCellEditor, cch_cell_editor, CCH, CELL_EDITOR, GtkWidget)

/**
 * CchCellStyle:
 * @completion: (nullable): what may be meant; must outlive the writing
 * @separators: letters that part several values of a cell
 * @is_complete: (nullable): whether words stand for themselves: then no offer is chosen of itself
 * @shy: no offer is chosen of itself: the cell holds prose
 * @name: what a screen reader calls it
 */
typedef struct
{
  CchCompletion *completion;
  const char *separators;
  const char *name;
  gboolean shy;
  gboolean (*is_complete) (const char *words, gpointer data);
  gpointer data;
} CchCellStyle;

GtkWidget *cch_cell_editor_new (void);
GtkWidget *cch_cell_editor_get_popup (CchCellEditor *self);
GtkWidget *cch_cell_editor_get_view (CchCellEditor *self);

void cch_cell_editor_begin (CchCellEditor *self,
                            const char *text,
                            gboolean replace,
                            const CchCellStyle *style);
void cch_cell_editor_end (CchCellEditor *self);
char *cch_cell_editor_dup_text (CchCellEditor *self);
void cch_cell_editor_set_hint (CchCellEditor *self, const char *hint, gboolean problem);

G_END_DECLS
