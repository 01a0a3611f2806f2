/* The steps of a plan's life: submitted, issued with number and day, reopened, amended, replaced.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-plan-issue.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "compose/cch-document-type.h"
#include "model/cch-document.h"
#include "model/cch-recipient.h"
#include "session/cch-plan-copy.h"
#include "store/cch-edit.h"
#include "store/cch-statement.h"

#include <string.h>

/* Sent documents of one kind are counted from 1 each year: number, symbol, day, what. */
#define REGISTER                                                                                   \
  "SELECT number, symbol, issued, subject FROM document"                                           \
  " WHERE direction = 'out' AND number <> '' AND coalesce (plan, 0) <> ?1"                         \
  " UNION SELECT number, symbol, issued, title FROM plan"                                          \
  " WHERE state IN ('issued', 'amended', 'replaced', 'withdrawn') AND id <> ?1"                    \
  " AND coalesce (agency, 0) = ?2"

#define STATE(name) (1u << CCH_DOCUMENT_STATE_##name)

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

static const char *
get_type_code (CchOpenPlan *plan)
{
  const CchRegulationForm *form = cch_open_plan_get_form (plan);

  if (cch_open_plan_get_plan (plan)->attached)
    return "QĐ";
  return form != NULL && form->document_type != NULL ? form->document_type : "KH";
}

static const CchAgencyTerm *
find_issuer (CchOpenPlan *plan)
{
  const CchPlanView *view = cch_open_plan_get_view (plan, NULL);

  return view != NULL ? cch_plan_view_find_agency (view, view->plan->agency) : NULL;
}

static char *
make_symbol (CchOpenPlan *plan)
{
  const CchAgencyTerm *issuer = find_issuer (plan);
  const char *letters = issuer != NULL && is_filled (issuer->symbol) ? issuer->symbol : "UBND";

  return g_strdup_printf ("%s-%s", get_type_code (plan), letters);
}

static CchStatement *
ask_register (CchOpenPlan *plan, GError **error)
{
  CchPlan *record = cch_open_plan_get_plan (plan);
  CchStatement *statement =
      cch_statement_new (cch_office_get_database (cch_open_plan_get_office (plan)), REGISTER,
                         error);

  if (statement != NULL)
    {
      cch_statement_bind_int64 (statement, 1, cch_record_get_id (CCH_RECORD (record)));
      cch_statement_bind_int64 (statement, 2, record->agency);
    }
  return statement;
}

static gboolean
is_of_series (CchStatement *statement, const CchPlanIssue *issue)
{
  const char *symbol = cch_statement_get_text (statement, 1);
  CchDate day = CCH_DATE_NONE;

  return g_strcmp0 (symbol, issue->symbol) == 0
         && cch_date_from_iso (cch_statement_get_text (statement, 2), &day, NULL)
         && day.year == issue->issued.year;
}

