/* A page of the help: its title and its text, ready to be shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCH_TYPE_HELP_PAGE (cch_help_page_get_type ())

/**
 * CchHelpPage:
 *
 * Properties: `title`, `order`. Immutable.
 */
G_DECLARE_FINAL_TYPE (CchHelpPage, cch_help_page, CCH, HELP_PAGE, GObject)

CchHelpPage *cch_help_page_new (GBytes *bytes, GError **error);
GListModel *cch_help_pages_load (const char *language, GError **error);

const char *cch_help_page_get_title (CchHelpPage *self);
int cch_help_page_get_order (CchHelpPage *self);
void cch_help_page_show (CchHelpPage *self, GtkTextBuffer *buffer);
gboolean cch_help_page_matches (CchHelpPage *self, const char *words);

G_END_DECLS
