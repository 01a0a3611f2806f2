/* What the spelling and the checks of the plan say about a text, shown in its view.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-findings.h"
#include "ui/section/cch-text-marks.h"

G_BEGIN_DECLS

#define CCH_TYPE_TEXT_REVIEW (cch_text_review_get_type ())

/**
 * CchTextReview:
 *
 * Signal `changed`: there are other findings; say again with cch_text_review_show() what they may
 * be about.
 */
G_DECLARE_FINAL_TYPE (CchTextReview, cch_text_review, CCH, TEXT_REVIEW, GObject)

CchTextReview *cch_text_review_new (GtkTextView *view);

void cch_text_review_set_office (CchTextReview *self, CchOffice *office);
CchFindings *cch_text_review_get_findings (CchTextReview *self);
gboolean cch_text_review_set_findings (CchTextReview *self, CchFindings *findings);
void cch_text_review_show (CchTextReview *self, CchRecord *record, const char *field);
CchTextMarks *cch_text_review_get_marks (CchTextReview *self);

G_END_DECLS
