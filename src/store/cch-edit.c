/* One action of a person: some changes of records that become one entry of the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-edit.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-uuid.h"
#include "store/cch-edit-check.h"
#include "store/cch-journal.h"
#include "store/cch-office-private.h"
#include "store/cch-position.h"
#include "store/cch-record-sql.h"
#include "store/cch-transaction.h"
#include "store/cch-words.h"

#include <gobject/gvaluecollector.h>

struct _CchEdit
{
  CchOffice *office; /* owned */
  CchTransaction transaction;
  sqlite3_session *session; /* owned; NULL in an inner edit, whose changes the outer records */
  char *label;              /* owned, nullable: made from the changes */
  char *typing;             /* owned, nullable: record and field, while somebody types there */
  GError *failure;          /* owned, nullable: the first one */
  GPtrArray *created;       /* (element-type CchRecord), owned: live after the commit */
  CchUuidMaker *uuids;      /* owned */
  const CchKind *bulk_kind; /* of the statement below */
  CchStatement *bulk;       /* owned, nullable: inserts, kept for the next record of the kind */
};

static CchDatabase *
get_database (CchEdit *edit)
{
  return cch_office_get_database (edit->office);
}

static gboolean
start_session (CchEdit *edit, GError **error)
{
  sqlite3 *handle = cch_database_get_handle (get_database (edit));
  int result = sqlite3session_create (handle, "main", &edit->session);

  for (guint i = 0; i < cch_kinds_get_n () && result == SQLITE_OK; i++)
    result = sqlite3session_attach (edit->session, cch_kinds_get (i)->name);
  if (result == SQLITE_OK)
    return TRUE;

  cch_database_set_error (get_database (edit), result, error);
  return FALSE;
}

/**
 * cch_edit_begin:
 * @label: (nullable): what the person did, translated; %NULL to say it from the changes
 *
 * Returns: (transfer full): an open action; %NULL when the file cannot be written
 */
CchEdit *
cch_edit_begin (CchOffice *office, const char *label, GError **error)
{
  g_autoptr (CchEdit) edit = g_new0 (CchEdit, 1);

  edit->office = g_object_ref (office);
  edit->label = g_strdup (label);
  edit->created = g_ptr_array_new_with_free_func (g_object_unref);
  edit->uuids = cch_uuid_maker_new ();

  if (!cch_transaction_begin (&edit->transaction, get_database (edit), error))
    return NULL;
  if (cch_office_get_edit (office) == NULL)
    {
      if (!start_session (edit, error))
        return NULL;
      cch_office_set_edit (office, edit);
    }
  return g_steal_pointer (&edit);
}

/**
 * cch_edit_begin_typing:
 *
 * As cch_edit_begin(), for one field in which somebody types: until cch_office_end_typing() or
 * another action, all such edits of the field together are one entry.
 */
CchEdit *
cch_edit_begin_typing (CchOffice *office, CchRecord *record, const char *field, GError **error)
{
  CchEdit *edit = cch_edit_begin (office, NULL, error);

  if (edit != NULL)
    cch_edit_set_typing (edit, record, field);
  return edit;
}

/**
 * cch_edit_set_typing:
 * @record: has a uuid, perhaps since this edit added it
 *
 * What is typed in the field afterwards goes into the entry of this edit: so a record that comes
 * into being with the first letter goes with the last one.
 */
void
cch_edit_set_typing (CchEdit *edit, CchRecord *record, const char *field)
{
  g_free (edit->typing);
  edit->typing = g_strdup_printf ("%s.%s", cch_record_get_uuid (record), field);
}

/**
 * cch_edit_free:
 *
 * Takes back what was not committed.
 */
void
cch_edit_free (CchEdit *edit)
{
  g_clear_pointer (&edit->bulk, cch_statement_free);
  g_clear_pointer (&edit->session, sqlite3session_delete);
  cch_transaction_clear (&edit->transaction);
  if (cch_office_get_edit (edit->office) == edit)
    cch_office_set_edit (edit->office, NULL);
  g_clear_error (&edit->failure);
  g_clear_pointer (&edit->created, g_ptr_array_unref);
  g_clear_pointer (&edit->uuids, cch_uuid_maker_unref);
  g_free (edit->label);
  g_free (edit->typing);
  g_object_unref (edit->office);
  g_free (edit);
}

CchOffice *
cch_edit_get_office (CchEdit *edit)
{
  return edit->office;
}

