/* The records of a kind in which words are found, as a set of rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-kind.h"
#include "store/cch-database.h"

G_BEGIN_DECLS

typedef struct _CchHitSet CchHitSet;

CchHitSet *
cch_hit_set_new (CchDatabase *database, const CchKind *kind, const char *match, GError **error);
CchHitSet *cch_hit_set_new_containing (CchDatabase *database,
                                       const CchKind *kind,
                                       const CchField *field,
                                       const char *folded,
                                       GError **error);
void cch_hit_set_free (CchHitSet *self);

guint cch_hit_set_get_n (const CchHitSet *self);
gboolean cch_hit_set_contains (const CchHitSet *self, gint64 row);
void cch_hit_set_intersect (CchHitSet *self, const CchHitSet *other);
char *cch_hit_set_to_json (const CchHitSet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchHitSet, cch_hit_set_free)

G_END_DECLS
