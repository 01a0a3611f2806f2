/* The dialogue in which a person picks a file, whichever this GTK has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @file: (nullable): %NULL when the person picked none */
typedef void (*CchCompatFileFunc) (GFile *file, gpointer data);

void cch_compat_open_file (GtkWindow *parent,
                           const char *title,
                           const char *kind,
                           const char *pattern,
                           CchCompatFileFunc done,
                           gpointer data,
                           GDestroyNotify free_data);
void cch_compat_save_file (GtkWindow *parent,
                           const char *title,
                           const char *name,
                           CchCompatFileFunc done,
                           gpointer data,
                           GDestroyNotify free_data);

G_END_DECLS
