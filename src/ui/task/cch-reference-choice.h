/* Chooses one record out of a list of names, or none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_REFERENCE_CHOICE (cch_reference_choice_get_type ())

/**
 * CchReferenceChoice:
 *
 * Filled between cch_reference_choice_begin() and cch_reference_choice_end(). Signal `chosen`
 * (gint64 row): by a person.
 */
G_DECLARE_FINAL_TYPE (CchReferenceChoice, cch_reference_choice, CCH, REFERENCE_CHOICE, AdwBin)

GtkWidget *cch_reference_choice_new (const char *name);
void cch_reference_choice_begin (CchReferenceChoice *self);
void cch_reference_choice_add (CchReferenceChoice *self, gint64 row, const char *name);
void cch_reference_choice_add_tasks (CchReferenceChoice *self, CchOffice *office, gint64 plan);
void cch_reference_choice_end (CchReferenceChoice *self, gint64 chosen);

G_END_DECLS