/* Takes over @error, the first of which the commit reports. */
void
cch_edit_fail (CchEdit *edit, GError *error)
{
  if (edit->failure == NULL)
    edit->failure = error;
  else
    g_error_free (error);
}

gboolean
cch_edit_has_failed (CchEdit *edit)
{
  return edit->failure != NULL;
}

static gboolean
prepare_bulk (CchEdit *edit, const CchKind *kind)
{
  g_autofree char *sql = NULL;

  if (edit->bulk_kind == kind && edit->bulk != NULL)
    return TRUE;

  g_clear_pointer (&edit->bulk, cch_statement_free);
  sql = cch_record_sql_insert (kind);
  edit->bulk = cch_statement_new (get_database (edit), sql, &edit->failure);
  edit->bulk_kind = kind;
  return edit->bulk != NULL;
}

static gint64
insert_row (CchEdit *edit, CchRecord *draft, const char *uuid)
{
  const CchKind *kind = cch_record_get_kind (draft);

  cch_statement_bind_text (edit->bulk, 1, uuid);
  for (guint i = 0; i < kind->n_fields; i++)
    cch_record_sql_bind (edit->bulk, i + 2, draft, &kind->fields[i]);
  if (!cch_statement_run (edit->bulk, &edit->failure))
    return 0;
  return sqlite3_last_insert_rowid (cch_database_get_handle (get_database (edit)));
}

static gint64
insert (CchEdit *edit, CchRecord *draft, const char *uuid)
{
  const CchKind *kind = cch_record_get_kind (draft);

  if (edit->failure != NULL || !cch_edit_check_draft (draft, &edit->failure)
      || !cch_position_give (get_database (edit), draft, &edit->failure)
      || !prepare_bulk (edit, kind))
    return 0;
  return insert_row (edit, draft, uuid);
}

/**
 * cch_edit_insert:
 * @draft: fields of a new row; the object itself stays a draft and may be filled again
 *
 * The quick way for many rows.
 *
 * Returns: the new row, 0 on failure
 */
gint64
cch_edit_insert (CchEdit *edit, CchRecord *draft)
{
  g_autofree char *uuid = cch_uuid_maker_make (edit->uuids);
  const CchField *field = cch_kind_get_position_field (cch_record_get_kind (draft));
  gint64 *position = field != NULL ? cch_record_peek (draft, field) : NULL;
  gint64 given = position != NULL ? *position : 0;
  gint64 row = insert (edit, draft, uuid);

  /* The next row that the draft is used for has a place of its own. */
  if (position != NULL)
    *position = given;
  return row;
}

/**
 * cch_edit_add:
 * @draft: a record without a row, which it gets
 *
 * A draft that has a uuid (from another office) keeps it.
 */
gboolean
cch_edit_add (CchEdit *edit, CchRecord *draft)
{
  g_autofree char *made = cch_uuid_maker_make (edit->uuids);
  const char *given = cch_record_get_uuid (draft);
  g_autofree char *uuid = g_strdup (*given != '\0' ? given : made);
  gint64 row = insert (edit, draft, uuid);

  if (row == 0)
    return FALSE;
  cch_record_set_identity (draft, row, uuid);
  g_ptr_array_add (edit->created, g_object_ref (draft));
  return TRUE;
}

typedef gboolean (*TakeValue) (CchEdit *edit,
                               CchRecord *record,
                               const CchField *field,
                               const GValue *value);

static void
fail_unknown_field (CchEdit *edit, const CchKind *kind, const char *name)
{
  if (edit->failure == NULL)
    g_set_error (&edit->failure, CCH_ERROR, CCH_ERROR_USAGE,
                 _ ("%s: there is no field “%s”. See the list of fields"), kind->name, name);
}