/* The next number of the series, as offices write it: two digits at least. */
static char *
find_next_number (CchOpenPlan *plan, const CchPlanIssue *issue, GError **error)
{
  g_autoptr (CchStatement) statement = ask_register (plan, error);
  guint64 highest = 0;
  CchStep step = CCH_STEP_ERROR;

  while (statement != NULL && (step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    if (is_of_series (statement, issue))
      highest = MAX (highest, g_ascii_strtoull (cch_statement_get_text (statement, 0), NULL, 10));
  return step == CCH_STEP_DONE ? g_strdup_printf ("%02" G_GUINT64_FORMAT, highest + 1) : NULL;
}

static char *
choose_post (CchOpenPlan *plan)
{
  const CchPlan *record = cch_open_plan_get_plan (plan);
  const CchAgencyTerm *issuer = find_issuer (plan);

  if (is_filled (record->signer_post))
    return g_strdup (record->signer_post);
  return g_strdup (issuer != NULL && issuer->head_post != NULL ? issuer->head_post : "");
}

/**
 * cch_plan_issue_new:
 * @day: the day of issue that is proposed when the plan has none
 *
 * Returns: (transfer full): what the plan and the register propose
 */
CchPlanIssue *
cch_plan_issue_new (CchOpenPlan *plan, CchDate day, GError **error)
{
  const CchPlan *record = cch_open_plan_get_plan (plan);
  g_autoptr (CchPlanIssue) issue = g_new0 (CchPlanIssue, 1);

  issue->symbol = is_filled (record->symbol) ? g_strdup (record->symbol) : make_symbol (plan);
  issue->issued = cch_date_is_none (record->issued) ? day : record->issued;
  issue->authority = record->authority;
  issue->signing = record->signing;
  issue->signer_post = choose_post (plan);
  issue->signer = g_strdup (record->signer != NULL ? record->signer : "");
  issue->number = is_filled (record->number) ? g_strdup (record->number)
                                             : find_next_number (plan, issue, error);
  return issue->number != NULL ? g_steal_pointer (&issue) : NULL;
}

void
cch_plan_issue_free (CchPlanIssue *issue)
{
  g_free (issue->number);
  g_free (issue->symbol);
  g_free (issue->signer_post);
  g_free (issue->signer);
  g_free (issue->reason);
  g_free (issue);
}

static gboolean
require_states (CchOpenPlan *plan, guint states, const char *refusal, GError **error)
{
  if (states & (1u << cch_open_plan_get_plan (plan)->state))
    return TRUE;
  g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED, refusal);
  return FALSE;
}

/* Whether the plan is at the point at which it can be issued. */
gboolean
cch_plan_issue_allow (CchOpenPlan *plan, GError **error)
{
  return require_states (plan, STATE (DRAFT) | STATE (SUBMITTED),
                         _ ("The plan is issued already. Amend it, or reopen it with a reason"),
                         error);
}

/* "05", "12", "12a"; the symbol stands beside it and not in it. */
static gboolean
is_number (const char *text)
{
  return g_ascii_isdigit (*text) && g_ascii_strtoull (text, NULL, 10) > 0
         && strpbrk (text, "/ \n") == NULL;
}

/**
 * cch_plan_issue_check:
 * @n_errors: how many errors the checks still find
 *
 * Returns: %FALSE with @error when something is missing that an issued plan must have
 */
gboolean
cch_plan_issue_check (const CchPlanIssue *issue, guint n_errors, GError **error)
{
  const char *missing = NULL;

  if (!is_filled (issue->number))
    missing = _ ("A plan is issued with a number. Take it from the register of sent documents");
  else if (!is_number (issue->number))
    missing = _ ("The number is that of the register, such as 05 or 12. It begins with a digit");
  else if (!is_filled (issue->symbol))
    missing = _ ("A plan is issued with a symbol, such as KH-UBND");
  else if (!cch_date_is_valid (issue->issued))
    missing = _ ("Write the day of issue as day/month/year, such as 05/01/2026");
  else if (!is_filled (issue->signer_post))
    missing = _ ("Say in which post the signer signs, such as Chủ tịch");
  if (missing != NULL)
    g_set_error_literal (error, CCH_ERROR, CCH_ERROR_INVALID, missing);
  else if (n_errors > 0 && !is_filled (issue->reason))
    {
      missing =
          _ ("The checks still find errors. Mend them, or write why the plan is issued anyway");
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED, missing);
    }
  return missing == NULL;
}

static gboolean
is_same_number (const char *one, const char *other)
{
  guint64 first = g_ascii_strtoull (one, NULL, 10), second = g_ascii_strtoull (other, NULL, 10);

  return first != 0 ? first == second : g_strcmp0 (one, other) == 0;
}

/**
 * cch_plan_issue_find_twin:
 *
 * Returns: (transfer full) (nullable): the document that has this number already, in words; %NULL
 *   without @error when none has
 */
char *
cch_plan_issue_find_twin (CchOpenPlan *plan, const CchPlanIssue *issue, GError **error)
{
  g_autoptr (CchStatement) statement = ask_register (plan, error);

  while (statement != NULL && cch_statement_step (statement, error) == CCH_STEP_ROW)
    if (is_of_series (statement, issue)
        && is_same_number (cch_statement_get_text (statement, 0), issue->number))
      {
        CchDate day = CCH_DATE_NONE;
        g_autofree char *date = NULL;
        g_autofree char *number =
            cch_document_number_format (cch_statement_get_text (statement, 0),
                                        cch_statement_get_text (statement, 1));

        cch_date_from_iso (cch_statement_get_text (statement, 2), &day, NULL);
        date = cch_date_format (day, CCH_DATE_FORM_PADDED);
        return g_strdup_printf ("%s, %s: %s", number, date, cch_statement_get_text (statement, 3));
      }
  return NULL;
}

