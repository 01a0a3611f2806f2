/* caicach-tool regulation: the packs, their rules in words, and the year of an agency.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-regulation.h"

#include "base/cch-error.h"
#include "base/cch-file-bytes.h"
#include "base/cch-i18n.h"
#include "base/cch-json.h"
#include "rules/cch-pack-faults.h"
#include "rules/cch-regulation-library.h"
#include "rules/cch-rule-words.h"
#include "session/cch-office-rules.h"
#include "session/cch-pack-edit.h"
#include "session/cch-session.h"
#include "tool/cch-tool-moment.h"
#include "tool/cch-tool-regulation-form.h"
#include "tool/cch-tool-regulation-try.h"
#include "tool/cch-tool-regulation-year.h"

#include <stdlib.h>

typedef struct
{
  char *class_id;      /* owned */
  char *year;          /* owned */
  char *parent_issued; /* owned */
  char *sub_units;     /* owned */
  char *today;         /* owned */
  char *office;        /* owned */
  char *plan;          /* owned */
  char *period;        /* owned */
  char *output;        /* owned */
  char *path;          /* owned: the file to write */
  char **rules;        /* not owned: what is tried */
} Options;

/* Where regulations and holidays come from: the program, or an office. */
typedef struct
{
  CchRegulationLibrary *library; /* owned when there is no office, else of @rules */
  CchHolidays *holidays;         /* owned */
  CchSession *session;           /* nullable, owned */
  CchOfficeRules *rules;         /* nullable, owned */
} World;

