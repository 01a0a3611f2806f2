/* The styles of an OpenDocument file: what a name means, with all that it inherits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <libxml/tree.h>

#include "odf/cch-odt-document.h"

G_BEGIN_DECLS

typedef struct _CchOdfStyles CchOdfStyles;

CchOdfStyles *cch_odf_styles_new (void);
void cch_odf_styles_free (CchOdfStyles *styles);

void cch_odf_styles_add (CchOdfStyles *styles, xmlNode *root);
void cch_odf_styles_resolve_paragraph (CchOdfStyles *styles, const char *name, CchOdtLook *look);
void cch_odf_styles_resolve_text (CchOdfStyles *styles, const char *name, CchOdtLook *look);
void cch_odf_styles_start_with (CchOdfStyles *styles, const char *family, const char *name);
void cch_odf_styles_read_page (CchOdfStyles *styles, CchOdtPage *page);

gboolean cch_odf_is (const xmlNode *node, const char *name);
xmlNode *cch_odf_find (xmlNode *parent, const char *name);
char *cch_odf_get (xmlNode *node, const char *name);
double cch_odf_read_length (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchOdfStyles, cch_odf_styles_free)

G_END_DECLS
