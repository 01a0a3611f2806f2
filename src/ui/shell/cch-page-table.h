/* The table of pages, from which side bar, stack, menu and shortcuts derive.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-page.h"

G_BEGIN_DECLS

/**
 * CchPageEntry:
 * @id: name in settings and actions, never translated, never changed
 * @get_type: the class of the page, a #CchPage
 * @title: untranslated; show it with _()
 * @starts_group: whether the side bar draws a line above it
 * @kinds: names of the kinds of record that have their place there, ended by %NULL; what is a part
 *   of them has too
 */
typedef struct
{
  const char *id;
  GType (*get_type) (void);
  const char *title;
  const char *icon_name;
  const char *accelerator;
  gboolean starts_group;
  const char *kinds[8];
} CchPageEntry;

const CchPageEntry *cch_page_table_get (guint *n_entries);
const CchPageEntry *cch_page_table_find (const char *id);
const CchPageEntry *cch_page_table_find_for_kind (const CchKind *kind);
char *cch_page_entry_dup_action (const CchPageEntry *entry);
CchPage *cch_page_entry_create (const CchPageEntry *entry);

G_END_DECLS
