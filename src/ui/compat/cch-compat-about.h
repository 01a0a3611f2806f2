/* The About window, whichever this libadwaita has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cch_compat_show_about (GtkWindow *parent);

G_END_DECLS
