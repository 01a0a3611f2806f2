/* Turns XML into the values that a grammar describes, and tells every fault of form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-pack-arena.h"
#include "rules/cch-pack-element.h"

G_BEGIN_DECLS

/* A pack of a province is some 30 kB; what is much larger is not a pack. */
#define CCH_PACK_MAX_BYTES (1024 * 1024)
#define CCH_PACK_MAX_DEPTH 24

const CchPackNode *cch_pack_read (GBytes *bytes,
                                  const char *file,
                                  const CchPackElement *root,
                                  CchPackArena *arena,
                                  GPtrArray *faults);

G_END_DECLS
