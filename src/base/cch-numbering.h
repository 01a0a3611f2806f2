/* The numbers and letters that stand before headings, clauses and points.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CCH_TYPE_NUMBERING (cch_numbering_get_type ())

/**
 * CchNumbering:
 * @CCH_NUMBERING_ROMAN: I, II, III
 * @CCH_NUMBERING_ARABIC: 1, 2, 3
 * @CCH_NUMBERING_PADDED: 01, 02, 03
 * @CCH_NUMBERING_LETTER: a, b, c, d, đ, e, g … y, aa, ab
 * @CCH_NUMBERING_HIERARCHICAL: 1, 1.2, 1.2.3
 */
typedef enum
{
  CCH_NUMBERING_ROMAN,
  CCH_NUMBERING_ARABIC,
  CCH_NUMBERING_PADDED,
  CCH_NUMBERING_LETTER,
  CCH_NUMBERING_HIERARCHICAL,
} CchNumbering;

GType cch_numbering_get_type (void);

char *cch_numbering_format (CchNumbering style, guint number);
char *cch_numbering_format_path (CchNumbering style, const guint *path, guint depth);

gsize cch_numbering_parse (CchNumbering style, const char *text, guint *number);

G_END_DECLS
