/* What a task must bring forth.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_PRODUCT (cch_product_get_type ())

G_DECLARE_FINAL_TYPE (CchProduct, cch_product, CCH, PRODUCT, CchRecord)

struct _CchProduct
{
  CchRecord parent_instance;

  gint64 task; /* task */
  gint64 position;
  char *text;
  char *document_type;
  gboolean within_report;
};

extern const CchKind cch_product_kind;

G_END_DECLS
