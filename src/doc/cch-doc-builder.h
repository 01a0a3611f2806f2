/* Writes a document from top to bottom.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc.h"

G_BEGIN_DECLS

/**
 * CchDocBuilder:
 *
 * The pleasant way to make a #CchDoc. A part, then its blocks in order; a block of several
 * lines is begun, filled and ended. What is set with cch_doc_builder_set_source() and
 * cch_doc_builder_set_bookmark() holds for the next line or block only.
 *
 * |[
 * g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (profile);
 *
 * cch_doc_builder_begin_part (builder, CCH_DOC_PART_MAIN, CCH_DOC_PORTRAIT, NULL);
 * cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_LETTERHEAD);
 * cch_doc_builder_add_line (builder, CCH_DOC_ROLE_AGENCY, "ỦY BAN NHÂN DÂN XÃ …");
 * cch_doc_builder_add_national_lines (builder);
 * cch_doc_builder_add_line (builder, CCH_DOC_ROLE_NUMBER, "Số: 03/KH-UBND");
 * cch_doc_builder_end_block (builder);
 * cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, "…");
 * cch_doc_builder_add_end_mark (builder);
 * doc = cch_doc_builder_end (builder);
 * ]|
 */
typedef struct _CchDocBuilder CchDocBuilder;

CchDocBuilder *cch_doc_builder_new (CchDocProfile *profile);
void cch_doc_builder_free (CchDocBuilder *builder);

void cch_doc_builder_set_title (CchDocBuilder *builder, const char *title);
void cch_doc_builder_set_author (CchDocBuilder *builder, const char *author);
void cch_doc_builder_set_subject (CchDocBuilder *builder, const char *subject);

void cch_doc_builder_begin_part (CchDocBuilder *builder,
                                 CchDocPartKind kind,
                                 CchDocOrientation orientation,
                                 const char *label);

void cch_doc_builder_set_source (CchDocBuilder *builder,
                                 const char *kind,
                                 const char *uuid,
                                 const char *field);
void cch_doc_builder_set_bookmark (CchDocBuilder *builder, const char *bookmark);
void cch_doc_builder_add_mention (CchDocBuilder *builder, const char *words, const char *bookmark);

void cch_doc_builder_begin_block (CchDocBuilder *builder, CchDocBlockKind kind);
void cch_doc_builder_end_block (CchDocBuilder *builder);

void cch_doc_builder_add_line (CchDocBuilder *builder, CchDocRole role, const char *string);
void cch_doc_builder_add_labelled (CchDocBuilder *builder,
                                   CchDocRole role,
                                   const char *label,
                                   const char *string);
void cch_doc_builder_add_text (CchDocBuilder *builder, CchDocRole role, CchDocText *text);
void cch_doc_builder_add_signature (CchDocBuilder *builder,
                                    CchDocRole role,
                                    GBytes *png,
                                    double width,
                                    double height);
void cch_doc_builder_add_national_lines (CchDocBuilder *builder);

void cch_doc_builder_add_table (CchDocBuilder *builder, CchDocTable *table);
void cch_doc_builder_add_page_break (CchDocBuilder *builder);
gboolean cch_doc_builder_is_after_table (const CchDocBuilder *builder);
void cch_doc_builder_add_end_mark (CchDocBuilder *builder);

CchDoc *cch_doc_builder_end (CchDocBuilder *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchDocBuilder, cch_doc_builder_free)

G_END_DECLS
