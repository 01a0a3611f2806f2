/* What the commands on office files share: opening, naming and showing records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-json.h"
#include "session/cch-session.h"
#include "tool/cch-tool-command.h"

G_BEGIN_DECLS

const char *cch_tool_field_get_type_name (const CchField *field);
const CchKind *cch_tool_find_kind (const char *name, GError **error);
const CchField *cch_tool_find_field (const CchKind *kind, const char *name, GError **error);

gboolean cch_tool_require_arguments (const char *command,
                                     char **rest,
                                     guint at_least,
                                     guint at_most,
                                     GError **error);
gboolean cch_tool_split_assignment (const CchKind *kind,
                                    const char *text,
                                    const CchField **field,
                                    const char **value,
                                    GError **error);
gboolean cch_tool_fill (CchOffice *office, CchRecord *record, char **assignments, GError **error);

char *cch_tool_format_time (gint64 time);
char *cch_tool_describe_value (CchOffice *office, CchRecord *record, const CchField *field);
char *cch_tool_describe_record (CchOffice *office, CchRecord *record);
void cch_tool_add_record (CchJson *json, const char *name, CchOffice *office, CchRecord *record);
void cch_tool_print_record (CchToolOutput *output, CchOffice *office, CchRecord *record);
gboolean cch_tool_require_output (const char *command, const char *target, GError **error);
void cch_tool_print_file (CchToolOutput *output, const char *path);

G_END_DECLS
