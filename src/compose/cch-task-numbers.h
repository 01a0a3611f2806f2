/* The numbers of all tasks of a plan, as its table prints them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-composition.h"

G_BEGIN_DECLS

GPtrArray *cch_task_numbers_list (const CchComposition *composition);

G_END_DECLS
