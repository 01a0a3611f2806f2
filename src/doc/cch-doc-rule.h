/* The rules of form: how each is called, whoever holds a document against it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *cch_doc_rule_get_message (const char *id);

G_END_DECLS
