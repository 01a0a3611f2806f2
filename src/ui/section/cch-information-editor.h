/* The part of the plan page about the plan as a whole: what it is, who issues it, who signs it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/plan/cch-plan-part.h"

G_BEGIN_DECLS

#define CCH_TYPE_INFORMATION_EDITOR (cch_information_editor_get_type ())
G_DECLARE_FINAL_TYPE (CchInformationEditor,
                      cch_information_editor,
                      CCH,
                      INFORMATION_EDITOR,
                      CchPlanPart)

CchInformationEditor *cch_information_editor_new (void);

void cch_information_editor_scroll (CchInformationEditor *self, gboolean to_signature);

G_END_DECLS
