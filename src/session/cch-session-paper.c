/* From a record of the office to a document ready for paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-session-paper.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "model/cch-plan.h"
#include "session/cch-office-rules.h"
#include "session/cch-paper.h"

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

/**
 * cch_session_compose:
 * @record: a plan
 * @draft: whether it prints as a draft, even when it has a number
 *
 * Returns: (transfer full): the document
 */
CchDoc *
cch_session_compose (CchSession *self, CchRecord *record, gboolean draft, GError **error)
{
  const CchPaperRequest request = { .plan = cch_record_get_id (record), .draft = draft };
  g_autoptr (CchPaper) paper = NULL;

  if (!CCH_IS_PLAN (record))
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                   _ ("A record of the kind “%s” is not a document. Choose a plan"),
                   cch_record_get_kind (record)->name);
      return NULL;
    }

  paper = cch_paper_gather (self, &request, error);
  return paper != NULL ? cch_paper_compose (paper, error) : NULL;
}
