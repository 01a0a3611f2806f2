/* The steps of a plan's life: submitted, issued with number and day, reopened, amended, replaced.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-plan-issue.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "compose/cch-agency-lines.h"
#include "compose/cch-document-type.h"
#include "model/cch-recipient.h"
#include "session/cch-plan-copy.h"
#include "store/cch-edit.h"

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
  const char *letters = issuer != NULL ? cch_agency_get_symbol (issuer) : NULL;

  return g_strdup_printf ("%s-%s", get_type_code (plan), letters != NULL ? letters : "UBND");
}

/**
 * cch_plan_issue_new:
 * @day: the day of issue that is proposed when the plan has none
 *
 * Returns: (transfer full): what the plan and the register propose
 */
CchIssue *
cch_plan_issue_new (CchOpenPlan *plan, CchDate day, GError **error)
{
  const CchAgencyTerm *issuer = find_issuer (plan);
  g_autofree char *symbol = make_symbol (plan);

  return cch_issue_new (cch_open_plan_get_office (plan), CCH_RECORD (cch_open_plan_get_plan (plan)),
                        symbol, issuer != NULL ? issuer->head_post : NULL, day, error);
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
cch_plan_issue_apply (CchOpenPlan *plan, const CchIssue *issue, GError **error)
{
  CchPlan *record = cch_open_plan_get_plan (plan);
  const CchDocumentType *type = cch_document_type_find (get_type_code (plan));
  g_autofree char *recipients = list_recipients (cch_open_plan_get_view (plan, NULL));
  const CchIssueLine line = { .document_type = type != NULL ? type->name : NULL,
                              .subject = record->title,
                              .recipients = recipients,
                              .keeper = record->drafting_unit };
  g_autofree char *number = cch_document_number_format (issue->number, issue->symbol);
  g_autofree char *label = g_strdup_printf (_ ("Issue the plan %s"), number);
  g_autoptr (CchEdit) edit = NULL;

  if (!cch_plan_issue_allow (plan, error))
    return FALSE;
  edit = cch_edit_begin (cch_open_plan_get_office (plan), label, error);
  if (edit == NULL)
    return FALSE;
  retire (edit, plan, record->amends, CCH_DOCUMENT_STATE_AMENDED);
  retire (edit, plan, record->replaces, CCH_DOCUMENT_STATE_REPLACED);
  cch_issue_write (edit, CCH_RECORD (record), issue, &line);
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
  return require_states (plan, ~(STATE (DRAFT) | STATE (SUBMITTED)),
                         _ ("Only an issued plan can be reopened"), error)
         && cch_issue_reopen (cch_open_plan_get_office (plan),
                              CCH_RECORD (cch_open_plan_get_plan (plan)),
                              _ ("Reopen the issued plan"), reason, error);
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
