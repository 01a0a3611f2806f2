/* caicach-tool submit, issue, amend and reopen: the steps of the life of a plan or letter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-life.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "model/cch-report.h"
#include "rules/cch-check.h"
#include "session/cch-letter-life.h"
#include "session/cch-plan-issue.h"
#include "session/cch-record-input.h"
#include "session/cch-record-lookup.h"
#include "session/cch-session-paper.h"
#include "tool/cch-tool-moment.h"
#include "tool/cch-tool-office.h"
#include "tool/cch-tool-plan.h"

#include <stdlib.h>

typedef struct
{
  char *number;    /* owned */
  char *symbol;    /* owned */
  char *date;      /* owned */
  char *authority; /* owned */
  char *signing;   /* owned */
  char *post;      /* owned */
  char *signer;    /* owned */
  char *reason;    /* owned */
} IssueOptions;

static void
issue_options_clear (IssueOptions *options)
{
  g_free (options->number);
  g_free (options->symbol);
  g_free (options->date);
  g_free (options->authority);
  g_free (options->signing);
  g_free (options->post);
  g_free (options->signer);
  g_free (options->reason);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IssueOptions, issue_options_clear)

static CchOpenPlan *
find_plan (CchSession *session, const char *which, GError **error)
{
  g_autoptr (CchRecord) plan =
      cch_record_lookup (cch_session_get_office (session), &cch_plan_kind, which, error);

  return plan != NULL ? cch_open_plan_new (session, cch_record_get_id (plan), error) : NULL;
}

/* Opens the plan that the arguments name, after the options were taken out of them. */
static CchOpenPlan *
open_plan (const char *command,
           const char *const *arguments,
           const GOptionEntry *entries,
           CchSession **session,
           GError **error)
{
  g_auto (GStrv) rest = NULL;

  if (!cch_tool_command_parse (arguments, entries, &rest, error)
      || !cch_tool_require_arguments (command, rest, 2, 2, error))
    return NULL;
  *session = cch_session_open (rest[0], CCH_SESSION_WRITE, NULL, NULL, error);
  return *session != NULL ? find_plan (*session, rest[1], error) : NULL;
}

static void
print_plan (CchToolOutput *output, CchOpenPlan *plan)
{
  cch_tool_print_record (output, cch_open_plan_get_office (plan),
                         CCH_RECORD (cch_open_plan_get_plan (plan)));
}

/* Which document it is that refuses: a script goes through many. */
static int
fail (gpointer record, GError **error)
{
  g_prefix_error (error, "%s: ", cch_record_get_short_id (record));
  return -1;
}

/* A report goes to the superior as a package, a plan to the one who signs it. */
static gboolean
check_submitted (CchSession *session, const char *which, const char *package, GError **error)
{
  g_autoptr (CchRecord) record =
      cch_record_lookup (cch_session_get_office (session), NULL, which, error);

  if (record == NULL)
    return FALSE;
  if (CCH_IS_REPORT (record))
    g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
                 _ ("%s: this version makes no packages of reports yet. Send the document itself"),
                 which);
  else if (package != NULL)
    g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                 _ ("%s: only a report is sent as a package. Leave out -o"), which);
  return !CCH_IS_REPORT (record) && package == NULL;
}

static int
run_submit (const char *const *arguments, CchToolOutput *output, GError **error)
{
  gboolean back = FALSE;
  g_autofree char *package = NULL;
  const GOptionEntry entries[] = {
    { "back", 0, 0, G_OPTION_ARG_NONE, &back, NULL, NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &package, NULL, NULL },
    { NULL },
  };
  g_auto (GStrv) rest = NULL;
  g_autoptr (CchSession) session = NULL;
  g_autoptr (CchOpenPlan) plan = NULL;

  if (!cch_tool_command_parse (arguments, entries, &rest, error)
      || !cch_tool_require_arguments ("submit", rest, 2, 2, error))
    return -1;
  session = cch_session_open (rest[0], CCH_SESSION_WRITE, NULL, NULL, error);
  if (session == NULL || !check_submitted (session, rest[1], package, error))
    return -1;
  plan = find_plan (session, rest[1], error);
  if (plan == NULL)
    return -1;
  if (!(back ? cch_plan_take_back (plan, error) : cch_plan_submit (plan, error)))
    return fail (cch_open_plan_get_plan (plan), error);
  print_plan (output, plan);
  return EXIT_SUCCESS;
}

