/* The actions of the window that concern the open office: its history and its backups.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/office/cch-office-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cch_office_actions_add (GtkApplicationWindow *window,
                             CchOfficeContext *context,
                             GtkRevealer *history_revealer);

G_END_DECLS
