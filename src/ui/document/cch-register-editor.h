/* A line of the register of documents: number, day, subject, where it came from, where it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-document.h"
#include "session/cch-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_REGISTER_EDITOR (cch_register_editor_get_type ())
G_DECLARE_FINAL_TYPE (CchRegisterEditor, cch_register_editor, CCH, REGISTER_EDITOR, AdwBin)

void cch_register_editor_set_line (CchRegisterEditor *self, CchSession *session, CchDocument *line);
void cch_register_editor_write (CchRegisterEditor *self);
void cch_register_editor_focus (CchRegisterEditor *self);

G_END_DECLS
