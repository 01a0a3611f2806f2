/* The part of the plan page that says who writes which area, and how far they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/plan/cch-plan-part.h"

G_BEGIN_DECLS

#define CCH_TYPE_OWNERS_EDITOR (cch_owners_editor_get_type ())

/**
 * CchOwnersEditor:
 *
 * Property `owner`: the agency whose areas alone are shown, 0 for all.
 */
G_DECLARE_FINAL_TYPE (CchOwnersEditor, cch_owners_editor, CCH, OWNERS_EDITOR, CchPlanPart)

CchOwnersEditor *cch_owners_editor_new (void);

gint64 cch_owners_editor_get_owner (CchOwnersEditor *self);
void cch_owners_editor_set_owner (CchOwnersEditor *self, gint64 agency);
void cch_owners_editor_select (CchOwnersEditor *self, guint row);

G_END_DECLS
