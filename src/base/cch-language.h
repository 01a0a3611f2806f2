/* Which language the program speaks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef char *(*CchSetLocale) (int category, const char *locale);

const char *cch_language_choose (char **environment);
void cch_language_start (CchSetLocale set_locale);

G_END_DECLS
