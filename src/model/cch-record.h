/* The base of all records: a row of the office file as an object with properties.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-date.h"
#include "model/cch-kind.h"

G_BEGIN_DECLS

#define CCH_TYPE_RECORD (cch_record_get_type ())

G_DECLARE_DERIVABLE_TYPE (CchRecord, cch_record, CCH, RECORD, GObject)

/**
 * CchRecord:
 *
 * Concrete records show their members, for reading: `task->text`. Records that the store hands
 * out are views of committed rows; they change only when the store says so, through an edit
 * (store/cch-edit.h), an undo or a redo, and then notify exactly what changed.
 */
struct _CchRecordClass
{
  GObjectClass parent_class;

  const CchKind *kind;
};

/* Defines a record type from its `static const CchField fields[]`. */
#define CCH_DEFINE_RECORD(Record, record, NAME, words)                                             \
  G_DEFINE_FINAL_TYPE (Record, record, CCH_TYPE_RECORD)                                            \
                                                                                                   \
  const CchKind record##_kind = {                                                                  \
    .name = NAME,                                                                                  \
    .label = words,                                                                                \
    .get_type = record##_get_type,                                                                 \
    .fields = fields,                                                                              \
    .n_fields = G_N_ELEMENTS (fields),                                                             \
  };                                                                                               \
                                                                                                   \
  static void record##_init (Record *self)                                                         \
  {                                                                                                \
  }                                                                                                \
                                                                                                   \
  static void record##_class_init (Record##Class *klass)                                           \
  {                                                                                                \
    cch_record_class_install (CCH_RECORD_CLASS (klass), &record##_kind);                           \
  }

void cch_record_class_install (CchRecordClass *klass, const CchKind *kind);

CchRecord *cch_record_new (const CchKind *kind);

const CchKind *cch_record_get_kind (CchRecord *self);
gint64 cch_record_get_id (CchRecord *self);
const char *cch_record_get_uuid (CchRecord *self);
gboolean cch_record_is_removed (CchRecord *self);
char *cch_record_get_title (CchRecord *self);

void cch_record_get_value (CchRecord *self, const CchField *field, GValue *value);
gboolean cch_record_set_value (CchRecord *self, const CchField *field, const GValue *value);
gboolean cch_record_field_equals (CchRecord *self, CchRecord *other, const CchField *field);
guint cch_record_copy (CchRecord *self, CchRecord *source);

/* Where a field of a record lives; for code that is written over field tables. */
static inline gpointer
cch_record_peek (CchRecord *self, const CchField *field)
{
  return G_STRUCT_MEMBER_P (self, field->offset);
}

/* For the store, which alone knows rows. */
void cch_record_set_identity (CchRecord *self, gint64 id, const char *uuid);
void cch_record_set_removed (CchRecord *self, gboolean removed);

G_END_DECLS
