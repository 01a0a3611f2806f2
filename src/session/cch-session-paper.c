/* From a record of the office to a document ready for paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-session-paper.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "model/cch-document.h"
#include "model/cch-letter.h"
#include "model/cch-plan.h"
#include "session/cch-office-rules.h"
#include "session/cch-paper.h"
#include "session/cch-record-lookup.h"

/**
 * cch_session_load_regulation:
 * @id: (nullable): the pack that a record names; %NULL for that of the office
 */
CchRegulation *
cch_session_load_regulation (CchSession *self, const char *id, GError **error)
{
  g_autoptr (CchOfficeRules) rules = cch_office_rules_load (cch_session_get_database (self), error);

  return rules != NULL ? cch_office_rules_get_regulation (rules, id, error) : NULL;
}

/* A line of the register stands for what was sent. */
static CchRecord *
follow_line (CchOffice *office, const char *text)
{
  g_autoptr (CchRecord) record = cch_record_lookup (office, &cch_document_kind, text, NULL);
  const CchDocument *line = record != NULL ? CCH_DOCUMENT (record) : NULL;

  if (line != NULL && line->letter != 0)
    return cch_office_get (office, &cch_letter_kind, line->letter, NULL);
  return line != NULL && line->plan != 0 ? cch_office_get (office, &cch_plan_kind, line->plan, NULL)
                                         : NULL;
}

/**
 * cch_session_find_document:
 * @text: an identifier, its end, or a title
 *
 * Returns: (transfer full): the plan or letter that is meant, also by its line in the register
 */
CchRecord *
cch_session_find_document (CchSession *self, const char *text, GError **error)
{
  g_autoptr (GError) cause = NULL;
  CchRecord *record =
      cch_record_lookup (cch_session_get_office (self), &cch_plan_kind, text, &cause);

  if (record == NULL && g_error_matches (cause, CCH_ERROR, CCH_ERROR_NOT_FOUND))
    record = cch_record_lookup (cch_session_get_office (self), &cch_letter_kind, text, NULL);
  if (record == NULL && g_error_matches (cause, CCH_ERROR, CCH_ERROR_NOT_FOUND))
    record = follow_line (cch_session_get_office (self), text);
  if (record == NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  return record;
}

/**
 * cch_session_compose:
 * @record: a plan or a letter
 * @draft: whether it prints as a draft, even when it has a number
 *
 * Returns: (transfer full): the document
 */
CchDoc *
cch_session_compose (CchSession *self, CchRecord *record, gboolean draft, GError **error)
{
  gint64 row = cch_record_get_id (record);
  const CchPaperRequest request = { .plan = CCH_IS_PLAN (record) ? row : 0,
                                    .letter = CCH_IS_LETTER (record) ? row : 0,
                                    .draft = draft };
  g_autoptr (CchPaper) paper = NULL;

  if (request.plan == 0 && request.letter == 0)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                   _ ("A record of the kind “%s” is not a document. Choose a plan or a letter"),
                   cch_record_get_kind (record)->name);
      return NULL;
    }

  paper = cch_paper_gather (self, &request, error);
  return paper != NULL ? cch_paper_compose (paper, error) : NULL;
}
