/* Reads an official letter and the agencies that it names out of the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-letter-view.h"
#include "session/cch-session.h"
#include "store/cch-changes.h"

G_BEGIN_DECLS

CchLetterView *cch_letter_loader_load (CchSession *session, gint64 letter, GError **error);
CchLetterView *
cch_letter_loader_load_agencies (CchSession *session, CchLetter *letter, GError **error);
gboolean cch_letter_loader_concerns (CchChanges *changes);

G_END_DECLS
