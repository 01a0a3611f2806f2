/* What an open office has done to it in the background: its index follows, unused bytes go.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-session.h"

G_BEGIN_DECLS

void cch_session_tend (CchSession *session);

G_END_DECLS
