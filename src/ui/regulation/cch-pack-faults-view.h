/* Everything that is wrong in a regulation file, with line, element and words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_PACK_FAULTS_VIEW (cch_pack_faults_view_get_type ())
G_DECLARE_FINAL_TYPE (CchPackFaultsView, cch_pack_faults_view, CCH, PACK_FAULTS_VIEW, AdwBin)

void cch_pack_faults_view_set_faults (CchPackFaultsView *self,
                                      const char *file,
                                      const char *message,
                                      const GPtrArray *faults);

G_END_DECLS
