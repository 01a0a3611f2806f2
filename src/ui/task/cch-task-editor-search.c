/* Looks for words in the task table, with or without tone marks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-task-editor-private.h"

#include "base/cch-text.h"

#include <string.h>

static gboolean
has_words (CchTaskEditor *self, CchGridPlace place, const char *words)
{
  CchGridContent content;
  g_autofree char *folded = NULL;

  cch_grid_model_guess_content (CCH_GRID_MODEL (self->rows), place.row, place.column, &content);
  if (content.first != place.column || content.faint)
    return FALSE;
  folded = cch_text_fold (content.text);
  return strstr (folded, words) != NULL;
}

/* The next cell in reading order, round and round. */
static CchGridPlace
step (CchTaskEditor *self, CchGridPlace place, int way)
{
  guint columns = cch_grid_model_get_n_columns (CCH_GRID_MODEL (self->rows));
  guint rows = cch_grid_model_get_n_rows (CCH_GRID_MODEL (self->rows));
  guint index =
      (place.row * columns + place.column + rows * columns + (guint) way) % (rows * columns);

  return (CchGridPlace){ index / columns, index % columns };
}

/* @way: 0 looks at the cell of the cursor first, then forwards */
static void
find (CchTaskEditor *self, int way)
{
  g_autofree char *words = cch_text_fold (gtk_editable_get_text (self->search_entry));
  CchGridPlace start = cch_grid_get_cursor (self->grid), place = start;
  gboolean found = FALSE;

  gtk_widget_remove_css_class (GTK_WIDGET (self->search_entry), "error");
  if (self->rows == NULL || *words == '\0'
      || cch_grid_model_get_n_rows (CCH_GRID_MODEL (self->rows)) == 0)
    return;
  if (way != 0)
    place = step (self, place, way);
  do
    {
      found = has_words (self, place, words);
      if (!found)
        place = step (self, place, way < 0 ? -1 : 1);
    }
  while (!found && (place.row != start.row || place.column != start.column));
  if (found || has_words (self, place, words))
    cch_grid_point_to (self->grid, place);
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->search_entry), "error");
}

static void
search_changed_cb (CchTaskEditor *self)
{
  find (self, 0);
}

static void
next_match_cb (CchTaskEditor *self)
{
  find (self, 1);
}

static void
previous_match_cb (CchTaskEditor *self)
{
  find (self, -1);
}

static void
stop_search_cb (CchTaskEditor *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

void
cch_task_editor_bind_search (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, search_changed_cb);
  gtk_widget_class_bind_template_callback (klass, next_match_cb);
  gtk_widget_class_bind_template_callback (klass, previous_match_cb);
  gtk_widget_class_bind_template_callback (klass, stop_search_cb);
}

/* Returns: whether there is a table to search */
gboolean
cch_task_editor_start_search (CchTaskEditor *self)
{
  if (self->rows == NULL || !cch_task_editor_close_cell (self, CCH_CELL_FINISH_STAY))
    return FALSE;
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  return gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
