/* Makes a new office file: the agency, its regulation and the areas of work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-session-create.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-system-error.h"
#include "base/cch-uuid.h"
#include "model/cch-agency-term.h"
#include "model/cch-agency.h"
#include "model/cch-area.h"
#include "model/cch-setting.h"
#include "store/cch-durable.h"
#include "store/cch-file-system.h"
#include "store/cch-integrity.h"
#include "store/cch-journal.h"
#include "store/cch-lock.h"
#include "store/cch-migration.h"
#include "store/cch-record-sql.h"
#include "store/cch-transaction.h"

#include <errno.h>
#include <unistd.h>

/* Areas stand apart by this much, so that one can be put between two. */
#define POSITION_STEP 1024

static gboolean
refuse_empty (const char *value, const char *words, GError **error)
{
  if (value != NULL && *value != '\0')
    return TRUE;
  g_set_error_literal (error, CCH_ERROR, CCH_ERROR_INVALID, words);
  return FALSE;
}

static char *
list_classes (const CchRegulation *regulation)
{
  const GPtrArray *classes = cch_regulation_get_list (regulation, CCH_REGULATION_CLASSES);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < classes->len; i++)
    {
      const CchRegulationClass *class = classes->pdata[i];

      g_string_append_printf (text, "%s%s (%s)", i > 0 ? ", " : "", class->id, class->name);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
check_seed (const CchSessionSeed *seed, GError **error)
{
  g_autofree char *classes = NULL;

  if (!refuse_empty (seed->agency, _ ("The name of the agency is missing. Write its official name"),
                     error)
      || !refuse_empty (
          seed->place,
          _ ("The place is missing. Write where documents are signed, such as Đức Thọ"), error)
      || !refuse_empty (seed->class_id, _ ("The class of the agency is missing"), error))
    return FALSE;

  if (cch_regulation_find_class (seed->regulation, seed->class_id) != NULL)
    return TRUE;

  classes = list_classes (seed->regulation);
  g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
               _ ("“%s” is not a class of the regulation %s. Choose one of: %s"), seed->class_id,
               cch_regulation_get_id (seed->regulation), classes);
  return FALSE;
}

static gboolean
insert (CchDatabase *database, CchRecord *record, GError **error)
{
  const CchKind *kind = cch_record_get_kind (record);
  g_autofree char *sql = cch_record_sql_insert (kind);
  g_autofree char *uuid = cch_uuid_new ();
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_text (statement, 1, uuid);
  for (guint i = 0; i < kind->n_fields; i++)
    cch_record_sql_bind (statement, (int) i + 2, record, cch_kind_get_field (kind, i));
  if (!cch_statement_run (statement, error))
    return FALSE;

  cch_record_set_identity (record, sqlite3_last_insert_rowid (cch_database_get_handle (database)),
                           uuid);
  return TRUE;
}

static gboolean
insert_setting (CchDatabase *database, const char *key, const char *value, GError **error)
{
  g_autoptr (CchSetting) setting = CCH_SETTING (cch_record_new (&cch_setting_kind));

  setting->key = g_strdup (key);
  setting->value = g_strdup (value);
  return insert (database, CCH_RECORD (setting), error);
}

static const CchRegulationLevel *
find_level (const CchRegulation *regulation, const char *id)
{
  const GPtrArray *levels = cch_regulation_get_list (regulation, CCH_REGULATION_LEVELS);

  for (guint i = 0; i < levels->len; i++)
    {
      const CchRegulationLevel *level = levels->pdata[i];

      if (g_strcmp0 (level->id, id) == 0)
        return level;
    }
  return NULL;
}

/* What packs call the levels. Where a level is left out, as the district since 2025, its order says
 * less than its name. */
static const struct
{
  const char *id;
  CchAgencyLevel level;
} levels[] = {
  { "trung-uong", CCH_AGENCY_LEVEL_CENTRAL },
  { "tinh", CCH_AGENCY_LEVEL_PROVINCE },
  { "huyen", CCH_AGENCY_LEVEL_DISTRICT },
  { "xa", CCH_AGENCY_LEVEL_COMMUNE },
};

/**
 * cch_session_get_class_level:
 *
 * A level of another name counts by its order, from the state down.
 */
CchAgencyLevel
cch_session_get_class_level (const CchRegulation *regulation, const char *class_id)
{
  const CchRegulationClass *class = cch_regulation_find_class (regulation, class_id);
  const CchRegulationLevel *level = class != NULL ? find_level (regulation, class->level) : NULL;

  if (level == NULL)
    return CCH_AGENCY_LEVEL_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (g_str_equal (level->id, levels[i].id))
      return levels[i].level;
  return (CchAgencyLevel) MIN (CCH_AGENCY_LEVEL_CENTRAL + level->order, CCH_AGENCY_LEVEL_COMMUNE);
}

static gboolean
insert_agency (CchDatabase *database, const CchSessionSeed *seed, GError **error)
{
  g_autoptr (CchAgency) agency = CCH_AGENCY (cch_record_new (&cch_agency_kind));
  g_autoptr (CchAgencyTerm) term = CCH_AGENCY_TERM (cch_record_new (&cch_agency_term_kind));

  agency->name = g_strdup (seed->agency);
  if (!insert (database, CCH_RECORD (agency), error))
    return FALSE;

  term->agency = cch_record_get_id (CCH_RECORD (agency));
  term->name = g_strdup (seed->agency);
  term->class = g_strdup (seed->class_id);
  term->level = cch_session_get_class_level (seed->regulation, seed->class_id);
  term->place = g_strdup (seed->place);
  return insert (database, CCH_RECORD (term), error)
         && insert_setting (database, CCH_SETTING_AGENCY, cch_record_get_uuid (CCH_RECORD (agency)),
                            error);
}

