/* A remark of a check, and the one step that would mend it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-finding.h"

struct _CchFinding
{
  gatomicrefcount references;
  CchNotice *notice; /* owned */
  CchMend mend;      /* owned strings; value is NULL when there is none */
};

G_DEFINE_BOXED_TYPE (CchFinding, cch_finding, cch_finding_ref, cch_finding_unref)

/**
 * cch_finding_new:
 * @notice: (transfer none): with a place in a record
 * @mend_value: (nullable): what the field at that place should hold
 */
CchFinding *
cch_finding_new (CchNotice *notice, const char *mend_value)
{
  CchFinding *finding = g_new0 (CchFinding, 1);
  CchPlace *place = cch_notice_get_place (notice);

  g_atomic_ref_count_init (&finding->references);
  finding->notice = cch_notice_ref (notice);
  if (mend_value == NULL || place == NULL)
    return finding;

  finding->mend.kind = g_strdup (cch_place_get_kind (place));
  finding->mend.uuid = g_strdup (cch_place_get_uuid (place));
  finding->mend.field = g_strdup (cch_place_get_field (place));
  finding->mend.value = g_strdup (mend_value);
  return finding;
}

CchFinding *
cch_finding_ref (CchFinding *finding)
{
  g_atomic_ref_count_inc (&finding->references);
  return finding;
}

void
cch_finding_unref (CchFinding *finding)
{
  if (!g_atomic_ref_count_dec (&finding->references))
    return;

  cch_notice_unref (finding->notice);
  g_free (finding->mend.kind);
  g_free (finding->mend.uuid);
  g_free (finding->mend.field);
  g_free (finding->mend.value);
  g_free (finding);
}

CchNotice *
cch_finding_get_notice (const CchFinding *finding)
{
  return finding->notice;
}

/**
 * cch_finding_get_mend:
 *
 * Returns: (nullable): %NULL when a person has to decide
 */
const CchMend *
cch_finding_get_mend (const CchFinding *finding)
{
  return finding->mend.value != NULL ? &finding->mend : NULL;
}
