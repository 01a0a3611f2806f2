/* Where the outer panes of the plan page stand, decided from widths alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-pane-places.h"

/* A pane that lies over the work leaves a strip of it to click on. */
#define STRIP_WIDTH 48

/* Where room is short, panes shrink to their least before one of them has to go. */
gboolean
cch_pane_plan_has_room (const CchPanePlan *plan, gboolean outline, gboolean side)
{
  int needed = plan->middle_least;

  if (outline)
    needed += plan->panes[CCH_PANE_OUTLINE].least;
  if (side)
    needed += plan->panes[CCH_PANE_SIDE].least;
  return needed <= plan->width;
}

/* Both beside the work, else the one that was called last, else none but what is called over it. */
void
cch_pane_plan_choose (const CchPanePlan *plan, CchPanePlace places[CCH_N_PANES])
{
  gboolean outline = plan->panes[CCH_PANE_OUTLINE].wanted;
  gboolean side = plan->panes[CCH_PANE_SIDE].wanted;
  CchPaneIndex latest = plan->panes[plan->latest].wanted ? plan->latest : 1 - plan->latest;

  if (outline && side && !cch_pane_plan_has_room (plan, TRUE, TRUE))
    {
      outline = latest == CCH_PANE_OUTLINE;
      side = latest == CCH_PANE_SIDE;
    }
  places[CCH_PANE_OUTLINE] = outline ? CCH_PANE_DOCKED : CCH_PANE_HIDDEN;
  places[CCH_PANE_SIDE] = side ? CCH_PANE_DOCKED : CCH_PANE_HIDDEN;
  if (cch_pane_plan_has_room (plan, outline, side))
    return;
  for (guint i = 0; i < CCH_N_PANES; i++)
    places[i] = plan->panes[i].called ? CCH_PANE_OVERLAID : CCH_PANE_HIDDEN;
}

static int
get_overlaid_width (const CchPanePlan *plan, const CchPaneState *pane)
{
  int roomy = MIN (MAX (pane->width, pane->least), plan->width - STRIP_WIDTH);

  return MAX (roomy, MIN (pane->least, plan->width));
}

/* As wide as wished, but the work keeps its least: the side gives way first. */
void
cch_pane_plan_divide (const CchPanePlan *plan,
                      const CchPanePlace places[CCH_N_PANES],
                      int widths[CCH_N_PANES])
{
  int excess = plan->middle_least - plan->width;

  for (guint i = 0; i < CCH_N_PANES; i++)
    {
      const CchPaneState *pane = &plan->panes[i];

      widths[i] = 0;
      if (places[i] == CCH_PANE_OVERLAID)
        widths[i] = get_overlaid_width (plan, pane);
      if (places[i] != CCH_PANE_DOCKED)
        continue;
      widths[i] = MAX (pane->width, pane->least);
      excess += widths[i];
    }
  for (guint i = CCH_N_PANES; i-- > 0 && excess > 0;)
    if (places[i] == CCH_PANE_DOCKED)
      {
        int give = CLAMP (widths[i] - plan->panes[i].least, 0, excess);

        widths[i] -= give;
        excess -= give;
      }
}
