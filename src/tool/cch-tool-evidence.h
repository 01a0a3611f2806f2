/* Files as evidence, for caicach-tool add and export.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-session.h"

G_BEGIN_DECLS

gboolean cch_tool_evidence_take_file (CchSession *session,
                                      CchRecord *draft,
                                      const char *path,
                                      GError **error);
gboolean cch_tool_evidence_is (const char *office, const char *id);
gboolean
cch_tool_evidence_write (const char *office, const char *id, const char *target, GError **error);

G_END_DECLS
