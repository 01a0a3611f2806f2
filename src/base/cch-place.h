/* Where something stands: a file with a line, or a record with a field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CCH_TYPE_PLACE (cch_place_get_type ())

/**
 * CchPlace:
 *
 * An immutable place that a notice points at. It is either in a file (name, and a line when
 * it is known, and the element or cell there) or in the office (kind and uuid of a record,
 * and the field of it). All parts are optional; what is not known is %NULL or 0.
 */
typedef struct _CchPlace CchPlace;

GType cch_place_get_type (void);

CchPlace *cch_place_new_for_file (const char *file, guint line, const char *element);
CchPlace *cch_place_new_for_record (const char *kind, const char *uuid, const char *field);
CchPlace *cch_place_ref (CchPlace *place);
void cch_place_unref (CchPlace *place);

const char *cch_place_get_file (const CchPlace *place);
guint cch_place_get_line (const CchPlace *place);
const char *cch_place_get_element (const CchPlace *place);
const char *cch_place_get_kind (const CchPlace *place);
const char *cch_place_get_uuid (const CchPlace *place);
const char *cch_place_get_field (const CchPlace *place);

char *cch_place_to_string (const CchPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchPlace, cch_place_unref)

G_END_DECLS
