/* The register of received documents: a line for what came today.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-date.h"
#include "store/cch-office.h"

G_BEGIN_DECLS

gint64 cch_register_find_next_arrival (CchOffice *office, guint year, GError **error);
gint64 cch_register_receive (CchOffice *office, const char *subject, CchDate day, GError **error);

G_END_DECLS
