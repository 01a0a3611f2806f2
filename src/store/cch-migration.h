/* The schema of the office file, from zero, in numbered steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-database.h"

G_BEGIN_DECLS

/**
 * CchMigration:
 *
 * One step, kept in `schema/NNNN-name.sql`. The number is the user_version that a file has after
 * it. A step that has been released never changes: its files are out in the world.
 */
typedef struct
{
  guint version;
  char *name;     /* owned, such as "0001-office" */
  GBytes *script; /* owned, ends with a zero byte that is not counted */
} CchMigration;

CchMigration *cch_migration_new (guint version, const char *name, const char *script);
void cch_migration_free (CchMigration *migration);

GPtrArray *cch_migrations_load (GError **error);
guint cch_migrations_get_newest (GPtrArray *migrations);
gboolean
cch_migrations_apply (GPtrArray *migrations, CchDatabase *database, guint until, GError **error);
gboolean cch_migrations_check_version (GPtrArray *migrations,
                                       CchDatabase *database,
                                       guint *version,
                                       GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchMigration, cch_migration_free)

G_END_DECLS
