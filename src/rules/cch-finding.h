/* A remark of a check, and the one step that would mend it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-notice.h"

G_BEGIN_DECLS

#define CCH_TYPE_FINDING (cch_finding_get_type ())

/**
 * CchMend:
 * @kind: name of the record's kind
 * @uuid: of the record
 * @field: the field to set
 * @value: its new value, as text
 *
 * An edit that a session can make as one undoable entry.
 */
typedef struct
{
  char *kind;
  char *uuid;
  char *field;
  char *value;
} CchMend;

/**
 * CchFinding:
 *
 * Immutable: a notice whose rule and place (kind and uuid of a record, field) are set, and perhaps
 * a mend.
 */
typedef struct _CchFinding CchFinding;

GType cch_finding_get_type (void);

CchFinding *cch_finding_new (CchNotice *notice, const char *mend_value);
CchFinding *cch_finding_ref (CchFinding *finding);
void cch_finding_unref (CchFinding *finding);

CchNotice *cch_finding_get_notice (const CchFinding *finding);
const CchMend *cch_finding_get_mend (const CchFinding *finding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchFinding, cch_finding_unref)

G_END_DECLS
