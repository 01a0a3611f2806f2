/* caicach-tool export and pages: documents of an office on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc.h"
#include "layout/cch-layout-context.h"
#include "tool/cch-tool-command.h"

void cch_tool_warn_of_fonts (CchLayoutContext *context, CchDoc *doc);

extern const CchToolCommand cch_tool_export_command;
extern const CchToolCommand cch_tool_pages_command;
