/* Where a letter is written: what it is about, whom it is for, its text, who signs it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-letter.h"
#include "session/cch-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_LETTER_EDITOR (cch_letter_editor_get_type ())
G_DECLARE_FINAL_TYPE (CchLetterEditor, cch_letter_editor, CCH, LETTER_EDITOR, AdwBin)

CchLetter *cch_letter_editor_get_letter (CchLetterEditor *self);
void cch_letter_editor_set_letter (CchLetterEditor *self, CchSession *session, CchLetter *letter);
void cch_letter_editor_write (CchLetterEditor *self);
void cch_letter_editor_focus (CchLetterEditor *self, const char *field);

G_END_DECLS
