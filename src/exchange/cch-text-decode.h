/* Bytes of a text file or the clipboard as UTF-8, whatever wrote them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cch_text_decode (GBytes *bytes, GError **error);

G_END_DECLS
