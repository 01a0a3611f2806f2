/* The regulations at hand: those that ship with the program, and an office's own files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-regulation.h"

G_BEGIN_DECLS

/**
 * CchRegulationLibrary:
 *
 * Reads packs when they are first asked for and keeps them. It belongs to one thread; the
 * regulations it hands out may go anywhere.
 */
typedef struct _CchRegulationLibrary CchRegulationLibrary;

CchRegulationLibrary *cch_regulation_library_new (void);
void cch_regulation_library_free (CchRegulationLibrary *library);

const char *const *cch_regulation_library_list (CchRegulationLibrary *library);

CchRegulation *
cch_regulation_library_get (CchRegulationLibrary *library, const char *id, GError **error);
CchRegulation *cch_regulation_library_read (CchRegulationLibrary *library,
                                            GBytes *bytes,
                                            const char *file,
                                            GPtrArray *faults,
                                            GError **error);
CchRegulation *cch_regulation_library_read_file (CchRegulationLibrary *library,
                                                 const char *path,
                                                 GPtrArray *faults,
                                                 GError **error);
void cch_regulation_library_keep (CchRegulationLibrary *library, CchRegulation *regulation);
gboolean cch_regulation_library_add (CchRegulationLibrary *library,
                                     const char *path,
                                     GPtrArray *faults,
                                     GError **error);

GBytes *cch_regulation_library_get_data (const char *name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchRegulationLibrary, cch_regulation_library_free)

G_END_DECLS
