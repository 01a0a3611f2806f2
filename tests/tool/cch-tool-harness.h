/* Runs the built caicach-tool as a person would, and keeps what it said.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CchToolRun:
 *
 * One finished run. The program is the one that Meson built (CCH_TOOL in the environment).
 */
typedef struct
{
  int status;
  char *output; /* owned: standard output, ended by a NUL */
  char *errors; /* owned: standard error, ended by a NUL */
} CchToolRun;

CchToolRun *cch_tool_run (const char *input, ...) G_GNUC_NULL_TERMINATED;
CchToolRun *
cch_tool_run_in (const char *const *environment, const char *input, const char *const *arguments);
void cch_tool_run_free (CchToolRun *run);
char *cch_tool_ask (const char *office, const char *command, ...) G_GNUC_NULL_TERMINATED;

void cch_tool_assert_output (const char *expected, const char *input, ...) G_GNUC_NULL_TERMINATED;
void
cch_tool_assert_fails (int status, const char *said, const char *input, ...) G_GNUC_NULL_TERMINATED;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchToolRun, cch_tool_run_free)

G_END_DECLS
