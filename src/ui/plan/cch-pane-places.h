/* Where the outer panes of the plan page stand, decided from widths alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CCH_PANE_OUTLINE,
  CCH_PANE_SIDE,
  CCH_N_PANES
} CchPaneIndex;

/**
 * CchPanePlace:
 * @CCH_PANE_OVERLAID: over the work, where there is no room beside it
 */
typedef enum
{
  CCH_PANE_HIDDEN,
  CCH_PANE_DOCKED,
  CCH_PANE_OVERLAID,
} CchPanePlace;

/**
 * CchPaneState:
 * @wanted: stands there when there is room
 * @called: lies over the work where there is none
 * @least: the narrowest it can be
 * @width: as wide as the person drew it
 */
typedef struct
{
  gboolean wanted;
  gboolean called;
  int least;
  int width;
} CchPaneState;

/**
 * CchPanePlan:
 * @latest: which was called last: it goes first where room is short
 * @width: of everything
 * @middle_least: what the work needs
 */
typedef struct
{
  CchPaneState panes[CCH_N_PANES];
  CchPaneIndex latest;
  int width;
  int middle_least;
} CchPanePlan;

gboolean cch_pane_plan_has_room (const CchPanePlan *plan, gboolean outline, gboolean side);
void cch_pane_plan_choose (const CchPanePlan *plan, CchPanePlace places[CCH_N_PANES]);
void cch_pane_plan_divide (const CchPanePlan *plan,
                           const CchPanePlace places[CCH_N_PANES],
                           int widths[CCH_N_PANES]);

G_END_DECLS
