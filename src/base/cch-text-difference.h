/* Where two texts differ: one stretch, as short as it can be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CchTextDifference:
 *
 * In bytes, never in the middle of a character. Both lengths are 0 when the texts are the same.
 */
typedef struct
{
  gsize start;
  gsize old_length;
  gsize new_length;
} CchTextDifference;

CchTextDifference cch_text_find_difference (const char *old_text, const char *new_text);

G_END_DECLS
