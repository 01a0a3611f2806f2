/* Undoing and redoing in an open office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "store/cch-journal.h"
#include "store/cch-office-private.h"
#include "store/cch-transaction.h"

static gboolean
step_in_transaction (CchOffice *self,
                     const CchEntry *entry,
                     CchEntryAct act,
                     GBytes *changeset,
                     GError **error)
{
  g_auto (CchTransaction) transaction = { 0 };

  return cch_transaction_begin (&transaction, cch_office_get_database (self), error)
         && cch_journal_apply (cch_office_get_database (self), changeset, error)
         && cch_journal_set_state (cch_office_get_database (self), entry->id,
                                   act == CCH_ENTRY_UNDO ? CCH_ENTRY_UNDONE : CCH_ENTRY_DONE, error)
         && cch_journal_add (cch_office_get_database (self), act, entry->id,
                             cch_office_get_person (self), entry->label, NULL, error)
                != 0
         && cch_transaction_commit (&transaction, error);
}

static gboolean
take_step (CchOffice *self, const CchEntry *entry, CchEntryAct act, GError **error)
{
  sqlite3 *handle = cch_database_get_handle (cch_office_get_database (self));
  g_autoptr (CchChanges) changes = cch_changes_new ();
  g_autoptr (GBytes) changeset =
      cch_journal_load (cch_office_get_database (self), entry->id, act == CCH_ENTRY_UNDO, error);
  gboolean done;

  if (changeset == NULL)
    return FALSE;

  cch_office_end_typing (self);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
  done = step_in_transaction (self, entry, act, changeset, error);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  return done
         && cch_changes_add (changes, handle, g_bytes_get_data (changeset, NULL),
                             g_bytes_get_size (changeset), error)
         && cch_office_tell (self, changes, error);
}

/* The journal may have grown through another connection since we looked. */
static gboolean
prepare_step (CchOffice *self, GError **error)
{
  if (cch_office_get_edit (self) != NULL)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_BUSY,
                           _ ("An action is still going on. Finish it first"));
      return FALSE;
    }
  cch_office_settle (self);
  return cch_office_refresh (self, error);
}

/* @nothing: what to say when there is no such step */
static gboolean
go (CchOffice *self, CchEntryAct act, const char *nothing, GError **error)
{
  g_autoptr (CchEntry) entry = NULL;
  const char *reason;

  if (!prepare_step (self, error))
    return FALSE;
  reason = act == CCH_ENTRY_UNDO ? cch_office_get_undo_reason (self) : NULL;
  if (cch_office_get_step (self, act) == NULL || reason != NULL)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED, reason != NULL ? reason : nothing);
      return FALSE;
    }
  entry = cch_entry_copy (cch_office_get_step (self, act));
  return take_step (self, entry, act, error);
}

/**
 * cch_office_undo:
 *
 * Takes back the last action, also one of an earlier day. Issuing a document and closing a period
 * cannot be taken back; they are reopened instead, and #CchOffice:undo-reason says so.
 */
gboolean
cch_office_undo (CchOffice *self, GError **error)
{
  return go (self, CCH_ENTRY_UNDO, _ ("There is nothing to undo"), error);
}

/**
 * cch_office_redo:
 *
 * Does again what was last undone.
 */
gboolean
cch_office_redo (CchOffice *self, GError **error)
{
  return go (self, CCH_ENTRY_REDO, _ ("There is nothing to redo"), error);
}
