/* An office with one plan of as many tasks as one likes, for measuring its table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-open-plan.h"

CchSession *plan_office_new (const char *path, guint tasks, gint64 *plan);
void plan_office_write_csv (guint tasks, const char *path);
