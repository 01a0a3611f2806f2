/* A form of a regulation: its sections and columns, listed when the row is opened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-regulation.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_FORM_ROW (cch_form_row_get_type ())
G_DECLARE_FINAL_TYPE (CchFormRow, cch_form_row, CCH, FORM_ROW, AdwExpanderRow)

GtkWidget *cch_form_row_new (CchRegulation *regulation, const CchRegulationForm *form);

G_END_DECLS
