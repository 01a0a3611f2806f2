/* caicach-tool holidays: which days an office does not work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-holidays.h"

#include "base/cch-error.h"
#include "base/cch-file-bytes.h"
#include "base/cch-i18n.h"
#include "base/cch-json.h"
#include "session/cch-holiday-edit.h"
#include "session/cch-session.h"
#include "tool/cch-tool-moment.h"
#include "tool/cch-tool-office.h"

#include <stdlib.h>

static const char *const kinds[] = {
  [CCH_HOLIDAY_FIXED] = "fixed",
  [CCH_HOLIDAY_OFF] = "off",
  [CCH_HOLIDAY_WORKED] = "work",
};

typedef struct
{
  char *year;   /* owned */
  char *add;    /* owned */
  char *remove; /* owned */
  char *import; /* owned */
  gboolean reset;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->year);
  g_free (options->add);
  g_free (options->remove);
  g_free (options->import);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
read_line (const char *option, const char *text, CchHoliday *line, char **name, GError **error)
{
  if (cch_holiday_edit_parse (text, line, name))
    return TRUE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
               _ ("%s “%s”: a date and a name are wanted, such as “Tết Nguyên đán: 05/02/2027 - "
                  "11/02/2027”"),
               option, text);
  return FALSE;
}

static gboolean
change_line (CchOffice *office, const char *option, const char *text, gboolean add, GError **error)
{
  g_autofree char *name = NULL;
  CchHoliday line;

  if (text == NULL)
    return TRUE;
  if (!read_line (option, text, &line, &name, error))
    return FALSE;
  return add ? cch_holiday_edit_add (office, &line, error)
             : cch_holiday_edit_remove (office, &line, error);
}

static gboolean
import_file (CchOffice *office, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = path != NULL ? cch_file_bytes_read (path, error) : NULL;
  g_autofree char *text = NULL;
  guint n;

  if (bytes == NULL)
    return path == NULL;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (cch_holiday_edit_import (office, text, &n, error))
    return TRUE;
  g_prefix_error (error, "%s: ", path);
  return FALSE;
}

static gboolean
act (CchOffice *office, const Options *options, GError **error)
{
  return (!options->reset || cch_holiday_edit_reset (office, error))
         && change_line (office, "--remove", options->remove, FALSE, error)
         && change_line (office, "--add", options->add, TRUE, error)
         && import_file (office, options->import, error);
}

static gboolean
is_shown (const CchHoliday *line, guint year)
{
  return year == 0 || line->kind == CCH_HOLIDAY_FIXED || line->from.year == year
         || line->to.year == year;
}

/* Fixed days have a year only when one was asked for. */
static CchHoliday
place (const CchHoliday *line, guint year)
{
  CchHoliday placed = *line;

  if (line->kind == CCH_HOLIDAY_FIXED && year > 0)
    placed.from = placed.to = cch_date_new (year, line->from.month, line->from.day);
  return placed;
}

static void
add_json (CchJson *json, const CchHoliday *line, guint year)
{
  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "kind", kinds[line->kind]);
  cch_json_add_string (json, "name", line->name);
  if (line->from.year > 0)
    {
      cch_json_add_date (json, "from", line->from);
      cch_json_add_date (json, "to", line->to);
    }
  else
    {
      cch_json_add_integer (json, "day", line->from.day);
      cch_json_add_integer (json, "month", line->from.month);
    }
  cch_json_add_boolean (json, "assumed", line->assumed != NULL);
  cch_json_end (json);
}

static void
print_line (CchToolOutput *output, const CchHoliday *line)
{
  CchDateForm form = line->from.year > 0 ? CCH_DATE_FORM_PADDED : CCH_DATE_FORM_DAY_MONTH;
  g_autofree char *from = cch_date_format (line->from, form);
  g_autofree char *to = cch_date_format (line->to, form);

  cch_tool_output_print (output, "%s  %s%s%s  %s\n", kinds[line->kind], from,
                         g_str_equal (from, to) ? "" : " - ", g_str_equal (from, to) ? "" : to,
                         line->name);
}

static void
print (CchToolOutput *output, const CchHolidays *holidays, guint year)
{
  g_autoptr (GArray) lines = cch_holidays_list (holidays);
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_begin_array (json, "holidays");
  for (guint i = 0; i < lines->len; i++)
    {
      CchHoliday line = place (&g_array_index (lines, CchHoliday, i), year);

      if (!is_shown (&g_array_index (lines, CchHoliday, i), year))
        continue;
      add_json (json, &line, year);
      if (output->format != CCH_TOOL_FORMAT_JSON)
        print_line (output, &line);
    }
  cch_json_end (json);
  cch_json_end (json);
  if (output->format == CCH_TOOL_FORMAT_JSON)
    cch_tool_output_print_json (output, json);
}

static int
run (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_STRING, &options.year, NULL, NULL },
    { "add", 0, 0, G_OPTION_ARG_STRING, &options.add, NULL, NULL },
    { "remove", 0, 0, G_OPTION_ARG_STRING, &options.remove, NULL, NULL },
    { "import", 0, 0, G_OPTION_ARG_FILENAME, &options.import, NULL, NULL },
    { "reset", 0, 0, G_OPTION_ARG_NONE, &options.reset, NULL, NULL },
    { NULL },
  };
  g_auto (GStrv) rest = NULL;
  g_autoptr (CchSession) session = NULL;
  g_autoptr (CchHolidays) holidays = NULL;
  guint year = 0;
  gboolean writes;

  if (!cch_tool_command_parse (arguments, entries, &rest, error)
      || !cch_tool_require_arguments ("holidays", rest, 1, 1, error)
      || !cch_tool_year_parse ("--year", options.year, &year, error))
    return -1;
  writes = options.reset || options.add != NULL || options.remove != NULL || options.import != NULL;
  session =
      cch_session_open (rest[0], writes ? CCH_SESSION_WRITE : CCH_SESSION_READ, NULL, NULL, error);
  if (session == NULL || !act (cch_session_get_office (session), &options, error))
    return -1;
  holidays = cch_holiday_edit_load (cch_session_get_office (session), error);
  if (holidays == NULL)
    return -1;
  print (output, holidays, year);
  return EXIT_SUCCESS;
}

const CchToolCommand cch_tool_holidays_command = {
  "holidays",
  "OFFICE [--year Y] [--add TEXT] [--remove TEXT] [--import FILE] [--reset]",
  N_ ("Lists the days that an office does not work, adds and removes some, or imports a notice; a "
      "line is a name with one date or two."),
  run,
};
