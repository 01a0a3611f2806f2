/* What tests of widgets share: an application, bounded waiting, windows that go away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-window.h"

typedef gboolean (*CchUiCondition) (gpointer data);

void cch_ui_harness_init (int *argc, char ***argv);
void cch_ui_harness_finish (void);
GtkApplication *cch_ui_harness_get_application (void);
gboolean cch_ui_wait_until (CchUiCondition condition, gpointer data);
void cch_ui_settle (void);
void cch_ui_photograph_screen (const char *name);
CchWindow *cch_ui_open_window (void);
CchWindow *cch_ui_open_sample (void);
char *cch_ui_read_pdf (const char *path);
GtkWidget *cch_ui_find (gpointer widget, GType type, const char *property, const char *text);
void cch_ui_close_window (GtkWindow *window);
