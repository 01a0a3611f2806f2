/* What the rules of the format police share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-notice.h"
#include "layout/cch-page-check.h"
#include "layout/cch-page-private.h"

G_BEGIN_DECLS

/* The document and its pages as they are, and the regulation as it should be. */
typedef struct
{
  CchDoc *doc;
  GPtrArray *pages; /* (element-type CchPage) */
  CchDocProfile *law;
} CchPageCheck;

/* Each rule looks at one kind of thing and says whether it is right; exactly one is set. */
typedef struct
{
  const char *id;
  const char *message; /* marked for translation */
  gboolean (*item) (const CchPageCheck *check, const CchPage *page, guint index);
  gboolean (*page) (const CchPageCheck *check, const CchPage *page);
  gboolean (*block) (const CchPageCheck *check, const CchDocPart *part, const CchDocBlock *block);
  gboolean (*part) (const CchPageCheck *check, guint part);
} CchPageRule;

extern const CchPageRule cch_page_place_rules[];
extern const guint cch_page_n_place_rules;
extern const CchPageRule cch_page_style_rules[];
extern const guint cch_page_n_style_rules;
extern const CchPageRule cch_page_word_rules[];
extern const guint cch_page_n_word_rules;

const CchPageItem *cch_page_get_item (const CchPage *page, guint index);
const char *cch_page_get_words (const CchPageItem *item);
double cch_page_item_left (const CchPageItem *item);
double cch_page_item_right (const CchPageItem *item);
double cch_page_item_baseline (const CchPageItem *item);
const CchPageItem *cch_page_find_role (const CchPage *page, CchDocRole role);
const CchPageItem *cch_page_find_role_last (const CchPage *page, CchDocRole role);
gboolean cch_page_item_has_role (const CchPageItem *item, CchDocRole role);

G_END_DECLS
