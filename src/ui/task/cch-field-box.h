/* A field of a record with its name over it, ready for a form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/section/cch-record-form.h"

G_BEGIN_DECLS

GtkWidget *cch_field_box_new (CchRecordForm *form, const CchKind *kind, const char *name);
GtkWidget *cch_field_box_new_lines (const char *label, GtkTextView **view);
GtkWidget *cch_field_box_new_for (GtkWidget *widget, const char *label);

G_END_DECLS
