/* caicach-tool log, undo, redo and at: the journal of an office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-journal.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "model/cch-plan.h"
#include "session/cch-past.h"
#include "session/cch-record-lookup.h"
#include "store/cch-difference.h"
#include "store/cch-journal.h"
#include "tool/cch-tool-moment.h"
#include "tool/cch-tool-office.h"

#include <stdlib.h>

#define DEFAULT_LOG_LIMIT 100

static const char *
get_nick (GType type, int value)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (type);

  return g_enum_get_value (values, value)->value_nick;
}

static void
add_entry (CchJson *json, const CchEntry *entry)
{
  g_autofree char *time = cch_tool_format_time (entry->time);

  cch_json_begin_object (json, NULL);
  cch_json_add_integer (json, "entry", entry->id);
  cch_json_add_string (json, "time", time);
  cch_json_add_string (json, "person", entry->person);
  cch_json_add_string (json, "act", get_nick (cch_entry_act_get_type (), (int) entry->act));
  cch_json_add_string (json, "state", get_nick (cch_entry_state_get_type (), (int) entry->state));
  if (entry->target != 0)
    cch_json_add_integer (json, "of", entry->target);
  cch_json_add_string (json, "label", entry->label);
  cch_json_end (json);
}

static void
print_entry (CchToolOutput *output, const CchEntry *entry)
{
  static const char *const act_words[] = {
    [CCH_ENTRY_DO] = "",
    [CCH_ENTRY_UNDO] = N_ ("undone: "),
    [CCH_ENTRY_REDO] = N_ ("done again: "),
    [CCH_ENTRY_NOTE] = "",
  };
  g_autofree char *time = cch_tool_format_time (entry->time);
  const char *act = act_words[entry->act];

  cch_tool_output_print (output, "%" G_GINT64_FORMAT "  %s  %s  %s%s\n", entry->id, time,
                         entry->person, *act != '\0' ? _ (act) : "", entry->label);
}

static int
print_log (CchToolOutput *output, CchSession *session, guint limit, GError **error)
{
  g_autoptr (GPtrArray) entries =
      cch_office_list_entries (cch_session_get_office (session), 0, limit, error);
  g_autoptr (CchJson) json = cch_json_new ();

  if (entries == NULL)
    return -1;

  cch_json_begin_object (json, NULL);
  cch_json_begin_array (json, "entries");
  for (guint i = 0; i < entries->len; i++)
    {
      add_entry (json, entries->pdata[i]);
      if (output->format == CCH_TOOL_FORMAT_TEXT)
        print_entry (output, entries->pdata[i]);
    }
  cch_json_end (json);
  cch_json_end (json);
  if (output->format == CCH_TOOL_FORMAT_JSON)
    cch_tool_output_print_json (output, json);
  return EXIT_SUCCESS;
}

/* @text: (nullable): without it, @otherwise */
static gboolean
find_entry (CchDatabase *database,
            const char *text,
            gboolean end,
            gint64 otherwise,
            gint64 *entry,
            GError **error)
{
  g_autoptr (GDateTime) moment = text != NULL ? cch_tool_moment_parse (text, end, error) : NULL;

  *entry = otherwise;
  if (text != NULL && moment == NULL)
    return FALSE;
  if (moment != NULL)
    *entry = cch_journal_find_moment (database,
                                      g_date_time_to_unix (moment) * G_USEC_PER_SEC
                                          + g_date_time_get_microsecond (moment),
                                      error);
  return *entry >= 0;
}

typedef struct
{
  int limit;
  char *plan;  /* owned, nullable */
  char *from;  /* owned, nullable */
  char *until; /* owned, nullable */
} LogOptions;

static void
log_options_clear (LogOptions *options)
{
  g_free (options->plan);
  g_free (options->from);
  g_free (options->until);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LogOptions, log_options_clear)

static GPtrArray *
list_difference (CchSession *session, CchRecord *plan, const LogOptions *options, GError **error)
{
  CchDatabase *database = cch_session_get_database (session);
  gint64 last = cch_journal_get_last (database, error);
  gint64 from, until;

  if (last < 0 || !find_entry (database, options->from, FALSE, 0, &from, error)
      || !find_entry (database, options->until, TRUE, last, &until, error))
    return NULL;
  return cch_difference_list (database, &cch_plan_kind, cch_record_get_id (plan), from, until,
                              error);
}

static int
print_difference (CchToolOutput *output,
                  CchSession *session,
                  const LogOptions *options,
                  GError **error)
{
  g_autoptr (CchRecord) plan =
      cch_record_lookup (cch_session_get_office (session), &cch_plan_kind, options->plan, error);
  g_autoptr (GPtrArray) lines =
      plan != NULL ? list_difference (session, plan, options, error) : NULL;
  g_autoptr (CchJson) json = cch_json_new ();

  if (lines == NULL)
    return -1;

  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "plan", cch_record_get_uuid (plan));
  cch_json_begin_array (json, "changes");
  for (guint i = 0; i < lines->len; i++)
    {
      cch_json_add_string (json, NULL, lines->pdata[i]);
      if (output->format == CCH_TOOL_FORMAT_TEXT)
        cch_tool_output_print (output, "%s\n", (char *) lines->pdata[i]);
    }
  cch_json_end (json);
  cch_json_end (json);
  if (output->format == CCH_TOOL_FORMAT_JSON)
    cch_tool_output_print_json (output, json);
  return EXIT_SUCCESS;
}

static gboolean
check_log_options (const LogOptions *options, GError **error)
{
  if (options->limit < 0)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_USAGE,
                           _ ("--limit: write how many records at most"));
      return FALSE;
    }
  if (options->plan != NULL || (options->from == NULL && options->until == NULL))
    return TRUE;
  g_set_error_literal (error, CCH_ERROR, CCH_ERROR_USAGE,
                       _ ("--from and --to compare two moments of a plan. Add --plan ID"));
  return FALSE;
}

