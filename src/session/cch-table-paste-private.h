/* What the two halves of pasting a table share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-table-columns.h"
#include "session/cch-table-paste.h"

G_BEGIN_DECLS

struct _CchTablePaste
{
  CchOpenPlan *plan;        /* ref */
  GPtrArray *sources;       /* (element-type CchTextRow), owned */
  GArray *rows;             /* (element-type CchPasteRow), as many */
  CchAgencyNames *agencies; /* owned */
  CchAreaNames *areas;      /* owned */
  CchTableColumns *columns; /* owned */
  gboolean typed_numbers;   /* tasks begin with numbers of their own, which are left out */
};

const char *
cch_table_paste_get_cell (const CchTablePaste *paste, const CchPasteRow *row, const char *source);

G_END_DECLS
