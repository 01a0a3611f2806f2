/* Runs the built caicach-tool as a person would, and keeps what it said.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-tool-harness.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static char *
take_text (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data != NULL ? data : "", length);
}

/* A file in memory and not a pipe: a program may stop before it has read everything. */
static int
open_input (const char *input)
{
  gssize length = (gssize) strlen (input);
  int file = memfd_create ("input", MFD_CLOEXEC);

  g_assert_cmpint (file, >=, 0);
  g_assert_cmpint (write (file, input, (gsize) length), ==, length);
  g_assert_cmpint (lseek (file, 0, SEEK_SET), ==, 0);
  return file;
}

/**
 * cch_tool_run_in:
 * @environment: (nullable) (array zero-terminated=1): "NAME=VALUE", beside what the test has
 * @input: (nullable): what stands on standard input
 * @arguments: (array zero-terminated=1): without the program's name
 *
 * Returns: (transfer full): never %NULL; a program that cannot be started ends the test
 */
CchToolRun *
cch_tool_run_in (const char *const *environment, const char *input, const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) command = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GBytes) errors = NULL;
  g_autoptr (GError) error = NULL;
  CchToolRun *run = g_new0 (CchToolRun, 1);

  for (guint i = 0; environment != NULL && environment[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (environment[i], "=", 2);

      g_subprocess_launcher_setenv (launcher, parts[0], parts[1], TRUE);
    }
  g_strv_builder_add (builder, g_getenv ("CCH_TOOL"));
  g_strv_builder_addv (builder, (const char **) arguments);
  command = g_strv_builder_end (builder);

  g_subprocess_launcher_take_stdin_fd (launcher, open_input (input != NULL ? input : ""));
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) command, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &output, &errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));

  run->status = g_subprocess_get_exit_status (process);
  run->output = take_text (output);
  run->errors = take_text (errors);
  return run;
}

void
cch_tool_run_free (CchToolRun *run)
{
  g_free (run->output);
  g_free (run->errors);
  g_free (run);
}

static void
add_list (GPtrArray *arguments, va_list list)
{
  const char *argument;

  while ((argument = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (arguments, (gpointer) argument);
  g_ptr_array_add (arguments, NULL);
}

static CchToolRun *
run_with_list (const char *input, va_list list)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();

  add_list (arguments, list);
  return cch_tool_run_in (NULL, input, (const char *const *) arguments->pdata);
}

/**
 * cch_tool_run:
 * @input: (nullable): what stands on standard input
 * @...: arguments, ended by %NULL
 */
CchToolRun *
cch_tool_run (const char *input, ...)
{
  CchToolRun *run;
  va_list list;

  va_start (list, input);
  run = run_with_list (input, list);
  va_end (list);
  return run;
}

/**
 * cch_tool_assert_output:
 *
 * The run succeeds, says exactly @expected, and nothing on standard error.
 */
void
cch_tool_assert_output (const char *expected, const char *input, ...)
{
  g_autoptr (CchToolRun) run = NULL;
  va_list list;

  va_start (list, input);
  run = run_with_list (input, list);
  va_end (list);

  g_assert_cmpstr (run->errors, ==, "");
  g_assert_cmpstr (run->output, ==, expected);
  g_assert_cmpint (run->status, ==, 0);
}

/**
 * cch_tool_assert_fails:
 * @said: a part of the message
 *
 * The run ends with @status, writes nothing, and says what is wrong.
 */
void
cch_tool_assert_fails (int status, const char *said, const char *input, ...)
{
  g_autoptr (CchToolRun) run = NULL;
  va_list list;

  va_start (list, input);
  run = run_with_list (input, list);
  va_end (list);

  if (strstr (run->errors, said) == NULL)
    g_test_message ("“%s” is missing in:\n%s", said, run->errors);
  g_assert_cmpstr (run->output, ==, "");
  g_assert_true (g_str_has_prefix (run->errors, "caicach-tool: "));
  g_assert_nonnull (strstr (run->errors, said));
  g_assert_cmpint (run->status, ==, status);
}

/**
 * cch_tool_ask:
 * @command: the words after it follow the office on the command line, ended by %NULL
 *
 * Runs a command on an office that must succeed without a word on standard error.
 *
 * Returns: (transfer full): what it said
 */
char *
cch_tool_ask (const char *office, const char *command, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (CchToolRun) run = NULL;
  va_list list;

  g_ptr_array_add (arguments, (gpointer) command);
  g_ptr_array_add (arguments, (gpointer) office);
  va_start (list, command);
  add_list (arguments, list);
  va_end (list);

  run = cch_tool_run_in (NULL, "", (const char *const *) arguments->pdata);
  g_assert_cmpstr (run->errors, ==, "");
  g_assert_cmpint (run->status, ==, 0);
  return g_steal_pointer (&run->output);
}
