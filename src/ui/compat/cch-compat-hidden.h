/* Keeps what a stack or a revealer does not show away from screen readers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cch_compat_hide_from_readers (void);

G_END_DECLS
