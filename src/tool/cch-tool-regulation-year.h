/* Writes a regulation and the year of an agency, for people and for programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-regulation-year.h"
#include "tool/cch-tool-output.h"

G_BEGIN_DECLS

void cch_tool_regulation_show (const CchRegulation *regulation, CchToolOutput *output);
void cch_tool_regulation_show_year (const CchRegulationYear *view, CchToolOutput *output);

G_END_DECLS
