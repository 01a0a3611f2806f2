/* Widgets of a form as fields of a record: what is typed goes to the file, what changes there shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_RECORD_FORM (cch_record_form_get_type ())

/**
 * CchRecordForm:
 *
 * Knows #GtkEditable and #GtkTextView for texts, numbers and dates, #GtkDropDown and #AdwComboRow
 * for enums and for values that cch_record_form_set_values() gives, and whatever has the property `active` for yes and no. Signals: `problem` (a string,
 * or %NULL when all is well), `entered` (a field): the focus is in its widget now.
 */
G_DECLARE_FINAL_TYPE (CchRecordForm, cch_record_form, CCH, RECORD_FORM, GObject)

CchRecordForm *cch_record_form_new (const CchKind *kind);

void cch_record_form_add (CchRecordForm *self, const char *field, GtkWidget *widget);
void cch_record_form_set_values (CchRecordForm *self,
                                 const char *field,
                                 const char *const *labels,
                                 const char *const *values);
GtkWidget *cch_record_form_get_widget (CchRecordForm *self, const char *field);

CchRecord *cch_record_form_get_record (CchRecordForm *self);
void cch_record_form_set_record (CchRecordForm *self,
                                 CchOffice *office,
                                 CchRecord *record,
                                 gboolean editable);
void cch_record_form_write (CchRecordForm *self);
void cch_record_form_end (CchRecordForm *self);

G_END_DECLS
