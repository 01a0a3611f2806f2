/* A few words in a pack: an alias, a guidance, a note, a phrase.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-text.h"

#define AT(field) G_STRUCT_OFFSET (CchRegulationText, field)

static const CchPackAttribute phrase_attributes[] = {
  { "id", CCH_PACK_VALUE_ID, AT (id), CCH_PACK_REQUIRED },
};

const CchPackElement cch_regulation_alias_element = {
  .name = "alias",
  .size = sizeof (CchRegulationText),
  .text = AT (text),
};

const CchPackElement cch_regulation_guidance_element = {
  .name = "guidance",
  .size = sizeof (CchRegulationText),
  .text = AT (text),
};

const CchPackElement cch_regulation_note_element = {
  .name = "note",
  .size = sizeof (CchRegulationText),
  .text = AT (text),
};

const CchPackElement cch_regulation_phrase_element = {
  .name = "phrase",
  .size = sizeof (CchRegulationText),
  .text = AT (text),
  .attributes = phrase_attributes,
  .n_attributes = G_N_ELEMENTS (phrase_attributes),
};
