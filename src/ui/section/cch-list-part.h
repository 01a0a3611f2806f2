/* A part of the plan page that is a list of records: what prints, in its order, and a form for one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-edit.h"
#include "ui/plan/cch-plan-part.h"
#include "ui/section/cch-choice.h"
#include "ui/section/cch-record-form.h"

G_BEGIN_DECLS

#define CCH_TYPE_LIST_PART (cch_list_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (CchListPart, cch_list_part, CCH, LIST_PART, CchPlanPart)

/**
 * CchListPartClass:
 * @kind: of the records, which have a plan and a position
 * @add_label: msgid, the label of the journal for what @add does
 * @describe: the line as it prints; @remark: (out) (nullable): what is to be said about it
 * @suggest: what fits to @folded, as #CchSuggest
 * @add: adds what was typed or pasted, or a choice: one of both is %NULL; appends to @drafts
 * @footer: (nullable): what the program prints behind the list
 * @shown: (nullable): another record is in the form now, or it changed
 *
 * Properties: `form`, the widget under the list; `hint`, the words in the empty entry.
 */
struct _CchListPartClass
{
  CchPlanPartClass parent_class;

  const CchKind *kind;
  const char *add_label;
  char *(*describe) (CchListPart *self, CchRecord *record, gboolean last, char **remark);
  GPtrArray *(*suggest) (CchListPart *self, const char *folded);
  void (*make) (CchListPart *self, const char *text, CchChoice *choice, GPtrArray *drafts);
  char *(*footer) (CchListPart *self);
  void (*shown) (CchListPart *self, CchRecord *record);

  gpointer padding[4];
};

CchRecordForm *cch_list_part_get_form (CchListPart *self);
CchRecord *cch_list_part_get_selected (CchListPart *self);
GListModel *cch_list_part_get_model (CchListPart *self);
void cch_list_part_select (CchListPart *self, CchRecord *record);
gboolean cch_list_part_add (CchListPart *self, GPtrArray *drafts);
void cch_list_part_remove_selected (CchListPart *self);
void cch_list_part_move_selected (CchListPart *self, int by);

G_END_DECLS
