/* The bytes of evidence files, kept once however often they are used.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-evidence.h"
#include "store/cch-edit.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The largest file that an office takes in. */
#define CCH_CONTENT_MAX_BYTES (64 * 1024 * 1024)

/* Bytes are written in the transaction of the edit but are no part of its changeset: the journal
 * holds the record with the hash, so that an undo forgets it and a redo finds the bytes still here.
 * cch_content_sweep() takes away what no record has and no undo or redo could bring back. */

/**
 * CchContent:
 *
 * What is known of a file whose bytes the office has.
 */
typedef struct
{
  char *name;       /* owned */
  char *hash;       /* owned */
  char *media_type; /* owned */
  gint64 size;
} CchContent;

void cch_content_free (CchContent *content);

const char *cch_content_get_owner_field (const CchKind *kind);

CchContent *
cch_content_store (CchDatabase *database, GFile *file, GCancellable *cancellable, GError **error);
CchEvidence *cch_content_attach_stored (CchEdit *edit, CchRecord *owner, const CchContent *content);
CchEvidence *cch_content_attach (CchEdit *edit, CchRecord *owner, GFile *file);
GBytes *cch_content_load (CchDatabase *database, const char *hash, GError **error);
gboolean cch_content_sweep (CchOffice *office, gint64 *n_bytes, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchContent, cch_content_free)

G_END_DECLS
