/* Everything that a document of the office is composed of, gathered at one moment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc.h"
#include "model/cch-plan-view.h"
#include "session/cch-session.h"

G_BEGIN_DECLS

#define CCH_TYPE_PAPER (cch_paper_get_type ())

/**
 * CchPaperRequest:
 * @plan: the row of the plan; 0 when a letter is wanted
 * @letter: 0, or the row of the letter
 * @draft: whether it prints as a draft, even when it has a number
 * @against: 0, or the row of the plan that it is compared with
 * @moment: 0, or the time, in microseconds since 1970 UTC, at which it is compared with itself
 * @agency: 0, or whose share of it is meant
 *
 * Which document of the office is wanted.
 */
typedef struct
{
  gint64 plan;
  gint64 letter;
  gboolean draft;
  gint64 against;
  gint64 moment;
  gint64 agency;
} CchPaperRequest;

/**
 * CchPaper:
 *
 * Immutable. It is gathered in the thread of the session; composing may be done in another one.
 */
typedef struct _CchPaper CchPaper;

GType cch_paper_get_type (void);

CchPaper *cch_paper_gather (CchSession *session, const CchPaperRequest *request, GError **error);
CchPaper *cch_paper_gather_view (CchSession *session,
                                 const CchPaperRequest *request,
                                 CchPlanView *view,
                                 GError **error);
CchPaper *cch_paper_ref (CchPaper *paper);
void cch_paper_unref (CchPaper *paper);

CchDoc *cch_paper_compose (const CchPaper *paper, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchPaper, cch_paper_unref)

G_END_DECLS
