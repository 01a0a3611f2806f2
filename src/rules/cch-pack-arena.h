/* The memory that the values of a pack live in: taken piece by piece, given back at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CchPackArena:
 *
 * Values of a pack are immutable and die together, so none of them owns anything.
 */
typedef struct _CchPackArena CchPackArena;

CchPackArena *cch_pack_arena_new (void);
void cch_pack_arena_free (CchPackArena *arena);

gpointer cch_pack_arena_take (CchPackArena *arena, gsize size);
const char *cch_pack_arena_text (CchPackArena *arena, const char *text);
const char *const *cch_pack_arena_words (CchPackArena *arena, const char *const *words);
GPtrArray *cch_pack_arena_array (CchPackArena *arena);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchPackArena, cch_pack_arena_free)

G_END_DECLS
