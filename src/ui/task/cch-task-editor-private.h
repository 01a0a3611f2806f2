/* What the files of the task table share with each other and with nobody else.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/task/cch-cell-editor.h"
#include "ui/task/cch-grid.h"
#include "ui/task/cch-task-editor.h"
#include "ui/task/cch-task-offers.h"
#include "ui/task/cch-task-rows.h"

G_BEGIN_DECLS

struct _CchTaskEditor
{
  CchPlanPart parent_instance;

  GtkStack *stack;
  AdwStatusPage *problem;
  CchGrid *grid;
  GtkLabel *state_label;
  GtkLabel *frozen_label;
  GtkWidget *owner_bar;
  GtkLabel *owner_label;
  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GMenuModel *menu;
  GtkWidget *popover; /* nullable, child: the menu of a cell */

  GSettings *settings; /* owned */
  CchTaskRows *rows;   /* nullable, owned: what the grid shows */
  GHashTable *closed;  /* (element-type gint64), owned: areas that show no tasks */
  CchTaskRoom room;    /* where somebody is about to write a row */
  gint64 owner;        /* whose part alone is shown, 0: all … */
  gint64 owner_plan;   /* … of this plan */

  CchCellEditor *cell;   /* child of the grid */
  CchTaskOffers *offers; /* nullable, owned: until agencies change */
  gboolean writing;      /* the cell editor is open … */
  gint64 written_key;    /* … over this row */
  guint written_column;  /* … in this column */
  gint64 fresh;          /* the row that was made last and not yet left, 0: none */
};

void cch_task_editor_rebuild (CchTaskEditor *self, GHashTable *changed);
void cch_task_editor_say (CchTaskEditor *self, const char *words);
gboolean cch_task_editor_go_to (CchTaskEditor *self, gint64 key, guint column);
gboolean cch_task_editor_may_edit (CchTaskEditor *self);

/* cch-task-editor-cell.c: writing in a cell */
void cch_task_editor_add_cell (CchTaskEditor *self);
void
cch_task_editor_open_cell (CchTaskEditor *self, gboolean replace, GtkEventController *controller);
gboolean cch_task_editor_close_cell (CchTaskEditor *self, CchCellFinish way);

/* cch-task-editor-columns.c: widths of columns, which are remembered for each layout */
void cch_task_editor_install_columns (GtkWidgetClass *klass);
void cch_task_editor_load_widths (CchTaskEditor *self);

/* cch-task-editor-write.c: many cells as one action */
gboolean cch_task_editor_write (CchTaskEditor *self,
                                GArray *places,
                                const char *const *texts,
                                const char *label);
GArray *cch_task_editor_list_editable (CchTaskEditor *self);
GPtrArray *cch_task_editor_list_tasks (CchTaskEditor *self);

/* cch-task-editor-clipboard.c */
void cch_task_editor_copy (CchTaskEditor *self);
void cch_task_editor_paste (CchTaskEditor *self);

/* cch-task-editor-search.c */
void cch_task_editor_bind_search (GtkWidgetClass *klass);
gboolean cch_task_editor_start_search (CchTaskEditor *self);

/* cch-task-editor-owner.c: only the part of one agency */
void cch_task_editor_install_owner (GtkWidgetClass *klass);
void cch_task_editor_check_owner (CchTaskEditor *self);
void cch_task_editor_show_owner (CchTaskEditor *self);
gboolean cch_task_editor_may_add (CchTaskEditor *self);

/* cch-task-editor-actions.c: what keys and menus do with rows and cells */
void cch_task_editor_install_actions (GtkWidgetClass *klass);
void cch_task_editor_update_actions (CchTaskEditor *self);

G_END_DECLS
