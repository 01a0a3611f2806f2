/* A kind of record: its name and its table of fields.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-field.h"

G_BEGIN_DECLS

/**
 * CchKind:
 *
 * The name is the name of the SQL table, of the XML element and of the kind on the command line.
 * Adding a kind is one such table, one line in cch-kinds.c and one migration; HACKING.md shows it.
 */
struct _CchKind
{
  const char *name;
  const char *label; /* msgid */
  GType (*get_type) (void);
  const CchField *fields; /* constant, n_fields long */
  guint n_fields;
};

const char *cch_kind_get_label (const CchKind *kind);
const CchField *cch_kind_get_field (const CchKind *kind, guint index);
const CchField *cch_kind_find_field (const CchKind *kind, const char *name);
guint cch_kind_get_field_index (const CchKind *kind, const CchField *field);
const CchField *cch_kind_get_position_field (const CchKind *kind);
const CchField *cch_kind_get_owner_field (const CchKind *kind);
gboolean cch_kind_is_searched (const CchKind *kind);

/* All kinds of an office file, owners before what they own. */
guint cch_kinds_get_n (void);
const CchKind *cch_kinds_get (guint index);
const CchKind *cch_kinds_find (const char *name);
guint cch_kinds_get_index (const CchKind *kind);

G_END_DECLS
