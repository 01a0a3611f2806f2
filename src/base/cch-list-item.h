/* Items of lists in plain text: their labels, and what these are after a change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CchListItemKind:
 * @CCH_LIST_ITEM_NONE: a paragraph, or an empty line
 * @CCH_LIST_ITEM_NUMBER: "1. "
 * @CCH_LIST_ITEM_LETTER: "a) ", after the Vietnamese alphabet
 * @CCH_LIST_ITEM_BULLET: "- "
 * @CCH_LIST_ITEM_SUB_BULLET: "+ "
 */
typedef enum
{
  CCH_LIST_ITEM_NONE,
  CCH_LIST_ITEM_NUMBER,
  CCH_LIST_ITEM_LETTER,
  CCH_LIST_ITEM_BULLET,
  CCH_LIST_ITEM_SUB_BULLET,
  CCH_LIST_ITEM_N_KINDS,
} CchListItemKind;

/**
 * CchListItem:
 * @number: of a numbered kind, else 0
 * @length: bytes of the label with the blanks behind it
 */
typedef struct
{
  CchListItemKind kind;
  guint number;
  gsize length;
} CchListItem;

/**
 * CchListStarts:
 *
 * With which number the list begins that a change may touch; 0 when there is none. Taken before
 * the change, so that the first item can go and the list still begins where it did.
 */
typedef struct
{
  guint number;
  guint letter;
} CchListStarts;

/**
 * CchListFix:
 * @line: counted from 0
 * @length: characters of the label that goes
 */
typedef struct
{
  guint line;
  guint length;
  char *label; /* owned: what stands there then */
} CchListFix;

CchListItem cch_list_item_read (const char *line);
char *cch_list_item_make_label (CchListItemKind kind, guint number);

CchListStarts cch_list_get_starts (const char *text, guint line);
GPtrArray *cch_list_renumber (const char *text, guint first, guint last, CchListStarts starts);

char *cch_list_clean_paste (const char *text);

G_END_DECLS
