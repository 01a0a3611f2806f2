/* An open office: live records, and who is told when something changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-office.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-uuid.h"
#include "store/cch-functions.h"
#include "store/cch-journal.h"
#include "store/cch-office-private.h"
#include "store/cch-record-map.h"
#include "store/cch-record-sql.h"
#include "store/cch-undo-limit.h"

struct _CchOffice
{
  GObject parent_instance;

  CchDatabase *database; /* owned */
  char *person;          /* owned: who writes the journal on this computer */
  CchRecordMap *map;     /* owned: one object a row */
  GHashTable *sql;       /* (element-type utf8 utf8), owned: kind and tail to the statement */
  CchEdit *edit;         /* not owned, nullable: the open outermost edit */
  char *typing_key;      /* owned, nullable: the record and field that somebody types in */
  gint64 typing_entry;   /* the entry that grows meanwhile; the newest of the journal */
  gint64 seen_entry;     /* the newest entry whose changes the objects show */
  gint64 seen_version;   /* of the file, changes when another connection commits */
  CchEntry *undo;        /* owned, nullable: the newest action that stands */
  char *undo_reason;     /* owned, nullable: why that cannot be undone */
  CchEntry *redo;        /* owned, nullable */
};

enum
{
  PROPERTY_UNDO_LABEL = 1,
  PROPERTY_UNDO_REASON,
  PROPERTY_REDO_LABEL,
  N_PROPERTIES
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_SETTLE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchOffice, cch_office, G_TYPE_OBJECT)

static void
cch_office_finalize (GObject *object)
{
  CchOffice *self = CCH_OFFICE (object);

  g_clear_pointer (&self->map, cch_record_map_free);
  g_clear_pointer (&self->sql, g_hash_table_unref);
  g_clear_pointer (&self->undo, cch_entry_free);
  g_clear_pointer (&self->redo, cch_entry_free);
  g_free (self->undo_reason);
  g_clear_object (&self->database);
  g_free (self->person);
  g_free (self->typing_key);

  G_OBJECT_CLASS (cch_office_parent_class)->finalize (object);
}

static void
cch_office_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  CchOffice *self = CCH_OFFICE (object);

  if (property == PROPERTY_UNDO_LABEL)
    g_value_set_string (value, cch_office_get_undo_label (self));
  else if (property == PROPERTY_UNDO_REASON)
    g_value_set_string (value, cch_office_get_undo_reason (self));
  else
    g_value_set_string (value, cch_office_get_redo_label (self));
}

static void
cch_office_class_init (CchOfficeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = cch_office_finalize;
  object_class->get_property = cch_office_get_property;
  properties[PROPERTY_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROPERTY_UNDO_REASON] = g_param_spec_string ("undo-reason", NULL, NULL, NULL, flags);
  properties[PROPERTY_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CCH_TYPE_OFFICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, CCH_TYPE_CHANGES);
  signals[SIGNAL_SETTLE] = g_signal_new ("settle", CCH_TYPE_OFFICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
cch_office_init (CchOffice *self)
{
  self->map = cch_record_map_new ();
  self->sql = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->person = g_strdup (g_get_real_name ());
}

/* Looks up again what can be undone and redone, and tells when the words change. */
static gboolean
read_journal_ends (CchOffice *self, GError **error)
{
  g_autoptr (CchEntry) undo = NULL;
  g_autoptr (CchEntry) redo = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *old_reason = self->undo_reason;
  g_autofree char *old_undo = g_strdup (cch_office_get_undo_label (self));
  g_autofree char *old_redo = g_strdup (cch_office_get_redo_label (self));

  self->undo_reason = NULL;
  g_clear_pointer (&self->undo, cch_entry_free);
  g_clear_pointer (&self->redo, cch_entry_free);
  if (!cch_journal_find_undo (self->database, &undo, error)
      || !cch_journal_find_redo (self->database, &redo, error)
      || (undo != NULL && !cch_undo_limit_find (self->database, undo, &reason, error)))
    return FALSE;

  self->undo = g_steal_pointer (&undo);
  self->redo = g_steal_pointer (&redo);
  self->undo_reason = g_steal_pointer (&reason);
  g_object_freeze_notify (G_OBJECT (self));
  if (g_strcmp0 (old_undo, cch_office_get_undo_label (self)) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROPERTY_UNDO_LABEL]);
  if (g_strcmp0 (old_reason, self->undo_reason) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROPERTY_UNDO_REASON]);
  if (g_strcmp0 (old_redo, cch_office_get_redo_label (self)) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROPERTY_REDO_LABEL]);
  g_object_thaw_notify (G_OBJECT (self));
  return TRUE;
}

