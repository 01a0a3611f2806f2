/* A plan as a document: by itself or issued by a decision, with its appendices.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-composition.h"

G_BEGIN_DECLS

CchDoc *cch_compose_plan (const CchPlanView *plan,
                          const CchRegulation *regulation,
                          CchDocProfile *profile,
                          gboolean draft,
                          GError **error);
CchDoc *cch_compose_blank_form (const CchRegulation *regulation,
                                const CchRegulationForm *form,
                                CchDocProfile *profile);

G_END_DECLS
