/* Spans of years, which no line breaks: "2011 - 2020", with a hyphen or a dash.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-year-span.h"

#include <string.h>

#define EN_DASH "\xe2\x80\x93"

static gboolean
is_year (const char *at)
{
  return g_ascii_isdigit (at[0]) && g_ascii_isdigit (at[1]) && g_ascii_isdigit (at[2])
         && g_ascii_isdigit (at[3]) && !g_ascii_isdigit (at[4]);
}

/* Returns: the bytes of a dash that ends there, with one blank before it or none */
static gsize
dash_before (const char *string, gsize end)
{
  gsize dash = 0;

  if (end >= 1 && string[end - 1] == '-')
    dash = 1;
  else if (end >= 3 && strncmp (string + end - 3, EN_DASH, 3) == 0)
    dash = 3;
  return dash > 0 && end > dash && string[end - dash - 1] == ' ' ? dash + 1 : dash;
}

static gsize
dash_after (const char *at)
{
  gsize dash = *at == '-' ? 1 : g_str_has_prefix (at, EN_DASH) ? 3 : 0;

  return dash > 0 && at[dash] == ' ' ? dash + 1 : dash;
}

/**
 * cch_year_span_holds:
 * @blank: where a blank is in @string
 *
 * Returns: whether it stands in a span of years, "2011 - 2020", which stays on one line
 */
gboolean
cch_year_span_holds (const char *string, gsize blank)
{
  gsize before = dash_before (string, blank);
  gsize after = before > 0 ? 0 : dash_after (string + blank + 1);

  return before + after > 0 && blank >= before + 4 && is_year (string + blank + 1 + after)
         && is_year (string + blank - before - 4);
}
