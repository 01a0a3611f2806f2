/* How a document is issued: its state, who has the authority, and how it is signed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CchDocumentState:
 * @CCH_DOCUMENT_STATE_DRAFT: being written
 * @CCH_DOCUMENT_STATE_SUBMITTED: before the one who signs; can still be changed
 * @CCH_DOCUMENT_STATE_ISSUED: signed, numbered, sent; from here on the file lets nobody change it
 */
typedef enum
{
  CCH_DOCUMENT_STATE_DRAFT,
  CCH_DOCUMENT_STATE_SUBMITTED,
  CCH_DOCUMENT_STATE_ISSUED,
  CCH_DOCUMENT_STATE_AMENDED,
  CCH_DOCUMENT_STATE_REPLACED,
  CCH_DOCUMENT_STATE_WITHDRAWN,
} CchDocumentState;

GType cch_document_state_get_type (void);
extern const char *const cch_document_state_labels[];
gboolean cch_document_state_is_issued (CchDocumentState state);

typedef enum
{
  CCH_DOCUMENT_AUTHORITY_COLLECTIVE,
  CCH_DOCUMENT_AUTHORITY_HEAD,
} CchDocumentAuthority;

GType cch_document_authority_get_type (void);
extern const char *const cch_document_authority_labels[];

typedef enum
{
  CCH_DOCUMENT_SIGNING_SELF,
  CCH_DOCUMENT_SIGNING_DEPUTY,
  CCH_DOCUMENT_SIGNING_ORDER,
  CCH_DOCUMENT_SIGNING_MANDATE,
  CCH_DOCUMENT_SIGNING_ACTING,
} CchDocumentSigning;

GType cch_document_signing_get_type (void);
extern const char *const cch_document_signing_labels[];

G_END_DECLS
