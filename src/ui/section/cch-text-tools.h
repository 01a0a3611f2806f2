/* Buttons that make paragraphs, numbers and dashes of the lines of a text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/section/cch-section-text.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_TEXT_TOOLS (cch_text_tools_get_type ())

/**
 * CchTextTools:
 *
 * Property `text`: the #CchSectionText whose chosen lines the buttons change.
 */
G_DECLARE_FINAL_TYPE (CchTextTools, cch_text_tools, CCH, TEXT_TOOLS, AdwBin)

G_END_DECLS
