/* One command of caicach-tool.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "tool/cch-tool-output.h"

G_BEGIN_DECLS

/**
 * CchToolCommand:
 * @name: the word that a person types
 * @usage: the arguments, as --help shows them
 * @summary: one sentence, N_() marked
 * @run: does the work; arguments do not hold the name. Returns the exit status, or -1 with @error
 *
 * A command lives in a file of its own, which exports one such constant; the table in
 * cch-tool.c lists them.
 */
typedef struct
{
  const char *name;
  const char *usage;
  const char *summary;
  int (*run) (const char *const *arguments, CchToolOutput *output, GError **error);
} CchToolCommand;

char *cch_tool_command_describe (const CchToolCommand *command);
gboolean cch_tool_command_parse (const char *const *arguments,
                                 const GOptionEntry *entries,
                                 char ***rest,
                                 GError **error);

G_END_DECLS
