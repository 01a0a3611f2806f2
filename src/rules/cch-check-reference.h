/* The documents that a plan names: number, symbol and date, found in records and in prose.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

/**
 * CchCheckReference:
 * @key: "525/KH-UBND"
 * @issued: none when the text gives no whole date
 * @start: first byte of number, symbol and date in the text of the field
 * @end: the byte after them; 0 when the reference is the record itself
 * @date_start: first byte of the date there; @end is behind it
 * @subject_year: the first "năm …" behind it in the same sentence, 0 when there is none
 */
typedef struct
{
  CchRecord *record; /* not owned */
  const char *field;
  char *key; /* owned */
  CchDate issued;
  gsize start;
  gsize end;
  gsize date_start;
  guint subject_year;
} CchCheckReference;

gsize cch_check_reference_measure (const char *text);
void cch_check_reference_free (CchCheckReference *reference);
void cch_check_reference_add (GPtrArray *references,
                              CchRecord *record,
                              const char *field,
                              const char *number,
                              const char *symbol,
                              CchDate issued,
                              const char *subject);
void cch_check_reference_scan (GPtrArray *references,
                               CchRecord *record,
                               const char *field,
                               const char *text);

G_END_DECLS
