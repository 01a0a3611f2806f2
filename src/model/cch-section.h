/* A part of the text of a plan or report, also a block of duties.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_SECTION (cch_section_get_type ())

G_DECLARE_FINAL_TYPE (CchSection, cch_section, CCH, SECTION, CchRecord)

struct _CchSection
{
  CchRecord parent_instance;

  gint64 plan;   /* plan */
  gint64 report; /* report */
  gint64 parent; /* section */
  gint64 position;
  char *code;
  char *heading;
  char *body;
  gint64 agency; /* agency */
};

extern const CchKind cch_section_kind;

G_END_DECLS
