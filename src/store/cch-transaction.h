/* A transaction that undoes itself unless it is committed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-database.h"

G_BEGIN_DECLS

/**
 * CchTransaction:
 *
 * A guard for the stack: `g_auto (CchTransaction) transaction = { 0 };`. The outermost one takes
 * the write lock at once; one begun inside another is a part of it that can fail alone.
 */
typedef struct
{
  CchDatabase *database; /* owned while the transaction is open */
  gboolean outermost;
} CchTransaction;

gboolean cch_transaction_begin (CchTransaction *transaction, CchDatabase *database, GError **error);
gboolean cch_transaction_commit (CchTransaction *transaction, GError **error);
void cch_transaction_clear (CchTransaction *transaction);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CchTransaction, cch_transaction_clear)

G_END_DECLS
