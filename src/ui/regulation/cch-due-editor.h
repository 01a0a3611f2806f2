/* An editor for one due rule, for trying another one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-regulation-due.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_DUE_EDITOR (cch_due_editor_get_type ())
G_DECLARE_FINAL_TYPE (CchDueEditor, cch_due_editor, CCH, DUE_EDITOR, AdwBin)

void cch_due_editor_set_rule (CchDueEditor *self, const CchRegulationDue *rule);
gboolean cch_due_editor_apply (CchDueEditor *self, CchRegulationDue *rule);

G_END_DECLS
