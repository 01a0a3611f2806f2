/* Where a command writes, and in which form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-output.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"

#include <errno.h>
#include <stdio.h>

void
cch_tool_output_init (CchToolOutput *output, CchToolFormat format)
{
  output->format = format;
  output->text = g_string_new (NULL);
}

void
cch_tool_output_clear (CchToolOutput *output)
{
  if (output->text != NULL)
    g_string_free (g_steal_pointer (&output->text), TRUE);
}

void
cch_tool_output_print (CchToolOutput *output, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (output->text, format, arguments);
  va_end (arguments);
}

/**
 * cch_tool_output_print_json:
 * @json: with every container ended
 */
void
cch_tool_output_print_json (CchToolOutput *output, CchJson *json)
{
  g_string_append (output->text, cch_json_get_text (json));
}

gboolean
cch_tool_output_flush (CchToolOutput *output, GError **error)
{
  gsize written = fwrite (output->text->str, 1, output->text->len, stdout);

  if (written == output->text->len && fflush (stdout) == 0)
    return TRUE;

  g_set_error (error, CCH_ERROR, CCH_ERROR_IO, _ ("Standard output cannot be written: %s"),
               g_strerror (errno));
  return FALSE;
}
