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
 * CchMendAct:
 * @CCH_MEND_SET: gives one field of a record another value
 * @CCH_MEND_ADD: adds a record
 */
typedef enum
{
  CCH_MEND_SET,
  CCH_MEND_ADD,
} CchMendAct;

/**
 * CchMend:
 * @words: what it does, for a button and for the journal
 * @kind: name of the kind of the record that is changed or added
 * @uuid: of the record; %NULL when one is added
 * @field: the field to set; %NULL when a record is added
 * @value: its new value, as text
 * @seen: what the field held when it was checked: a mend of another text would be a guess
 * @fields: (nullable): of a record to add: name, text, name, text, …; references by uuid
 *
 * An edit that a session can make as one undoable entry.
 */
typedef struct
{
  CchMendAct act;
  char *words;
  char *kind;
  char *uuid;
  char *field;
  char *value;
  char *seen;
  char **fields;
} CchMend;

/**
 * CchFinding:
 *
 * Immutable: a notice whose rule and place (kind and uuid of a record, field) are set, and perhaps
 * a mend. May be handed to another thread.
 */
typedef struct _CchFinding CchFinding;

/**
 * CchFindingParts:
 * @notice: with a place in a record
 * @place: where it is, in words
 * @detail: (nullable): tells findings of one rule in one field apart
 * @anchor_kind: the kind of the row that shows the record: a task for its products
 * @anchor_uuid: of that row
 * @start: first byte of the span in the field's text
 * @end: the byte after it; 0 when the whole field is meant
 * @silenced: (nullable): the reason, when somebody has silenced it
 * @mend: (nullable): what would mend it
 */
typedef struct
{
  CchNotice *notice;
  const char *place;
  const char *detail;
  const char *anchor_kind;
  const char *anchor_uuid;
  gsize start;
  gsize end;
  const char *silenced;
  const CchMend *mend;
} CchFindingParts;

GType cch_finding_get_type (void);

CchFinding *cch_finding_new (const CchFindingParts *parts);
CchFinding *cch_finding_ref (CchFinding *finding);
void cch_finding_unref (CchFinding *finding);

CchNotice *cch_finding_get_notice (const CchFinding *finding);
CchSeverity cch_finding_get_severity (const CchFinding *finding);
const char *cch_finding_get_rule (const CchFinding *finding);
const char *cch_finding_get_uuid (const CchFinding *finding);
const char *cch_finding_get_field (const CchFinding *finding);
gboolean cch_finding_get_span (const CchFinding *finding, gsize *start, gsize *end);
const char *cch_finding_get_place_words (const CchFinding *finding);
const char *cch_finding_get_anchor_kind (const CchFinding *finding);
const char *cch_finding_get_anchor_uuid (const CchFinding *finding);
const char *cch_finding_get_silence_field (const CchFinding *finding);
const char *cch_finding_get_silenced (const CchFinding *finding);
const CchMend *cch_finding_get_mend (const CchFinding *finding);

gboolean cch_finding_is_about (const CchFinding *finding, const char *uuid, const char *field);
gboolean cch_finding_equals (const CchFinding *finding, const CchFinding *other);
int cch_finding_compare (const CchFinding *finding, const CchFinding *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchFinding, cch_finding_unref)

G_END_DECLS