static void
world_clear (World *world)
{
  if (world->rules == NULL)
    g_clear_pointer (&world->library, cch_regulation_library_free);
  g_clear_pointer (&world->holidays, cch_holidays_unref);
  g_clear_pointer (&world->rules, cch_office_rules_free);
  g_clear_object (&world->session);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (World, world_clear)

static gboolean
world_open (World *world, const char *office, gboolean writes, GError **error)
{
  if (office == NULL)
    {
      world->library = cch_regulation_library_new ();
      world->holidays = cch_holidays_new_shipped ();
      return TRUE;
    }
  world->session =
      cch_session_open (office, writes ? CCH_SESSION_WRITE : CCH_SESSION_READ, NULL, NULL, error);
  if (world->session == NULL)
    return FALSE;
  world->rules = cch_office_rules_load (cch_session_get_database (world->session), error);
  if (world->rules == NULL)
    return FALSE;
  world->library = cch_office_rules_get_library (world->rules);
  world->holidays = cch_holidays_ref (cch_office_rules_get_holidays (world->rules));
  return TRUE;
}

static void
options_clear (Options *options)
{
  g_free (options->class_id);
  g_free (options->year);
  g_free (options->parent_issued);
  g_free (options->sub_units);
  g_free (options->today);
  g_free (options->office);
  g_free (options->plan);
  g_free (options->period);
  g_free (options->output);
  g_free (options->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static int
print_list_json (CchRegulationLibrary *library, CchToolOutput *output, GError **error)
{
  const char *const *ids = cch_regulation_library_list (library);
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_begin_array (json, "regulations");
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (CchRegulation) regulation = cch_regulation_library_get (library, ids[i], error);
      const CchRegulationRoot *root;

      if (regulation == NULL)
        return -1;
      root = cch_regulation_get_root (regulation);
      cch_json_begin_object (json, NULL);
      cch_json_add_string (json, "id", root->id);
      cch_json_add_string (json, "title", root->title);
      cch_json_add_date (json, "from", root->from);
      if (!cch_date_is_none (root->to))
        cch_json_add_date (json, "to", root->to);
      cch_json_end (json);
    }
  cch_json_end (json);
  cch_json_end (json);
  cch_tool_output_print_json (output, json);
  return EXIT_SUCCESS;
}

static int
run_list (const char *name,
          const Options *options,
          const World *world,
          CchToolOutput *output,
          GError **error)
{
  const char *const *ids = cch_regulation_library_list (world->library);

  if (output->format == CCH_TOOL_FORMAT_JSON)
    return print_list_json (world->library, output, error);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (CchRegulation) regulation =
          cch_regulation_library_get (world->library, ids[i], error);

      if (regulation == NULL)
        return -1;
      cch_tool_output_print (output, "%s\n    %s\n", ids[i], cch_regulation_get_title (regulation));
    }
  return EXIT_SUCCESS;
}

static int
run_show (const char *name,
          const Options *options,
          const World *world,
          CchToolOutput *output,
          GError **error)
{
  g_autoptr (CchRegulation) regulation = cch_regulation_library_get (world->library, name, error);

  if (regulation == NULL)
    return -1;
  cch_tool_regulation_show (regulation, output);
  return EXIT_SUCCESS;
}

static void
print_faults_json (const GPtrArray *faults, gboolean valid, CchToolOutput *output)
{
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_add_boolean (json, "valid", valid);
  cch_json_begin_array (json, "faults");
  for (guint i = 0; i < faults->len; i++)
    {
      const CchNotice *fault = g_ptr_array_index (faults, i);
      const CchPlace *place = cch_notice_get_place (fault);

      cch_json_begin_object (json, NULL);
      cch_json_add_string (json, "severity",
                           cch_pack_word_to_text (CCH_TYPE_SEVERITY,
                                                  (int) cch_notice_get_severity (fault)));
      cch_json_add_string (json, "rule", cch_notice_get_rule (fault));
      cch_json_add_string (json, "file", cch_place_get_file (place));
      cch_json_add_integer (json, "line", cch_place_get_line (place));
      if (cch_place_get_element (place) != NULL)
        cch_json_add_string (json, "element", cch_place_get_element (place));
      cch_json_add_string (json, "message", cch_notice_get_message (fault));
      if (cch_notice_get_hint (fault) != NULL)
        cch_json_add_string (json, "hint", cch_notice_get_hint (fault));
      cch_json_end (json);
    }
  cch_json_end (json);
  cch_json_end (json);
  cch_tool_output_print_json (output, json);
}

static void
print_faults (CchToolOutput *output, const GPtrArray *faults, gboolean valid)
{
  if (output->format == CCH_TOOL_FORMAT_JSON)
    print_faults_json (faults, valid, output);
  for (guint i = 0; output->format == CCH_TOOL_FORMAT_TEXT && i < faults->len; i++)
    {
      g_autofree char *words = cch_notice_to_string (g_ptr_array_index (faults, i));

      cch_tool_output_print (output, "%s\n", words);
    }
}

/* Faults are the answer, not a failure of the command; a file that cannot be read is one. */
static int
run_check (const char *name,
           const Options *options,
           const World *world,
           CchToolOutput *output,
           GError **error)
{
  g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
  g_autoptr (GError) read_error = NULL;
  g_autoptr (CchRegulation) regulation =
      cch_regulation_library_read_file (world->library, name, faults, &read_error);

  if (regulation == NULL && faults->len == 0)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return -1;
    }
  print_faults (output, faults, regulation != NULL);
  if (regulation != NULL && output->format == CCH_TOOL_FORMAT_TEXT)
    cch_tool_output_print (output, "%s: %s\n", name, _ ("the pack is in order"));
  return regulation != NULL ? EXIT_SUCCESS : EXIT_FAILURE;
}

static gboolean
read_number_option (const char *option, const char *text, gint64 *number, GError **error)
{
  if (text == NULL || g_ascii_string_to_signed (text, 10, 0, 9998, number, NULL))
    return TRUE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE, _ ("%s: “%s” is not a whole number up to %d"),
               option, text, 9998);
  return FALSE;
}

/* @year: 0 when none is given */
static gboolean
read_year_options (const Options *options,
                   const World *world,
                   guint *year,
                   CchYearOptions *year_options,
                   GError **error)
{
  gint64 sub_units = -1;

  *year = 0;
  *year_options = (CchYearOptions){ .holidays = world->holidays };
  if (!cch_tool_day_parse ("--parent-issued", options->parent_issued, &year_options->parent_issued,
                           error)
      || !cch_tool_day_parse ("--date", options->today, &year_options->today, error)
      || !cch_tool_year_parse ("--year", options->year, year, error)
      || !read_number_option ("--sub-units", options->sub_units, &sub_units, error))
    return FALSE;
  year_options->sub_units = (int) sub_units;
  return TRUE;
}

