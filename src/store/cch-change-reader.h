/* Reads the changes of a changeset one after the other, as records and fields.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-kind.h"
#include "store/cch-database.h"

G_BEGIN_DECLS

/**
 * CchChangeReader:
 *
 * For the stack: `g_auto (CchChangeReader) reader = { 0 };`. After cch_change_reader_next() has
 * returned %TRUE, the public members tell about one row; columns that are no field (id, uuid) are
 * %NULL in @columns.
 */
typedef struct
{
  const CchKind *kind;
  const CchField **columns; /* owned, n_columns long */
  int n_columns;
  int operation; /* SQLITE_INSERT, SQLITE_UPDATE or SQLITE_DELETE */
  gint64 row;

  /*< private >*/
  CchDatabase *database;            /* not owned */
  sqlite3_changeset_iter *iterator; /* owned */
  sqlite3_blob *blob;               /* owned, nullable: where the iterator reads from */
  int offset;                       /* in the blob */
} CchChangeReader;

gboolean cch_change_reader_start (CchChangeReader *reader,
                                  CchDatabase *database,
                                  GBytes *changeset,
                                  GError **error);
gboolean cch_change_reader_start_entry (CchChangeReader *reader,
                                        CchDatabase *database,
                                        gint64 entry,
                                        GError **error);
gboolean cch_change_reader_next (CchChangeReader *reader);
void cch_change_reader_clear (CchChangeReader *reader);

sqlite3_value *cch_change_reader_get_old (const CchChangeReader *reader, int column);
sqlite3_value *cch_change_reader_get_new (const CchChangeReader *reader, int column);
sqlite3_value *cch_change_reader_get_whole (const CchChangeReader *reader, int column);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CchChangeReader, cch_change_reader_clear)

G_END_DECLS
