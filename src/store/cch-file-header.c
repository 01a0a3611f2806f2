/* The first bytes of a file: whose it is, and which version made it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-file-header.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "store/cch-database.h"
#include "store/cch-sqlite-error.h"

#include <stdlib.h>

#define SQLITE_HEADER_LENGTH 100

static const char sqlite_magic[] = "SQLite format 3";

/* Other kinds of files that people pick by mistake. */
static const struct
{
  const char *start;
  const char *words;
} strangers[] = {
  { "PK\003\004", N_ ("this is a ZIP, Word, Excel or ODF file, or a submission package, not an "
                      "office file. Open your office first, then import this file into it") },
  { "%PDF", N_ ("this is a PDF, not an office file. Choose a file that Cải Cách has made") },
  { "\320\317\021\340", N_ ("this is an old Word or Excel file, not an office file. Save it as "
                            "ODF, then import it into your office") },
  { "<?xml", N_ ("this is an XML file, not an office file. Open your office first, then import "
                 "this file into it") },
  { "\037\213", N_ ("this is a compressed file, not an office file. Unpack it first") },
  { "7z\274\257", N_ ("this is a compressed file, not an office file. Unpack it first") },
  { "Rar!", N_ ("this is a compressed file, not an office file. Unpack it first") },
};

static guint32
get_number (const guint8 *bytes, gsize at)
{
  return (guint32) bytes[at] << 24 | (guint32) bytes[at + 1] << 16 | (guint32) bytes[at + 2] << 8
         | bytes[at + 3];
}

static void
parse (CchFileHeader *header)
{
  const guint8 *bytes = header->bytes;

  header->is_sqlite = header->length >= SQLITE_HEADER_LENGTH
                      && memcmp (bytes, sqlite_magic, sizeof sqlite_magic) == 0;
  if (!header->is_sqlite)
    return;

  header->page_size = (guint) bytes[16] << 8 | bytes[17];
  if (header->page_size == 1)
    header->page_size = 65536;
  header->format = MAX (bytes[18], bytes[19]);
  header->encoding = get_number (bytes, 56);
  header->version = get_number (bytes, 60);
  header->application_id = get_number (bytes, 68);
  /* The count is right only if the last writer was one that keeps it. */
  if (get_number (bytes, 24) == get_number (bytes, 92))
    header->page_count = get_number (bytes, 28);
}

static int
read_start (sqlite3_vfs *vfs, sqlite3_filename name, CchFileHeader *header)
{
  g_autofree sqlite3_file *file = g_malloc0 ((gsize) vfs->szOsFile);
  sqlite3_int64 size = 0;
  int flags = 0;
  int result = vfs->xOpen (vfs, name, file, SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READONLY, &flags);

  if (result != SQLITE_OK)
    return result;

  result = file->pMethods->xFileSize (file, &size);
  header->length = (gsize) CLAMP (size, 0, CCH_FILE_HEADER_SAMPLE);
  if (result == SQLITE_OK && header->length > 0)
    result = file->pMethods->xRead (file, header->bytes, (int) header->length, 0);
  file->pMethods->xClose (file);
  return result;
}

/**
 * cch_file_header_read:
 * @header: (out caller-allocates)
 *
 * Reads through SQLite's own file layer: if this process had the file open as a database,
 * closing it by other means would drop the database's locks.
 */
gboolean
cch_file_header_read (const char *path, CchFileHeader *header, GError **error)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  /* The file layer follows no links by itself. Allocated by libc. */
  char *target = realpath (path, NULL);
  sqlite3_filename name = sqlite3_create_filename (target != NULL ? target : path, "", "", 0, NULL);
  int result;

  memset (header, 0, sizeof *header);
  result = read_start (vfs, name, header);
  sqlite3_free_filename (name);
  free (target);

  if (result != SQLITE_OK)
    {
      cch_sqlite_set_error_full (error, result, 0, sqlite3_errstr (result), path);
      return FALSE;
    }
  parse (header);
  return TRUE;
}

static const char *
describe_stranger (const CchFileHeader *header)
{
  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      gsize length = strlen (strangers[i].start);

      if (header->length >= length && memcmp (header->bytes, strangers[i].start, length) == 0)
        return strangers[i].words;
    }
  return NULL;
}

/* Encrypted or scrambled bytes use nearly all values; text and tables do not. */
static gboolean
looks_scrambled (const CchFileHeader *header)
{
  gboolean seen[256] = { FALSE };
  guint kinds = 0;

  for (gsize i = 0; i < header->length; i++)
    seen[header->bytes[i]] = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    kinds += seen[i] ? 1 : 0;
  return header->length == CCH_FILE_HEADER_SAMPLE && kinds > 220;
}

static gboolean
is_stump (const CchFileHeader *header)
{
  /* SQLite's file layer takes a single byte for nothing. */
  return header->length > 0 && header->length < SQLITE_HEADER_LENGTH
         && memcmp (header->bytes, sqlite_magic, MIN (header->length, sizeof sqlite_magic)) == 0;
}

static const char *
find_fault (const CchFileHeader *header, CchError *code)
{
  const char *stranger = describe_stranger (header);

  *code = CCH_ERROR_DAMAGED;
  if (is_stump (header))
    return N_ ("only the first bytes of the file are there; copying it was interrupted. Copy it "
               "again, or restore a backup");

  *code = CCH_ERROR_FOREIGN;
  if (stranger != NULL)
    return stranger;
  if (!header->is_sqlite && looks_scrambled (header))
    return N_ ("the bytes of this file make no sense: it is encrypted, or its beginning is "
               "destroyed. Decrypt it with the program that encrypted it, or restore a backup");
  if (!header->is_sqlite)
    return N_ ("this is not an office file. Choose a file that Cải Cách has made");
  if (header->application_id != CCH_DATABASE_APPLICATION_ID)
    return N_ ("this database belongs to another program. Choose a file that Cải Cách has made");

  *code = CCH_ERROR_DAMAGED;
  if (header->page_size < 512 || (header->page_size & (header->page_size - 1)) != 0
      || header->encoding > 1)
    return N_ ("the beginning of the file is destroyed. Restore the newest good backup");
  return NULL;
}

/**
 * cch_file_header_require_ours:
 *
 * Returns: whether the file is an office file, as far as its beginning tells
 */
gboolean
cch_file_header_require_ours (const CchFileHeader *header, const char *path, GError **error)
{
  CchError code;
  const char *fault = find_fault (header, &code);
  g_autofree char *place = NULL;

  if (fault == NULL)
    return TRUE;

  place = g_filename_display_name (path);
  g_set_error (error, CCH_ERROR, code, "%s: %s", place, _ (fault));
  return FALSE;
}