static int
run_amend (const char *const *arguments, CchToolOutput *output, GError **error)
{
  gboolean replace = FALSE;
  const GOptionEntry entries[] = {
    { "replace", 0, 0, G_OPTION_ARG_NONE, &replace, NULL, NULL },
    { NULL },
  };
  g_autoptr (CchSession) session = NULL;
  g_autoptr (CchOpenPlan) plan = open_plan ("amend", arguments, entries, &session, error);
  g_autoptr (CchOpenPlan) draft = NULL;
  gint64 row = plan != NULL ? cch_plan_amend (plan, replace, error) : 0;

  draft = row != 0 ? cch_open_plan_new (session, row, error) : NULL;
  if (draft == NULL)
    return plan != NULL ? fail (cch_open_plan_get_plan (plan), error) : -1;
  print_plan (output, draft);
  return EXIT_SUCCESS;
}

/* A plan or a letter; what is done to a plan needs more than its record. */
typedef struct
{
  CchSession *session; /* owned */
  CchRecord *record;   /* owned */
  CchOpenPlan *plan;   /* nullable, owned */
} Subject;

static void
subject_clear (Subject *subject)
{
  g_clear_object (&subject->plan);
  g_clear_object (&subject->record);
  g_clear_object (&subject->session);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Subject, subject_clear)

static gboolean
open_subject (Subject *subject,
              const char *command,
              const char *const *arguments,
              const GOptionEntry *entries,
              GError **error)
{
  g_auto (GStrv) rest = NULL;

  if (!cch_tool_command_parse (arguments, entries, &rest, error)
      || !cch_tool_require_arguments (command, rest, 2, 2, error))
    return FALSE;
  subject->session = cch_session_open (rest[0], CCH_SESSION_WRITE, NULL, NULL, error);
  if (subject->session == NULL)
    return FALSE;
  subject->record = cch_session_find_document (subject->session, rest[1], error);
  if (subject->record != NULL && CCH_IS_PLAN (subject->record))
    subject->plan =
        cch_open_plan_new (subject->session, cch_record_get_id (subject->record), error);
  return subject->plan != NULL || (subject->record != NULL && CCH_IS_LETTER (subject->record));
}

static void
print_subject (CchToolOutput *output, const Subject *subject)
{
  cch_tool_print_record (output, cch_session_get_office (subject->session), subject->record);
}

static int
run_reopen (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_autofree char *given = NULL;
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &given, NULL, NULL },
    { NULL },
  };
  g_auto (Subject) subject = { 0 };
  const char *reason;

  if (!open_subject (&subject, "reopen", arguments, entries, error))
    return -1;
  reason = given != NULL ? given : "";
  if (subject.plan != NULL
          ? !cch_plan_reopen (subject.plan, reason, error)
          : !cch_letter_reopen (subject.session, CCH_LETTER (subject.record), reason, error))
    return fail (subject.record, error);
  print_subject (output, &subject);
  return EXIT_SUCCESS;
}

static gboolean
read_choice (CchOffice *office, const char *field, const char *text, int *choice, GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (text == NULL)
    return TRUE;
  if (!cch_record_input_parse (office, cch_kind_find_field (&cch_plan_kind, field), text, &value,
                               error))
    return FALSE;
  *choice = g_value_get_enum (&value);
  return TRUE;
}

static void
replace_text (char **text, const char *given)
{
  if (given == NULL)
    return;
  g_free (*text);
  *text = g_strdup (given);
}

static CchIssue *
propose_issue (const Subject *subject, CchDate day, GError **error)
{
  if (subject->plan != NULL)
    return cch_plan_issue_new (subject->plan, day, error);
  return cch_letter_issue_new (subject->session, CCH_LETTER (subject->record), day, error);
}

/* What document and register propose, where nothing else is asked for. */
static CchIssue *
read_issue (const Subject *subject, const IssueOptions *options, GError **error)
{
  CchOffice *office = cch_session_get_office (subject->session);
  CchDate day = cch_date_new_today ();
  g_autoptr (CchIssue) issue = NULL;
  int authority, signing;

  if (!cch_tool_day_parse ("--date", options->date, &day, error))
    return NULL;
  issue = propose_issue (subject, day, error);
  if (issue == NULL)
    return NULL;
  if (options->date != NULL)
    issue->issued = day;
  authority = (int) issue->authority;
  signing = (int) issue->signing;
  if (!read_choice (office, "authority", options->authority, &authority, error)
      || !read_choice (office, "signing", options->signing, &signing, error))
    return NULL;
  issue->authority = (CchDocumentAuthority) authority;
  issue->signing = (CchDocumentSigning) signing;
  replace_text (&issue->number, options->number);
  replace_text (&issue->symbol, options->symbol);
  replace_text (&issue->signer_post, options->post);
  replace_text (&issue->signer, options->signer);
  replace_text (&issue->reason, options->reason);
  return g_steal_pointer (&issue);
}