static int
run_year (const char *name,
          const Options *options,
          const World *world,
          CchToolOutput *output,
          GError **error)
{
  g_autoptr (CchRegulation) regulation = NULL;
  g_autoptr (CchRegulationYear) view = NULL;
  CchYearOptions year_options;
  guint year;

  if (options->class_id == NULL || options->year == NULL)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_USAGE,
                           _ ("regulation year: --class and --year are wanted"));
      return -1;
    }
  if (!read_year_options (options, world, &year, &year_options, error))
    return -1;
  regulation = cch_regulation_library_get (world->library, name, error);
  if (regulation == NULL)
    return -1;
  view = cch_regulation_year_new (regulation, options->class_id, year, &year_options, error);
  if (view == NULL)
    return -1;
  cch_tool_regulation_show_year (view, output);
  return EXIT_SUCCESS;
}

static int
run_try (const char *name,
         const Options *options,
         const World *world,
         CchToolOutput *output,
         GError **error)
{
  g_autoptr (CchRegulation) regulation = NULL;
  CchToolQuestion question = {
    .rules = options->rules,
    .class_id = options->class_id,
    .session = world->session,
    .plan = options->plan,
    .period = options->period,
  };

  if (!read_year_options (options, world, &question.year, &question.year_options, error))
    return -1;
  regulation = cch_regulation_library_get (world->library, name, error);
  question.regulation = regulation;
  return regulation != NULL && cch_tool_regulation_try (&question, output, error) ? EXIT_SUCCESS
                                                                                  : -1;
}

static int
run_form (const char *name,
          const Options *options,
          const World *world,
          CchToolOutput *output,
          GError **error)
{
  g_autoptr (CchRegulation) regulation = NULL;
  CchDate day = CCH_DATE_NONE;

  if (!cch_tool_day_parse ("--date", options->today, &day, error))
    return -1;
  regulation = cch_regulation_library_get (world->library, name, error);
  return regulation != NULL
                 && cch_tool_regulation_print_form (regulation, options->rules[0], options->path,
                                                    day, output, error)
             ? EXIT_SUCCESS
             : -1;
}

static gboolean
require_office (const World *world, GError **error)
{
  if (world->session != NULL)
    return TRUE;
  g_set_error_literal (error, CCH_ERROR, CCH_ERROR_USAGE,
                       _ ("regulation: say which office with --office OFFICE"));
  return FALSE;
}

static gboolean
has_errors (const GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    if (cch_notice_get_severity (g_ptr_array_index (faults, i)) == CCH_SEVERITY_ERROR)
      return TRUE;
  return FALSE;
}

/* As check, a pack with faults is told all of them: they are the answer. */
static int
run_add (const char *path,
         const Options *options,
         const World *world,
         CchToolOutput *output,
         GError **error)
{
  g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *id = NULL;

  if (!require_office (world, error))
    return -1;
  bytes = cch_file_bytes_read (path, error);
  if (bytes == NULL)
    return -1;
  id = cch_pack_edit_add (cch_session_get_office (world->session), bytes, path, faults, &cause);
  if (id == NULL && !has_errors (faults))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return -1;
    }
  print_faults (output, faults, id != NULL);
  if (id != NULL && output->format == CCH_TOOL_FORMAT_TEXT)
    cch_tool_output_print (output, "%s\n", id);
  return id != NULL ? EXIT_SUCCESS : EXIT_FAILURE;
}

static int
run_follow (const char *id,
            const Options *options,
            const World *world,
            CchToolOutput *output,
            GError **error)
{
  return require_office (world, error)
                 && cch_pack_edit_follow (cch_session_get_office (world->session), id, error)
             ? EXIT_SUCCESS
             : -1;
}

static int
run_remove (const char *id,
            const Options *options,
            const World *world,
            CchToolOutput *output,
            GError **error)
{
  return require_office (world, error)
                 && cch_pack_edit_remove (cch_session_get_office (world->session), id, error)
             ? EXIT_SUCCESS
             : -1;
}

