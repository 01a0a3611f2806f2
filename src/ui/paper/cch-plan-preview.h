/* The plan of the office as it will be printed, made anew after each change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <adwaita.h>

#include "session/cch-open-plan.h"
#include "session/cch-paper.h"
#include "ui/paper/cch-preview.h"

G_BEGIN_DECLS

#define CCH_TYPE_PLAN_PREVIEW (cch_plan_preview_get_type ())

/**
 * CchPlanPreview:
 *
 * A #CchPreview that follows the office. Composing and laying out happen in a thread; changes that
 * come meanwhile are taken together; place and zoom stay. Nothing is made while it is not seen.
 *
 * Signals: `record-activated` (kind, uuid, field): a click on words of a record; `ready`: what was
 * last asked for, or why it cannot be shown, is there. Properties: `problem`, why the document
 * cannot be composed now, in words, else %NULL.
 */
G_DECLARE_FINAL_TYPE (CchPlanPreview, cch_plan_preview, CCH, PLAN_PREVIEW, AdwBin)

GtkWidget *cch_plan_preview_new (void);

void cch_plan_preview_set_plan (CchPlanPreview *self, CchSession *session, gint64 plan);
void cch_plan_preview_set_open_plan (CchPlanPreview *self, CchOpenPlan *plan);
void cch_plan_preview_set_request (CchPlanPreview *self,
                                   CchSession *session,
                                   const CchPaperRequest *request);

const char *cch_plan_preview_get_problem (CchPlanPreview *self);
CchPreview *cch_plan_preview_get_preview (CchPlanPreview *self);
void cch_plan_preview_print (CchPlanPreview *self);
void cch_plan_preview_save (CchPlanPreview *self, const char *ending);
gboolean cch_plan_preview_show_record (CchPlanPreview *self, const char *uuid, const char *field);

G_END_DECLS
