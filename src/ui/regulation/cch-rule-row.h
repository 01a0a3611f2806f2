/* A row that says a rule in words, and plainly when the rule is only assumed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-pack-element.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *cch_plain_row_new (GType type, const char *title, const char *subtitle);
GtkWidget *cch_rule_row_new (const CchPackNode *node, const char *title, const char *words);
void cch_rule_row_set_indent (GtkWidget *row, int indent);
void cch_rule_row_mark_assumed (AdwActionRow *row);

G_END_DECLS
