/* What a task must bring forth.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-product.h"

#include "base/cch-i18n.h"
#include "model/cch-task.h"

static const CchField fields[] = {
  CCH_REFERENCE (CchProduct,
                 task,
                 cch_task_kind,
                 N_ ("Task"),
                 CCH_FIELD_REQUIRED | CCH_FIELD_OWNER),
  CCH_POSITION (CchProduct, N_ ("Position")),
  CCH_LINES (CchProduct,
             text,
             N_ ("Product"),
             CCH_FIELD_REQUIRED | CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
  CCH_TEXT (CchProduct, document_type, N_ ("Type of document"), CCH_FIELD_PLAIN),
  CCH_BOOLEAN (CchProduct, within_report, N_ ("Within the report"), CCH_FIELD_PLAIN),
};

CCH_DEFINE_RECORD (CchProduct, cch_product, "product", N_ ("Product"))
