/* Writes one JSON document, the same bytes for the same content.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-date.h"
#include "base/cch-number.h"

G_BEGIN_DECLS

/**
 * CchJson:
 *
 * A document being written, from the outside in. Members of an object have a name; items of an
 * array, and the document itself, have %NULL for it.
 *
 * |[
 * g_autoptr (CchJson) json = cch_json_new ();
 *
 * cch_json_begin_object (json, NULL);
 * cch_json_add_string (json, "title", "Kế hoạch");
 * cch_json_begin_array (json, "tasks");
 * cch_json_add_integer (json, NULL, 1);
 * cch_json_end (json);
 * cch_json_end (json);
 * ]|
 */
typedef struct _CchJson CchJson;

CchJson *cch_json_new (void);
void cch_json_free (CchJson *json);

void cch_json_begin_object (CchJson *json, const char *name);
void cch_json_begin_array (CchJson *json, const char *name);
void cch_json_end (CchJson *json);

void cch_json_add_string (CchJson *json, const char *name, const char *value);
void cch_json_add_integer (CchJson *json, const char *name, gint64 value);
void cch_json_add_number (CchJson *json, const char *name, CchNumber value);
void cch_json_add_boolean (CchJson *json, const char *name, gboolean value);
void cch_json_add_date (CchJson *json, const char *name, CchDate value);
void cch_json_add_null (CchJson *json, const char *name);

const char *cch_json_get_text (CchJson *json);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchJson, cch_json_free)

G_END_DECLS
