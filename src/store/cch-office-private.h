/* What the classes of this layer share about an open office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-office.h"
#include "store/cch-statement.h"

G_BEGIN_DECLS

typedef struct _CchEdit CchEdit;

const char *cch_office_get_sql (CchOffice *self, const CchKind *kind, const char *tail);
CchRecord *cch_office_materialize (CchOffice *self, const CchKind *kind, CchStatement *row);
CchRecord *cch_office_peek (CchOffice *self, const CchKind *kind, gint64 id);
void cch_office_adopt (CchOffice *self, CchRecord *record);
gboolean cch_office_tell (CchOffice *self, CchChanges *changes, GError **error);

const CchEntry *cch_office_get_step (CchOffice *self, CchEntryAct act);

CchEdit *cch_office_get_edit (CchOffice *self);
void cch_office_set_edit (CchOffice *self, CchEdit *edit);

void cch_edit_fail (CchEdit *edit, GError *error);

gint64 cch_office_get_typing_entry (CchOffice *self, const char *key);
void cch_office_set_typing (CchOffice *self, const char *key, gint64 entry);

G_END_DECLS
