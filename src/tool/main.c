/* The program caicach-tool.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-language.h"
#include "tool/cch-tool.h"

#include <locale.h>

int
main (int argc, char **argv)
{
  cch_language_start (setlocale);
  return cch_tool_main ((const char *const *) argv + 1);
}
