/* The ways to a new office file: founded, sample, copied in, restored, salvaged. Each then opens.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/office/cch-office-context.h"

G_BEGIN_DECLS

/**
 * CchOfficeSeed:
 * @regulation: id of its pack
 * @year: 0 for none
 *
 * What the assistant asks for; the words are copied.
 */
typedef struct
{
  const char *regulation;
  const char *class_id;
  const char *agency;
  const char *place;
  guint year;
} CchOfficeSeed;

void cch_office_makers_found (CchOfficeContext *context, const CchOfficeSeed *seed);
void cch_office_makers_open_sample (CchOfficeContext *context);
void cch_office_makers_copy_in (CchOfficeContext *context, const char *path);
void cch_office_makers_restore (CchOfficeContext *context, const char *office, const char *backup);
void cch_office_makers_salvage (CchOfficeContext *context, const char *damaged);

G_END_DECLS
