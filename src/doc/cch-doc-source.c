/* Where a piece of a document came from: a record and one field of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "doc/cch-doc-source.h"

struct _CchDocSource
{
  gatomicrefcount references;
  const char *kind;  /* interned, nullable: name of the record type */
  const char *field; /* interned, nullable */
  char uuid[];
};

G_DEFINE_BOXED_TYPE (CchDocSource, cch_doc_source, cch_doc_source_ref, cch_doc_source_unref)

/**
 * cch_doc_source_new:
 * @kind: (nullable): name of the record type
 * @uuid: the record
 * @field: (nullable): the field of it, or the whole record
 */
CchDocSource *
cch_doc_source_new (const char *kind, const char *uuid, const char *field)
{
  CchDocSource *source;
  gsize length;

  g_return_val_if_fail (uuid != NULL, NULL);

  length = strlen (uuid) + 1;
  source = g_malloc0 (sizeof (CchDocSource) + length);
  g_atomic_ref_count_init (&source->references);
  source->kind = g_intern_string (kind);
  source->field = g_intern_string (field);
  memcpy (source->uuid, uuid, length);
  return source;
}

CchDocSource *
cch_doc_source_ref (CchDocSource *source)
{
  g_atomic_ref_count_inc (&source->references);
  return source;
}

void
cch_doc_source_unref (CchDocSource *source)
{
  if (g_atomic_ref_count_dec (&source->references))
    g_free (source);
}

const char *
cch_doc_source_get_kind (const CchDocSource *source)
{
  return source->kind;
}

const char *
cch_doc_source_get_uuid (const CchDocSource *source)
{
  return source->uuid;
}

const char *
cch_doc_source_get_field (const CchDocSource *source)
{
  return source->field;
}

/**
 * cch_doc_source_to_string:
 *
 * Returns: (transfer full): `KIND UUID.FIELD` without the parts that are not known
 */
char *
cch_doc_source_to_string (const CchDocSource *source)
{
  return g_strconcat (source->kind != NULL ? source->kind : "", source->kind != NULL ? " " : "",
                      source->uuid, source->field != NULL ? "." : "", source->field, NULL);
}
