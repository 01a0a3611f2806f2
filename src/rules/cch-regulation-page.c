/* How pages look and appendices are numbered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-page.h"

#define AT(field) G_STRUCT_OFFSET (CchRegulationPage, field)

static const CchPackAttribute attributes[] = {
  { "profile", CCH_PACK_VALUE_TEXT, AT (profile), CCH_PACK_REQUIRED },
  { "appendix-word", CCH_PACK_VALUE_TEXT, AT (appendix_word), CCH_PACK_REQUIRED },
  { "only-appendix-word", CCH_PACK_VALUE_TEXT, AT (only_appendix_word), CCH_PACK_REQUIRED },
  { "appendix-numbering", CCH_PACK_VALUE_WORD, AT (appendix_numbering), CCH_PACK_REQUIRED,
    .words = cch_numbering_get_type },
  { "attachment", CCH_PACK_VALUE_TEXT, AT (attachment) },
};

const CchPackElement cch_regulation_page_element = {
  .name = "page",
  .size = sizeof (CchRegulationPage),
  .attributes = attributes,
  .n_attributes = G_N_ELEMENTS (attributes),
};

/**
 * cch_regulation_page_name_appendix:
 * @index: from 0
 * @count: how many appendices the document has
 *
 * Returns: (transfer full): "Phụ lục II"; an only appendix has no number
 */
char *
cch_regulation_page_name_appendix (const CchRegulationPage *page, guint index, guint count)
{
  g_autofree char *number = NULL;

  if (count == 1)
    return g_strdup (page->only_appendix_word);
  number = cch_numbering_format (page->appendix_numbering, index + 1);
  return g_strdup_printf ("%s %s", page->appendix_word, number);
}
