/* Real key presses for tests of widgets, through the X server, and pictures of what they did.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gtk/gtk.h>

typedef struct _CchUiKeys CchUiKeys;

CchUiKeys *cch_ui_keys_new (GtkWindow *window);
void cch_ui_keys_free (CchUiKeys *keys);

void cch_ui_keys_press (CchUiKeys *keys, const char *accelerator);
void cch_ui_keys_press_times (CchUiKeys *keys, const char *accelerator, guint times);
void cch_ui_keys_leave (CchUiKeys *keys, const char *accelerator);
void cch_ui_keys_type (CchUiKeys *keys, const char *text);
void cch_ui_keys_point (CchUiKeys *keys, GtkWidget *widget, double x, double y);
void cch_ui_keys_hold (CchUiKeys *keys, gboolean down);
void cch_ui_keys_click (CchUiKeys *keys, guint times);
void cch_ui_keys_drag (CchUiKeys *keys, GtkWidget *widget, double x, double y);
guint cch_ui_keys_count (const CchUiKeys *keys);

void cch_ui_photograph (GtkWidget *widget, const char *name);
