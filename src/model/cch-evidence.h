/* A file that proves something; its bytes are kept once, by their hash.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_EVIDENCE (cch_evidence_get_type ())

G_DECLARE_FINAL_TYPE (CchEvidence, cch_evidence, CCH, EVIDENCE, CchRecord)

struct _CchEvidence
{
  CchRecord parent_instance;

  gint64 task;     /* task */
  gint64 progress; /* progress */
  gint64 report;   /* report */
  gint64 document; /* document */
  char *name;
  char *description;
  char *hash;
  gint64 size;
  char *media_type;
};

extern const CchKind cch_evidence_kind;

G_END_DECLS
