/* caicach-tool holidays: which days an office does not work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "tool/cch-tool-command.h"

G_BEGIN_DECLS

extern const CchToolCommand cch_tool_holidays_command;

G_END_DECLS
