/* caicach-tool pull-down: the superior's tasks as tasks of this office's draft.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "tool/cch-tool-command.h"

G_BEGIN_DECLS

extern const CchToolCommand cch_tool_pull_command;

G_END_DECLS
