/* Something a person should know about: how bad, which rule, where, and what to do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-place.h"

G_BEGIN_DECLS

#define CCH_TYPE_SEVERITY (cch_severity_get_type ())
#define CCH_TYPE_NOTICE (cch_notice_get_type ())

typedef enum
{
  CCH_SEVERITY_HINT,
  CCH_SEVERITY_WARNING,
  CCH_SEVERITY_ERROR,
} CchSeverity;

/**
 * CchNotice:
 *
 * An immutable remark about one place. A reader of files or a check of a document returns all
 * its notices at once, so that a person mends everything in one round.
 */
typedef struct _CchNotice CchNotice;

GType cch_severity_get_type (void);
const char *cch_severity_get_label (CchSeverity severity);
GType cch_notice_get_type (void);

CchNotice *cch_notice_new (CchSeverity severity,
                           const char *rule,
                           CchPlace *place,
                           const char *message,
                           const char *hint);
CchNotice *cch_notice_ref (CchNotice *notice);
void cch_notice_unref (CchNotice *notice);

CchSeverity cch_notice_get_severity (const CchNotice *notice);
const char *cch_notice_get_rule (const CchNotice *notice);
CchPlace *cch_notice_get_place (const CchNotice *notice);
const char *cch_notice_get_message (const CchNotice *notice);
const char *cch_notice_get_hint (const CchNotice *notice);

char *cch_notice_to_string (const CchNotice *notice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchNotice, cch_notice_unref)

G_END_DECLS
