/* A window with the table of tasks of the sample office's draft, and keys to work in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "cch-ui-harness.h"
#include "cch-ui-keys.h"

#include "session/cch-open-plan.h"
#include "ui/task/cch-grid.h"
#include "ui/task/cch-task-editor.h"

typedef struct
{
  CchWindow *main_window; /* keeps the office open */
  GtkWindow *window;
  CchOffice *office;
  CchOpenPlan *plan; /* owned */
  CchTaskEditor *editor;
  CchGrid *grid;
  CchUiKeys *keys; /* owned */
} CchTaskFixture;

void cch_task_fixture_set_up (CchTaskFixture *fixture, gconstpointer data);
void cch_task_fixture_tear_down (CchTaskFixture *fixture, gconstpointer data);

guint cch_task_rows_count (CchTaskFixture *fixture);
char *cch_task_cell_text (CchTaskFixture *fixture, guint row, guint column);
guint cch_task_find_row (CchTaskFixture *fixture, guint nth);
void cch_task_go (CchTaskFixture *fixture, guint row, guint column);
guint cch_task_entries (CchTaskFixture *fixture);

#define CCH_TASK_TEST(path, function)                                                              \
  g_test_add ("/ui/task/" path, CchTaskFixture, NULL, cch_task_fixture_set_up, function,           \
              cch_task_fixture_tear_down)
