/* Sheets to a printer, by the system’s own print dialog.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkPrintOperation *cch_print_operation_new (GPtrArray *sheets, const char *title);
void cch_print_load_settings (GtkPrintOperation *operation);
void cch_print_save_settings (GtkPrintOperation *operation);
void cch_print_sheets (GtkWindow *parent, GPtrArray *sheets, const char *title);

G_END_DECLS
