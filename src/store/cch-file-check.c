/* Looks at a file before it is opened, and says in plain words what is wrong with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-file-check.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-system-error.h"
#include "store/cch-durable.h"
#include "store/cch-file-header.h"
#include "store/cch-integrity.h"
#include "store/cch-migration.h"
#include "store/cch-schema.h"

#include <errno.h>
#include <sys/stat.h>

static gboolean
refuse (GError **error, CchError code, const char *path, const char *words)
{
  g_autofree char *place = g_filename_display_name (path);

  g_set_error (error, CCH_ERROR, code, "%s: %s", place, words);
  return FALSE;
}

/* Opening a pipe or a device could wait for ever, so the kind of file comes first. */
static gboolean
check_kind (const char *path, gint64 *size, GError **error)
{
  struct stat status;

  if (stat (path, &status) != 0)
    {
      cch_system_error_set (error, errno, path);
      return FALSE;
    }
  *size = (gint64) status.st_size;

  if (S_ISDIR (status.st_mode))
    return refuse (error, CCH_ERROR_UNREADABLE, path,
                   _ ("this is a folder. Choose the office file in it"));
  if (!S_ISREG (status.st_mode))
    return refuse (error, CCH_ERROR_UNREADABLE, path,
                   _ ("this is not a file but a device or a pipe. Choose an office file"));
  if (status.st_size == 0)
    return refuse (error, CCH_ERROR_DAMAGED, path,
                   _ ("the file is empty; perhaps copying it was interrupted. Copy it again, or "
                      "restore a backup"));
  return TRUE;
}

/* What waits beside the file after a crash may hold the missing end of it. */
static gboolean
has_log (const char *path)
{
  static const char *const endings[] = { "-wal", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *log = g_strconcat (path, endings[i], NULL);
      struct stat status;

      if (stat (log, &status) == 0 && status.st_size > 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_version (const char *path, const CchFileHeader *header, guint newest, GError **error)
{
  g_autofree char *place = g_filename_display_name (path);

  if (header->version > newest || header->format > 2)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_NEWER,
                   _ ("%s: a newer version of Cải Cách made this file (schema %u; this program "
                      "knows up to %u). Update the program on this computer"),
                   place, header->version, newest);
      return FALSE;
    }
  if (header->version == 0)
    return refuse (error, CCH_ERROR_DAMAGED, path,
                   _ ("the office in this file was never finished. Make a new one, or restore a "
                      "backup"));
  return TRUE;
}

static gboolean
check_length (const char *path, const CchFileHeader *header, gint64 size, GError **error)
{
  gint64 expected = (gint64) header->page_count * header->page_size;
  g_autofree char *place = NULL;

  if (header->page_count == 0 || size >= expected || has_log (path))
    return TRUE;

  place = g_filename_display_name (path);
  g_set_error (error, CCH_ERROR, CCH_ERROR_DAMAGED,
               _ ("%s: the end of the file is missing (%lu of %lu bytes are there); perhaps "
                  "copying it was interrupted. Copy it again, or restore a backup"),
               place, (gulong) size, (gulong) expected);
  return FALSE;
}

static gboolean
check_header (const char *path, gint64 size, guint newest, GError **error)
{
  CchFileHeader header;

  return cch_file_header_read (path, &header, error)
         && cch_file_header_require_ours (&header, path, error)
         && check_version (path, &header, newest, error)
         && check_length (path, &header, size, error);
}

static gboolean
check_inside (const char *path, GPtrArray *migrations, CchFileCheckFlags flags, GError **error)
{
  g_autoptr (CchDatabase) database = cch_database_open (path, CCH_DATABASE_INSPECT, error);

  if (database == NULL)
    return FALSE;
  if ((flags & CCH_FILE_CHECK_SCHEMA) != 0 && !cch_schema_require (database, migrations, error))
    return FALSE;
  return (flags & CCH_FILE_CHECK_PAGES) == 0
         || cch_integrity_require (database, CCH_INTEGRITY_QUICK, error);
}

/**
 * cch_file_check:
 * @migrations: (element-type CchMigration): what this program knows
 * @probe: (nullable): where to ask about file systems
 *
 * Changes nothing. Errors name the file, what is wrong with it and what to do.
 */
gboolean
cch_file_check (const char *path,
                GPtrArray *migrations,
                CchFileCheckFlags flags,
                const CchFileSystemProbe *probe,
                GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  gint64 size;

  if (probe == NULL)
    probe = cch_file_system_get_probe ();

  if (!check_kind (absolute, &size, error))
    return FALSE;
  if ((flags & CCH_FILE_CHECK_LOCAL) != 0
      && !cch_file_system_require_local (probe, absolute, error))
    return FALSE;
  if (!check_header (absolute, size, cch_migrations_get_newest (migrations), error))
    return FALSE;
  return (flags & (CCH_FILE_CHECK_SCHEMA | CCH_FILE_CHECK_PAGES)) == 0
         || check_inside (absolute, migrations, flags, error);
}
