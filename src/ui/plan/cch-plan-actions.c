/* What can be done on the plan page: the actions of menus, buttons and keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-plan-actions.h"

#include "base/cch-i18n.h"
#include "session/cch-paper.h"
#include "session/cch-plan-issue.h"
#include "store/cch-edit.h"
#include "ui/paper/cch-paper-window.h"
#include "ui/plan/cch-plan-dialogs.h"

#define STATE(name) (1u << CCH_DOCUMENT_STATE_##name)
#define WRITTEN (STATE (DRAFT) | STATE (SUBMITTED))
#define IN_FORCE STATE (ISSUED)
#define ANY_STATE G_MAXUINT

typedef void (*Act) (CchPlanPage *page, GVariant *parameter);

/**
 * Verb:
 * @states: bits of the states of the open plan in which it makes sense; 0: also without a plan
 * @writes: whether it needs an office that may be written to
 */
typedef struct
{
  const char *name;
  Act act;
  guint states;
  gboolean writes;
  const char *parameter_type; /* nullable */
} Verb;

static void
report (CchPlanPage *page, const GError *error)
{
  if (error != NULL)
    cch_plan_page_say (page, error->message);
}

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
  report (page, error);
}

static void
remove_open (CchPlanPage *page, GVariant *parameter)
{
  CchPlan *plan = cch_open_plan_get_plan (cch_plan_page_get_plan (page));
  g_autoptr (GVariant) row =
      g_variant_ref_sink (g_variant_new_int64 (cch_record_get_id (CCH_RECORD (plan))));

  remove_plan (page, row);
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

/* The first press shows it beside the work, the second goes there. */
static void
show_tab (CchPlanPage *page, GVariant *parameter)
{
  CchPlanWorkspace *workspace = cch_plan_page_get_workspace (page);
  CchPlanSide *side = cch_plan_workspace_get_side (workspace);
  CchPlanPanes *panes = cch_plan_workspace_get_panes (workspace);
  const char *tab = g_variant_get_string (parameter, NULL);
  gboolean there =
      cch_plan_panes_get_show_side (panes) && g_strcmp0 (cch_plan_side_get_tab (side), tab) == 0;

  cch_plan_side_set_tab (side, tab);
  cch_plan_panes_set_show_side (panes, TRUE);
  if (there)
    cch_plan_side_enter (side);
}

static void
print_plan (CchPlanPage *page, GVariant *parameter)
{
  cch_plan_side_print (cch_plan_workspace_get_side (cch_plan_page_get_workspace (page)));
}

static void
export_plan (CchPlanPage *page, GVariant *parameter)
{
  cch_plan_side_save (cch_plan_workspace_get_side (cch_plan_page_get_workspace (page)),
                      g_variant_get_string (parameter, NULL));
}

static void
show_part (CchPlanPage *page, GVariant *parameter)
{
  if (!cch_plan_workspace_show_owner (cch_plan_page_get_workspace (page),
                                      g_variant_get_int64 (parameter)))
    cch_plan_page_say (page, _ ("The form of this plan has no table of tasks"));
}

/* A window of its own, from which it is printed and saved: the preview stays that of the plan. */
static void
print_part (CchPlanPage *page, GVariant *parameter)
{
  CchPlan *plan = cch_open_plan_get_plan (cch_plan_page_get_plan (page));
  const CchPaperRequest request = { .plan = cch_record_get_id (CCH_RECORD (plan)),
                                    .agency = g_variant_get_int64 (parameter) };
  g_autoptr (GError) error = NULL;
  g_autoptr (CchPaper) paper =
      cch_paper_gather (cch_page_get_session (CCH_PAGE (page)), &request, &error);
  g_autoptr (CchDoc) document = paper != NULL ? cch_paper_compose (paper, &error) : NULL;

  if (document != NULL)
    cch_paper_window_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), document);
  report (page, error);
}

static void
move_section (CchPlanPage *page, int step)
{
  g_autoptr (GError) error = NULL;

  cch_plan_workspace_move_section (cch_plan_page_get_workspace (page), step, &error);
  report (page, error);
}

