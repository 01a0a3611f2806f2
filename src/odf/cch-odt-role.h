/* Which part of an official document a foreign paragraph is, by its words and place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "odf/cch-odt-document.h"

G_BEGIN_DECLS

void cch_odt_role_find_all (CchOdtDocument *document);

G_END_DECLS
