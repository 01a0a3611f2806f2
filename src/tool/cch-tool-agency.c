/* caicach-tool agency: what happens to agencies, and what they are on a day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-agency.h"

#include "base/cch-error.h"
#include "base/cch-file-bytes.h"
#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "model/cch-agency.h"
#include "model/cch-area.h"
#include "model/cch-task.h"
#include "session/cch-organisation-event.h"
#include "session/cch-record-lookup.h"
#include "session/cch-session-paper.h"
#include "tool/cch-tool-agency-print.h"
#include "tool/cch-tool-moment.h"
#include "tool/cch-tool-office.h"

#include <stdlib.h>
#include <string.h>

/* All that the actions of the command take; what an action has no use for stays %NULL. */
typedef struct
{
  char *from;       /* owned */
  char *until;      /* owned */
  char *into;       /* owned */
  char *name;       /* owned */
  char *short_name; /* owned */
  char *basis;      /* owned */
  char *area;       /* owned */
  char **give;      /* owned: TASK=TAKER */
  gboolean dry_run;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->from);
  g_free (options->until);
  g_free (options->into);
  g_free (options->name);
  g_free (options->short_name);
  g_free (options->basis);
  g_free (options->area);
  g_strfreev (options->give);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* What to do, and how many agencies or names it wants. Two actions look only. */
static const struct
{
  const char *name;
  CchOrganisationEventKind kind;
  guint at_least;
  guint at_most; /* 0: any number */
} events[] = {
  { "merge", CCH_ORGANISATION_MERGE, 2, 0 },
  { "split", CCH_ORGANISATION_SPLIT, 3, 0 },
  { "dissolve", CCH_ORGANISATION_DISSOLVE, 1, 1 },
  { "move", CCH_ORGANISATION_MOVE, 1, 1 },
  { "own", CCH_ORGANISATION_OWN, 1, 1 },
  { "past-name", CCH_ORGANISATION_PAST_NAME, 2, 2 },
  { "hand-out", CCH_ORGANISATION_HAND_OUT, 1, 1 },
};

/* Returns: the row, 0 when there is none; nothing is meant by %NULL */
static gboolean
find (CchOffice *office, const CchKind *kind, const char *text, gint64 *row, GError **error)
{
  g_autoptr (CchRecord) record = NULL;

  *row = 0;
  if (text == NULL)
    return TRUE;
  record = cch_record_lookup (office, kind, text, error);
  *row = record != NULL ? cch_record_get_id (record) : 0;
  return record != NULL;
}

/* The place of a part among the names of a split. */
static guint
find_part (char **names, const char *text)
{
  g_autofree char *wanted = cch_text_fold (text);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = cch_text_fold (names[i]);

      if (g_str_equal (name, wanted))
        return i;
    }
  return G_MAXUINT;
}

static gboolean
find_taker (CchOffice *office,
            CchOrganisationEvent *event,
            const char *text,
            guint *to,
            GError **error)
{
  gint64 agency;

  if (event->kind == CCH_ORGANISATION_SPLIT)
    {
      *to = find_part (event->names, text);
      if (*to == G_MAXUINT)
        g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                     _ ("--give: “%s” is none of the parts. Write one of their names"), text);
      return *to != G_MAXUINT;
    }
  if (!find (office, &cch_agency_kind, text, &agency, error))
    return FALSE;
  for (*to = 0; *to < event->others->len; (*to)++)
    if (g_array_index (event->others, gint64, *to) == agency)
      return TRUE;
  g_array_append_val (event->others, agency);
  return TRUE;
}

static gboolean
is_shared (const CchOrganisationEvent *event, gint64 task)
{
  for (guint i = 0; i < event->shares->len; i++)
    if (g_array_index (event->shares, CchTaskShare, i).task == task)
      return TRUE;
  return FALSE;
}

/* "all" is what no other --give has named so far. */
static gboolean
give_all (CchOffice *office, CchOrganisationEvent *event, guint to, GError **error)
{
  g_autoptr (GPtrArray) tasks = cch_open_task_list (office, event->agency, error);

  if (tasks == NULL)
    return FALSE;
  for (guint i = 0; i < tasks->len; i++)
    {
      const CchOpenTask *task = g_ptr_array_index (tasks, i);
      CchTaskShare share = { task->task, to };

      if (!is_shared (event, task->task))
        g_array_append_val (event->shares, share);
    }
  return TRUE;
}

