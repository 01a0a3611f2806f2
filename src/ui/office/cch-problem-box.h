/* Says why an office could not be opened, and offers what can be done about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/office/cch-office-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_PROBLEM_BOX (cch_problem_box_get_type ())
G_DECLARE_FINAL_TYPE (CchProblemBox, cch_problem_box, CCH, PROBLEM_BOX, AdwBin)

void cch_problem_box_set_context (CchProblemBox *self, CchOfficeContext *context);

G_END_DECLS
