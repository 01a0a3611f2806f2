/* caicach-tool info: what an office file is and holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-info.h"

#include "base/cch-i18n.h"
#include "model/cch-agency.h"
#include "store/cch-statement.h"
#include "tool/cch-tool-office.h"

#include <glib/gstdio.h>
#include <stdlib.h>

typedef struct
{
  char *agency; /* owned, nullable, as all texts here */
  char *class_id;
  char *place;
  char *regulation;
  GArray *years;  /* (element-type gint64), owned */
  GArray *counts; /* (element-type gint64), owned, by kind */
  guint version;
  gint64 size;
  char *last_backup;
} Info;

static void
info_clear (Info *info)
{
  g_free (info->agency);
  g_free (info->class_id);
  g_free (info->place);
  g_free (info->regulation);
  g_clear_pointer (&info->years, g_array_unref);
  g_clear_pointer (&info->counts, g_array_unref);
  g_free (info->last_backup);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Info, info_clear)

/* The newest term is the one in force. */
static gboolean
read_agency (CchSession *session, Info *info, GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (cch_session_get_database (session),
                         "SELECT t.name, t.class, t.place FROM agency_term t"
                         " JOIN agency a ON a.id = t.agency WHERE a.uuid = ?1"
                         " ORDER BY coalesce (t.\"start\", '') DESC, t.id DESC LIMIT 1",
                         error);
  g_autofree char *uuid = cch_session_dup_setting (session, CCH_SETTING_AGENCY);
  CchStep step;

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_text (statement, 1, uuid);
  step = cch_statement_step (statement, error);
  if (step == CCH_STEP_ROW)
    {
      info->agency = cch_statement_dup_text (statement, 0);
      info->class_id = cch_statement_dup_text (statement, 1);
      info->place = cch_statement_dup_text (statement, 2);
    }
  return step != CCH_STEP_ERROR;
}

/* Years of plans, reports and periods, and the one that the office began with. */
static gboolean
read_years (CchSession *session, Info *info, GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (
      cch_session_get_database (session),
      "SELECT year FROM plan WHERE year > 0 UNION SELECT year FROM period"
      " UNION SELECT CAST (value AS INTEGER) FROM setting WHERE key = '" CCH_SETTING_YEAR
      "' ORDER BY 1",
      error);
  CchStep step = CCH_STEP_ERROR;

  info->years = g_array_new (FALSE, FALSE, sizeof (gint64));
  while (statement != NULL && (step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      gint64 year = cch_statement_get_int64 (statement, 0);

      g_array_append_val (info->years, year);
    }
  return step == CCH_STEP_DONE;
}

static gboolean
read_counts (CchSession *session, Info *info, GError **error)
{
  info->counts = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < cch_kinds_get_n (); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", cch_kinds_get (i)->name);
      gint64 count;

      if (!cch_database_query_int64 (cch_session_get_database (session), sql, &count, error))
        return FALSE;
      g_array_append_val (info->counts, count);
    }
  return TRUE;
}

static gboolean
read_file (CchSession *session, Info *info, GError **error)
{
  g_autoptr (GPtrArray) backups = cch_backups_list (cch_session_get_path (session), error);
  GStatBuf status;

  if (backups == NULL
      || !cch_database_get_version (cch_session_get_database (session), &info->version, error))
    return FALSE;
  if (g_stat (cch_session_get_path (session), &status) == 0)
    info->size = (gint64) status.st_size;
  if (backups->len > 0)
    info->last_backup =
        g_date_time_format (cch_backup_get_time (backups->pdata[0]), "%Y-%m-%dT%H:%M:%S");
  info->regulation = cch_session_dup_setting (session, CCH_SETTING_REGULATION);
  return TRUE;
}

static void
print_json (CchToolOutput *output, const char *path, const Info *info)
{
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "file", path);
  cch_json_add_string (json, "agency", info->agency);
  cch_json_add_string (json, "class", info->class_id);
  cch_json_add_string (json, "place", info->place);
  cch_json_add_string (json, "regulation", info->regulation);
  cch_json_begin_array (json, "years");
  for (guint i = 0; i < info->years->len; i++)
    cch_json_add_integer (json, NULL, g_array_index (info->years, gint64, i));
  cch_json_end (json);
  cch_json_begin_object (json, "counts");
  for (guint i = 0; i < info->counts->len; i++)
    cch_json_add_integer (json, cch_kinds_get (i)->name, g_array_index (info->counts, gint64, i));
  cch_json_end (json);
  cch_json_add_integer (json, "schema", info->version);
  cch_json_add_integer (json, "size", info->size);
  cch_json_add_string (json, "last_backup", info->last_backup);
  cch_json_end (json);
  cch_tool_output_print_json (output, json);
}

static void
print_line (CchToolOutput *output, const char *label, const char *value)
{
  cch_tool_output_print (output, "%s: %s\n", label, value != NULL ? value : "–");
}

static void
print_text (CchToolOutput *output, const char *path, const Info *info)
{
  g_autoptr (GString) years = g_string_new (NULL);
  g_autofree char *size = g_strdup_printf ("%" G_GINT64_FORMAT, info->size);
  g_autofree char *version = g_strdup_printf ("%u", info->version);

  for (guint i = 0; i < info->years->len; i++)
    g_string_append_printf (years, "%s%" G_GINT64_FORMAT, i > 0 ? ", " : "",
                            g_array_index (info->years, gint64, i));

  print_line (output, _ ("File"), path);
  print_line (output, _ ("Agency"), info->agency);
  print_line (output, _ ("Class"), info->class_id);
  print_line (output, _ ("Place"), info->place);
  print_line (output, _ ("Regulation"), info->regulation);
  print_line (output, _ ("Years"), years->len > 0 ? years->str : NULL);
  print_line (output, _ ("Schema version"), version);
  print_line (output, _ ("Size in bytes"), size);
  print_line (output, _ ("Last backup"), info->last_backup);
  for (guint i = 0; i < info->counts->len; i++)
    if (g_array_index (info->counts, gint64, i) > 0)
      cch_tool_output_print (output, "%s: %" G_GINT64_FORMAT "\n",
                             cch_kind_get_label (cch_kinds_get (i)),
                             g_array_index (info->counts, gint64, i));
}

static int
run (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (GStrv) rest = NULL;
  g_auto (Info) info = { 0 };
  g_autoptr (CchSession) session = NULL;

  if (!cch_tool_command_parse (arguments, NULL, &rest, error)
      || !cch_tool_require_arguments ("info", rest, 1, 1, error))
    return -1;
  session = cch_session_open (rest[0], CCH_SESSION_READ, NULL, NULL, error);
  if (session == NULL || !read_agency (session, &info, error) || !read_years (session, &info, error)
      || !read_counts (session, &info, error) || !read_file (session, &info, error))
    return -1;

  if (output->format == CCH_TOOL_FORMAT_JSON)
    print_json (output, rest[0], &info);
  else
    print_text (output, rest[0], &info);
  return EXIT_SUCCESS;
}

const CchToolCommand cch_tool_info_command = {
  "info",
  "OFFICE",
  N_ ("Shows what an office file is and holds."),
  run,
};
