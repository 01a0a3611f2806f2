/* A small plan of a commune that exists nowhere, for the tests of composing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan-view.h"

G_BEGIN_DECLS

gpointer cch_sample_record_new (const CchKind *kind, gint64 id);
CchPlanView *cch_sample_plan_new (void);

G_END_DECLS