static gboolean
read_share (CchOffice *office, CchOrganisationEvent *event, const char *text, GError **error)
{
  const char *sign = strrchr (text, '=');
  g_autofree char *task = sign != NULL ? g_strndup (text, (gsize) (sign - text)) : NULL;
  CchTaskShare share = { 0 };

  if (task == NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                   _ ("--give: “%s” does not say who takes what. Write TASK=AGENCY or all=AGENCY"),
                   text);
      return FALSE;
    }
  if (!find_taker (office, event, sign + 1, &share.to, error))
    return FALSE;
  if (g_str_equal (task, "all"))
    return give_all (office, event, share.to, error);
  if (!find (office, &cch_task_kind, task, &share.task, error))
    return FALSE;
  g_array_append_val (event->shares, share);
  return TRUE;
}

static gboolean
read_shares (CchOffice *office, CchOrganisationEvent *event, char **give, GError **error)
{
  for (guint i = 0; give != NULL && give[i] != NULL; i++)
    if (!read_share (office, event, give[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
read_others (CchOffice *office, CchOrganisationEvent *event, char **words, GError **error)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      gint64 other;

      if (!find (office, &cch_agency_kind, words[i], &other, error))
        return FALSE;
      g_array_append_val (event->others, other);
    }
  return TRUE;
}

/* After the first agency: others of a merger, or names. */
static gboolean
read_words (CchOffice *office,
            CchOrganisationEvent *event,
            char **words,
            const Options *options,
            GError **error)
{
  char *name[] = { options->name, NULL };
  gboolean merges = event->kind == CCH_ORGANISATION_MERGE;

  g_strfreev (event->names);
  event->names = g_strdupv (merges ? name : words);
  return !merges || read_others (office, event, words, error);
}

static CchOrganisationEvent *
read_event (CchOffice *office, guint which, char **words, const Options *options, GError **error)
{
  g_autoptr (CchOrganisationEvent) event = cch_organisation_event_new (events[which].kind, 0);

  event->short_name = g_strdup (options->short_name);
  event->basis = g_strdup (options->basis);
  if (event->kind == CCH_ORGANISATION_HAND_OUT)
    event->day = cch_date_new_today ();
  if (!find (office, &cch_agency_kind, words[0], &event->agency, error)
      || !find (office, &cch_agency_kind, options->into, &event->into, error)
      || !find (office, &cch_area_kind, options->area, &event->area, error)
      || !cch_tool_day_parse ("--from", options->from, &event->day, error)
      || !cch_tool_day_parse ("--until", options->until, &event->last, error)
      || !read_words (office, event, words + 1, options, error)
      || !read_shares (office, event, options->give, error))
    return NULL;
  return g_steal_pointer (&event);
}

static gboolean
do_event (CchToolOutput *output,
          CchOffice *office,
          guint which,
          char **words,
          const Options *options,
          GError **error)
{
  g_autoptr (CchOrganisationEvent) event = read_event (office, which, words, options, error);
  g_autofree char *told =
      event != NULL ? cch_organisation_event_preview (office, event, error) : NULL;
  gint64 agency;

  if (told == NULL)
    return FALSE;
  agency = options->dry_run ? event->agency : cch_organisation_event_apply (office, event, error);
  if (agency == 0)
    return FALSE;
  cch_tool_agency_print_event (output, office, agency, told, !options->dry_run);
  return TRUE;
}

static gboolean
import (CchToolOutput *output,
        CchSession *session,
        const char *path,
        CchDate day,
        const Options *options,
        GError **error)
{
  g_autofree char *id = cch_session_dup_setting (session, CCH_SETTING_REGULATION);
  g_autoptr (CchRegulation) regulation =
      id != NULL ? cch_session_load_regulation (session, id, NULL) : NULL;
  g_autofree char *file = g_path_get_basename (path);
  g_autoptr (GBytes) bytes = cch_file_bytes_read (path, error);
  g_autoptr (CchAgencyImport) table = NULL;

  if (bytes == NULL)
    return FALSE;
  table =
      cch_agency_import_new (cch_session_get_office (session), regulation, bytes, file, day, error);
  if (table == NULL)
    g_prefix_error (error, "%s: ", path);
  if (table == NULL || (!options->dry_run && !cch_agency_import_apply (table, error)))
    return FALSE;
  cch_tool_agency_print_import (output, table);
  return TRUE;
}

static gboolean
print_tasks (CchToolOutput *output, CchOffice *office, const char *agency, GError **error)
{
  g_autoptr (GPtrArray) tasks = NULL;
  gint64 row;

  if (!find (office, &cch_agency_kind, agency, &row, error))
    return FALSE;
  tasks = cch_open_task_list (office, row, error);
  if (tasks != NULL)
    cch_tool_agency_print_tasks (output, office, tasks);
  return tasks != NULL;
}

static guint
find_event (const char *action)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (events) && !g_str_equal (events[i].name, action))
    i++;
  return i;
}

