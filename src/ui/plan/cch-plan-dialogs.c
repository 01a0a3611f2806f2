/* The actions of the plan page that ask something first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-plan-dialogs.h"

#include "base/cch-i18n.h"
#include "session/cch-plan-issue.h"
#include "store/cch-edit.h"
#include "ui/plan/cch-issue-dialog.h"
#include "ui/plan/cch-new-plan-dialog.h"
#include "ui/plan/cch-reopen-dialog.h"
#include "ui/plan/cch-versions-window.h"
#include "ui/start/cch-pull-down-dialog.h"
#include "ui/start/cch-roll-forward-dialog.h"

static void
report (CchPlanPage *page, const GError *error)
{
  if (error != NULL)
    cch_plan_page_say (page, error->message);
}

static void
present (CchPlanPage *page, gpointer window)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (window));
}

static void
opened_cb (CchPlanPage *page, gint64 plan)
{
  g_autoptr (GError) error = NULL;

  cch_plan_page_open (page, plan, &error);
  report (page, error);
}

/* Its tasks stand beside the plan, which takes them one by one or area by area. */
static void
show_superior (CchPlanPage *page)
{
  const CchPlan *plan = cch_open_plan_get_plan (cch_plan_page_get_plan (page));
  CchPlanWorkspace *workspace = cch_plan_page_get_workspace (page);

  cch_plan_panes_set_show_side (cch_plan_workspace_get_panes (workspace), TRUE);
  cch_plan_side_show_source (cch_plan_workspace_get_side (workspace), plan->parent);
}

/* The plan is there; what it starts from is followed in it. */
static void
made_cb (CchPlanPage *page, gint64 plan, guint origin)
{
  opened_cb (page, plan);
  if (origin == CCH_PLAN_ORIGIN_TABLE
      && !cch_plan_workspace_paste_tasks (cch_plan_page_get_workspace (page)))
    cch_plan_page_say (page, _ ("Press Ctrl+V to paste the table"));
  if (origin == CCH_PLAN_ORIGIN_SUPERIOR && cch_plan_page_get_plan (page) != NULL)
    show_superior (page);
}

static void
rolled_cb (CchPlanPage *page, gint64 source, guint year)
{
  CchSession *session = cch_page_get_session (CCH_PAGE (page));
  g_autoptr (GError) error = NULL;
  g_autoptr (CchRecord) plan =
      cch_office_get (cch_session_get_office (session), &cch_plan_kind, source, &error);
  CchRollForwardDialog *dialog =
      plan != NULL ? cch_roll_forward_dialog_new (session, CCH_PLAN (plan), year, &error) : NULL;

  report (page, error);
  if (dialog == NULL)
    return;
  g_signal_connect_object (dialog, "done", G_CALLBACK (opened_cb), page, G_CONNECT_SWAPPED);
  present (page, dialog);
}

