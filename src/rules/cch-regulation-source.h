/* A document that a pack takes its rules from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-date.h"
#include "rules/cch-pack-element.h"

G_BEGIN_DECLS

/**
 * CchRegulationSource:
 * @type: kind of document, such as "Công văn"
 * @notation: number and symbol, "3747/UBND-NV"; not an identity without issuer and date
 * @issuer: who issued it
 * @date: day of issue; none when it is not known
 * @title: what it is about
 * @general: it binds every office that works under the pack, so that their plans rest on it
 */
typedef struct
{
  CchPackNode node;
  const char *type;
  const char *notation;
  const char *issuer;
  CchDate date;
  const char *title;
  gboolean general;
} CchRegulationSource;

extern const CchPackElement cch_regulation_source_element;

G_END_DECLS
