/* The ways to a new office file: founded, sample, copied in, restored, salvaged. Each then opens.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/office/cch-office-makers.h"

#include "base/cch-i18n.h"
#include "rules/cch-regulation-library.h"
#include "session/cch-sample.h"
#include "store/cch-migration.h"
#include "store/cch-salvage.h"
#include "ui/office/cch-office-folder.h"

/* A commune that exists nowhere; data/sample/office.xml is written for it. */
static const CchOfficeSeed sample = {
  .regulation = CCH_SAMPLE_REGULATION,
  .class_id = CCH_SAMPLE_CLASS,
  .agency = "Ủy ban nhân dân xã Thuận Mẫu",
  .place = "Thuận Mẫu",
  .year = 2026,
};

typedef struct
{
  char *regulation; /* owned, as all texts here */
  char *class_id;
  char *agency;
  char *place;
  guint year;
  char *name; /* of the file */
  gboolean is_sample;
} Founding;

static void
founding_free (gpointer data)
{
  Founding *founding = data;

  g_free (founding->regulation);
  g_free (founding->class_id);
  g_free (founding->agency);
  g_free (founding->place);
  g_free (founding->name);
  g_free (founding);
}

static gboolean
create (const Founding *founding, const char *path, GError **error)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (CchRegulation) regulation =
      cch_regulation_library_get (library, founding->regulation, error);
  CchSessionSeed seed;

  if (regulation == NULL)
    return FALSE;
  seed = (CchSessionSeed){
    .regulation = regulation,
    .class_id = founding->class_id,
    .agency = founding->agency,
    .place = founding->place,
    .year = founding->year,
    .fill = founding->is_sample ? cch_sample_fill : NULL,
  };
  return cch_session_create (path, &seed, error);
}

static char *
found_in_thread (gpointer data, char **note, GCancellable *cancellable, GError **error)
{
  const Founding *founding = data;
  g_autofree char *path = cch_office_folder_prepare (founding->name, error);

  if (path == NULL || !create (founding, path, error))
    return NULL;
  return g_steal_pointer (&path);
}

static void
found (CchOfficeContext *context, const CchOfficeSeed *seed, const char *name, const char *words)
{
  Founding *founding = g_new0 (Founding, 1);

  founding->regulation = g_strdup (seed->regulation);
  founding->class_id = g_strdup (seed->class_id);
  founding->agency = g_strdup (seed->agency);
  founding->place = g_strdup (seed->place);
  founding->year = seed->year;
  founding->name = g_strdup (name);
  founding->is_sample = seed == &sample;
  cch_office_context_make (context, words, found_in_thread, founding, founding_free);
}

void
cch_office_makers_found (CchOfficeContext *context, const CchOfficeSeed *seed)
{
  found (context, seed, seed->agency, _ ("Founding the office…"));
}

/* The sample is made once; a person who has changed it finds it changed. */
void
cch_office_makers_open_sample (CchOfficeContext *context)
{
  g_autofree char *folder = cch_office_folder_get ();
  g_autofree char *file = g_strconcat (_ ("Sample year"), ".caicach", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    cch_office_context_open (context, path);
  else
    found (context, &sample, _ ("Sample year"), _ ("Making the sample year…"));
}

/**
 * Copying:
 * @from: (owned): a backup, or an office file wherever it lies
 * @name: (owned): of the copy
 */
typedef struct
{
  char *from;
  char *name;
  const char *note;          /* untranslated */
  CchOfficeContext *context; /* not owned: lives at least as long as what it makes */
} Copying;

static void
copying_free (gpointer data)
{
  Copying *copying = data;

  g_free (copying->from);
  g_free (copying->name);
  g_free (copying);
}

static void
progress_cb (guint done, guint total, gpointer data)
{
  const Copying *copying = data;

  cch_office_context_tell_progress (copying->context, done, total);
}

static char *
copy_in_thread (gpointer data, char **note, GCancellable *cancellable, GError **error)
{
  Copying *copying = data;
  g_autofree char *path = cch_office_folder_prepare (copying->name, error);

  if (path == NULL
      || !cch_backups_restore (copying->from, path, progress_cb, copying, cancellable, error))
    return NULL;
  *note = g_strdup (_ (copying->note));
  return g_steal_pointer (&path);
}

static Copying *
copying_new (CchOfficeContext *context, const char *from, const char *name, const char *note)
{
  Copying *copying = g_new (Copying, 1);

  *copying = (Copying){ g_strdup (from), g_strdup (name), note, context };
  return copying;
}

/**
 * cch_office_makers_copy_in:
 * @path: an office file anywhere, also on a network; it stays as it is
 */
void
cch_office_makers_copy_in (CchOfficeContext *context, const char *path)
{
  g_autofree char *name = cch_office_folder_get_name (path);

  cch_office_context_make (
      context, _ ("Copying the office onto this computer…"), copy_in_thread,
      copying_new (context, path, name,
                   N_ ("You are working in a copy on this computer; the file you chose stays "
                       "as it is")),
      copying_free);
}

/**
 * cch_office_makers_restore:
 * @office: the file that the backup is of; it stays as it is
 */
void
cch_office_makers_restore (CchOfficeContext *context, const char *office, const char *backup)
{
  g_autofree char *name = cch_office_folder_get_name (office);
  g_autoptr (CchBackup) found_backup = cch_backup_new (backup);
  g_autofree char *time =
      found_backup != NULL
          ? g_date_time_format (cch_backup_get_time (found_backup), "%d-%m-%Y %H.%M")
          : g_strdup ("");
  /* Translators: the name of a restored office; the office, the time of the backup */
  g_autofree char *restored = g_strdup_printf (_ ("%s – backup of %s"), name, time);

  cch_office_context_make (
      context, _ ("Restoring the backup…"), copy_in_thread,
      copying_new (context, backup, restored,
                   N_ ("The backup is open as an office of its own; the file before it stays as "
                       "it is")),
      copying_free);
}

static char *
tell_saved (GPtrArray *tables)
{
  guint saved = 0, lost = 0;

  for (guint i = 0; i < tables->len; i++)
    {
      const CchSalvageTable *table = tables->pdata[i];

      saved += table->saved;
      lost += table->refused + table->gaps;
    }
  if (lost == 0)
    return g_strdup_printf (_ ("All %u rows that were found have been saved"), saved);
  return g_strdup_printf (_ ("%u rows saved; in %u places something is missing"), saved, lost);
}

static char *
salvage_in_thread (gpointer data, char **note, GCancellable *cancellable, GError **error)
{
  const Copying *copying = data;
  g_autofree char *path = cch_office_folder_prepare (copying->name, error);
  g_autoptr (GPtrArray) migrations = path != NULL ? cch_migrations_load (error) : NULL;
  g_autoptr (GPtrArray) tables = NULL;

  if (migrations == NULL)
    return NULL;
  tables = cch_salvage_file (copying->from, path, migrations, cancellable, error);
  if (tables == NULL)
    return NULL;
  *note = tell_saved (tables);
  return g_steal_pointer (&path);
}

/* Saves what can be read of a damaged file into a new one; the damaged one stays as it is. */
void
cch_office_makers_salvage (CchOfficeContext *context, const char *damaged)
{
  g_autofree char *name = cch_office_folder_get_name (damaged);
  /* Translators: the name of an office; what could be read of the damaged file of that name */
  g_autofree char *saved = g_strdup_printf (_ ("%s – rescued"), name);

  cch_office_context_make (context, _ ("Saving what can be read…"), salvage_in_thread,
                           copying_new (context, damaged, saved, NULL), copying_free);
}
