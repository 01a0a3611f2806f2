/* The parts of a task, each a record of its own: agencies, products, milestones, targets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-edit.h"

G_BEGIN_DECLS

GPtrArray *
cch_task_parts_list (CchOffice *office, const CchKind *kind, gint64 task, GError **error);
void
cch_task_parts_put (CchEdit *edit, GPtrArray *old, GPtrArray *drafts, const char *const *fields);

G_END_DECLS
