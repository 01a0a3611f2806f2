/* A row of the list of areas: the area, who writes it, how far they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-area-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCH_TYPE_OWNER_ROW (cch_owner_row_get_type ())

G_DECLARE_FINAL_TYPE (CchOwnerRow, cch_owner_row, CCH, OWNER_ROW, GtkListBoxRow)

GtkWidget *cch_owner_row_new (const CchAreaWork *work);

G_END_DECLS
