/* Something that can be chosen from a list of suggestions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CCH_TYPE_CHOICE (cch_choice_get_type ())

/**
 * CchChoice:
 *
 * Properties, constant: `label`, what is shown; `detail`, smaller words under it, or %NULL.
 */
G_DECLARE_FINAL_TYPE (CchChoice, cch_choice, CCH, CHOICE, GObject)

CchChoice *cch_choice_new (const char *label, const char *detail, GObject *record, gint64 row);

const char *cch_choice_get_label (CchChoice *self);
const char *cch_choice_get_detail (CchChoice *self);
GObject *cch_choice_get_record (CchChoice *self);
gint64 cch_choice_get_row (CchChoice *self);

G_END_DECLS
