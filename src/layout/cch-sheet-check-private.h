/* What the rules of the format police share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-notice.h"
#include "layout/cch-sheet-check.h"
#include "layout/cch-sheet-private.h"

G_BEGIN_DECLS

/* The document and its pages as they are, and the regulation as it should be. */
typedef struct
{
  CchDoc *doc;
  GPtrArray *pages; /* (element-type CchSheet) */
  CchDocProfile *law;
} CchSheetCheck;

/* Each rule looks at one kind of thing and says whether it is right; exactly one is set. What it is
 * called is in doc/cch-doc-rule.h. */
typedef struct
{
  const char *id;
  gboolean (*item) (const CchSheetCheck *check, const CchSheet *page, guint index);
  gboolean (*page) (const CchSheetCheck *check, const CchSheet *page);
  gboolean (*block) (const CchSheetCheck *check, const CchDocPart *part, const CchDocBlock *block);
  gboolean (*part) (const CchSheetCheck *check, guint part);
  gboolean words; /* doc/cch-doc-words.h says how lines of a role must read */
} CchSheetRule;

extern const CchSheetRule cch_sheet_place_rules[];
extern const guint cch_sheet_n_place_rules;
extern const CchSheetRule cch_sheet_style_rules[];
extern const guint cch_sheet_n_style_rules;
extern const CchSheetRule cch_sheet_word_rules[];
extern const guint cch_sheet_n_word_rules;

const CchSheetItem *cch_sheet_get_item (const CchSheet *page, guint index);
const char *cch_sheet_get_words (const CchSheetItem *item);
double cch_sheet_item_left (const CchSheetItem *item);
double cch_sheet_item_right (const CchSheetItem *item);
double cch_sheet_item_baseline (const CchSheetItem *item);
const CchSheetItem *cch_sheet_find_role (const CchSheet *page, CchDocRole role);
const CchSheetItem *cch_sheet_find_role_last (const CchSheet *page, CchDocRole role);
gboolean cch_sheet_item_has_role (const CchSheetItem *item, CchDocRole role);

G_END_DECLS
