/* A few words in a pack: an alias, a guidance, a note, a phrase.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-pack-element.h"

G_BEGIN_DECLS

/**
 * CchRegulationText:
 * @id: (nullable): what the program looks a phrase up by
 * @text: the words, with runs of blanks made one
 */
typedef struct
{
  CchPackNode node;
  const char *id;
  const char *text;
} CchRegulationText;

extern const CchPackElement cch_regulation_alias_element;
extern const CchPackElement cch_regulation_guidance_element;
extern const CchPackElement cch_regulation_note_element;
extern const CchPackElement cch_regulation_phrase_element;

G_END_DECLS
