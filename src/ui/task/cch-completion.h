/* What a person may mean who has written the beginning of something: names, initials, no marks needed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CchCompletion:
 *
 * Texts that may be written in a cell, each with other words that lead to it.
 */
typedef struct _CchCompletion CchCompletion;

/**
 * CchCompletionMatch:
 * @detail: (nullable): what it is in full
 * @exact: the words are already all of it
 * @named: the words are one of its names, or their initials
 */
typedef struct
{
  const char *text;
  const char *detail;
  gboolean exact;
  gboolean named;
} CchCompletionMatch;

CchCompletion *cch_completion_new (void);
void cch_completion_free (CchCompletion *completion);

guint
cch_completion_add (CchCompletion *completion, const char *text, const char *detail, guint uses);
void cch_completion_add_name (CchCompletion *completion, guint entry, const char *name);
void cch_completion_use (CchCompletion *completion, const char *text);
GArray *cch_completion_match (const CchCompletion *completion, const char *typed, guint most);

gboolean cch_completion_is_plain (const char *typed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchCompletion, cch_completion_free)

G_END_DECLS
