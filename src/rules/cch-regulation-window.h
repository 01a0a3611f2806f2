/* The days whose events a report counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-pack-element.h"
#include "rules/cch-regulation-due.h"

G_BEGIN_DECLS

#define CCH_TYPE_WINDOW_BOUNDARY (cch_window_boundary_get_type ())

/**
 * CchWindowBoundary:
 * @CCH_WINDOW_BOUNDARY_BOTH: first and last day both count
 * @CCH_WINDOW_BOUNDARY_START: half-open: the last day counts in the window that begins with it
 * @CCH_WINDOW_BOUNDARY_END: half-open: the first day counts in the window that ends with it
 *
 * Which of the days named in a window count for flows (events added up over periods). When
 * neighbouring windows share a day, a half-open reading counts each event once.
 */
typedef enum
{
  CCH_WINDOW_BOUNDARY_BOTH,
  CCH_WINDOW_BOUNDARY_START,
  CCH_WINDOW_BOUNDARY_END,
} CchWindowBoundary;

typedef struct
{
  CchPackNode node;
  int day;
  int month;
  CchYearShift year;
} CchRegulationWindowDay;

typedef struct
{
  CchPackNode node;
  CchWindowBoundary boundary;
  CchRegulationWindowDay *from;
  CchRegulationWindowDay *to;
} CchRegulationWindow;

extern const CchPackElement cch_regulation_window_element;

GType cch_window_boundary_get_type (void);

G_END_DECLS
