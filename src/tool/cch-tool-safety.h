/* caicach-tool verify, backup and restore: the safety of an office file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "tool/cch-tool-command.h"

G_BEGIN_DECLS

extern const CchToolCommand cch_tool_verify_command;
extern const CchToolCommand cch_tool_backup_command;
extern const CchToolCommand cch_tool_restore_command;

G_END_DECLS