/* Name and value pairs, as in g_object_set(). */
static gboolean
take_values (CchEdit *edit, CchRecord *record, const char *first, va_list *list, TakeValue take)
{
  const CchKind *kind = cch_record_get_kind (record);

  for (const char *name = first; name != NULL; name = va_arg (*list, const char *))
    {
      const CchField *field = cch_kind_find_field (kind, name);
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *problem = NULL;

      if (field == NULL)
        {
          fail_unknown_field (edit, kind, name);
          return FALSE;
        }
      G_VALUE_COLLECT_INIT (&value, cch_field_get_value_type (field), *list, 0, &problem);
      g_return_val_if_fail (problem == NULL, FALSE);
      if (!take (edit, record, field, &value))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_for_draft (CchEdit *edit, CchRecord *record, const CchField *field, const GValue *value)
{
  if (edit->failure != NULL || !cch_edit_check_value (field, value, &edit->failure))
    return FALSE;
  cch_record_set_value (record, field, value);
  return TRUE;
}

/**
 * cch_edit_create:
 * @first: (nullable): name of a field, its value, and so on, as in g_object_new()
 *
 * Returns: (transfer none) (nullable): the new record, which the edit holds until its end;
 *   %NULL on failure
 */
gpointer
cch_edit_create (CchEdit *edit, const CchKind *kind, const char *first, ...)
{
  g_autoptr (CchRecord) record = cch_record_new (kind);
  gboolean done;
  va_list list;

  va_start (list, first);
  done = take_values (edit, record, first, &list, take_for_draft);
  va_end (list);
  return done && cch_edit_add (edit, record) ? record : NULL;
}

/**
 * cch_edit_set:
 * @first: name of a field, its value, and so on, as in g_object_set(); dates are ISO text
 */
gboolean
cch_edit_set (CchEdit *edit, gpointer record, const char *first, ...)
{
  gboolean done;
  va_list list;

  va_start (list, first);
  done = take_values (edit, record, first, &list, cch_edit_set_value);
  va_end (list);
  return done;
}

gboolean
cch_edit_set_value (CchEdit *edit, CchRecord *record, const CchField *field, const GValue *value)
{
  g_autofree char *sql = NULL;
  g_autoptr (CchStatement) statement = NULL;

  if (edit->failure != NULL || !cch_edit_check_value (field, value, &edit->failure)
      || !cch_edit_check_link (record, field, value, &edit->failure))
    return FALSE;

  sql = cch_record_sql_update (cch_record_get_kind (record), field);
  statement = cch_statement_new (get_database (edit), sql, &edit->failure);
  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1, cch_record_get_id (record));
  cch_record_sql_bind_value (statement, 2, field, value);
  return cch_statement_run (statement, &edit->failure);
}

/**
 * cch_edit_set_text:
 * @text: the value as files and command lines write it
 */
gboolean
cch_edit_set_text (CchEdit *edit, CchRecord *record, const char *name, const char *text)
{
  const CchKind *kind = cch_record_get_kind (record);
  const CchField *field = cch_kind_find_field (kind, name);
  g_auto (GValue) value = G_VALUE_INIT;

  if (field == NULL)
    fail_unknown_field (edit, kind, name);
  if (edit->failure != NULL)
    return FALSE;
  return cch_field_parse (field, text, &value, &edit->failure)
         && cch_edit_set_value (edit, record, field, &value);
}

/**
 * cch_edit_move:
 * @before: (nullable): what follows it then, of the same owner; %NULL for the end
 *
 * Changes one row, or in the rare case that there is no room left those of the owner.
 */
gboolean
cch_edit_move (CchEdit *edit, CchRecord *record, CchRecord *before)
{
  return edit->failure == NULL
         && cch_position_move (get_database (edit), record, before, &edit->failure);
}

/**
 * cch_edit_reopen:
 * @record: an issued plan or report, or a closed period
 * @reason: why; it stays with the record, and the journal keeps earlier ones
 *
 * The one way to edit again what stands still. Edit in the next action, not in this one.
 */
gboolean
cch_edit_reopen (CchEdit *edit, CchRecord *record, const char *reason)
{
  const CchKind *kind = cch_record_get_kind (record);
  const CchField *state = cch_kind_find_field (kind, "state");
  const CchField *note = cch_kind_find_field (kind, "reopen_reason");
  g_autofree char *sql = NULL;
  g_autoptr (CchStatement) statement = NULL;

  g_return_val_if_fail (state != NULL && note != NULL, FALSE);
  if (edit->failure != NULL)
    return FALSE;
  if (cch_edit_check_is_blank (reason))
    {
      g_set_error (&edit->failure, CCH_ERROR, CCH_ERROR_INVALID,
                   _ ("“%s” must not be empty. Write something there"), cch_field_get_label (note));
      return FALSE;
    }

  sql =
      g_strdup_printf ("UPDATE %s SET state = ?2, reopened = max (?3, coalesce (reopened, 0) + 1),"
                       " reopen_reason = ?4 WHERE id = ?1",
                       kind->name);
  statement = cch_statement_new (get_database (edit), sql, &edit->failure);
  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1, cch_record_get_id (record));
  cch_statement_bind_text (statement, 2, cch_field_get_nick (state, 0));
  cch_statement_bind_int64 (statement, 3, g_get_real_time ());
  cch_statement_bind_text (statement, 4, reason);
  return cch_statement_run (statement, &edit->failure);
}

