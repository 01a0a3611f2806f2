/* One action of a person: some changes of records that become one entry of the journal.
 *
 *   g_autoptr (CchEdit) edit = cch_edit_begin (office, _("Add a task"), error);
 *
 *   if (edit == NULL)
 *     return FALSE;
 *   task = cch_edit_create (edit, &cch_task_kind, "plan", plan_id, "text", text, NULL);
 *   cch_edit_set (edit, other, "note", "…", "budget", 12.5, NULL);
 *   return cch_edit_commit (edit, error);
 *
 * The first failure is kept and makes the rest do nothing, so that only the commit needs a look.
 * An edit that is freed without a commit leaves nothing behind. Objects show the changes after
 * the commit. An edit begun while another is open becomes a part of it that can fail alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-office.h"

G_BEGIN_DECLS

typedef struct _CchEdit CchEdit;

CchEdit *cch_edit_begin (CchOffice *office, const char *label, GError **error);
CchEdit *
cch_edit_begin_typing (CchOffice *office, CchRecord *record, const char *field, GError **error);
void cch_edit_set_typing (CchEdit *edit, CchRecord *record, const char *field);
gboolean cch_edit_commit (CchEdit *edit, GError **error);
void cch_edit_free (CchEdit *edit);

gpointer
cch_edit_create (CchEdit *edit, const CchKind *kind, const char *first, ...) G_GNUC_NULL_TERMINATED;
gint64 cch_edit_insert (CchEdit *edit, CchRecord *draft);
gboolean cch_edit_add (CchEdit *edit, CchRecord *draft);
gboolean
cch_edit_set (CchEdit *edit, gpointer record, const char *first, ...) G_GNUC_NULL_TERMINATED;
gboolean
cch_edit_set_value (CchEdit *edit, CchRecord *record, const CchField *field, const GValue *value);
gboolean cch_edit_set_text (CchEdit *edit, CchRecord *record, const char *field, const char *text);
gboolean cch_edit_move (CchEdit *edit, CchRecord *record, CchRecord *before);
gboolean cch_edit_reopen (CchEdit *edit, CchRecord *record, const char *reason);
gboolean cch_edit_remove (CchEdit *edit, CchRecord *record);

CchOffice *cch_edit_get_office (CchEdit *edit);
gboolean cch_edit_has_failed (CchEdit *edit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchEdit, cch_edit_free)

G_END_DECLS