static gboolean
insert_areas (CchDatabase *database,
              const char *area_set,
              const GPtrArray *areas,
              gint64 parent,
              GError **error)
{
  for (guint i = 0; areas != NULL && i < areas->len; i++)
    {
      const CchRegulationArea *source = areas->pdata[i];
      g_autoptr (CchArea) area = NULL;

      if (source->role == CCH_AREA_ROLE_TOTAL)
        continue;
      area = CCH_AREA (cch_record_new (&cch_area_kind));
      area->area_set = g_strdup (area_set);
      area->code = g_strdup (source->code);
      area->name = g_strdup (source->name);
      area->parent = parent;
      area->position = (gint64) (i + 1) * POSITION_STEP;
      if (!insert (database, CCH_RECORD (area), error)
          || !insert_areas (database, area_set, source->areas,
                            cch_record_get_id (CCH_RECORD (area)), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_all (CchDatabase *database, const CchSessionSeed *seed, GError **error)
{
  const char *regulation = cch_regulation_get_id (seed->regulation);
  const char *programme = cch_regulation_get_root (seed->regulation)->programme;
  g_autofree char *year = seed->year != 0 ? g_strdup_printf ("%u", seed->year) : NULL;

  return insert_agency (database, seed, error)
         && insert_setting (database, CCH_SETTING_REGULATION, regulation, error)
         && (year == NULL || insert_setting (database, CCH_SETTING_YEAR, year, error))
         && insert_areas (database, programme != NULL ? programme : regulation,
                          cch_regulation_get_list (seed->regulation, CCH_REGULATION_AREAS), 0,
                          error);
}

/* The founding stands in the journal for all to read, and for the search index to be built from,
 * but as a note: there is nothing before it to go back to. */
static gboolean
note_founding (CchDatabase *database, sqlite3_session *recorder, GError **error)
{
  void *data = NULL;
  int length = 0;
  int result = sqlite3session_changeset (recorder, &length, &data);
  g_autoptr (GBytes) changeset =
      g_bytes_new_with_free_func (data, (gsize) length, sqlite3_free, data);

  if (result != SQLITE_OK)
    {
      cch_database_set_error (database, result, error);
      return FALSE;
    }
  return cch_journal_add (database, CCH_ENTRY_NOTE, 0, g_get_real_name (),
                          /* Translators: a line of the journal */
                          _ ("New office"), changeset, error)
         > 0;
}

static gboolean
fill (CchDatabase *database, const CchSessionSeed *seed, GError **error)
{
  g_auto (CchTransaction) transaction = { 0 };
  sqlite3_session *recorder = NULL;
  gboolean done;
  int result = sqlite3session_create (cch_database_get_handle (database), "main", &recorder);

  if (result == SQLITE_OK)
    result = sqlite3session_attach (recorder, NULL);
  if (result != SQLITE_OK)
    cch_database_set_error (database, result, error);

  done = result == SQLITE_OK && cch_transaction_begin (&transaction, database, error)
         && insert_all (database, seed, error) && note_founding (database, recorder, error)
         && cch_transaction_commit (&transaction, error);
  if (recorder != NULL)
    sqlite3session_delete (recorder);
  return done;
}

static gboolean
fill_further (CchDatabase *database, const CchSessionSeed *seed, GError **error)
{
  g_autoptr (CchOffice) office = NULL;

  if (seed->fill == NULL)
    return TRUE;
  office = cch_office_new (database, error);
  return office != NULL && seed->fill (office, error);
}

static gboolean
build (const char *part, const CchSessionSeed *seed, GError **error)
{
  g_autoptr (GPtrArray) migrations = cch_migrations_load (error);
  g_autoptr (CchDatabase) database = NULL;

  if (migrations == NULL)
    return FALSE;
  database = cch_database_open (part, CCH_DATABASE_CREATE, error);
  return database != NULL && cch_migrations_apply (migrations, database, 0, error)
         && fill (database, seed, error) && fill_further (database, seed, error)
         && cch_integrity_require (database, CCH_INTEGRITY_FULL, error)
         && cch_database_run_script (database, "PRAGMA journal_mode = DELETE", error);
}

static gboolean
check_place (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      cch_system_error_set (error, EEXIST, path);
      return FALSE;
    }
  if (access (folder, W_OK) != 0)
    {
      cch_system_error_set (error, errno, folder);
      return FALSE;
    }
  return cch_file_system_require_local (cch_file_system_get_probe (), folder, error);
}

/**
 * cch_session_create:
 * @path: must not be there yet; on a disk of this computer
 *
 * The file appears whole or not at all.
 */
gboolean
cch_session_create (const char *path, const CchSessionSeed *seed, GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *part = g_strconcat (absolute, ".part", NULL);
  g_autoptr (CchLock) lock = NULL;
  gboolean done;

  if (!check_seed (seed, error) || !check_place (absolute, error))
    return FALSE;
  lock = cch_lock_take (absolute, error);
  if (lock == NULL)
    return FALSE;

  cch_durable_remove_database (part);
  done = build (part, seed, error);
  if (done)
    cch_durable_remove_logs (absolute);
  done = done && cch_durable_rename (part, absolute, CCH_REPLACE_NEVER, error);
  if (!done)
    cch_durable_remove_database (part);
  return done;
}
