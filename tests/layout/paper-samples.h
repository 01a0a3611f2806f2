/* Documents of our own wording in the shapes that offices use; for tests and for the eye.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc-builder.h"

typedef struct
{
  const char *name;
  CchDoc *(*make) (void);
} PaperSample;

extern const PaperSample paper_samples[];
extern const guint n_paper_samples;
