/* What can be done on the plan page: the actions of menus, buttons and keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-plan-actions.h"

#include "base/cch-i18n.h"
#include "store/cch-edit.h"

/* When an action makes sense. */
typedef enum
{
  NEEDS_OPEN = 1 << 0,  /* a plan is worked on */
  NEEDS_DRAFT = 1 << 1, /* and may be changed */
} Needs;

typedef void (*Act) (CchPlanPage *page, GVariant *parameter);

typedef struct
{
  const char *name;
  Act act;
  guint needs; /* Needs */
  const char *parameter_type;
} Verb;

static void
close_plan (CchPlanPage *page, GVariant *parameter)
{
  cch_plan_page_close (page);
}

static CchRecord *
load_plan (CchPlanPage *page, gint64 row, GError **error)
{
  CchSession *session = cch_page_get_session (CCH_PAGE (page));

  return cch_office_get (cch_session_get_office (session), &cch_plan_kind, row, error);
}

static gboolean
remove_record (CchOffice *office, CchRecord *plan, const char *label, GError **error)
{
  g_autoptr (CchEdit) edit = cch_edit_begin (office, label, error);

  if (edit == NULL)
    return FALSE;
  cch_edit_remove (edit, plan);
  return cch_edit_commit (edit, error);
}

/* No question: undo is a click away. */
static void
remove_plan (CchPlanPage *page, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchRecord) plan = load_plan (page, g_variant_get_int64 (parameter), &error);
  g_autofree char *title = plan != NULL ? cch_record_get_title (plan) : NULL;
  g_autofree char *label = g_strdup_printf (_ ("Remove the plan “%s”"), title);

  if (plan != NULL && CCH_PLAN (plan)->state != CCH_DOCUMENT_STATE_DRAFT)
    cch_plan_page_say (page, _ ("A plan that has been issued stays: amend or replace it instead"));
  else if (plan != NULL
           && remove_record (cch_session_get_office (cch_page_get_session (CCH_PAGE (page))), plan,
                             label, &error))
    {
      g_autofree char *words = g_strdup_printf (_ ("Removed the plan “%s”"), title);

      cch_plan_page_offer_undo (page, words);
    }
  if (error != NULL)
    cch_plan_page_say (page, error->message);
}

static void
next_pane (CchPlanPage *page, GVariant *parameter)
{
  cch_plan_panes_move_focus (cch_plan_workspace_get_panes (cch_plan_page_get_workspace (page)),
                             TRUE);
}

static void
previous_pane (CchPlanPage *page, GVariant *parameter)
{
  cch_plan_panes_move_focus (cch_plan_workspace_get_panes (cch_plan_page_get_workspace (page)),
                             FALSE);
}

static void
show_tab (CchPlanPage *page, GVariant *parameter)
{
  CchPlanWorkspace *workspace = cch_plan_page_get_workspace (page);

  cch_plan_side_set_tab (cch_plan_workspace_get_side (workspace),
                         g_variant_get_string (parameter, NULL));
  cch_plan_panes_set_show_side (cch_plan_workspace_get_panes (workspace), TRUE);
}

static const Verb verbs[] = {
  { "close", close_plan, NEEDS_OPEN, NULL },
  { "remove", remove_plan, 0, "x" },
  { "next-pane", next_pane, NEEDS_OPEN, NULL },
  { "previous-pane", previous_pane, NEEDS_OPEN, NULL },
  { "show-tab", show_tab, NEEDS_OPEN, "s" },
};

static const Verb *
find_verb (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i].name, name))
      return &verbs[i];
  g_return_val_if_reached (NULL);
}

static void
activate_cb (CchPlanPage *page, GVariant *parameter, GAction *action)
{
  find_verb (g_action_get_name (action))->act (page, parameter);
}

static void
add_toggle (GSimpleActionGroup *actions, CchPlanPage *page, const char *name)
{
  CchPlanPanes *panes = cch_plan_workspace_get_panes (cch_plan_page_get_workspace (page));
  g_autoptr (GPropertyAction) toggle = g_property_action_new (name, panes, name);

  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (toggle));
}

GSimpleActionGroup *
cch_plan_actions_new (CchPlanPage *page)
{
  GSimpleActionGroup *actions = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autoptr (GVariantType) type =
          verbs[i].parameter_type != NULL ? g_variant_type_new (verbs[i].parameter_type) : NULL;
      g_autoptr (GSimpleAction) action = g_simple_action_new (verbs[i].name, type);

      g_signal_connect_object (action, "activate", G_CALLBACK (activate_cb), page,
                               G_CONNECT_SWAPPED);
      g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
    }
  add_toggle (actions, page, "show-outline");
  add_toggle (actions, page, "show-side");
  return actions;
}

static gboolean
is_possible (CchPlanPage *page, guint needs)
{
  CchOpenPlan *plan = cch_plan_page_get_plan (page);

  if ((needs & (NEEDS_OPEN | NEEDS_DRAFT)) != 0 && plan == NULL)
    return FALSE;
  return !(needs & NEEDS_DRAFT) || !cch_open_plan_is_frozen (plan);
}

void
cch_plan_actions_update (CchPlanPage *page, GSimpleActionGroup *actions)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (actions), verbs[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_possible (page, verbs[i].needs));
    }
}
