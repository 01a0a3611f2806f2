/* The part of the plan page that lists what a plan rests on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/section/cch-list-part.h"

G_BEGIN_DECLS

#define CCH_TYPE_CITATIONS_EDITOR (cch_citations_editor_get_type ())
G_DECLARE_FINAL_TYPE (CchCitationsEditor, cch_citations_editor, CCH, CITATIONS_EDITOR, CchListPart)

CchCitationsEditor *cch_citations_editor_new (void);

G_END_DECLS
