/* What an agency is called and where it stands from one day to another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_AGENCY_TERM (cch_agency_term_get_type ())

G_DECLARE_FINAL_TYPE (CchAgencyTerm, cch_agency_term, CCH, AGENCY_TERM, CchRecord)

typedef enum
{
  CCH_AGENCY_LEVEL_NONE,
  CCH_AGENCY_LEVEL_CENTRAL,
  CCH_AGENCY_LEVEL_PROVINCE,
  CCH_AGENCY_LEVEL_DISTRICT,
  CCH_AGENCY_LEVEL_COMMUNE,
} CchAgencyLevel;

GType cch_agency_level_get_type (void);
extern const char *const cch_agency_level_labels[];

struct _CchAgencyTerm
{
  CchRecord parent_instance;

  gint64 agency; /* agency */
  CchDate start;
  CchDate end;
  char *name;
  char *short_name;
  char *class;
  CchAgencyLevel level;
  gint64 parent; /* agency */
  char *place;
  char *symbol;
  char *head_post;
  char *head;
  char *address;
  char *telephone;
  char *email;
  char *website;
  gint64 seal_holder; /* agency */
  gboolean standing;
  gboolean vertical;
};

extern const CchKind cch_agency_term_kind;

G_END_DECLS
