/* One thing that a search has found, as words: the record itself may live in another thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_FOUND (cch_found_get_type ())

/**
 * CchFound:
 *
 * Immutable. Its title names the record; its place says where that stands, or what part of it has
 * the words.
 */
G_DECLARE_FINAL_TYPE (CchFound, cch_found, CCH, FOUND, GObject)

CchFound *cch_found_new (const CchKind *kind, gint64 id, const char *title, const char *place);

const CchKind *cch_found_get_kind (CchFound *self);
gint64 cch_found_get_id (CchFound *self);
const char *cch_found_get_title (CchFound *self);
const char *cch_found_get_place (CchFound *self);

G_END_DECLS
