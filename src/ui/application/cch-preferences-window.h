/* The preferences: colours, and the name that the journal writes down.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_PREFERENCES_WINDOW (cch_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (CchPreferencesWindow,
                      cch_preferences_window,
                      CCH,
                      PREFERENCES_WINDOW,
                      AdwPreferencesWindow)

G_END_DECLS
