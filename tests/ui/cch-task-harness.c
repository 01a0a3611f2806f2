/* A window with the table of tasks of the sample office's draft, and keys to work in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-task-harness.h"

#include "store/cch-query-model.h"
#include "ui/office/cch-office-context.h"

/* The newest plan that may be edited. */
static gint64
find_draft (CchOffice *office)
{
  g_autoptr (CchQuery) query = cch_query_new (&cch_plan_kind);
  g_autoptr (CchQueryModel) plans = NULL;
  gint64 found = 0;

  cch_query_where (query, "state", CCH_QUERY_EQUAL, "draft", NULL);
  plans = cch_query_model_new (office, query, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plans)); i++)
    found = cch_query_model_get_row (plans, i);
  g_assert_cmpint (found, !=, 0);
  return found;
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

void
cch_task_fixture_set_up (CchTaskFixture *fixture, gconstpointer data)
{
  CchSession *session;

  fixture->main_window = cch_ui_open_sample ();
  session = cch_office_context_get_session (cch_window_get_context (fixture->main_window));
  fixture->office = cch_session_get_office (session);
  fixture->plan = cch_open_plan_new (session, find_draft (fixture->office), NULL);
  g_assert_nonnull (fixture->plan);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->editor = CCH_TASK_EDITOR (cch_task_editor_new ());
  gtk_window_set_default_size (fixture->window, 1000, 600);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->editor));
  cch_plan_part_set_plan (CCH_PLAN_PART (fixture->editor), fixture->plan);
  gtk_window_present (fixture->window);
  g_assert_true (cch_ui_wait_until (is_mapped, fixture->window));
  cch_ui_settle ();
  fixture->grid = CCH_GRID (cch_ui_find (fixture->editor, CCH_TYPE_GRID, NULL, NULL));
  fixture->keys = cch_ui_keys_new (fixture->window);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
  cch_ui_settle ();
}

void
cch_task_fixture_tear_down (CchTaskFixture *fixture, gconstpointer data)
{
  cch_ui_close_window (fixture->window);
  cch_ui_keys_free (fixture->keys);
  g_assert_finalize_object (fixture->plan);
  cch_ui_close_window (GTK_WINDOW (fixture->main_window));
}

guint
cch_task_rows_count (CchTaskFixture *fixture)
{
  return cch_grid_model_get_n_rows (cch_grid_get_model (fixture->grid));
}

char *
cch_task_cell_text (CchTaskFixture *fixture, guint row, guint column)
{
  CchGridContent content;

  cch_grid_model_get_content (cch_grid_get_model (fixture->grid), row, column, &content);
  return g_strdup (content.text);
}

/* The row of the task of that number, from 0. */
guint
cch_task_find_row (CchTaskFixture *fixture, guint nth)
{
  CchGridModel *model = cch_grid_get_model (fixture->grid);

  for (guint i = 0; i < cch_grid_model_get_n_rows (model); i++)
    if (cch_grid_model_get_row_kind (model, i) == CCH_GRID_ROW_BODY && nth-- == 0)
      return i;
  g_assert_not_reached ();
}

void
cch_task_go (CchTaskFixture *fixture, guint row, guint column)
{
  cch_grid_move_to (fixture->grid, (CchGridPlace){ row, column }, FALSE);
  cch_ui_settle ();
}

/* How many actions of people the journal has. */
guint
cch_task_entries (CchTaskFixture *fixture)
{
  g_autoptr (GPtrArray) entries = cch_office_list_entries (fixture->office, 0, 10000, NULL);

  return entries->len;
}
