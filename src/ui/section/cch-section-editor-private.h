/* What the files of the section editor share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-section-place.h"
#include "ui/section/cch-section-editor.h"
#include "ui/section/cch-section-text.h"
#include "ui/section/cch-text-review.h"
#include "ui/section/cch-typing.h"

G_BEGIN_DECLS

struct _CchSectionEditor
{
  CchPlanPart parent_instance;

  GtkLabel *over_label;
  GtkLabel *heading_label;
  GtkEditable *heading_entry;
  GtkLabel *guidance_label;
  GtkWidget *frozen_label;
  GtkLabel *hint_label;
  CchSectionText *text;
  GtkWidget *kinds;
  GtkWidget *duties_button;
  GtkLabel *problem_label;
  GtkLabel *count_label;

  char *code;             /* owned, nullable */
  CchSection *section;    /* owned, nullable: live */
  CchSectionPlace *place; /* owned, nullable */
  CchTextReview *review;  /* owned */
  CchTyping *typing;      /* owned */
  gboolean showing;       /* widgets are being filled */
};

CchOpenPlan *cch_section_editor_get_plan (CchSectionEditor *self);
CchOffice *cch_section_editor_get_office (CchSectionEditor *self);
gboolean cch_section_editor_is_editable (CchSectionEditor *self);
void cch_section_editor_show_problem (CchSectionEditor *self, const GError *error);
void cch_section_editor_write_cb (CchSectionEditor *self);
void cch_section_editor_duties_action (GtkWidget *widget, const char *name, GVariant *parameter);

G_END_DECLS
