/* Reads one attribute of a pack into its field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-pack-arena.h"
#include "rules/cch-pack-element.h"

G_BEGIN_DECLS

void cch_pack_attribute_set_fallback (const CchPackAttribute *attribute, CchPackNode *node);
gboolean cch_pack_attribute_read (const CchPackAttribute *attribute,
                                  const char *text,
                                  CchPackArena *arena,
                                  CchPackNode *node,
                                  char **problem);

char *cch_pack_attribute_describe (const CchPackAttribute *attribute);
char *cch_pack_clean_text (const char *text);

G_END_DECLS