/**
 * cch_edit_remove:
 *
 * Removes the record and everything that it owns.
 */
gboolean
cch_edit_remove (CchEdit *edit, CchRecord *record)
{
  g_autofree char *sql = cch_record_sql_delete (cch_record_get_kind (record));
  g_autoptr (CchStatement) statement = NULL;

  if (edit->failure != NULL)
    return FALSE;
  statement = cch_statement_new (get_database (edit), sql, &edit->failure);
  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1, cch_record_get_id (record));
  return cch_statement_run (statement, &edit->failure);
}

static GBytes *
take_changeset (CchEdit *edit, GError **error)
{
  gpointer buffer = NULL;
  int size = 0;
  int result = sqlite3session_changeset (edit->session, &size, &buffer);

  g_clear_pointer (&edit->session, sqlite3session_delete);
  if (result == SQLITE_OK)
    return g_bytes_new_with_free_func (buffer, size, sqlite3_free, buffer);

  sqlite3_free (buffer);
  cch_database_set_error (get_database (edit), result, error);
  return NULL;
}

static gboolean
extend_entry (CchEdit *edit, gint64 entry, GBytes *changeset, GError **error)
{
  g_autoptr (GBytes) before = cch_journal_load (get_database (edit), entry, FALSE, error);
  g_autoptr (GBytes) both = NULL;
  g_autofree char *label = NULL;

  if (before == NULL)
    return FALSE;
  both = cch_journal_combine (before, changeset, error);
  if (both == NULL)
    return FALSE;
  label = cch_words_summarize (get_database (edit), both);
  return cch_journal_extend (get_database (edit), entry, label, both, error);
}

/* Returns: the entry, 0 on failure */
static gint64
write_entry (CchEdit *edit, GBytes *changeset, GError **error)
{
  CchDatabase *database = get_database (edit);
  gint64 typing =
      edit->typing != NULL ? cch_office_get_typing_entry (edit->office, edit->typing) : 0;

  if (typing != 0)
    return extend_entry (edit, typing, changeset, error) ? typing : 0;

  if (edit->label == NULL)
    edit->label = cch_words_summarize (database, changeset);
  if (!cch_journal_drop_undone (database, error))
    return 0;
  return cch_journal_add (database, CCH_ENTRY_DO, 0, cch_office_get_person (edit->office),
                          edit->label, changeset, error);
}

static gboolean
commit_outermost (CchEdit *edit, GError **error)
{
  g_autoptr (GBytes) changeset = take_changeset (edit, error);
  g_autoptr (CchChanges) changes = cch_changes_new ();
  gint64 entry = 0;

  if (changeset == NULL)
    return FALSE;
  if (g_bytes_get_size (changeset) > 0)
    {
      entry = write_entry (edit, changeset, error);
      if (entry == 0)
        return FALSE;
    }
  if (!cch_transaction_commit (&edit->transaction, error))
    return FALSE;

  cch_office_set_edit (edit->office, NULL);
  for (guint i = 0; i < edit->created->len; i++)
    cch_office_adopt (edit->office, edit->created->pdata[i]);
  if (entry == 0)
    return TRUE;
  cch_office_set_typing (edit->office, edit->typing, edit->typing != NULL ? entry : 0);
  return cch_changes_add (changes, cch_database_get_handle (get_database (edit)),
                          g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset), error)
         && cch_office_tell (edit->office, changes, error);
}

/* What an inner edit made becomes the outer one's to keep alive. */
static gboolean
commit_inner (CchEdit *edit, GError **error)
{
  CchEdit *outer = cch_office_get_edit (edit->office);

  if (!cch_transaction_commit (&edit->transaction, error))
    return FALSE;
  for (guint i = 0; outer != NULL && i < edit->created->len; i++)
    g_ptr_array_add (outer->created, g_object_ref (edit->created->pdata[i]));
  return TRUE;
}

/**
 * cch_edit_commit:
 *
 * Writes the changes and their entry to the disk, then brings objects and lists up to date. An
 * edit that changed nothing writes no entry.
 *
 * Returns: %TRUE when all is on the disk; on %FALSE nothing has been changed
 */
gboolean
cch_edit_commit (CchEdit *edit, GError **error)
{
  g_clear_pointer (&edit->bulk, cch_statement_free);
  if (edit->failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&edit->failure));
      return FALSE;
    }
  return edit->session != NULL ? commit_outermost (edit, error) : commit_inner (edit, error);
}
