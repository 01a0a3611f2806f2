/* Where a command writes, and in which form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-json.h"

G_BEGIN_DECLS

typedef enum
{
  CCH_TOOL_FORMAT_TEXT,
  CCH_TOOL_FORMAT_JSON,
} CchToolFormat;

/**
 * CchToolOutput:
 * @format: what the person asked for with --format
 * @text: the document so far; written to standard output whole, when the command succeeds
 *
 * Output is held back until the command is done, so that a failure leaves nothing half-written.
 */
typedef struct
{
  CchToolFormat format;
  GString *text; /* owned */
} CchToolOutput;

void cch_tool_output_init (CchToolOutput *output, CchToolFormat format);
void cch_tool_output_clear (CchToolOutput *output);
void cch_tool_output_print (CchToolOutput *output, const char *format, ...) G_GNUC_PRINTF (2, 3);
void cch_tool_output_print_json (CchToolOutput *output, CchJson *json);
gboolean cch_tool_output_flush (CchToolOutput *output, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CchToolOutput, cch_tool_output_clear)

G_END_DECLS
