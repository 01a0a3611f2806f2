/* caicach-tool log, undo, redo and at: the journal of an office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "tool/cch-tool-command.h"

G_BEGIN_DECLS

extern const CchToolCommand cch_tool_log_command;
extern const CchToolCommand cch_tool_undo_command;
extern const CchToolCommand cch_tool_redo_command;
extern const CchToolCommand cch_tool_at_command;

G_END_DECLS
