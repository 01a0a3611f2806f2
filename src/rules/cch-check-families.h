/* The functions behind the table of checks, family by family.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-check.h"

G_BEGIN_DECLS

/* cch-check-citation.c */
void cch_check_two_dates (CchCheckContext *context);
void cch_check_register (CchCheckContext *context);
void cch_check_plan_before_its_year (CchCheckContext *context);
void cch_check_citation_weekend (CchCheckContext *context);
void cch_check_citation_fields (CchCheckContext *context);
void cch_check_citation_number (CchCheckContext *context);

/* cch-check-date.c */
void cch_check_task_year (CchCheckContext *context);
void cch_check_due_before_issue (CchCheckContext *context);
void cch_check_short_notice (CchCheckContext *context);
void cch_check_due_weekend (CchCheckContext *context);
void cch_check_time_not_understood (CchCheckContext *context);
void cch_check_time_product (CchCheckContext *context);
void cch_check_step_order (CchCheckContext *context);
int cch_check_get_notice (const CchCheckView *view);

/* cch-check-period.c */
void cch_check_shared_window (CchCheckContext *context);
void cch_check_plan_due (CchCheckContext *context, gboolean short_notice);
void cch_check_outline_period (CchCheckContext *context);

/* cch-check-structure.c */
void cch_check_parent_tasks (CchCheckContext *context);
void cch_check_parent_version (CchCheckContext *context);
void cch_check_required (CchCheckContext *context);
void cch_check_word_limit (CchCheckContext *context);
void cch_check_scope (CchCheckContext *context);
void cch_check_promised_columns (CchCheckContext *context);
void cch_check_paper_number (CchCheckContext *context);
void cch_check_subject_line (CchCheckContext *context);
void cch_check_typed_numbers (CchCheckContext *context);

/* cch-check-duty.c */
void cch_check_lead (CchCheckContext *context);
void cch_check_duty_blocks (CchCheckContext *context);
void cch_check_filing_line (CchCheckContext *context);
void cch_check_cited_article (CchCheckContext *context);

/* cch-check-name.c */
void cch_check_agency_name (CchCheckContext *context);
void cch_check_name_variants (CchCheckContext *context);

/* cch-check-form.c */
void cch_check_table_cells (CchCheckContext *context);
void cch_check_task_area (CchCheckContext *context);
void cch_check_empty_sections (CchCheckContext *context);
void cch_check_document_symbol (CchCheckContext *context);

/* cch-check-text.c */
void cch_check_spelling (CchCheckContext *context);
void cch_check_balance (CchCheckContext *context);
void cch_check_outdated_terms (CchCheckContext *context);
void cch_check_programme_years (CchCheckContext *context);

G_END_DECLS
