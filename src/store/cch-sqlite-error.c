/* What SQLite says, in words for people and codes for programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-sqlite-error.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"

#include <errno.h>
#include <gio/gio.h>

typedef struct
{
  int result; /* primary result code of SQLite */
  CchError code;
  const char *words; /* after "PLACE: ": what is wrong, then what to do */
} Mapping;

static const Mapping mappings[] = {
  { SQLITE_BUSY, CCH_ERROR_BUSY,
    N_ ("another program is using this office file. Close it there and try again") },
  { SQLITE_LOCKED, CCH_ERROR_BUSY,
    N_ ("another program is using this office file. Close it there and try again") },
  { SQLITE_PROTOCOL, CCH_ERROR_BUSY,
    N_ ("another program is using this office file. Close it there and try again") },
  { SQLITE_FULL, CCH_ERROR_NO_SPACE,
    N_ ("the disk is full; nothing was changed. Free some space and try again") },
  { SQLITE_READONLY, CCH_ERROR_READ_ONLY,
    N_ ("the file or its folder may only be read. Copy the file into a folder of your own") },
  { SQLITE_PERM, CCH_ERROR_READ_ONLY,
    N_ ("the file or its folder may only be read. Copy the file into a folder of your own") },
  { SQLITE_AUTH, CCH_ERROR_REFUSED, N_ ("this action is not allowed in an office file") },
  { SQLITE_CANTOPEN, CCH_ERROR_UNREADABLE,
    N_ ("the file cannot be opened. Check that it is there and that you may read it") },
  { SQLITE_CORRUPT, CCH_ERROR_DAMAGED,
    N_ ("the file is damaged. Restore the newest good backup, or save its readable rows into a "
        "new file") },
  { SQLITE_NOTADB, CCH_ERROR_FOREIGN,
    N_ ("this is not an office file. Choose a file that Cải Cách has made") },
  { SQLITE_TOOBIG, CCH_ERROR_LIMIT, N_ ("a text or file is larger than can be kept") },
  { SQLITE_NOMEM, CCH_ERROR_LIMIT,
    N_ ("there is not enough memory. Close other programs and try again") },
};

/* Triggers speak in stable words, which people must not see: RAISE (ABORT, 'word'). */
static const struct
{
  const char *word;
  const char *words;
} refusals[] = {
  { "document-issued",
    N_ ("the document has been issued and cannot be edited. Make a new version of it") },
  { "period-closed",
    N_ ("the period is closed and cannot be edited. Reopen it first and give the reason") },
  { "journal-kept", N_ ("the journal can only be added to") },
};

static const Mapping *
find_mapping (int result)
{
  for (guint i = 0; i < G_N_ELEMENTS (mappings); i++)
    if (mappings[i].result == (result & 0xff))
      return &mappings[i];
  return NULL;
}

static const char *
find_refusal (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    if (g_strcmp0 (refusals[i].word, word) == 0)
      return refusals[i].words;
  return NULL;
}

/* SQLite reports some full disks and forbidden folders as plain failures of the machine. */
static int
sharpen (int result, int system_error)
{
  int primary = result & 0xff;

  if (primary != SQLITE_IOERR && primary != SQLITE_CANTOPEN)
    return result;
  if (system_error == ENOSPC || system_error == EDQUOT)
    return SQLITE_FULL;
  if (system_error == EROFS)
    return SQLITE_READONLY;
  return result;
}

static void
set_constraint_error (GError **error, int result, const char *detail, const char *path)
{
  const char *refusal = result == SQLITE_CONSTRAINT_TRIGGER ? find_refusal (detail) : NULL;

  if (refusal != NULL)
    g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED, "%s: %s", path, _ (refusal));
  else
    g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
                 _ ("%s: a rule of the office file forbids this value (%s)"), path, detail);
}

/**
 * cch_sqlite_set_error_full:
 * @result: the extended result code
 * @system_error: errno of the failed call, or 0
 * @detail: the words of SQLite, for those who look deeper
 * @path: (nullable): the file
 */
void
cch_sqlite_set_error_full (GError **error,
                           int result,
                           int system_error,
                           const char *detail,
                           const char *path)
{
  g_autofree char *place = g_filename_display_name (path != NULL ? path : ":memory:");
  int sharpened = sharpen (result, system_error);
  const Mapping *mapping = find_mapping (sharpened);

  if ((result & 0xff) == SQLITE_INTERRUPT)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("%s: stopped"), place);
  else if ((result & 0xff) == SQLITE_CONSTRAINT)
    set_constraint_error (error, result, detail, place);
  else if (mapping != NULL)
    g_set_error (error, CCH_ERROR, mapping->code, "%s: %s", place, _ (mapping->words));
  else if ((result & 0xff) == SQLITE_IOERR)
    g_set_error (error, CCH_ERROR, CCH_ERROR_IO,
                 _ ("%s: the disk reports a failure (%s); nothing was changed. Check the disk, "
                    "then try again"),
                 place, system_error != 0 ? g_strerror (system_error) : detail);
  else
    g_set_error (error, CCH_ERROR, CCH_ERROR_DAMAGED,
                 _ ("%s: the file is not built as an office file must be (%s)"), place, detail);
}

/**
 * cch_sqlite_set_error:
 * @handle: the connection on which the call failed
 * @result: what the call returned
 */
void
cch_sqlite_set_error (GError **error, sqlite3 *handle, int result, const char *path)
{
  int extended = handle != NULL ? sqlite3_extended_errcode (handle) : result;

  /* The connection may already have moved on; what the call returned is then the truth. */
  if ((extended & 0xff) != (result & 0xff))
    extended = result;

  cch_sqlite_set_error_full (error, extended, handle != NULL ? sqlite3_system_errno (handle) : 0,
                             handle != NULL ? sqlite3_errmsg (handle) : sqlite3_errstr (result),
                             path);
}
