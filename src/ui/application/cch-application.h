/* The application: one instance, one window, the actions of the primary menu.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_APPLICATION (cch_application_get_type ())
G_DECLARE_FINAL_TYPE (CchApplication, cch_application, CCH, APPLICATION, AdwApplication)

CchApplication *cch_application_new (GApplicationFlags flags);

G_END_DECLS
