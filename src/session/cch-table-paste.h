/* A foreign table on its way into a plan: what its columns and rows are taken for, until applied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "exchange/cch-text-row.h"
#include "rules/cch-column-source.h"
#include "session/cch-open-plan.h"

G_BEGIN_DECLS

/**
 * CchPasteRole:
 * @CCH_PASTE_TASK: a task, or a part of one
 * @CCH_PASTE_AREA: names the area of the rows below
 * @CCH_PASTE_HEADING: a heading over the tasks below
 * @CCH_PASTE_CONTINUED: goes on from the row above, which a page had cut
 * @CCH_PASTE_SKIPPED: headers, numbers of columns, totals, nothing
 */
typedef enum
{
  CCH_PASTE_TASK,
  CCH_PASTE_AREA,
  CCH_PASTE_HEADING,
  CCH_PASTE_CONTINUED,
  CCH_PASTE_SKIPPED,
} CchPasteRole;

extern const char *const cch_paste_role_labels[];

/**
 * CchPasteRow:
 */
typedef struct
{
  const CchTextRow *source; /* not owned */
  CchPasteRole role;
  gboolean chosen; /* by a person: stays when the columns change */
  gint64 area;     /* 0 for the one that the table is pasted into */
  int parent;      /* index of the row that this one is a part of, -1 for none */
} CchPasteRow;

/**
 * CchTablePaste:
 *
 * Nothing is written before cch_table_paste_apply(). Belongs to the thread of the plan.
 */
typedef struct _CchTablePaste CchTablePaste;

CchTablePaste *cch_table_paste_new (CchOpenPlan *plan, GBytes *html, GBytes *text, GError **error);
void cch_table_paste_free (CchTablePaste *paste);

guint cch_table_paste_get_n_columns (const CchTablePaste *paste);
const CchColumnSource *cch_table_paste_get_column (const CchTablePaste *paste, guint column);
char *cch_table_paste_get_header (const CchTablePaste *paste, guint column);
void cch_table_paste_set_column (CchTablePaste *paste, guint column, const CchColumnSource *source);

guint cch_table_paste_get_n_rows (const CchTablePaste *paste);
const CchPasteRow *cch_table_paste_get_row (const CchTablePaste *paste, guint row);
void cch_table_paste_set_role (CchTablePaste *paste, guint row, CchPasteRole role);
guint cch_table_paste_count (const CchTablePaste *paste, CchPasteRole role);

char *cch_table_paste_get_doubt (const CchTablePaste *paste, guint row, guint column);
guint cch_table_paste_count_doubts (const CchTablePaste *paste);

gboolean cch_table_paste_apply (CchTablePaste *paste,
                                gint64 area,
                                CchTask *after,
                                GPtrArray **tasks,
                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchTablePaste, cch_table_paste_free)

G_END_DECLS
