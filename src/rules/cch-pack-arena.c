/* The memory that the values of a pack live in: taken piece by piece, given back at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-pack-arena.h"

#define TEXT_BLOCK 4096

struct _CchPackArena
{
  GStringChunk *texts; /* owned */
  GPtrArray *pieces;   /* (element-type gpointer), owned */
  GPtrArray *arrays;   /* (element-type GPtrArray), owned */
};

CchPackArena *
cch_pack_arena_new (void)
{
  CchPackArena *arena = g_new0 (CchPackArena, 1);

  arena->texts = g_string_chunk_new (TEXT_BLOCK);
  arena->pieces = g_ptr_array_new_with_free_func (g_free);
  arena->arrays = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return arena;
}

void
cch_pack_arena_free (CchPackArena *arena)
{
  g_string_chunk_free (arena->texts);
  g_ptr_array_unref (arena->pieces);
  g_ptr_array_unref (arena->arrays);
  g_free (arena);
}

/**
 * cch_pack_arena_take:
 *
 * Returns: @size zeroed bytes
 */
gpointer
cch_pack_arena_take (CchPackArena *arena, gsize size)
{
  gpointer piece = g_malloc0 (size);

  g_ptr_array_add (arena->pieces, piece);
  return piece;
}

/**
 * cch_pack_arena_text:
 * @text: (nullable):
 *
 * Returns: (nullable): a copy; equal texts share one
 */
const char *
cch_pack_arena_text (CchPackArena *arena, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (arena->texts, text) : NULL;
}

const char *const *
cch_pack_arena_words (CchPackArena *arena, const char *const *words)
{
  guint length = g_strv_length ((char **) words);
  const char **copy = cch_pack_arena_take (arena, (length + 1) * sizeof (char *));

  for (guint i = 0; i < length; i++)
    copy[i] = cch_pack_arena_text (arena, words[i]);
  return copy;
}

GPtrArray *
cch_pack_arena_array (CchPackArena *arena)
{
  GPtrArray *array = g_ptr_array_new ();

  g_ptr_array_add (arena->arrays, array);
  return array;
}
