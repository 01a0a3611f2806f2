/* Three panes side by side: an outline, the work, and what is said about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCH_TYPE_PLAN_PANES (cch_plan_panes_get_type ())

/**
 * CchPlanPanes:
 *
 * The outer panes can be hidden and resized. Where there is no room for both of them beside the
 * work, the one that was called last stands there and the other waits; where there is not even room
 * for one, it lies over the work until it is closed (Escape) or the work is clicked.
 *
 * Properties: `outline`, `middle`, `side`: the children; `show-outline`, `show-side`: whether the
 * person sees them; `outline-wanted`, `side-wanted`: whether they stand there when there is room,
 * which is worth remembering; `outline-width`, `side-width`.
 */
G_DECLARE_FINAL_TYPE (CchPlanPanes, cch_plan_panes, CCH, PLAN_PANES, GtkWidget)

gboolean cch_plan_panes_get_show_outline (CchPlanPanes *self);
void cch_plan_panes_set_show_outline (CchPlanPanes *self, gboolean show);
gboolean cch_plan_panes_get_show_side (CchPlanPanes *self);
void cch_plan_panes_set_show_side (CchPlanPanes *self, gboolean show);
gboolean cch_plan_panes_is_overlaid (CchPlanPanes *self);
void cch_plan_panes_move_focus (CchPlanPanes *self, gboolean forward);

G_END_DECLS
