/* The answer to a query as a list that follows the office, a hundred thousand rows without loading.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-office.h"
#include "store/cch-query.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CCH_TYPE_QUERY_MODEL (cch_query_model_get_type ())

/**
 * CchQueryModel:
 *
 * A #GListModel of records. It keeps the row numbers of the whole answer and the records of a few
 * pages. Changes of the file are told as small `items-changed` signals; a record that only changes
 * its fields notifies by itself.
 */
G_DECLARE_FINAL_TYPE (CchQueryModel, cch_query_model, CCH, QUERY_MODEL, GObject)

CchQueryModel *cch_query_model_new (CchOffice *office, CchQuery *query, GError **error);
gboolean cch_query_model_set_query (CchQueryModel *self, CchQuery *query, GError **error);
CchQuery *cch_query_model_get_query (CchQueryModel *self);
gint64 cch_query_model_get_row (CchQueryModel *self, guint position);
gboolean cch_query_model_find (CchQueryModel *self, gint64 row, guint *position);

G_END_DECLS
