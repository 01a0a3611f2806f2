/* Whether a word can be a syllable of Vietnamese.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cch_syllable_is_possible (const char *word);

G_END_DECLS
