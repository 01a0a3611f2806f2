/* A room of the application: its title, its widgets for the header bar, its search.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-kind.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* From ui/office/cch-office-context.h; named here, because its regulation knows another type called
 * CchRegulationPage. */
typedef struct _CchOfficeContext CchOfficeContext;
typedef struct _CchSession CchSession;

#define CCH_TYPE_PAGE (cch_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CchPage, cch_page, CCH, PAGE, AdwBin)

/**
 * CchPageClass:
 * @start_search: shows the page's own search and focuses it; %FALSE when there is nothing to search
 * @session_changed: (nullable): fills the page from @session, or empties it when that is %NULL; see
 *   ui/office/cch-office-context.h
 * @show_record: (nullable): selects the record with the row @id of its kind and brings it into
 *   view; %FALSE when the page does not show it, and then nothing has changed. A page is asked for
 *   its own kinds (cch-page-table.c) and for whatever is a part of them: first for the record
 *   itself, then for what owns it, and so on upwards
 */
struct _CchPageClass
{
  AdwBinClass parent_class;

  gboolean (*start_search) (CchPage *self);
  void (*session_changed) (CchPage *self, CchSession *session);
  gboolean (*show_record) (CchPage *self, const CchKind *kind, gint64 id);

  gpointer padding[3];
};

const char *cch_page_get_title (CchPage *self);
void cch_page_set_title (CchPage *self, const char *title);
const char *cch_page_get_subtitle (CchPage *self);
void cch_page_set_subtitle (CchPage *self, const char *subtitle);
GtkWidget *cch_page_get_header_start (CchPage *self);
void cch_page_set_header_start (CchPage *self, GtkWidget *widget);
GtkWidget *cch_page_get_header_end (CchPage *self);
void cch_page_set_header_end (CchPage *self, GtkWidget *widget);

CchOfficeContext *cch_page_get_context (CchPage *self);
void cch_page_set_context (CchPage *self, CchOfficeContext *context);
CchSession *cch_page_get_session (CchPage *self);

gboolean cch_page_start_search (CchPage *self);
gboolean cch_page_show_record (CchPage *self, const CchKind *kind, gint64 id);

G_END_DECLS
