/* The years in a text of last year's plan: which move on with it and which do not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CchYearMoveKind:
 * @CCH_YEAR_MOVE_OWN: the year of the plan, or the one before or after it
 * @CCH_YEAR_MOVE_BARE: the same number, but nothing beside it says that it is a year
 * @CCH_YEAR_MOVE_SUBJECT: what another document is about, which may have a new one this year
 * @CCH_YEAR_MOVE_DOCUMENT: in the number or date of another document, which does not change
 * @CCH_YEAR_MOVE_PASSED: a time that had passed already when the plan was written
 * @CCH_YEAR_MOVE_NO_DAY: 29 February, which the new year does not have
 */
typedef enum
{
  CCH_YEAR_MOVE_OWN,
  CCH_YEAR_MOVE_BARE,
  CCH_YEAR_MOVE_SUBJECT,
  CCH_YEAR_MOVE_DOCUMENT,
  CCH_YEAR_MOVE_PASSED,
  CCH_YEAR_MOVE_NO_DAY,
} CchYearMoveKind;

/**
 * CchYearMove:
 *
 * Bytes of the text from @start to before @end, and what would stand there.
 */
typedef struct
{
  CchYearMoveKind kind;
  gsize start;
  gsize end;
  char words[16]; /* the new ones; for a document the old ones */
} CchYearMove;

GArray *cch_year_move_find (const char *text, guint year, guint new_year, gboolean is_time);

G_END_DECLS
