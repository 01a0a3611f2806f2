/* A room of the application: its title, its widgets for the header bar, its search.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

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
 */
struct _CchPageClass
{
  AdwBinClass parent_class;

  gboolean (*start_search) (CchPage *self);
  void (*session_changed) (CchPage *self, CchSession *session);

  gpointer padding[4];
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

G_END_DECLS
