/* The living records of an office: one object a row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"
#include "store/cch-changes.h"

G_BEGIN_DECLS

/**
 * CchRecordMap:
 *
 * Knows the records that somebody holds and keeps none of them alive: they leave when they die.
 */
typedef struct _CchRecordMap CchRecordMap;

CchRecordMap *cch_record_map_new (void);
void cch_record_map_free (CchRecordMap *self);

CchRecord *cch_record_map_find (CchRecordMap *self, const CchKind *kind, gint64 row);
void cch_record_map_adopt (CchRecordMap *self, CchRecord *record);
GPtrArray *
cch_record_map_list_touched (CchRecordMap *self, const CchKind *kind, CchChanges *changes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchRecordMap, cch_record_map_free)

G_END_DECLS