static char *
list_recipients (const CchPlanView *view)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; view != NULL && i < view->recipients->len; i++)
    {
      const CchRecipient *recipient = g_ptr_array_index (view->recipients, i);
      const char *name = is_filled (recipient->wording)
                             ? recipient->wording
                             : cch_plan_view_get_agency_name (view, recipient->agency);

      if (is_filled (name))
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", name);
    }
  return g_string_free (text, FALSE);
}

/* A plan that is issued again after it was reopened has its line in the register. */
static CchDocument *
find_line (CchOpenPlan *plan)
{
  const CchPlanView *view = cch_open_plan_get_view (plan, NULL);
  gint64 row = cch_record_get_id (CCH_RECORD (cch_open_plan_get_plan (plan)));

  for (guint i = 0; view != NULL && i < view->documents->len; i++)
    {
      CchDocument *document = g_ptr_array_index (view->documents, i);

      if (document->plan == row && document->direction == CCH_DOCUMENT_DIRECTION_OUT)
        return document;
    }
  return NULL;
}

static void
enter_in_register (CchEdit *edit, CchOpenPlan *plan, const CchPlanIssue *issue, const char *day)
{
  CchPlan *record = cch_open_plan_get_plan (plan);
  const CchDocumentType *type = cch_document_type_find (get_type_code (plan));
  g_autofree char *recipients = list_recipients (cch_open_plan_get_view (plan, NULL));
  CchDocument *known = find_line (plan);
  g_autoptr (CchRecord) line =
      known != NULL ? cch_office_get (cch_open_plan_get_office (plan), &cch_document_kind,
                                      cch_record_get_id (CCH_RECORD (known)), NULL)
                    : NULL;

  if (line == NULL)
    {
      CchRecord *made =
          cch_edit_create (edit, &cch_document_kind, "direction", CCH_DOCUMENT_DIRECTION_OUT,
                           "year", (gint64) issue->issued.year, "subject", record->title, "plan",
                           cch_record_get_id (CCH_RECORD (record)), NULL);

      line = made != NULL ? g_object_ref (made) : NULL;
    }
  if (line == NULL)
    return;
  cch_edit_set (edit, line, "year", (gint64) issue->issued.year, "number", issue->number, "symbol",
                issue->symbol, "issued", day, "document_type", type != NULL ? type->name : "",
                "subject", record->title, "agency", record->agency, "signer", issue->signer,
                "recipients", recipients, "keeper",
                record->drafting_unit != NULL ? record->drafting_unit : "", "note",
                issue->reason != NULL ? issue->reason : "", NULL);
}

/* What this plan amends or replaces is in force no longer. */
static void
retire (CchEdit *edit, CchOpenPlan *plan, gint64 earlier, CchDocumentState state)
{
  g_autoptr (CchRecord) record =
      earlier != 0 ? cch_office_get (cch_open_plan_get_office (plan), &cch_plan_kind, earlier, NULL)
                   : NULL;

  if (record != NULL && cch_document_state_is_issued (CCH_PLAN (record)->state)
      && CCH_PLAN (record)->state != state)
    cch_edit_set (edit, record, "state", state, NULL);
}

/**
 * cch_plan_issue_apply:
 *
 * Issues the plan, enters it in the register of sent documents, and retires what it amends or
 * replaces: one entry of the journal.
 */
gboolean
cch_plan_issue_apply (CchOpenPlan *plan, const CchPlanIssue *issue, GError **error)
{
  CchPlan *record = cch_open_plan_get_plan (plan);
  g_autofree char *number = cch_document_number_format (issue->number, issue->symbol);
  g_autofree char *label = g_strdup_printf (_ ("Issue the plan %s"), number);
  g_autofree char *day = cch_date_to_iso (issue->issued);
  g_autoptr (CchEdit) edit = NULL;

  if (!cch_plan_issue_allow (plan, error))
    return FALSE;
  edit = cch_edit_begin (cch_open_plan_get_office (plan), label, error);
  if (edit == NULL)
    return FALSE;
  enter_in_register (edit, plan, issue, day);
  retire (edit, plan, record->amends, CCH_DOCUMENT_STATE_AMENDED);
  retire (edit, plan, record->replaces, CCH_DOCUMENT_STATE_REPLACED);
  cch_edit_set (edit, record, "number", issue->number, "symbol", issue->symbol, "issued", day,
                "authority", issue->authority, "signing", issue->signing, "signer_post",
                issue->signer_post, "signer", issue->signer, NULL);
  cch_edit_set (edit, record, "state", CCH_DOCUMENT_STATE_ISSUED, NULL);
  return cch_edit_commit (edit, error);
}

