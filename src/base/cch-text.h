/* Vietnamese text: one spelling of the bytes, search keys, order, words and case.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CchTextCleaning:
 * @CCH_TEXT_KEEP: only compose (NFC)
 * @CCH_TEXT_CLEAN: also make no-break and other odd blanks plain ones, drop what cannot be seen
 *   (zero width, soft hyphen, control characters, code points that are no characters), write lines
 *   with a plain line feed, and turn the Icelandic Ð into Đ
 */
typedef enum
{
  CCH_TEXT_KEEP,
  CCH_TEXT_CLEAN,
} CchTextCleaning;

/**
 * CchToneStyle:
 * @CCH_TONE_STYLE_OLD: hóa, thúy, òe: the mark stands in the middle
 * @CCH_TONE_STYLE_NEW: hoá, thuý, oè: the mark stands on the vowel that is heard
 */
typedef enum
{
  CCH_TONE_STYLE_OLD,
  CCH_TONE_STYLE_NEW,
} CchToneStyle;

char *cch_text_normalize (const char *text, CchTextCleaning cleaning);
char *cch_text_set_tone_style (const char *text, CchToneStyle style);
char *cch_text_fold (const char *text);
char *cch_text_fold_words (const char *text);
gsize cch_text_match_prefix (const char *text, const char *folded_word);

char *cch_text_collate_key (const char *text);
int cch_text_collate (const char *first, const char *second);

guint cch_text_count_words (const char *text);
char *cch_text_upper (const char *text);
char *cch_text_lower (const char *text);
char *cch_text_capitalize (const char *text);

G_END_DECLS
