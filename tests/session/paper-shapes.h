/* Plans of an office that exists nowhere, in the shapes of the documents that offices really send.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan-view.h"
#include "rules/cch-regulation.h"

G_BEGIN_DECLS

/**
 * PaperShape:
 * @name: what the shape is called
 * @regulation: the pack that it is written on
 * @day: of issue; decides which profile holds
 * @waived: rules of the police that the office's own regulation overrules, as its source does
 */
typedef struct
{
  const char *name;
  const char *regulation;
  CchPlanKind kind;
  const char *title;
  const char *symbol;
  const char *day;
  CchDocumentAuthority authority;
  CchDocumentSigning signing;
  gboolean attached;
  guint n_tasks;               /* of an area */
  const char *const *sections; /* code, body, code, body … */
  const char *waived;
} PaperShape;

extern const PaperShape paper_shapes[];
extern const guint n_paper_shapes;

CchPlanView *paper_shape_make (const PaperShape *shape, const CchRegulation *regulation);

G_END_DECLS
