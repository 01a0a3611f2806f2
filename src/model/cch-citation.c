/* A document that another one rests on or names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-citation.h"

#include "base/cch-i18n.h"
#include "model/cch-plan.h"
#include "model/cch-report.h"

G_DEFINE_ENUM_TYPE (CchCitationRole,
                    cch_citation_role,
                    G_DEFINE_ENUM_VALUE (CCH_CITATION_ROLE_BASIS, "basis"),
                    G_DEFINE_ENUM_VALUE (CCH_CITATION_ROLE_REQUEST, "request"),
                    G_DEFINE_ENUM_VALUE (CCH_CITATION_ROLE_MENTION, "mention"))

const char *const cch_citation_role_labels[] = {
  N_ ("Legal basis"),
  N_ ("At the request of"),
  N_ ("Mentioned"),
};

static const CchField fields[] = {
  CCH_REFERENCE (CchCitation, plan, cch_plan_kind, N_ ("Plan"), CCH_FIELD_OWNER),
  CCH_REFERENCE (CchCitation, report, cch_report_kind, N_ ("Report"), CCH_FIELD_OWNER),
  CCH_POSITION (CchCitation, N_ ("Position")),
  CCH_ENUM (CchCitation, role, CchCitationRole, cch_citation_role, N_ ("Role"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchCitation,
            document_type,
            N_ ("Type of document"),
            CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
  CCH_TEXT (CchCitation, number, N_ ("Number"), CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
  CCH_TEXT (CchCitation, symbol, N_ ("Symbol"), CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
  CCH_TEXT (CchCitation, issuer, N_ ("Issuer"), CCH_FIELD_SEARCHED),
  CCH_DATE (CchCitation, issued, N_ ("Date of issue"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchCitation, date_wording, N_ ("Date as written"), CCH_FIELD_PLAIN),
  CCH_LINES (CchCitation, subject, N_ ("Subject"), CCH_FIELD_SEARCHED),
  CCH_LINES (CchCitation, wording, N_ ("Original wording"), CCH_FIELD_PLAIN),
};

CCH_DEFINE_RECORD (CchCitation, cch_citation, "citation", N_ ("Citation"))

/**
 * cch_citation_is_law:
 *
 * Returns: whether it is a law or an ordinance, which is cited by its name and day alone
 */
gboolean
cch_citation_is_law (const CchCitation *citation)
{
  static const char *const laws[] = { "Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp" };

  for (guint i = 0; citation->document_type != NULL && i < G_N_ELEMENTS (laws); i++)
    if (g_str_has_prefix (citation->document_type, laws[i]))
      return TRUE;
  return FALSE;
}
