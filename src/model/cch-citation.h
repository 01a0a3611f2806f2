/* A document that another one rests on or names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_CITATION (cch_citation_get_type ())

G_DECLARE_FINAL_TYPE (CchCitation, cch_citation, CCH, CITATION, CchRecord)

typedef enum
{
  CCH_CITATION_ROLE_BASIS,
  CCH_CITATION_ROLE_REQUEST,
  CCH_CITATION_ROLE_MENTION,
} CchCitationRole;

GType cch_citation_role_get_type (void);
extern const char *const cch_citation_role_labels[];

struct _CchCitation
{
  CchRecord parent_instance;

  gint64 plan;   /* plan */
  gint64 report; /* report */
  gint64 position;
  CchCitationRole role;
  char *document_type;
  char *number;
  char *symbol;
  char *issuer;
  CchDate issued;
  char *date_wording;
  char *subject;
  char *wording;
};

extern const CchKind cch_citation_kind;

gboolean cch_citation_is_law (const CchCitation *citation);

G_END_DECLS
