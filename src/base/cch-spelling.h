/* Spelling of administrative Vietnamese by a list of the trade's words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CchSpelling:
 *
 * Nearly every mistake of a scanner is another real syllable: "tố chức", "kiên toàn". So words are
 * looked at in pairs: two that differ from a known term by their marks alone are doubtful, unless
 * one of them belongs to another term. Besides, what can be no syllable is wrong, and so are
 * abbreviations whose letters have changed places.
 */
typedef struct _CchSpelling CchSpelling;

/**
 * CchDoubt:
 *
 * A stretch of the text, in bytes.
 */
typedef struct
{
  gsize start;
  gsize length;
} CchDoubt;

CchSpelling *cch_spelling_new (void);
CchSpelling *cch_spelling_new_for_administration (void);
void cch_spelling_free (CchSpelling *spelling);

void cch_spelling_read (CchSpelling *spelling, const char *lines);
void cch_spelling_accept (CchSpelling *spelling, const char *words);

GArray *cch_spelling_check (const CchSpelling *spelling, const char *text);
char **cch_spelling_suggest (const CchSpelling *spelling, const char *doubtful);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchSpelling, cch_spelling_free)

G_END_DECLS