static gboolean
note_seen (CchOffice *self, GError **error)
{
  self->seen_entry = cch_journal_get_last (self->database, error);
  return self->seen_entry >= 0
         && cch_database_query_int64 (self->database, "PRAGMA data_version", &self->seen_version,
                                      error);
}

/**
 * cch_office_new:
 * @database: checked and migrated; nobody else writes through it from now on
 *
 * Returns: (transfer full): the office in that file
 */
CchOffice *
cch_office_new (CchDatabase *database, GError **error)
{
  g_autoptr (CchOffice) self = g_object_new (CCH_TYPE_OFFICE, NULL);

  self->database = g_object_ref (database);
  if (!cch_functions_register (database, error) || !note_seen (self, error)
      || !read_journal_ends (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

CchDatabase *
cch_office_get_database (CchOffice *self)
{
  return self->database;
}

/**
 * cch_office_set_person:
 *
 * Who acts from now on, as the journal names them; at first the name of the computer's account.
 */
void
cch_office_set_person (CchOffice *self, const char *person)
{
  char *copy = g_strdup (person);

  g_free (self->person);
  self->person = copy;
}

const char *
cch_office_get_person (CchOffice *self)
{
  return self->person;
}

/* The statement that reads records of a kind, made once. */
const char *
cch_office_get_sql (CchOffice *self, const CchKind *kind, const char *tail)
{
  g_autofree char *key = g_strdup_printf ("%s %s", kind->name, tail);
  char *sql = g_hash_table_lookup (self->sql, key);

  if (sql == NULL)
    {
      sql = cch_record_sql_select (kind, tail);
      g_hash_table_insert (self->sql, g_steal_pointer (&key), sql);
    }
  return sql;
}

CchRecord *
cch_office_peek (CchOffice *self, const CchKind *kind, gint64 id)
{
  return cch_record_map_find (self->map, kind, id);
}

void
cch_office_adopt (CchOffice *self, CchRecord *record)
{
  cch_record_map_adopt (self->map, record);
}

/* The object of the row that a statement of cch_office_get_sql() stands on. */
CchRecord *
cch_office_materialize (CchOffice *self, const CchKind *kind, CchStatement *row)
{
  CchRecord *found = cch_office_peek (self, kind, cch_statement_get_int64 (row, 0));
  CchRecord *record;

  if (found != NULL)
    return g_object_ref (found);

  record = cch_record_new (kind);
  cch_record_sql_read (row, record);
  cch_office_adopt (self, record);
  return record;
}

static CchRecord *
load (CchOffice *self, const CchKind *kind, CchStatement *statement, GError **error)
{
  CchStep step = cch_statement_step (statement, error);

  if (step == CCH_STEP_ROW)
    return cch_office_materialize (self, kind, statement);
  if (step == CCH_STEP_DONE)
    g_set_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
                 _ ("%s: there is no such record. Look it up in the list"),
                 cch_kind_get_label (kind));
  return NULL;
}

/**
 * cch_office_get:
 *
 * Returns: (transfer full): the object of that row
 */
CchRecord *
cch_office_get (CchOffice *self, const CchKind *kind, gint64 id, GError **error)
{
  CchRecord *found = cch_office_peek (self, kind, id);
  g_autoptr (CchStatement) statement = NULL;

  if (found != NULL && !cch_record_is_removed (found))
    return g_object_ref (found);

  statement =
      cch_statement_new (self->database, cch_office_get_sql (self, kind, "WHERE id = ?1"), error);
  if (statement == NULL)
    return NULL;
  cch_statement_bind_int64 (statement, 1, id);
  return load (self, kind, statement, error);
}

static CchRecord *
find_in_kind (CchOffice *self, const CchKind *kind, const char *uuid, GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (self->database, cch_office_get_sql (self, kind, "WHERE uuid = ?1"), error);

  if (statement == NULL)
    return NULL;
  cch_statement_bind_text (statement, 1, uuid);
  return load (self, kind, statement, error);
}

/**
 * cch_office_find:
 * @kind: (nullable): where to look, %NULL for everywhere
 *
 * Returns: (transfer full): the record with that uuid
 */
CchRecord *
cch_office_find (CchOffice *self, const CchKind *kind, const char *uuid, GError **error)
{
  if (kind != NULL)
    return find_in_kind (self, kind, uuid, error);

  for (guint i = 0; i < cch_kinds_get_n (); i++)
    {
      g_autoptr (GError) local = NULL;
      CchRecord *record = find_in_kind (self, cch_kinds_get (i), uuid, &local);

      if (record != NULL)
        return record;
      if (!g_error_matches (local, CCH_ERROR, CCH_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
    }
  g_set_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
               _ ("%s: there is no such record. Look it up in the list"), uuid);
  return NULL;
}

static gboolean
reload (CchOffice *self, const CchKind *kind, CchRecord *record, GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (self->database, cch_office_get_sql (self, kind, "WHERE id = ?1"), error);
  CchStep step;

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1, cch_record_get_id (record));
  step = cch_statement_step (statement, error);
  cch_record_set_removed (record, step == CCH_STEP_DONE);
  if (step == CCH_STEP_ROW)
    cch_record_sql_read (statement, record);
  return step != CCH_STEP_ERROR;
}

static gboolean
reload_kind (CchOffice *self, const CchKind *kind, CchChanges *changes, GError **error)
{
  g_autoptr (GPtrArray) touched = cch_record_map_list_touched (self->map, kind, changes);

  for (guint i = 0; i < touched->len; i++)
    if (!reload (self, kind, touched->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Brings the touched objects up to date and tells who listens. */
gboolean
cch_office_tell (CchOffice *self, CchChanges *changes, GError **error)
{
  for (guint i = 0; i < cch_kinds_get_n (); i++)
    if (!reload_kind (self, cch_kinds_get (i), changes, error))
      return FALSE;
  if (!note_seen (self, error) || !read_journal_ends (self, error))
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, changes);
  return TRUE;
}

CchEdit *
cch_office_get_edit (CchOffice *self)
{
  return self->edit;
}

void
cch_office_set_edit (CchOffice *self, CchEdit *edit)
{
  self->edit = edit;
}

gint64
cch_office_get_typing_entry (CchOffice *self, const char *key)
{
  return g_strcmp0 (self->typing_key, key) == 0 && self->typing_entry == self->seen_entry
             ? self->typing_entry
             : 0;
}

void
cch_office_set_typing (CchOffice *self, const char *key, gint64 entry)
{
  char *copy = g_strdup (key);

  g_free (self->typing_key);
  self->typing_key = copy;
  self->typing_entry = entry;
}

/**
 * cch_office_settle:
 *
 * Asks whoever holds typed text back for a moment to write it now, as before an undo.
 */
void
cch_office_settle (CchOffice *self)
{
  g_signal_emit (self, signals[SIGNAL_SETTLE], 0);
}

/**
 * cch_office_end_typing:
 *
 * The person has left the field or paused: what is typed next is a new entry of the journal.
 */
void
cch_office_end_typing (CchOffice *self)
{
  cch_office_set_typing (self, NULL, 0);
}

const char *
cch_office_get_undo_label (CchOffice *self)
{
  return self->undo != NULL && self->undo_reason == NULL ? self->undo->label : NULL;
}

/**
 * cch_office_get_undo_reason:
 *
 * Returns: (nullable): why the newest action cannot be undone, and with it none before; %NULL when
 *   it can, and when there has been none
 */
const char *
cch_office_get_undo_reason (CchOffice *self)
{
  return self->undo_reason;
}

const char *
cch_office_get_redo_label (CchOffice *self)
{
  return self->redo != NULL ? self->redo->label : NULL;
}

/* What undoing or redoing would apply. */
const CchEntry *
cch_office_get_step (CchOffice *self, CchEntryAct act)
{
  return act == CCH_ENTRY_UNDO ? self->undo : self->redo;
}

/**
 * cch_office_list_entries:
 *
 * Returns: (transfer full) (element-type CchEntry): the journal, newest first
 */
GPtrArray *
cch_office_list_entries (CchOffice *self, gint64 before, guint limit, GError **error)
{
  return cch_journal_list (self->database, before, limit, error);
}

static gboolean
add_foreign_entries (CchOffice *self, CchChanges *changes, GError **error)
{
  g_autoptr (GPtrArray) entries = cch_journal_list (self->database, 0, 0, error);

  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const CchEntry *entry = entries->pdata[i];
      g_autoptr (GBytes) changeset = NULL;

      /* The last one seen may have grown: somebody was typing. */
      if (entry->id < self->seen_entry)
        break;
      changeset = cch_journal_load (self->database, entry->target != 0 ? entry->target : entry->id,
                                    FALSE, error);
      if (changeset == NULL
          || !cch_changes_add (changes, cch_database_get_handle (self->database),
                               g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset),
                               error))
        return FALSE;
    }
  return TRUE;
}

/**
 * cch_office_refresh:
 *
 * Shows what another program has committed to the file since; cheap when that is nothing.
 */
gboolean
cch_office_refresh (CchOffice *self, GError **error)
{
  g_autoptr (CchChanges) changes = NULL;
  gint64 version;

  if (!cch_database_query_int64 (self->database, "PRAGMA data_version", &version, error))
    return FALSE;
  if (version == self->seen_version)
    return TRUE;

  changes = cch_changes_new ();
  return add_foreign_entries (self, changes, error) && cch_office_tell (self, changes, error);
}
