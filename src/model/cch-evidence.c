/* A file that proves something; its bytes are kept once, by their hash.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-evidence.h"

#include "base/cch-i18n.h"
#include "model/cch-document.h"
#include "model/cch-progress.h"
#include "model/cch-report.h"
#include "model/cch-task.h"

static const CchField fields[] = {
  CCH_REFERENCE (CchEvidence, task, cch_task_kind, N_ ("Task"), CCH_FIELD_OWNER),
  CCH_REFERENCE (CchEvidence, progress, cch_progress_kind, N_ ("Progress"), CCH_FIELD_OWNER),
  CCH_REFERENCE (CchEvidence, report, cch_report_kind, N_ ("Report"), CCH_FIELD_OWNER),
  CCH_REFERENCE (CchEvidence,
                 document,
                 cch_document_kind,
                 N_ ("Registered document"),
                 CCH_FIELD_OWNER),
  CCH_TEXT (CchEvidence,
            name,
            N_ ("File name"),
            CCH_FIELD_REQUIRED | CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
  CCH_LINES (CchEvidence, description, N_ ("Description"), CCH_FIELD_SEARCHED),
  CCH_HASH (CchEvidence, hash, N_ ("Hash"), CCH_FIELD_REQUIRED | CCH_FIELD_READ_ONLY),
  CCH_INTEGER (CchEvidence, size, N_ ("Size"), CCH_FIELD_READ_ONLY),
  CCH_TEXT (CchEvidence, media_type, N_ ("Media type"), CCH_FIELD_READ_ONLY),
};

CCH_DEFINE_RECORD (CchEvidence, cch_evidence, "evidence", N_ ("Evidence"))
