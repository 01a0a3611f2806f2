/* Shapes a word that one font draws letter by letter, without the road through Pango.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "layout/cch-layout-context-private.h"

G_BEGIN_DECLS

CchShapedWord *cch_plain_shaper_shape (CchFace *face, const char *bytes, guint length);

G_END_DECLS
