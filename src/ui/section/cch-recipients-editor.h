/* The part of the plan page that lists who receives a plan, and what for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/section/cch-list-part.h"

G_BEGIN_DECLS

#define CCH_TYPE_RECIPIENTS_EDITOR (cch_recipients_editor_get_type ())
G_DECLARE_FINAL_TYPE (CchRecipientsEditor,
                      cch_recipients_editor,
                      CCH,
                      RECIPIENTS_EDITOR,
                      CchListPart)

CchRecipientsEditor *cch_recipients_editor_new (void);

G_END_DECLS
