/* A folder of its own for each test, and short words for what tests do to databases.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-database.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder; /* owned, removed with all it holds */
  char *path;   /* owned, a name for an office file in it */
} StoreFixture;

void store_fixture_set_up (StoreFixture *fixture, gconstpointer data);
void store_fixture_tear_down (StoreFixture *fixture, gconstpointer data);
char *store_fixture_name (StoreFixture *fixture, const char *name);

void store_remove_folder (const char *folder);
CchDatabase *store_open (const char *path, CchDatabaseMode mode);
void store_run (CchDatabase *database, const char *script);
gint64 store_query (CchDatabase *database, const char *sql);
GBytes *store_read_file (const char *path);
GPtrArray *store_make_migrations (const char *second);
void store_write_file (const char *path, gconstpointer data, gsize length);

G_END_DECLS
