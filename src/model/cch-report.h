/* A report for one period: the office’s own, or one received from below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-issue.h"
#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_REPORT (cch_report_get_type ())

G_DECLARE_FINAL_TYPE (CchReport, cch_report, CCH, REPORT, CchRecord)

typedef enum
{
  CCH_REPORT_KIND_UNIT,
  CCH_REPORT_KIND_AREA,
  CCH_REPORT_KIND_SUMMARY,
  CCH_REPORT_KIND_TASK,
  CCH_REPORT_KIND_SPECIAL,
} CchReportKind;

GType cch_report_kind_get_type (void);
extern const char *const cch_report_kind_labels[];

typedef enum
{
  CCH_REPORT_DELIVERY_NONE,
  CCH_REPORT_DELIVERY_SENT,
  CCH_REPORT_DELIVERY_RECEIVED,
  CCH_REPORT_DELIVERY_RETURNED,
  CCH_REPORT_DELIVERY_ACCEPTED,
} CchReportDelivery;

GType cch_report_delivery_get_type (void);
extern const char *const cch_report_delivery_labels[];

struct _CchReport
{
  CchRecord parent_instance;

  CchReportKind kind;
  CchDocumentState state;
  CchReportDelivery delivery;
  char *title;
  gint64 agency;    /* agency */
  gint64 addressee; /* agency */
  gint64 through;   /* agency */
  gint64 period;    /* period */
  gint64 plan;      /* plan */
  char *form;
  char *regulation;
  char *denominator;
  char *rounding;
  char *number;
  char *symbol;
  CchDate issued;
  char *place;
  CchDocumentAuthority authority;
  CchDocumentSigning signing;
  char *signer_post;
  char *signer;
  char *drafting_unit;
  CchDate cut_off;
  CchDate sent;
  CchDate received;
  gint64 replaces; /* report */
  gboolean entered;
  gint64 reopened;
  char *reopen_reason;
};

extern const CchKind cch_report_kind;

G_END_DECLS
