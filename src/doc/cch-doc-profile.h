/* How paper looks under one regulation: every size and margin with its legal range.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gio/gio.h>

#include "doc/cch-doc-role.h"
#include "doc/cch-doc-table.h"

G_BEGIN_DECLS

#define CCH_TYPE_DOC_PROFILE (cch_doc_profile_get_type ())

/**
 * CchDocMeasure:
 *
 * A number that the regulation leaves some room for: what it allows and what is used. A fixed
 * number has @minimum equal to @maximum. Lengths are millimetres, sizes and gaps are points.
 */
typedef struct
{
  double minimum;
  double maximum;
  double value;
} CchDocMeasure;

/**
 * CchDocPageMeasure: the measures of the page, in the order of the table in the profile file
 */
typedef enum
{
  CCH_DOC_PAGE_WIDTH,
  CCH_DOC_PAGE_HEIGHT,
  CCH_DOC_PAGE_MARGIN_TOP,
  CCH_DOC_PAGE_MARGIN_BOTTOM,
  CCH_DOC_PAGE_MARGIN_LEFT,
  CCH_DOC_PAGE_MARGIN_RIGHT,
  CCH_DOC_PAGE_NUMBER_DISTANCE,
  CCH_DOC_PAGE_LETTERHEAD_LEFT_SHARE,
  CCH_DOC_PAGE_AGENCY_RULE_SHARE,
  CCH_DOC_PAGE_SUBJECT_RULE_SHARE,
  CCH_DOC_PAGE_CLOSING_LEFT_SHARE,
  CCH_DOC_PAGE_SIGNATURE_SPACE,
  CCH_DOC_PAGE_LINE_PITCH,
  CCH_DOC_PAGE_CELL_PADDING,
  CCH_DOC_PAGE_URGENCY_HEIGHT,
  CCH_DOC_N_PAGE_MEASURES
} CchDocPageMeasure;

typedef enum
{
  CCH_DOC_PAGE_NUMBER_TOP_CENTER,
  CCH_DOC_PAGE_NUMBER_BOTTOM_RIGHT,
  CCH_DOC_PAGE_NUMBER_BOTTOM_CENTER,
} CchDocPageNumberPlace;

/**
 * CchDocRoleStyle:
 *
 * How lines of one role look. @indent is the first line's, in millimetres; @before and @after
 * are gaps in points; @line_factor multiplies the font's own pitch.
 */
typedef struct
{
  CchDocMeasure size;
  CchDocMeasure indent;
  CchDocMeasure before;
  CchDocMeasure after;
  CchDocMeasure line_factor;
  CchDocAlign align;
  gboolean bold;
  gboolean italic;
  gboolean capitals; /* a demand on the words; layout never changes letters */
  gboolean keep_with_next;
} CchDocRoleStyle;

typedef struct _CchDocProfile CchDocProfile;

GType cch_doc_profile_get_type (void);

CchDocProfile *cch_doc_profile_new_from_data (GBytes *data, const char *name, GError **error);
CchDocProfile *cch_doc_profile_load (const char *id, GError **error);
CchDocProfile *cch_doc_profile_load_for_date (const char *iso_date, GError **error);
CchDocProfile *
cch_doc_profile_with_preferences (CchDocProfile *profile, GKeyFile *preferences, GError **error);
CchDocProfile *cch_doc_profile_ref (CchDocProfile *profile);
void cch_doc_profile_unref (CchDocProfile *profile);

const char *const *cch_doc_profile_list_ids (void);

const char *cch_doc_profile_get_id (const CchDocProfile *profile);
const char *cch_doc_profile_get_name (const CchDocProfile *profile);
const char *cch_doc_profile_get_valid_from (const CchDocProfile *profile);
const char *cch_doc_profile_get_font_family (const CchDocProfile *profile);
const char *cch_doc_profile_get_reference_wording (const CchDocProfile *profile);
const char *cch_doc_profile_get_request_wording (const CchDocProfile *profile);
const char *cch_doc_profile_get_decision_grounds_end (const CchDocProfile *profile);
gboolean cch_doc_profile_get_roman_appendices (const CchDocProfile *profile);
CchDocPageNumberPlace cch_doc_profile_get_page_number_place (const CchDocProfile *profile);
gboolean cch_doc_profile_get_page_number_on_first (const CchDocProfile *profile);
const CchDocMeasure *cch_doc_profile_get_measure (const CchDocProfile *profile,
                                                  CchDocPageMeasure measure);
double cch_doc_profile_get_length (const CchDocProfile *profile, CchDocPageMeasure measure);
const CchDocRoleStyle *cch_doc_profile_get_style (const CchDocProfile *profile, CchDocRole role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchDocProfile, cch_doc_profile_unref)

G_END_DECLS
