/* Which regulations an office keeps and follows, each change as one entry of the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-office.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *cch_pack_edit_read (CchOffice *office, const char *id, GError **error);
gboolean cch_pack_edit_save (CchOffice *office, const char *id, const char *path, GError **error);
char *cch_pack_edit_add (CchOffice *office,
                         GBytes *bytes,
                         const char *file,
                         GPtrArray *faults,
                         GError **error);
gboolean cch_pack_edit_remove (CchOffice *office, const char *id, GError **error);
gboolean cch_pack_edit_follow (CchOffice *office, const char *id, GError **error);

G_END_DECLS