static void
move_up (CchPlanPage *page, GVariant *parameter)
{
  move_section (page, -1);
}

static void
move_down (CchPlanPage *page, GVariant *parameter)
{
  move_section (page, 1);
}

static void
submit_plan (CchPlanPage *page, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;

  if (cch_plan_submit (cch_plan_page_get_plan (page), &error))
    cch_plan_page_offer_undo (page, _ ("The plan lies before the one who signs"));
  report (page, error);
}

static void
take_back_plan (CchPlanPage *page, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;

  cch_plan_take_back (cch_plan_page_get_plan (page), &error);
  report (page, error);
}

static void
amend (CchPlanPage *page, gboolean replace)
{
  g_autoptr (GError) error = NULL;
  gint64 row = cch_plan_amend (cch_plan_page_get_plan (page), replace, &error);

  if (row != 0 && cch_plan_page_open (page, row, &error))
    cch_plan_page_offer_undo (page, replace ? _ ("This draft will replace the plan")
                                            : _ ("This draft will amend the plan"));
  report (page, error);
}

static void
amend_plan (CchPlanPage *page, GVariant *parameter)
{
  amend (page, FALSE);
}

static void
replace_plan (CchPlanPage *page, GVariant *parameter)
{
  amend (page, TRUE);
}

/* clang-format off */
static const Verb verbs[] = {
  { "close", close_plan, ANY_STATE, FALSE, NULL },
  { "new", cch_plan_dialogs_begin, 0, TRUE, NULL },
  { "remove", remove_plan, 0, TRUE, "x" },
  { "remove-open", remove_open, WRITTEN, TRUE, NULL },
  { "next-pane", next_pane, ANY_STATE, FALSE, NULL },
  { "previous-pane", previous_pane, ANY_STATE, FALSE, NULL },
  { "show-tab", show_tab, ANY_STATE, FALSE, "s" },
  { "print", print_plan, ANY_STATE, FALSE, NULL },
  { "export", export_plan, ANY_STATE, FALSE, "s" },
  { "pull-down", cch_plan_dialogs_pull_down, WRITTEN, TRUE, NULL },
  { "show-part", show_part, ANY_STATE, FALSE, "x" },
  { "print-part", print_part, ANY_STATE, FALSE, "x" },
  { "add-section", cch_plan_dialogs_add_section, WRITTEN, TRUE, NULL },
  { "remove-section", cch_plan_dialogs_remove_section, WRITTEN, TRUE, NULL },
  { "move-up", move_up, WRITTEN, TRUE, NULL },
  { "move-down", move_down, WRITTEN, TRUE, NULL },
  { "submit", submit_plan, STATE (DRAFT), TRUE, NULL },
  { "take-back", take_back_plan, STATE (SUBMITTED), TRUE, NULL },
  { "issue", cch_plan_dialogs_issue, WRITTEN, TRUE, NULL },
  { "reopen", cch_plan_dialogs_reopen, ANY_STATE & ~WRITTEN, TRUE, NULL },
  { "amend", amend_plan, IN_FORCE, TRUE, NULL },
  { "replace", replace_plan, IN_FORCE, TRUE, NULL },
  { "versions", cch_plan_dialogs_versions, ANY_STATE, FALSE, NULL },
};
/* clang-format on */

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
is_possible (CchPlanPage *page, const Verb *verb)
{
  CchOpenPlan *plan = cch_plan_page_get_plan (page);
  CchSession *session = cch_page_get_session (CCH_PAGE (page));

  if (verb->writes && (session == NULL || cch_session_get_mode (session) == CCH_SESSION_READ))
    return FALSE;
  if (verb->states == 0)
    return TRUE;
  return plan != NULL && (verb->states & (1u << cch_open_plan_get_plan (plan)->state)) != 0;
}

void
cch_plan_actions_update (CchPlanPage *page, GSimpleActionGroup *actions)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (actions), verbs[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_possible (page, &verbs[i]));
    }
}
