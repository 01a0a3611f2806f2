/* Who fills in which rows of which form when, as a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-regulation.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_SCOPE_MATRIX (cch_scope_matrix_get_type ())
G_DECLARE_FINAL_TYPE (CchScopeMatrix, cch_scope_matrix, CCH, SCOPE_MATRIX, AdwBin)

GtkWidget *cch_scope_matrix_new (CchRegulation *regulation);

G_END_DECLS
