/* Reads a foreign text document for its look, not for its contents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gio/gio.h>

#include "odf/cch-odt-document.h"

G_BEGIN_DECLS

CchOdtDocument *cch_odt_read_file (const char *path, GError **error);
CchOdtDocument *cch_odt_read_parts (GBytes *styles, GBytes *content, GError **error);

G_END_DECLS