static int
run_log (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (LogOptions) options = { .limit = DEFAULT_LOG_LIMIT };
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &options.limit },
    { "plan", 0, 0, G_OPTION_ARG_STRING, &options.plan },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.until },
    { NULL },
  };
  g_auto (GStrv) rest = NULL;
  g_autoptr (CchSession) session = NULL;

  if (!cch_tool_command_parse (arguments, entries, &rest, error)
      || !cch_tool_require_arguments ("log", rest, 1, 1, error)
      || !check_log_options (&options, error))
    return -1;
  session = cch_session_open (rest[0], CCH_SESSION_READ, NULL, NULL, error);
  if (session == NULL)
    return -1;
  return options.plan != NULL ? print_difference (output, session, &options, error)
                              : print_log (output, session, (guint) options.limit, error);
}

static gboolean
parse_steps (const char *text, guint *steps, GError **error)
{
  guint64 value = 1;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT, &value, NULL))
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE, _ ("“%s”: write how many steps, such as 3"),
                   text);
      return FALSE;
    }
  *steps = (guint) value;
  return TRUE;
}

typedef struct
{
  const char *name;
  const char *(*get_label) (CchOffice *office);
  const char *(*get_reason) (CchOffice *office); /* nullable: why there is no label */
  gboolean (*step) (CchOffice *office, GError **error);
} Direction;

static const Direction undo_direction = { "undo", cch_office_get_undo_label,
                                          cch_office_get_undo_reason, cch_office_undo };
static const Direction redo_direction = { "redo", cch_office_get_redo_label, NULL,
                                          cch_office_redo };

/* A step that is refused is taken all the same, to fail with its reason. */
static gboolean
has_step (const Direction *direction, CchOffice *office)
{
  return direction->get_label (office) != NULL
         || (direction->get_reason != NULL && direction->get_reason (office) != NULL);
}

/* Fewer steps than asked for is not a failure, but the answer to "did you?" is then no. */
static int
take_steps (CchToolOutput *output,
            CchOffice *office,
            const Direction *direction,
            guint steps,
            GError **error)
{
  g_autoptr (CchJson) json = cch_json_new ();
  guint done = 0;

  cch_json_begin_object (json, NULL);
  cch_json_begin_array (json, direction->name);
  for (; done < steps && has_step (direction, office); done++)
    {
      g_autofree char *label = g_strdup (direction->get_label (office));

      if (!direction->step (office, error))
        return -1;
      cch_json_add_string (json, NULL, label);
      if (output->format == CCH_TOOL_FORMAT_TEXT)
        cch_tool_output_print (output, "%s\n", label);
    }
  cch_json_end (json);
  cch_json_end (json);

  if (output->format == CCH_TOOL_FORMAT_JSON)
    cch_tool_output_print_json (output, json);
  else if (done == 0)
    cch_tool_output_print (output, "%s\n", _ ("There is nothing to be done."));
  return done == steps ? EXIT_SUCCESS : EXIT_FAILURE;
}

static int
run_steps (const char *const *arguments,
           CchToolOutput *output,
           const Direction *direction,
           GError **error)
{
  g_auto (GStrv) rest = NULL;
  g_autoptr (CchSession) session = NULL;
  guint steps;

  if (!cch_tool_command_parse (arguments, NULL, &rest, error)
      || !cch_tool_require_arguments (direction->name, rest, 1, 2, error)
      || !parse_steps (rest[1], &steps, error))
    return -1;
  session = cch_session_open (rest[0], CCH_SESSION_WRITE, NULL, NULL, error);
  if (session == NULL)
    return -1;
  return take_steps (output, cch_session_get_office (session), direction, steps, error);
}

static int
run_undo (const char *const *arguments, CchToolOutput *output, GError **error)
{
  return run_steps (arguments, output, &undo_direction, error);
}

static int
run_redo (const char *const *arguments, CchToolOutput *output, GError **error)
{
  return run_steps (arguments, output, &redo_direction, error);
}

static int
run_at (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_autofree char *target = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &target },
    { NULL },
  };
  g_auto (GStrv) rest = NULL;
  g_autoptr (GDateTime) moment = NULL;
  g_autoptr (CchSession) session = NULL;

  if (!cch_tool_command_parse (arguments, entries, &rest, error)
      || !cch_tool_require_arguments ("at", rest, 2, 2, error)
      || !cch_tool_require_output ("at", target, error))
    return -1;
  moment = cch_tool_moment_parse (rest[1], TRUE, error);
  if (moment == NULL)
    return -1;
  session = cch_session_open (rest[0], CCH_SESSION_READ, NULL, NULL, error);
  if (session == NULL || !cch_past_write (session, moment, target, error))
    return -1;
  cch_tool_print_file (output, target);
  return EXIT_SUCCESS;
}

const CchToolCommand cch_tool_log_command = {
  "log",
  "OFFICE [--limit N] | OFFICE --plan ID [--from TIME] [--to TIME]",
  N_ ("Shows the journal: who did what and when, the newest first (--limit 0 for all); with --plan, "
      "what differs in a plan between two moments."),
  run_log,
};

const CchToolCommand cch_tool_undo_command = {
  "undo",
  "OFFICE [N]",
  N_ ("Undoes the last action, or the last N."),
  run_undo,
};

const CchToolCommand cch_tool_redo_command = {
  "redo",
  "OFFICE [N]",
  N_ ("Does again what was undone."),
  run_redo,
};

const CchToolCommand cch_tool_at_command = {
  "at",
  "OFFICE TIME -o FILE",
  N_ ("Writes the office as it was at a moment into a new file."),
  run_at,
};
