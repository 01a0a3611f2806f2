/* caicach-tool regulation: the packs, their rules in words, and the year of an agency.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "tool/cch-tool-command.h"

G_BEGIN_DECLS

extern const CchToolCommand cch_tool_regulation_command;

G_END_DECLS
