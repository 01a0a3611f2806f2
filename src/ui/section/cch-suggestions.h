/* A list of suggestions under an entry, for keys alone: Down, Enter, Escape.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/section/cch-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCH_TYPE_SUGGESTIONS (cch_suggestions_get_type ())

/**
 * CchSuggestions:
 *
 * Shows what fits while somebody types in the entry; the focus stays there, so that input methods
 * go on undisturbed. Signal `chosen` (#CchChoice). Drop it before the entry goes.
 */
G_DECLARE_FINAL_TYPE (CchSuggestions, cch_suggestions, CCH, SUGGESTIONS, GObject)

/**
 * CchSuggest:
 * @folded: what was typed, folded; not empty
 *
 * Returns: (transfer full) (element-type CchChoice): what fits, best first
 */
typedef GPtrArray *(*CchSuggest) (const char *folded, gpointer data);

CchSuggestions *cch_suggestions_new (GtkWidget *entry, CchSuggest suggest, gpointer data);

void cch_suggestions_hide (CchSuggestions *self);
gboolean cch_suggestions_is_shown (CchSuggestions *self);

G_END_DECLS
