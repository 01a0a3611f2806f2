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

/* How fast a document has to reach its reader: printed red in a frame. */
typedef enum
{
  CCH_DOCUMENT_URGENCY_NONE,
  CCH_DOCUMENT_URGENCY_URGENT,
  CCH_DOCUMENT_URGENCY_VERY_URGENT,
  CCH_DOCUMENT_URGENCY_EXPRESS,
} CchDocumentUrgency;

GType cch_document_urgency_get_type (void);
extern const char *const cch_document_urgency_labels[];

/* A state secret: never printed, only room is left for the stamp. */
typedef enum
{
  CCH_DOCUMENT_SECRECY_NONE,
  CCH_DOCUMENT_SECRECY_SECRET,
  CCH_DOCUMENT_SECRECY_HIGH,
  CCH_DOCUMENT_SECRECY_HIGHEST,
} CchDocumentSecrecy;

GType cch_document_secrecy_get_type (void);
extern const char *const cch_document_secrecy_labels[];

/* Who may keep or see a document: printed in a frame. */
typedef enum
{
  CCH_DOCUMENT_CIRCULATION_FREE,
  CCH_DOCUMENT_CIRCULATION_RETURN,
  CCH_DOCUMENT_CIRCULATION_INTERNAL,
} CchDocumentCirculation;

GType cch_document_circulation_get_type (void);
extern const char *const cch_document_circulation_labels[];

G_END_DECLS
