/* The faults of a pack, gathered so that a person mends all of them in one round.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-notice.h"
#include "rules/cch-pack-element.h"

G_BEGIN_DECLS

/* The faults are a plain array of notices: (element-type CchNotice), owned. */
GPtrArray *cch_pack_faults_new (void);

void cch_pack_faults_add (GPtrArray *faults,
                          const char *rule,
                          const CchPackNode *node,
                          const char *element,
                          const char *hint,
                          const char *format,
                          ...) G_GNUC_PRINTF (6, 7);
void cch_pack_faults_warn (GPtrArray *faults,
                           const char *rule,
                           const CchPackNode *node,
                           const char *element,
                           const char *hint,
                           const char *format,
                           ...) G_GNUC_PRINTF (6, 7);
void cch_pack_faults_sort (GPtrArray *faults);
gboolean cch_pack_faults_have_error (const GPtrArray *faults);

G_END_DECLS
