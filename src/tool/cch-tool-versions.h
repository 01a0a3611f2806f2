/* caicach-tool versions: the plans that amend and replace each other, and which one counts on a day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "tool/cch-tool-command.h"

G_BEGIN_DECLS

extern const CchToolCommand cch_tool_versions_command;

G_END_DECLS
