/* What the parts of the format police on foreign documents share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "odf/cch-odt-document.h"

G_BEGIN_DECLS

/**
 * CchOdtPolice:
 * @findings: in the order in which they were met
 */
typedef struct
{
  const CchOdtDocument *document;
  const CchDocProfile *law;
  GPtrArray *findings; /* (element-type CchOdtFinding) */
} CchOdtPolice;

typedef struct
{
  const char *id;
  char *message;
  char *words; /* nullable: about the page, not about a paragraph */
  guint count; /* of paragraphs with the same fault */
} CchOdtFinding;

void cch_odt_police_report (CchOdtPolice *police, const char *id, const char *words);
void cch_odt_police_report_value (CchOdtPolice *police,
                                  const char *id,
                                  const char *words,
                                  const char *found,
                                  const char *wanted);

char *cch_odt_police_format_range (const CchDocMeasure *measure, const char *unit);
char *cch_odt_police_format_value (double value, const char *unit);

const CchOdtParagraph *cch_odt_police_get (const CchOdtPolice *police, guint index);
const CchOdtParagraph *cch_odt_police_find (const CchOdtPolice *police, CchDocRole role);

void cch_odt_police_check_words (CchOdtPolice *police);

G_END_DECLS
