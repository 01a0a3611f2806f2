/* caicach-tool verify, backup and restore: the safety of an office file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-safety.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "store/cch-copy.h"
#include "store/cch-file-check.h"
#include "store/cch-integrity.h"
#include "store/cch-migration.h"
#include "tool/cch-tool-office.h"

#include <stdlib.h>

static GPtrArray *
look_inside (const char *path, GError **error)
{
  g_autoptr (GPtrArray) migrations = cch_migrations_load (error);
  g_autoptr (CchDatabase) database = NULL;

  if (migrations == NULL || !cch_file_check (path, migrations, CCH_FILE_CHECK_SCHEMA, NULL, error))
    return NULL;
  database = cch_database_open (path, CCH_DATABASE_READ, error);
  return database != NULL ? cch_integrity_examine (database, CCH_INTEGRITY_FULL, error) : NULL;
}

/* What is broken. Damage is an answer; a file that is not even ours cannot be judged. */
static GPtrArray *
examine (const char *path, GError **error)
{
  g_autoptr (GError) failure = NULL;
  GPtrArray *faults = look_inside (path, &failure);

  if (faults != NULL)
    return faults;
  if (!g_error_matches (failure, CCH_ERROR, CCH_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  faults = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_notice_unref);
  g_ptr_array_add (faults, cch_notice_new (CCH_SEVERITY_ERROR, "file.damaged", NULL,
                                           failure->message, NULL));
  return faults;
}

static void
print_faults (CchToolOutput *output, const char *path, GPtrArray *faults)
{
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "file", path);
  cch_json_add_boolean (json, "whole", faults->len == 0);
  cch_json_begin_array (json, "faults");
  for (guint i = 0; i < faults->len; i++)
    {
      cch_json_add_string (json, NULL, cch_notice_get_message (faults->pdata[i]));
      if (output->format == CCH_TOOL_FORMAT_TEXT)
        cch_tool_output_print (output, "%s\n", cch_notice_get_message (faults->pdata[i]));
    }
  cch_json_end (json);
  cch_json_end (json);

  if (output->format == CCH_TOOL_FORMAT_JSON)
    cch_tool_output_print_json (output, json);
  else if (faults->len == 0)
    cch_tool_output_print (output, _ ("%s: the file is whole\n"), path);
}

static int
run_verify (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (GStrv) rest = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  if (!cch_tool_command_parse (arguments, NULL, &rest, error)
      || !cch_tool_require_arguments ("verify", rest, 1, 1, error))
    return -1;
  faults = examine (rest[0], error);
  if (faults == NULL)
    return -1;
  print_faults (output, rest[0], faults);
  return faults->len == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

static gboolean
parse_pair (const char *command,
            const char *const *arguments,
            char ***rest,
            char **target,
            GError **error)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, target },
    { NULL },
  };

  return cch_tool_command_parse (arguments, entries, rest, error)
         && cch_tool_require_arguments (command, *rest, 1, 1, error)
         && cch_tool_require_output (command, *target, error);
}

static int
run_backup (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (GStrv) rest = NULL;
  g_autofree char *target = NULL;
  g_autoptr (CchSession) session = NULL;

  if (!parse_pair ("backup", arguments, &rest, &target, error))
    return -1;
  session = cch_session_open (rest[0], CCH_SESSION_READ, NULL, NULL, error);
  if (session == NULL
      || !cch_copy_database (cch_session_get_database (session), target, CCH_REPLACE_NEVER, NULL,
                             NULL, NULL, error))
    return -1;
  cch_tool_print_file (output, target);
  return EXIT_SUCCESS;
}

static int
run_restore (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (GStrv) rest = NULL;
  g_autofree char *target = NULL;

  if (!parse_pair ("restore", arguments, &rest, &target, error)
      || !cch_backups_restore (rest[0], target, NULL, NULL, NULL, error))
    return -1;
  cch_tool_print_file (output, target);
  return EXIT_SUCCESS;
}

const CchToolCommand cch_tool_verify_command = {
  "verify",
  "OFFICE",
  N_ ("Reads every page and row of an office file, and says what is broken."),
  run_verify,
};

const CchToolCommand cch_tool_backup_command = {
  "backup",
  "OFFICE -o FILE",
  N_ ("Writes a copy of an office file, and checks it."),
  run_backup,
};

const CchToolCommand cch_tool_restore_command = {
  "restore",
  "BACKUP -o OFFICE",
  N_ ("Makes a new office file from a backup."),
  run_restore,
};