static gboolean
set_state (CchOpenPlan *plan, CchDocumentState state, const char *label, GError **error)
{
  g_autoptr (CchEdit) edit = cch_edit_begin (cch_open_plan_get_office (plan), label, error);

  if (edit == NULL)
    return FALSE;
  cch_edit_set (edit, cch_open_plan_get_plan (plan), "state", state, NULL);
  return cch_edit_commit (edit, error);
}

/* The plan lies before the one who signs. */
gboolean
cch_plan_submit (CchOpenPlan *plan, GError **error)
{
  return require_states (plan, STATE (DRAFT),
                         _ ("Only a draft can be submitted, and this plan is none any more"), error)
         && set_state (plan, CCH_DOCUMENT_STATE_SUBMITTED, _ ("Submit the plan for signing"),
                       error);
}

/* It comes back to those who write it. */
gboolean
cch_plan_take_back (CchOpenPlan *plan, GError **error)
{
  return require_states (plan, STATE (SUBMITTED),
                         _ ("Only a plan that is submitted can be taken back"), error)
         && set_state (plan, CCH_DOCUMENT_STATE_DRAFT, _ ("Take the plan back for more work"),
                       error);
}

/* @reason: kept with the plan; the journal keeps earlier ones */
gboolean
cch_plan_reopen (CchOpenPlan *plan, const char *reason, GError **error)
{
  g_autoptr (CchEdit) edit = NULL;

  if (!require_states (plan, ~(STATE (DRAFT) | STATE (SUBMITTED)),
                       _ ("Only an issued plan can be reopened"), error))
    return FALSE;
  edit = cch_edit_begin (cch_open_plan_get_office (plan), _ ("Reopen the issued plan"), error);
  if (edit == NULL)
    return FALSE;
  cch_edit_reopen (edit, CCH_RECORD (cch_open_plan_get_plan (plan)), reason);
  return cch_edit_commit (edit, error);
}

/* The plan that will follow: the same words, not yet issued. */
static CchPlan *
make_successor (CchPlan *plan, gboolean replace)
{
  CchPlan *draft = CCH_PLAN (cch_record_new (&cch_plan_kind));
  gint64 row = cch_record_get_id (CCH_RECORD (plan));

  cch_record_copy (CCH_RECORD (draft), CCH_RECORD (plan));
  draft->state = CCH_DOCUMENT_STATE_DRAFT;
  draft->amends = replace ? 0 : row;
  draft->replaces = replace ? row : 0;
  draft->issued = CCH_DATE_NONE;
  draft->received = CCH_DATE_NONE;
  draft->reopened = 0;
  g_clear_pointer (&draft->number, g_free);
  g_clear_pointer (&draft->reopen_reason, g_free);
  return draft;
}

/**
 * cch_plan_amend:
 * @replace: whether the new plan takes the place of the old one wholly
 *
 * Returns: the row of a new draft with everything that the plan holds; 0 with @error
 */
gint64
cch_plan_amend (CchOpenPlan *plan, gboolean replace, GError **error)
{
  CchPlan *record = cch_open_plan_get_plan (plan);
  g_autoptr (CchPlan) draft = make_successor (record, replace);
  g_autoptr (CchEdit) edit = NULL;
  gint64 row;

  if (!require_states (plan, STATE (ISSUED),
                       _ ("Only an issued plan that is in force can be amended"), error))
    return 0;
  edit = cch_edit_begin (cch_open_plan_get_office (plan),
                         replace ? _ ("Begin a plan that replaces this one")
                                 : _ ("Begin an amendment of the plan"),
                         error);
  row = edit != NULL ? cch_plan_copy (edit, record, draft, error) : 0;
  return row != 0 && cch_edit_commit (edit, error) ? row : 0;
}
