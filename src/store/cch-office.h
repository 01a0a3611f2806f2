/* An open office: live records, their journal, and who is told when something changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"
#include "store/cch-changes.h"
#include "store/cch-database.h"
#include "store/cch-entry.h"

G_BEGIN_DECLS

#define CCH_TYPE_OFFICE (cch_office_get_type ())

/**
 * CchOffice:
 *
 * One row is one object as long as anybody holds it. Objects show what is committed. Editing is
 * store/cch-edit.h; lists are store/cch-query-model.h; looking for words is store/cch-search.h.
 *
 * Signals: `changed` (#CchChanges) after each commit, undo, redo and foreign change, when the
 * objects have already been refreshed; `settle` before an undo or redo and whenever all that was
 * typed must be in the file: who holds text back for a moment writes it then. Properties: `undo-label` and `redo-label`, %NULL when there
 * is nothing to undo or redo; `undo-reason`, why the newest action cannot be undone, else %NULL.
 */
G_DECLARE_FINAL_TYPE (CchOffice, cch_office, CCH, OFFICE, GObject)

CchOffice *cch_office_new (CchDatabase *database, GError **error);
CchDatabase *cch_office_get_database (CchOffice *self);

void cch_office_set_person (CchOffice *self, const char *person);
const char *cch_office_get_person (CchOffice *self);

CchRecord *cch_office_get (CchOffice *self, const CchKind *kind, gint64 id, GError **error);
CchRecord *cch_office_find (CchOffice *self, const CchKind *kind, const char *uuid, GError **error);

gboolean cch_office_undo (CchOffice *self, GError **error);
gboolean cch_office_redo (CchOffice *self, GError **error);
const char *cch_office_get_undo_label (CchOffice *self);
const char *cch_office_get_undo_reason (CchOffice *self);
const char *cch_office_get_redo_label (CchOffice *self);
void cch_office_settle (CchOffice *self);
void cch_office_end_typing (CchOffice *self);
GPtrArray *cch_office_list_entries (CchOffice *self, gint64 before, guint limit, GError **error);
gboolean cch_office_refresh (CchOffice *self, GError **error);

G_END_DECLS
