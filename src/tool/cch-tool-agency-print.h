/* What caicach-tool agency prints: agencies of a day, their open tasks, rows of a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-agency-import.h"
#include "session/cch-open-task.h"
#include "tool/cch-tool-output.h"

G_BEGIN_DECLS

gboolean
cch_tool_agency_print_list (CchToolOutput *output, CchOffice *office, CchDate day, GError **error);
void cch_tool_agency_print_tasks (CchToolOutput *output, CchOffice *office, const GPtrArray *tasks);
void cch_tool_agency_print_import (CchToolOutput *output, const CchAgencyImport *import);
void cch_tool_agency_print_event (CchToolOutput *output,
                                  CchOffice *office,
                                  gint64 agency,
                                  const char *words,
                                  gboolean done);

G_END_DECLS
