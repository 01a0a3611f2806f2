/* caicach-tool add, set and remove: one record, one entry of the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "tool/cch-tool-command.h"

G_BEGIN_DECLS

extern const CchToolCommand cch_tool_add_command;
extern const CchToolCommand cch_tool_set_command;
extern const CchToolCommand cch_tool_remove_command;

G_END_DECLS
