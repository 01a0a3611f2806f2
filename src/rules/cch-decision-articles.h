/* The articles of the decision that issues a plan, as an office writes them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Code of the section of a plan that holds them; no form of a regulation needs to know it. */
#define CCH_DECISION_ARTICLES "dieu-quyet-dinh"

char **cch_decision_articles_split (const char *body);
guint cch_decision_articles_count (const char *body);

G_END_DECLS
