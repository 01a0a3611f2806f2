/* What the tests of composing share: the regulations, a page profile, looking into dumps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-compose-plan.h"
#include "rules/cch-regulation-library.h"

G_BEGIN_DECLS

typedef struct
{
  CchRegulationLibrary *library;
  CchDocProfile *profile;
} CchComposeFixture;

void cch_compose_set_up (CchComposeFixture *fixture, gconstpointer data);
void cch_compose_tear_down (CchComposeFixture *fixture, gconstpointer data);

CchRegulation *cch_compose_load (CchComposeFixture *fixture, const char *id);
char *
cch_compose_dump (CchComposeFixture *fixture, CchPlanView *view, const char *id, gboolean draft);
char *cch_compose_dump_blank (CchComposeFixture *fixture, const char *id, const char *form);

void cch_compose_assert_contains (const char *text, const char *part);
void cch_compose_assert_lacks (const char *text, const char *part);

G_END_DECLS
