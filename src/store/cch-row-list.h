/* Turns one list of rows into another by few, small changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CchRowListTell:
 *
 * Called when @rows is already as it is after the change.
 */
typedef void (*CchRowListTell) (guint position, guint removed, guint added, gpointer user_data);

void cch_row_list_update (GArray *rows, GArray *target, CchRowListTell tell, gpointer user_data);

G_END_DECLS
