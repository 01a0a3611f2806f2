/* caicach-tool new: makes an office file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-new.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "rules/cch-regulation-library.h"
#include "session/cch-sample.h"
#include "tool/cch-tool-office.h"

#include <stdlib.h>

typedef struct
{
  char *regulation; /* owned, as all texts here */
  char *class_id;
  char *agency;
  char *place;
  int year;
  gboolean sample;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->regulation);
  g_free (options->class_id);
  g_free (options->agency);
  g_free (options->place);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse (const char *const *arguments, Options *options, char ***rest, GError **error)
{
  const GOptionEntry entries[] = {
    { "regulation", 0, 0, G_OPTION_ARG_STRING, &options->regulation },
    { "class", 0, 0, G_OPTION_ARG_STRING, &options->class_id },
    { "agency", 0, 0, G_OPTION_ARG_STRING, &options->agency },
    { "place", 0, 0, G_OPTION_ARG_STRING, &options->place },
    { "year", 0, 0, G_OPTION_ARG_INT, &options->year },
    { "sample", 0, 0, G_OPTION_ARG_NONE, &options->sample },
    { NULL },
  };

  if (!cch_tool_command_parse (arguments, entries, rest, error)
      || !cch_tool_require_arguments ("new", *rest, 1, 1, error))
    return FALSE;
  if (options->regulation == NULL)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_USAGE,
                           _ ("--regulation is missing. See caicach-tool regulation list"));
      return FALSE;
    }
  if (options->year != 0 && (options->year < 2000 || options->year > 2100))
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                   _ ("--year: %d is not a year of work. Write one such as 2026"), options->year);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_sample (const Options *options, GError **error)
{
  if (!options->sample
      || (g_str_equal (options->regulation, CCH_SAMPLE_REGULATION)
          && g_strcmp0 (options->class_id, CCH_SAMPLE_CLASS) == 0))
    return TRUE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
               _ ("--sample: the sample year is of another kind of office. Write --regulation %s "
                  "--class %s"),
               CCH_SAMPLE_REGULATION, CCH_SAMPLE_CLASS);
  return FALSE;
}

/* The session does not know what its words were called on the command line. */
static void
name_option (const Options *options, GError **error)
{
  const struct
  {
    const char *name;
    const char *value;
  } given[] = {
    { "--class", options->class_id },
    { "--agency", options->agency },
    { "--place", options->place },
  };

  for (guint i = 0; error != NULL && i < G_N_ELEMENTS (given); i++)
    if (given[i].value == NULL || *given[i].value == '\0')
      {
        g_prefix_error (error, "%s: ", given[i].name);
        return;
      }
}

static void
print_done (CchToolOutput *output, const char *path, const Options *options)
{
  g_autoptr (CchJson) json = NULL;

  if (output->format == CCH_TOOL_FORMAT_TEXT)
    {
      cch_tool_output_print (output, _ ("%s: a new office of %s, regulation %s\n"), path,
                             options->agency, options->regulation);
      return;
    }
  json = cch_json_new ();
  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "file", path);
  cch_json_add_string (json, "agency", options->agency);
  cch_json_add_string (json, "class", options->class_id);
  cch_json_add_string (json, "place", options->place);
  cch_json_add_string (json, "regulation", options->regulation);
  cch_json_end (json);
  cch_tool_output_print_json (output, json);
}

static int
run (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) rest = NULL;
  g_autoptr (CchRegulationLibrary) library = NULL;
  g_autoptr (CchRegulation) regulation = NULL;
  CchSessionSeed seed;

  if (!parse (arguments, &options, &rest, error) || !check_sample (&options, error))
    return -1;

  library = cch_regulation_library_new ();
  regulation = cch_regulation_library_get (library, options.regulation, error);
  if (regulation == NULL)
    return -1;

  seed = (CchSessionSeed){
    .regulation = regulation,
    .class_id = options.class_id,
    .agency = options.agency,
    .place = options.place,
    .year = (guint) options.year,
    .fill = options.sample ? cch_sample_fill : NULL,
  };
  if (!cch_session_create (rest[0], &seed, error))
    {
      name_option (&options, error);
      return -1;
    }
  print_done (output, rest[0], &options);
  return EXIT_SUCCESS;
}

const CchToolCommand cch_tool_new_command = {
  "new",
  "OFFICE --regulation ID --class CLASS --agency NAME --place NAME [--year Y] [--sample]",
  N_ ("Makes a new office file."),
  run,
};
