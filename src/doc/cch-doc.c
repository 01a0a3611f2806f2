/* A document: parts with their own page numbers, each a list of blocks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "doc/cch-doc.h"

struct _CchDocPart
{
  gatomicrefcount references;
  CchDocPartKind kind;
  CchDocOrientation orientation;
  char *label;       /* owned, nullable: before the page number in a viewer, such as "PL II" */
  GPtrArray *blocks; /* (element-type CchDocBlock), owned */
};

struct _CchDoc
{
  gatomicrefcount references;
  CchDocProfile *profile; /* owned */
  char *title;            /* owned */
  char *author;           /* owned, nullable */
  char *subject;          /* owned, nullable */
  GPtrArray *parts;       /* (element-type CchDocPart), owned */
};

G_DEFINE_BOXED_TYPE (CchDoc, cch_doc, cch_doc_ref, cch_doc_unref)
G_DEFINE_BOXED_TYPE (CchDocPart, cch_doc_part, cch_doc_part_ref, cch_doc_part_unref)

/**
 * cch_doc_new:
 * @parts: (element-type CchDocPart): referenced, not to be changed any more
 */
CchDoc *
cch_doc_new (CchDocProfile *profile,
             const char *title,
             const char *author,
             const char *subject,
             GPtrArray *parts)
{
  CchDoc *doc = g_new0 (CchDoc, 1);

  g_atomic_ref_count_init (&doc->references);
  doc->profile = cch_doc_profile_ref (profile);
  doc->title = g_strdup (title != NULL ? title : "");
  doc->author = g_strdup (author);
  doc->subject = g_strdup (subject);
  doc->parts = g_ptr_array_ref (parts);
  return doc;
}

CchDoc *
cch_doc_ref (CchDoc *doc)
{
  g_atomic_ref_count_inc (&doc->references);
  return doc;
}

void
cch_doc_unref (CchDoc *doc)
{
  if (!g_atomic_ref_count_dec (&doc->references))
    return;

  cch_doc_profile_unref (doc->profile);
  g_free (doc->title);
  g_free (doc->author);
  g_free (doc->subject);
  g_ptr_array_unref (doc->parts);
  g_free (doc);
}

CchDocProfile *
cch_doc_get_profile (const CchDoc *doc)
{
  return doc->profile;
}

const char *
cch_doc_get_title (const CchDoc *doc)
{
  return doc->title;
}

const char *
cch_doc_get_author (const CchDoc *doc)
{
  return doc->author;
}

const char *
cch_doc_get_subject (const CchDoc *doc)
{
  return doc->subject;
}

guint
cch_doc_get_n_parts (const CchDoc *doc)
{
  return doc->parts->len;
}

CchDocPart *
cch_doc_get_part (const CchDoc *doc, guint index)
{
  return g_ptr_array_index (doc->parts, index);
}

/**
 * cch_doc_part_new:
 * @label: (nullable): what a viewer shows before the page number
 * @blocks: (element-type CchDocBlock): referenced, not to be changed any more
 */
CchDocPart *
cch_doc_part_new (CchDocPartKind kind,
                  CchDocOrientation orientation,
                  const char *label,
                  GPtrArray *blocks)
{
  CchDocPart *part = g_new0 (CchDocPart, 1);

  g_atomic_ref_count_init (&part->references);
  part->kind = kind;
  part->orientation = orientation;
  part->label = g_strdup (label);
  part->blocks = g_ptr_array_ref (blocks);
  return part;
}

CchDocPart *
cch_doc_part_ref (CchDocPart *part)
{
  g_atomic_ref_count_inc (&part->references);
  return part;
}

void
cch_doc_part_unref (CchDocPart *part)
{
  if (!g_atomic_ref_count_dec (&part->references))
    return;

  g_free (part->label);
  g_ptr_array_unref (part->blocks);
  g_free (part);
}

CchDocPartKind
cch_doc_part_get_kind (const CchDocPart *part)
{
  return part->kind;
}

CchDocOrientation
cch_doc_part_get_orientation (const CchDocPart *part)
{
  return part->orientation;
}

const char *
cch_doc_part_get_label (const CchDocPart *part)
{
  return part->label;
}

guint
cch_doc_part_get_n_blocks (const CchDocPart *part)
{
  return part->blocks->len;
}

CchDocBlock *
cch_doc_part_get_block (const CchDocPart *part, guint index)
{
  return g_ptr_array_index (part->blocks, index);
}
