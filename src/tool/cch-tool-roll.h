/* caicach-tool roll-forward: last year's plan as this year's draft.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "tool/cch-tool-command.h"

G_BEGIN_DECLS

extern const CchToolCommand cch_tool_roll_command;

G_END_DECLS
