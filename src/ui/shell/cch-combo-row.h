/* A row of choices whose names are long: the list shows them whole, and can the row under its title.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_COMBO_ROW (cch_combo_row_get_type ())

/**
 * CchComboRow:
 *
 * With `use-subtitle` what is chosen stands under the title, in the letters of an entry row.
 */
G_DECLARE_FINAL_TYPE (CchComboRow, cch_combo_row, CCH, COMBO_ROW, AdwComboRow)

G_END_DECLS