void
cch_plan_dialogs_begin (CchPlanPage *page, GVariant *parameter)
{
  CchNewPlanDialog *dialog = cch_new_plan_dialog_new (cch_page_get_session (CCH_PAGE (page)));

  g_signal_connect_object (dialog, "made", G_CALLBACK (made_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "rolled", G_CALLBACK (rolled_cb), page, G_CONNECT_SWAPPED);
  present (page, dialog);
}

static void
issued_cb (CchPlanPage *page)
{
  const CchPlan *plan = cch_open_plan_get_plan (cch_plan_page_get_plan (page));
  g_autofree char *number = cch_plan_describe_number (plan);
  g_autofree char *words = g_strdup_printf (_ ("Issued as %s"), number);

  cch_plan_page_say (page, words);
}

void
cch_plan_dialogs_issue (CchPlanPage *page, GVariant *parameter)
{
  CchPlanSide *side = cch_plan_workspace_get_side (cch_plan_page_get_workspace (page));
  g_autoptr (GError) error = NULL;
  CchIssueDialog *dialog = cch_issue_dialog_new (cch_plan_page_get_plan (page),
                                                 cch_plan_side_get_findings (side), &error);

  report (page, error);
  if (dialog == NULL)
    return;
  g_signal_connect_object (dialog, "done", G_CALLBACK (issued_cb), page, G_CONNECT_SWAPPED);
  present (page, dialog);
}

static void
reopen_response_cb (CchPlanPage *page, const char *response, AdwMessageDialog *dialog)
{
  g_autofree char *reason = cch_reopen_dialog_dup_reason (dialog);
  g_autoptr (GError) error = NULL;

  if (g_str_equal (response, CCH_REOPEN_RESPONSE) && cch_plan_page_get_plan (page) != NULL
      && cch_plan_reopen (cch_plan_page_get_plan (page), reason, &error))
    cch_plan_page_say (page, _ ("The plan is open again. Issue it once more when it is right"));
  report (page, error);
}

void
cch_plan_dialogs_reopen (CchPlanPage *page, GVariant *parameter)
{
  GtkWidget *dialog = cch_reopen_dialog_new (
      _ ("Reopen the Issued Plan?"),
      _ ("What was sent out differs from the file then. For a change that others shall know of, "
         "amend the plan instead."));

  g_signal_connect_object (dialog, "response", G_CALLBACK (reopen_response_cb), page,
                           G_CONNECT_SWAPPED);
  present (page, dialog);
}

void
cch_plan_dialogs_versions (CchPlanPage *page, GVariant *parameter)
{
  CchVersionsWindow *window = g_object_new (CCH_TYPE_VERSIONS_WINDOW, NULL);
  g_autoptr (GError) error = NULL;

  if (!cch_versions_window_set_plan (window, cch_plan_page_get_plan (page), &error))
    {
      gtk_window_destroy (GTK_WINDOW (window));
      report (page, error);
      return;
    }
  g_signal_connect_object (window, "opened", G_CALLBACK (opened_cb), page, G_CONNECT_SWAPPED);
  present (page, window);
}

static void
pulled_cb (CchPlanPage *page)
{
  cch_plan_page_offer_undo (page, _ ("The plan follows the superior’s plan"));
}

static void
parent_wanted_cb (CchPlanPage *page)
{
  CchRecord *plan = CCH_RECORD (cch_open_plan_get_plan (cch_plan_page_get_plan (page)));

  cch_plan_workspace_show_record (cch_plan_page_get_workspace (page), cch_plan_kind.name,
                                  cch_record_get_uuid (plan), "parent");
}

void
cch_plan_dialogs_pull_down (CchPlanPage *page, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;
  CchPullDownDialog *dialog =
      cch_pull_down_dialog_new (cch_plan_page_get_plan (page), cch_date_new_today (), &error);

  report (page, error);
  if (dialog == NULL)
    return;
  g_signal_connect_object (dialog, "done", G_CALLBACK (pulled_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "parent-wanted", G_CALLBACK (parent_wanted_cb), page,
                           G_CONNECT_SWAPPED);
  present (page, dialog);
}

/* A section of the office's own stands behind those of the form; its heading is written in it. */
void
cch_plan_dialogs_add_section (CchPlanPage *page, GVariant *parameter)
{
  CchOpenPlan *plan = cch_plan_page_get_plan (page);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit =
      cch_edit_begin (cch_open_plan_get_office (plan), _ ("Add a section"), &error);
  CchRecord *section = NULL;
  g_autofree char *uuid = NULL;

  if (edit != NULL)
    section = cch_edit_create (edit, &cch_section_kind, "plan",
                               cch_record_get_id (CCH_RECORD (cch_open_plan_get_plan (plan))),
                               "heading", _ ("New section"), NULL);
  if (section != NULL)
    uuid = g_strdup (cch_record_get_uuid (section));
  if (edit != NULL && cch_edit_commit (edit, &error) && uuid != NULL)
    cch_plan_workspace_show_new (cch_plan_page_get_workspace (page), cch_section_kind.name, uuid,
                                 "heading");
  report (page, error);
}

void
cch_plan_dialogs_remove_section (CchPlanPage *page, GVariant *parameter)
{
  CchOffice *office = cch_open_plan_get_office (cch_plan_page_get_plan (page));
  g_autoptr (CchRecord) section =
      cch_plan_workspace_get_own_section (cch_plan_page_get_workspace (page));
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = NULL;

  if (section == NULL)
    {
      cch_plan_page_say (page, _ ("Sections of the form stay. Leave them empty instead"));
      return;
    }
  edit = cch_edit_begin (office, _ ("Remove a section"), &error);
  if (edit != NULL)
    cch_edit_remove (edit, section);
  if (edit != NULL && cch_edit_commit (edit, &error))
    cch_plan_page_offer_undo (page, _ ("Removed the section"));
  report (page, error);
}
