/* The grammar of a pack: which elements there are, what their attributes hold, where it lands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Packs speak this namespace and this version; elements of foreign namespaces are passed over. */
#define CCH_PACK_NAMESPACE "urn:caicach:regulation"
#define CCH_PACK_VERSION 1

/* What `day="last"` reads as: the last day of its month, however long that is. */
#define CCH_PACK_LAST_DAY 32

/**
 * CchPackNode:
 * @file: the file that said so
 * @line: the line in it
 * @assumed: (nullable): why the pack had to assume this; %NULL when a source document says it
 *
 * The head of every value that comes out of a pack, so that a remark about it finds its place.
 */
typedef struct
{
  const char *file;
  guint line;
  const char *assumed;
} CchPackNode;

/**
 * CchPackValue:
 * @CCH_PACK_VALUE_TEXT: const char *, not empty
 * @CCH_PACK_VALUE_ID: const char *; declares the element under its name
 * @CCH_PACK_VALUE_REFERENCE: const char *; the id of an element called `target`
 * @CCH_PACK_VALUE_REFERENCES: const char *const *; such ids with blanks between, %NULL-ended
 * @CCH_PACK_VALUE_INTEGER: int
 * @CCH_PACK_VALUE_DAY: int; a day of a month, or %CCH_PACK_LAST_DAY
 * @CCH_PACK_VALUE_DATE: CchDate
 * @CCH_PACK_VALUE_BOOLEAN: gboolean, written yes or no
 * @CCH_PACK_VALUE_WORD: int; one word of an enumeration
 */
typedef enum
{
  CCH_PACK_VALUE_TEXT,
  CCH_PACK_VALUE_ID,
  CCH_PACK_VALUE_REFERENCE,
  CCH_PACK_VALUE_REFERENCES,
  CCH_PACK_VALUE_INTEGER,
  CCH_PACK_VALUE_DAY,
  CCH_PACK_VALUE_DATE,
  CCH_PACK_VALUE_BOOLEAN,
  CCH_PACK_VALUE_WORD,
} CchPackValue;

typedef enum
{
  CCH_PACK_OPTIONAL,
  CCH_PACK_REQUIRED,
  CCH_PACK_MANY,
  CCH_PACK_AT_LEAST_ONE,
} CchPackOccurrence;

/**
 * CchPackAttribute:
 * @offset: where the value lands in the structure
 * @occurrence: %CCH_PACK_OPTIONAL or %CCH_PACK_REQUIRED
 * @minimum: of an integer
 * @maximum: of an integer
 * @fallback: what an integer or word is when the attribute is absent
 * @words: the enumeration of a word
 * @target: the element a reference names
 */
typedef struct
{
  const char *name;
  CchPackValue value;
  gsize offset;
  CchPackOccurrence occurrence;
  int minimum;
  int maximum;
  int fallback;
  GType (*words) (void);
  const char *target;
} CchPackAttribute;

typedef struct _CchPackElement CchPackElement;

/**
 * CchPackChild:
 * @offset: of a pointer to the structure, or, when there may be many, of a GPtrArray of them
 */
typedef struct
{
  const CchPackElement *element;
  gsize offset;
  CchPackOccurrence occurrence;
} CchPackChild;

/**
 * CchPackElement:
 * @size: of the structure, whose first member is a #CchPackNode
 * @text: offset of the const char * that takes the text, or 0 for an element without text
 * @owner: (nullable): the ancestor within which ids of this element are unique; %NULL: the pack
 *
 * One element. The reader, the checks of ids and references and the list of assumptions all
 * follow these tables, so a new part of the vocabulary is a structure and its table.
 */
struct _CchPackElement
{
  const char *name;
  gsize size;
  gsize text;
  const char *owner;
  const CchPackAttribute *attributes;
  guint n_attributes;
  const CchPackChild *children;
  guint n_children;
};

const CchPackAttribute *cch_pack_element_find_attribute (const CchPackElement *element,
                                                         const char *name);
const CchPackAttribute *cch_pack_element_find_id (const CchPackElement *element);
const CchPackChild *cch_pack_element_find_child (const CchPackElement *element, const char *name);

const char *cch_pack_element_get_id (const CchPackElement *element, const CchPackNode *node);
guint cch_pack_child_count (const CchPackChild *child, const CchPackNode *parent);
const CchPackNode *
cch_pack_child_get (const CchPackChild *child, const CchPackNode *parent, guint index);

const char *cch_pack_word_to_text (GType words, int value);

G_END_DECLS
