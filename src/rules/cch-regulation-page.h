/* How pages look and appendices are numbered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-numbering.h"
#include "rules/cch-pack-element.h"

G_BEGIN_DECLS

/**
 * CchRegulationPage:
 * @profile: id of the page profile: "nd-30-2020" or "tt-01-2011"
 * @appendix_word: what stands before the number of an appendix: "Phụ lục", "Phụ lục số"
 * @only_appendix_word: what an only appendix is called: "Phụ lục"
 * @appendix_numbering: roman, arabic or padded
 * @attachment: (nullable): the line under the title of an attachment; {document}, {date} and
 *   {issuer} stand for what they name
 */
typedef struct
{
  CchPackNode node;
  const char *profile;
  const char *appendix_word;
  const char *only_appendix_word;
  CchNumbering appendix_numbering;
  const char *attachment;
} CchRegulationPage;

extern const CchPackElement cch_regulation_page_element;

char *cch_regulation_page_name_appendix (const CchRegulationPage *page, guint index, guint count);

G_END_DECLS
