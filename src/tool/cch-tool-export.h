/* caicach-tool export and pages: documents of an office on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "tool/cch-tool-command.h"

extern const CchToolCommand cch_tool_export_command;
extern const CchToolCommand cch_tool_pages_command;