/* Of a letter nothing is checked before it lies on pages; another agency's plan is its own matter. */
static gboolean
count_errors (CchOpenPlan *plan, guint *n_errors, GError **error)
{
  g_autoptr (CchPlanRecords) records = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  *n_errors = 0;
  if (plan == NULL
      || cch_issue_is_received (cch_open_plan_get_office (plan),
                                CCH_RECORD (cch_open_plan_get_plan (plan))))
    return TRUE;
  records =
      cch_tool_read_plan (cch_open_plan_get_session (plan), cch_open_plan_get_plan (plan), error);
  if (records == NULL)
    return FALSE;
  findings = cch_check_run (cch_plan_records_get_view (records), CCH_CHECK_READS_ALL);
  for (guint i = 0; i < findings->len; i++)
    *n_errors += cch_finding_get_severity (findings->pdata[i]) == CCH_SEVERITY_ERROR;
  return TRUE;
}

/* The window asks; here nobody is there to be asked, so the number has to be another one. */
static gboolean
check_twin (const Subject *subject, const CchIssue *issue, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *twin = cch_issue_find_twin (cch_session_get_office (subject->session),
                                               subject->record, issue, &cause);

  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (twin == NULL || (issue->reason != NULL && *issue->reason != '\0'))
    return TRUE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
               _ ("This number is taken already: %s. Give another --number, or a --reason"), twin);
  return FALSE;
}

static gboolean
allow_issue (const Subject *subject, GError **error)
{
  return subject->plan != NULL ? cch_plan_issue_allow (subject->plan, error)
                               : cch_letter_issue_allow (CCH_LETTER (subject->record), error);
}

static gboolean
apply_issue (const Subject *subject, const CchIssue *issue, GError **error)
{
  return subject->plan != NULL
             ? cch_plan_issue_apply (subject->plan, issue, error)
             : cch_letter_issue_apply (subject->session, CCH_LETTER (subject->record), issue,
                                       error);
}

static gboolean
issue_subject (const Subject *subject, const IssueOptions *options, GError **error)
{
  g_autoptr (CchIssue) issue = NULL;
  guint n_errors;

  if (!allow_issue (subject, error))
    return FALSE;
  issue = read_issue (subject, options, error);
  return issue != NULL && count_errors (subject->plan, &n_errors, error)
         && cch_issue_check (issue, n_errors, error) && check_twin (subject, issue, error)
         && apply_issue (subject, issue, error);
}

static int
run_issue (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (IssueOptions) options = { 0 };
  const GOptionEntry entries[] = {
    { "number", 0, 0, G_OPTION_ARG_STRING, &options.number, NULL, NULL },
    { "symbol", 0, 0, G_OPTION_ARG_STRING, &options.symbol, NULL, NULL },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, NULL, NULL },
    { "authority", 0, 0, G_OPTION_ARG_STRING, &options.authority, NULL, NULL },
    { "signing", 0, 0, G_OPTION_ARG_STRING, &options.signing, NULL, NULL },
    { "post", 0, 0, G_OPTION_ARG_STRING, &options.post, NULL, NULL },
    { "signer", 0, 0, G_OPTION_ARG_STRING, &options.signer, NULL, NULL },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &options.reason, NULL, NULL },
    { NULL },
  };
  g_auto (Subject) subject = { 0 };

  if (!open_subject (&subject, "issue", arguments, entries, error))
    return -1;
  if (!issue_subject (&subject, &options, error))
    return fail (subject.record, error);
  print_subject (output, &subject);
  return EXIT_SUCCESS;
}

const CchToolCommand cch_tool_submit_command = {
  "submit",
  "OFFICE PLAN [--back]",
  N_ ("Puts a plan before the one who signs it; --back takes it back for more work."),
  run_submit,
};

const CchToolCommand cch_tool_issue_command = {
  "issue",
  "OFFICE ID [--number N] [--symbol S] [--date DAY] [--authority WHO] [--signing HOW] "
  "[--post TEXT] [--signer TEXT] [--reason TEXT]",
  N_ ("Issues a plan or letter and enters it in the register; without options as document and "
      "register propose. While the check finds errors, it needs a reason."),
  run_issue,
};

const CchToolCommand cch_tool_amend_command = {
  "amend",
  "OFFICE PLAN [--replace]",
  N_ ("Begins a plan that amends an issued one, or replaces it; it takes its place when issued."),
  run_amend,
};

const CchToolCommand cch_tool_reopen_command = {
  "reopen",
  "OFFICE ID --reason TEXT",
  N_ ("Makes an issued plan or letter a draft again; the reason stays in the journal."),
  run_reopen,
};
