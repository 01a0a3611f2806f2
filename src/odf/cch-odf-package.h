/* Reads the members of an ODF package, within limits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CchOdfPackage CchOdfPackage;

CchOdfPackage *cch_odf_package_open (const char *path, GError **error);
void cch_odf_package_free (CchOdfPackage *package);

GBytes *cch_odf_package_read (CchOdfPackage *package, const char *member, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchOdfPackage, cch_odf_package_free)

G_END_DECLS
