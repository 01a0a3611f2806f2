/* Which cells of a grid are chosen: a cursor, a range that grows from it, and further ranges.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint row;
  guint column;
} CchGridPlace;

/* Both ends belong to it; @from is never after @to. */
typedef struct
{
  CchGridPlace from;
  CchGridPlace to;
} CchGridRange;

/**
 * CchGridSelection:
 * @cursor: the cell that keys act on; one end of the growing range
 * @end: the other end
 */
typedef struct
{
  CchGridPlace cursor;
  CchGridPlace end;
  GArray *more; /* (element-type CchGridRange), owned */
} CchGridSelection;

CchGridSelection *cch_grid_selection_new (void);
void cch_grid_selection_free (CchGridSelection *selection);

void cch_grid_selection_set (CchGridSelection *selection, CchGridPlace place);
void cch_grid_selection_extend (CchGridSelection *selection, CchGridPlace place);
void cch_grid_selection_add (CchGridSelection *selection, CchGridPlace place);
void cch_grid_selection_set_range (CchGridSelection *selection, CchGridPlace from, CchGridPlace to);

gboolean cch_grid_selection_contains (const CchGridSelection *selection, CchGridPlace place);
gboolean cch_grid_selection_is_single (const CchGridSelection *selection);
CchGridRange cch_grid_selection_get_range (const CchGridSelection *selection);
GArray *cch_grid_selection_list_rows (const CchGridSelection *selection);
GArray *cch_grid_selection_list_places (const CchGridSelection *selection);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchGridSelection, cch_grid_selection_free)

G_END_DECLS
