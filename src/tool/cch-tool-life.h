/* caicach-tool submit, issue, amend and reopen: the steps of a plan's life.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "tool/cch-tool-command.h"

G_BEGIN_DECLS

extern const CchToolCommand cch_tool_submit_command;
extern const CchToolCommand cch_tool_issue_command;
extern const CchToolCommand cch_tool_amend_command;
extern const CchToolCommand cch_tool_reopen_command;

G_END_DECLS
