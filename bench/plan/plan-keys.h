/* Presses keys in a window and measures until the frame that shows what they did.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/task/cch-grid.h"

#include <X11/Xlib.h>

typedef struct
{
  GtkWindow *window; /* not owned */
  GdkFrameClock *clock;
  Display *display;
  gint64 painted; /* when the last frame was done */
  gint64 begun;   /* when it began */
  guint keys;     /* presses that arrived */
  GArray *frames; /* (element-type double), owned: how long each took, milliseconds */
} PlanKeys;

typedef struct
{
  GArray *screen;    /* (element-type double), owned: until it was seen */
  GArray *processor; /* (element-type double), owned: what that took of the processor */
} PlanTimes;

void plan_keys_init (PlanKeys *keys, GtkWindow *window);
void plan_keys_focus (PlanKeys *keys, GtkWidget *widget);
void plan_keys_clear (PlanKeys *keys);
void plan_keys_rest (guint milliseconds);
void plan_keys_wait_for_frame (PlanKeys *keys, gint64 after);
void plan_keys_press (PlanKeys *keys, KeySym symbol, PlanTimes *times);
void plan_keys_write_cells (PlanKeys *keys, CchGrid *grid, CchGridPlace place, const char *size);
CchGrid *plan_keys_find_grid (GtkWidget *widget);

double plan_keys_since (gint64 start);
double plan_keys_median (GArray *times);
void plan_keys_report (const char *name, GArray *times);
void plan_times_init (PlanTimes *times);
void plan_times_report (const char *name, PlanTimes *times);
