/* What the files of the list part share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-query-model.h"
#include "ui/section/cch-list-part.h"
#include "ui/section/cch-suggestions.h"

G_BEGIN_DECLS

typedef struct
{
  GtkWidget *frozen_label;
  GtkWidget *tools;
  GtkWidget *entry;
  GtkWidget *extra;
  GtkListBox *list;
  GtkLabel *footer_label;
  AdwBin *form_bin;
  GtkLabel *problem_label;

  CchSuggestions *suggestions; /* owned */
  CchRecordForm *form;         /* owned */
  CchQueryModel *model;        /* owned, nullable */
  CchRecord *selected;         /* owned, nullable */
  guint index;                 /* where it stands, or stood */
} CchListPartPrivate;

CchListPartPrivate *cch_list_part_get_private (CchListPart *self);
CchOpenPlan *cch_list_part_get_plan (CchListPart *self);
CchOffice *cch_list_part_get_office (CchListPart *self);
gboolean cch_list_part_is_editable (CchListPart *self);
void cch_list_part_show_problem (CchListPart *self, const char *message);
guint cch_list_part_get_count (CchListPart *self);
void cch_list_part_take_text (CchListPart *self, const char *text, CchChoice *choice);
void cch_list_part_chosen_cb (CchListPart *self, CchChoice *choice);
GPtrArray *cch_list_part_suggest (const char *folded, gpointer data);
void cch_list_part_add_remove_key (CchListPart *self);
void cch_list_part_add_actions (GtkWidgetClass *widget_class);

G_END_DECLS