static int
run_save (const char *id,
          const Options *options,
          const World *world,
          CchToolOutput *output,
          GError **error)
{
  CchOffice *office = world->session != NULL ? cch_session_get_office (world->session) : NULL;

  if (options->output == NULL)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_USAGE,
                           _ ("regulation save: say where to with -o FILE"));
      return -1;
    }
  return cch_pack_edit_save (office, id, options->output, error) ? EXIT_SUCCESS : -1;
}

static const struct
{
  const char *name;
  guint words;   /* with the name */
  gboolean more; /* whether more may follow */
  gboolean writes;
  int (*run) (const char *name,
              const Options *options,
              const World *world,
              CchToolOutput *output,
              GError **error);
} actions[] = {
  { "list", 1, FALSE, FALSE, run_list },    { "show", 2, FALSE, FALSE, run_show },
  { "check", 2, FALSE, FALSE, run_check },  { "year", 2, FALSE, FALSE, run_year },
  { "form", 3, FALSE, FALSE, run_form },    { "try", 3, TRUE, FALSE, run_try },
  { "add", 2, FALSE, TRUE, run_add },       { "follow", 2, FALSE, TRUE, run_follow },
  { "remove", 2, FALSE, TRUE, run_remove }, { "save", 2, FALSE, FALSE, run_save },
};

static int
run (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "class", 0, 0, G_OPTION_ARG_STRING, &options.class_id, NULL, NULL },
    { "year", 0, 0, G_OPTION_ARG_STRING, &options.year, NULL, NULL },
    { "parent-issued", 0, 0, G_OPTION_ARG_STRING, &options.parent_issued, NULL, NULL },
    { "sub-units", 0, 0, G_OPTION_ARG_STRING, &options.sub_units, NULL, NULL },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.today, NULL, NULL },
    { "office", 0, 0, G_OPTION_ARG_FILENAME, &options.office, NULL, NULL },
    { "plan", 0, 0, G_OPTION_ARG_STRING, &options.plan, NULL, NULL },
    { "period", 0, 0, G_OPTION_ARG_STRING, &options.period, NULL, NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, NULL, NULL },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &options.path, NULL, NULL },
    { 0 },
  };
  g_auto (GStrv) rest = NULL;
  g_auto (World) world = { 0 };

  if (!cch_tool_command_parse (arguments, entries, &rest, error))
    return -1;
  for (guint i = 0; rest[0] != NULL && i < G_N_ELEMENTS (actions); i++)
    {
      const guint n = g_strv_length (rest);

      if (!g_str_equal (rest[0], actions[i].name) || n < actions[i].words
          || (n > actions[i].words && !actions[i].more))
        continue;
      options.rules = n > 2 ? rest + 2 : rest + n;
      return world_open (&world, options.office, actions[i].writes, error)
                 ? actions[i].run (rest[1], &options, &world, output, error)
                 : -1;
    }

  g_set_error_literal (
      error, CCH_ERROR, CCH_ERROR_USAGE,
      _ ("regulation: say list, show ID, form ID FORM, check FILE, year ID, try ID RULE, add FILE, "
         "follow ID, remove ID or save ID"));
  return -1;
}

const CchToolCommand cch_tool_regulation_command = {
  "regulation",
  "list | show ID | form ID FORM --to FILE [--date DATE] | check FILE | year ID --class CLASS --year Y [--parent-issued DATE] "
  "[--sub-units N] [--date TODAY] | try ID PERIOD=RULE|percentage.FIELD=VALUE … --class CLASS "
  "--year Y [--plan PLAN --period P] | add FILE | follow ID | remove ID | save ID -o FILE "
  "[--office OFFICE]",
  N_ ("Lists regulations, shows one in words, writes a blank form as .pdf or .png, checks a pack, shows the year of an agency, or which "
      "dates and figures move under other rules; with an office, uses its regulations and holidays, adds or removes one of its own, or lets it "
      "follow one. Save writes the XML of a regulation, to begin an own one with."),
  run,
};
