/* A small plan that no check objects to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-check.h"

enum
{
  CHECK_AGENCY = 1,
  CHECK_OTHER_AGENCY = 2,
  CHECK_TASK = 11,
  CHECK_AREA = 21,
};

typedef struct
{
  CchCheckView view;
  CchCitation *citation;
  CchSection *section;
  CchTask *task;
  CchProduct *product;
  CchMilestone *milestone;
  CchTaskAgency *lead;
  CchRecipient *recipient;
} CheckFixture;

void check_set_up (CheckFixture *fixture);
void check_tear_down (CheckFixture *fixture);

void check_use_regulation (CheckFixture *fixture, const char *id);
gpointer check_add (GPtrArray **array, const CchKind *kind, gint64 id);
void check_set (char **field, const char *value);
CchTaskAgency *check_add_link (CheckFixture *fixture, gint64 task, CchTaskRole role, gint64 agency);
CchFinding *check_find (GPtrArray *findings, const char *rule);
