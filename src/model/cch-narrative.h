/* What a report says in words: strengths, shortcomings, causes, proposals.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_NARRATIVE (cch_narrative_get_type ())

G_DECLARE_FINAL_TYPE (CchNarrative, cch_narrative, CCH, NARRATIVE, CchRecord)

typedef enum
{
  CCH_NARRATIVE_KIND_RESULT,
  CCH_NARRATIVE_KIND_STRENGTH,
  CCH_NARRATIVE_KIND_SHORTCOMING,
  CCH_NARRATIVE_KIND_OBJECTIVE_CAUSE,
  CCH_NARRATIVE_KIND_SUBJECTIVE_CAUSE,
  CCH_NARRATIVE_KIND_PROPOSAL,
  CCH_NARRATIVE_KIND_DIRECTION,
  CCH_NARRATIVE_KIND_INITIATIVE,
} CchNarrativeKind;

GType cch_narrative_kind_get_type (void);
extern const char *const cch_narrative_kind_labels[];

struct _CchNarrative
{
  CchRecord parent_instance;

  gint64 report; /* report */
  gint64 position;
  CchNarrativeKind kind;
  gint64 area; /* area */
  char *text;
  gint64 source; /* report */
};

extern const CchKind cch_narrative_kind;

G_END_DECLS
