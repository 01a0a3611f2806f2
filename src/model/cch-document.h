/* A line of the register of documents sent or received.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_DOCUMENT (cch_document_get_type ())

G_DECLARE_FINAL_TYPE (CchDocument, cch_document, CCH, DOCUMENT, CchRecord)

typedef enum
{
  CCH_DOCUMENT_DIRECTION_OUT,
  CCH_DOCUMENT_DIRECTION_IN,
} CchDocumentDirection;

GType cch_document_direction_get_type (void);
extern const char *const cch_document_direction_labels[];

struct _CchDocument
{
  CchRecord parent_instance;

  CchDocumentDirection direction;
  gint64 year;
  gint64 arrival;
  CchDate registered;
  char *number;
  char *symbol;
  CchDate issued;
  char *document_type;
  char *subject;
  gint64 agency; /* agency */
  char *issuer;
  char *signer;
  char *recipients;
  char *keeper;
  gint64 copies;
  CchDate forwarded;
  char *receipt;
  CchDate due;
  gint64 plan;   /* plan */
  gint64 report; /* report */
  gint64 letter; /* letter */
  char *note;
};

extern const CchKind cch_document_kind;

G_END_DECLS
