/* What a report says in words: strengths, shortcomings, causes, proposals.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-narrative.h"

#include "base/cch-i18n.h"
#include "model/cch-area.h"
#include "model/cch-report.h"

G_DEFINE_ENUM_TYPE (CchNarrativeKind,
                    cch_narrative_kind,
                    G_DEFINE_ENUM_VALUE (CCH_NARRATIVE_KIND_RESULT, "result"),
                    G_DEFINE_ENUM_VALUE (CCH_NARRATIVE_KIND_STRENGTH, "strength"),
                    G_DEFINE_ENUM_VALUE (CCH_NARRATIVE_KIND_SHORTCOMING, "shortcoming"),
                    G_DEFINE_ENUM_VALUE (CCH_NARRATIVE_KIND_OBJECTIVE_CAUSE, "objective-cause"),
                    G_DEFINE_ENUM_VALUE (CCH_NARRATIVE_KIND_SUBJECTIVE_CAUSE, "subjective-cause"),
                    G_DEFINE_ENUM_VALUE (CCH_NARRATIVE_KIND_PROPOSAL, "proposal"),
                    G_DEFINE_ENUM_VALUE (CCH_NARRATIVE_KIND_DIRECTION, "direction"),
                    G_DEFINE_ENUM_VALUE (CCH_NARRATIVE_KIND_INITIATIVE, "initiative"))

const char *const cch_narrative_kind_labels[] = {
  N_ ("Results"),           N_ ("Strengths"), N_ ("Shortcomings"), N_ ("Objective causes"),
  N_ ("Subjective causes"), N_ ("Proposals"), N_ ("Directions"),   N_ ("Initiatives"),
};

static const CchField fields[] = {
  CCH_REFERENCE (CchNarrative,
                 report,
                 cch_report_kind,
                 N_ ("Report"),
                 CCH_FIELD_REQUIRED | CCH_FIELD_OWNER),
  CCH_POSITION (CchNarrative, N_ ("Position")),
  CCH_ENUM (CchNarrative,
            kind,
            CchNarrativeKind,
            cch_narrative_kind,
            N_ ("Kind of statement"),
            CCH_FIELD_TITLE),
  CCH_REFERENCE (CchNarrative, area, cch_area_kind, N_ ("Area"), CCH_FIELD_PLAIN),
  CCH_LINES (CchNarrative, text, N_ ("Text"), CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
  CCH_REFERENCE (CchNarrative,
                 source,
                 cch_report_kind,
                 N_ ("Taken from the report"),
                 CCH_FIELD_PLAIN),
};

CCH_DEFINE_RECORD (CchNarrative, cch_narrative, "narrative", N_ ("Narrative"))
