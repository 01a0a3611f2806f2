/* caicach-tool owners: who writes which area of a plan, and whose part is still missing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "tool/cch-tool-command.h"

G_BEGIN_DECLS

extern const CchToolCommand cch_tool_owners_command;

G_END_DECLS
