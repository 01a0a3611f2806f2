/* The rows of one group of the first page, exchanged without the focus being lost.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CchTodayRows:
 *
 * What a group shows now. Between cch_today_rows_begin() and cch_today_rows_end() the rows are
 * said anew; when they say what they said before, nothing happens to the widgets.
 */
typedef struct _CchTodayRows CchTodayRows;

CchTodayRows *cch_today_rows_new (AdwPreferencesGroup *group);
void cch_today_rows_free (CchTodayRows *rows);

void cch_today_rows_begin (CchTodayRows *rows);
void cch_today_rows_add (CchTodayRows *rows,
                         const char *title,
                         const char *subtitle,
                         const char *note,
                         gboolean urgent,
                         const char *action,
                         GVariant *target);
void cch_today_rows_add_button (CchTodayRows *rows,
                                const char *label,
                                const char *action,
                                GVariant *target);
void cch_today_rows_end (CchTodayRows *rows);
gboolean cch_today_rows_grab_focus (CchTodayRows *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchTodayRows, cch_today_rows_free)

G_END_DECLS
