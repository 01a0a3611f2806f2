/* A number in a report, with what it counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_FIGURE (cch_figure_get_type ())

G_DECLARE_FINAL_TYPE (CchFigure, cch_figure, CCH, FIGURE, CchRecord)

typedef enum
{
  CCH_FIGURE_STATE_BLANK,
  CCH_FIGURE_STATE_GIVEN,
  CCH_FIGURE_STATE_NONE,
} CchFigureState;

GType cch_figure_state_get_type (void);
extern const char *const cch_figure_state_labels[];

typedef enum
{
  CCH_FIGURE_NATURE_ACTUAL,
  CCH_FIGURE_NATURE_ESTIMATE,
} CchFigureNature;

GType cch_figure_nature_get_type (void);
extern const char *const cch_figure_nature_labels[];

struct _CchFigure
{
  CchRecord parent_instance;

  gint64 report; /* report */
  gint64 position;
  char *code;
  char *text;
  gint64 area;   /* area */
  gint64 agency; /* agency */
  CchFigureState state;
  CchFigureNature nature;
  double value;
  double planned;
  double numerator;
  double denominator;
  char *unit;
  char *note;
};

extern const CchKind cch_figure_kind;

G_END_DECLS
