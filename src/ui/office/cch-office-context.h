/* The office that the window has open, for every page and panel of it.
 *
 * A page overrides `session_changed` of its CchPageClass: it is called when the page joins the
 * window and whenever another office is opened, with %NULL when none is. In between the page asks
 * cch_page_get_session(). Edits go through store/cch-edit.h and need no word to the window: undo,
 * redo, the history panel and the lists follow the office by themselves. After a destructive act
 * call cch_window_offer_undo(), which shows a toast with an Undo button.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-session.h"

G_BEGIN_DECLS

#define CCH_TYPE_OFFICE_CONTEXT (cch_office_context_get_type ())

/**
 * CchOfficeContext:
 *
 * Opens offices without holding up the window; one is open at a time. It is the #CchHistory of the
 * window.
 *
 * Properties: `session`, %NULL when no office is open; `waiting`, what is going on in words, %NULL
 * when nothing is; `progress`, how far that is, 0 while nobody knows; `problem`, the #GError of what went wrong last. Signal `opened`: the office that
 * was asked for is open, also when it was open before; its string, if any, is for the person.
 */
G_DECLARE_FINAL_TYPE (CchOfficeContext, cch_office_context, CCH, OFFICE_CONTEXT, GObject)

/**
 * CchOfficeMaker:
 *
 * @note: (out) (transfer full): what the person should hear about it afterwards, if anything
 *
 * Makes an office file, in a thread of its own.
 *
 * Returns: (transfer full): the path of the file
 */
typedef char *(*CchOfficeMaker) (gpointer data,
                                 char **note,
                                 GCancellable *cancellable,
                                 GError **error);

CchOfficeContext *cch_office_context_new (void);

CchSession *cch_office_context_get_session (CchOfficeContext *self);
CchOffice *cch_office_context_get_office (CchOfficeContext *self);
const char *cch_office_context_get_waiting (CchOfficeContext *self);
const GError *cch_office_context_get_problem (CchOfficeContext *self);
const char *cch_office_context_get_problem_path (CchOfficeContext *self);
void cch_office_context_clear_problem (CchOfficeContext *self);

void cch_office_context_open (CchOfficeContext *self, const char *path);
void cch_office_context_make (CchOfficeContext *self,
                              const char *words,
                              CchOfficeMaker maker,
                              gpointer data,
                              GDestroyNotify free_data);
void cch_office_context_show (CchOfficeContext *self, const char *path, const char *note);
void cch_office_context_tell_progress (CchOfficeContext *self, guint done, guint total);
void cch_office_context_cancel (CchOfficeContext *self);
void cch_office_context_close (CchOfficeContext *self);

G_END_DECLS