/* @rest: office, action, and what the action is about */
static gboolean
check_words (char **rest, GError **error)
{
  guint which = find_event (rest[1]);
  guint n_words = g_strv_length (rest + 2);
  gboolean looks = g_str_equal (rest[1], "list");

  if (which < G_N_ELEMENTS (events))
    return cch_tool_require_arguments ("agency", rest, events[which].at_least + 2,
                                       events[which].at_most > 0 ? events[which].at_most + 2 : 0,
                                       error);
  if (looks || g_str_equal (rest[1], "tasks") || g_str_equal (rest[1], "import"))
    return n_words == (looks ? 0 : 1)
           || cch_tool_require_arguments ("agency", rest, looks ? 2 : 3, looks ? 2 : 3, error);
  g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
               _ ("agency: “%s” is nothing that is done to agencies. See caicach-tool agency "
                  "--help"),
               rest[1]);
  return FALSE;
}

static gboolean
act (CchToolOutput *output,
     CchSession *session,
     char **rest,
     const Options *options,
     GError **error)
{
  CchOffice *office = cch_session_get_office (session);
  guint which = find_event (rest[1]);
  CchDate day = cch_date_new_today ();

  if (which < G_N_ELEMENTS (events))
    return do_event (output, office, which, rest + 2, options, error);
  if (!cch_tool_day_parse ("--from", options->from, &day, error))
    return FALSE;
  if (g_str_equal (rest[1], "tasks"))
    return print_tasks (output, office, rest[2], error);
  if (g_str_equal (rest[1], "import"))
    return import (output, session, rest[2], day, options, error);
  return cch_tool_agency_print_list (output, office, day, error);
}

static int
run (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, NULL, NULL },
    { "until", 0, 0, G_OPTION_ARG_STRING, &options.until, NULL, NULL },
    { "into", 0, 0, G_OPTION_ARG_STRING, &options.into, NULL, NULL },
    { "name", 0, 0, G_OPTION_ARG_STRING, &options.name, NULL, NULL },
    { "short-name", 0, 0, G_OPTION_ARG_STRING, &options.short_name, NULL, NULL },
    { "basis", 0, 0, G_OPTION_ARG_STRING, &options.basis, NULL, NULL },
    { "area", 0, 0, G_OPTION_ARG_STRING, &options.area, NULL, NULL },
    { "give", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.give, NULL, NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, NULL, NULL },
    { NULL },
  };
  g_auto (GStrv) rest = NULL;
  g_autoptr (CchSession) session = NULL;

  if (!cch_tool_command_parse (arguments, entries, &rest, error)
      || !cch_tool_require_arguments ("agency", rest, 2, 0, error) || !check_words (rest, error))
    return -1;
  /* A preview writes, and takes it back. */
  session = cch_session_open (rest[0],
                              find_event (rest[1]) < G_N_ELEMENTS (events)
                                      || (g_str_equal (rest[1], "import") && !options.dry_run)
                                  ? CCH_SESSION_WRITE
                                  : CCH_SESSION_READ,
                              NULL, NULL, error);
  return session != NULL && act (output, session, rest, &options, error) ? EXIT_SUCCESS : -1;
}

const CchToolCommand cch_tool_agency_command = {
  "agency",
  "OFFICE list|tasks AGENCY|import FILE|merge AGENCY AGENCY …|split AGENCY NAME NAME …|dissolve "
  "AGENCY|move AGENCY|own AGENCY|past-name AGENCY NAME|hand-out AGENCY [--from DATE] "
  "[--until DATE] [--into AGENCY] [--name NAME] [--short-name NAME] [--basis TEXT] [--area AREA] "
  "[--give TASK=AGENCY|all=AGENCY …] [--dry-run]",
  N_ ("Lists the agencies of a day, imports a table of them, and does what happens to them; says "
      "what passes to whom."),
  run,
};
