/* A history for tests: a stack of two labels that can refuse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-history.h"

#define CCH_TYPE_TEST_HISTORY (cch_test_history_get_type ())
G_DECLARE_FINAL_TYPE (CchTestHistory, cch_test_history, CCH, TEST_HISTORY, GObject)

void cch_test_history_do (CchTestHistory *self, const char *label);
void cch_test_history_refuse (CchTestHistory *self);
