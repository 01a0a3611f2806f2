/* Holds back for a moment what somebody types, and says when it is to be written to the file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-office.h"

G_BEGIN_DECLS

#define CCH_TYPE_TYPING (cch_typing_get_type ())

/**
 * CchTyping:
 *
 * Signal `write`: write now. It comes a quarter of a second after the last key and at most a second
 * after the first, so that the disk never stands between two keys; and at once before an undo.
 */
G_DECLARE_FINAL_TYPE (CchTyping, cch_typing, CCH, TYPING, GObject)

CchTyping *cch_typing_new (void);

void cch_typing_set_office (CchTyping *self, CchOffice *office);
void cch_typing_touch (CchTyping *self);
gboolean cch_typing_is_waiting (CchTyping *self);
void cch_typing_write (CchTyping *self);
void cch_typing_end (CchTyping *self);
void cch_typing_forget (CchTyping *self);

G_END_DECLS
