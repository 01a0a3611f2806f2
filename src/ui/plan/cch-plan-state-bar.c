/* The bar over a plan: how far it is in its life, and what the next step is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-plan-state-bar.h"

#include "base/cch-i18n.h"
#include "session/cch-issue.h"
#include "session/cch-plan-share.h"
#include "ui/plan/cch-plan-row.h"

struct _CchPlanStateBar
{
  GtkBox parent_instance;

  GtkImage *icon;
  GtkLabel *state_label;
  GtkLabel *detail_label;
  GtkLabel *errors_label;
  GtkWidget *submit_button;
  GtkWidget *take_back_button;
  GtkWidget *issue_button;
  GtkWidget *amend_button;
  GtkMenuButton *menu_button;
  GMenu *print_menu; /* of those who have a part in the plan … */
  GMenu *show_menu;  /* … and once more */

  CchOpenPlan *plan;     /* nullable, ref */
  GSignalGroup *signals; /* of the plan */
  CchFindings *findings; /* nullable, ref */
};

G_DEFINE_FINAL_TYPE (CchPlanStateBar, cch_plan_state_bar, GTK_TYPE_BOX)

static const char *const icon_names[] = {
  [CCH_DOCUMENT_STATE_DRAFT] = "document-edit-symbolic",
  [CCH_DOCUMENT_STATE_SUBMITTED] = "mail-send-symbolic",
  [CCH_DOCUMENT_STATE_ISSUED] = "cch-mark-done-symbolic",
  [CCH_DOCUMENT_STATE_AMENDED] = "cch-mark-optional-symbolic",
  [CCH_DOCUMENT_STATE_REPLACED] = "cch-mark-optional-symbolic",
  [CCH_DOCUMENT_STATE_WITHDRAWN] = "cch-mark-empty-symbolic",
};

static char *
describe_predecessor (CchPlanStateBar *self, gint64 row, const char *format)
{
  g_autoptr (CchRecord) earlier =
      row != 0 ? cch_office_get (cch_open_plan_get_office (self->plan), &cch_plan_kind, row, NULL)
               : NULL;
  g_autofree char *number = earlier != NULL ? cch_plan_describe_number (CCH_PLAN (earlier)) : NULL;

  return number != NULL ? g_strdup_printf (format, number) : NULL;
}

static void
append (GString *text, const char *words)
{
  if (words != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", words);
}

/* What this plan follows, and how it came to be open again. */
static char *
describe (CchPlanStateBar *self, const CchPlan *plan)
{
  GString *text = g_string_new (NULL);
  g_autofree char *number = cch_plan_describe_number (plan);
  g_autofree char *amended = describe_predecessor (self, plan->amends, _ ("amends %s"));
  g_autofree char *replaced = describe_predecessor (self, plan->replaces, _ ("replaces %s"));

  append (text, number);
  append (text, amended);
  append (text, replaced);
  if (plan->state == CCH_DOCUMENT_STATE_DRAFT && plan->reopened != 0 && plan->reopen_reason != NULL)
    {
      g_autofree char *reopened = g_strdup_printf (_ ("reopened: %s"), plan->reopen_reason);

      append (text, reopened);
    }
  return g_string_free (text, FALSE);
}

static void
show_findings (CchPlanStateBar *self)
{
  guint n_errors =
      self->findings != NULL ? cch_findings_count (self->findings, CCH_SEVERITY_ERROR) : 0;
  g_autofree char *text =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u error", "%u errors", n_errors), n_errors);

  gtk_label_set_label (self->errors_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->errors_label),
                          n_errors > 0 && self->plan != NULL
                              && !cch_open_plan_is_frozen (self->plan));
}

/* A plan of another agency is signed there; here its number and day are noted. */
static void
show_steps (CchPlanStateBar *self, CchPlan *plan)
{
  gboolean received =
      cch_issue_is_received (cch_open_plan_get_office (self->plan), CCH_RECORD (plan));

  gtk_button_set_label (GTK_BUTTON (self->issue_button),
                        received ? _ ("_Number and Day…") : _ ("_Issue…"));
  gtk_widget_set_visible (self->submit_button,
                          plan->state == CCH_DOCUMENT_STATE_DRAFT && !received);
  gtk_widget_set_visible (self->take_back_button, plan->state == CCH_DOCUMENT_STATE_SUBMITTED);
  gtk_widget_set_visible (self->issue_button, !cch_document_state_is_issued (plan->state));
  gtk_widget_set_visible (self->amend_button, plan->state == CCH_DOCUMENT_STATE_ISSUED);
}

static void
update (CchPlanStateBar *self)
{
  CchPlan *plan = self->plan != NULL ? cch_open_plan_get_plan (self->plan) : NULL;
  g_autofree char *detail = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), plan != NULL);
  if (plan == NULL)
    return;
  detail = describe (self, plan);
  gtk_image_set_from_icon_name (self->icon, icon_names[plan->state]);
  gtk_label_set_label (self->state_label, _ (cch_document_state_labels[plan->state]));
  gtk_label_set_label (self->detail_label, detail);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->detail_label), detail);
  show_steps (self, plan);
  show_findings (self);
}

static void
fill_menu (GMenu *menu, const char *action, const CchPlanView *view, GArray *agencies)
{
  g_menu_remove_all (menu);
  for (guint i = 0; i < agencies->len; i++)
    {
      gint64 agency = g_array_index (agencies, gint64, i);
      g_autoptr (GMenuItem) item =
          g_menu_item_new (cch_plan_view_get_agency_name (view, agency), NULL);

      g_menu_item_set_action_and_target (item, action, "x", agency);
      g_menu_append_item (menu, item);
    }
}

/* Who has a part is found out when somebody is about to choose. The popover is asked: before GTK
 * 4.10 the button does not say that it opens. */
static void
menu_cb (CchPlanStateBar *self)
{
  const CchPlanView *view = self->plan != NULL ? cch_open_plan_get_view (self->plan, NULL) : NULL;
  g_autoptr (GArray) agencies = view != NULL ? cch_plan_share_list_agencies (view) : NULL;

  if (agencies == NULL)
    return;
  fill_menu (self->print_menu, "plan.print-part", view, agencies);
  fill_menu (self->show_menu, "plan.show-part", view, agencies);
}

static void
cch_plan_state_bar_dispose (GObject *object)
{
  CchPlanStateBar *self = CCH_PLAN_STATE_BAR (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->findings);
  g_clear_object (&self->plan);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_PLAN_STATE_BAR);

  G_OBJECT_CLASS (cch_plan_state_bar_parent_class)->dispose (object);
}

static void
cch_plan_state_bar_class_init (CchPlanStateBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_plan_state_bar_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/plan/cch-plan-state-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CchPlanStateBar, icon);
  gtk_widget_class_bind_template_child (widget_class, CchPlanStateBar, state_label);
  gtk_widget_class_bind_template_child (widget_class, CchPlanStateBar, detail_label);
  gtk_widget_class_bind_template_child (widget_class, CchPlanStateBar, errors_label);
  gtk_widget_class_bind_template_child (widget_class, CchPlanStateBar, submit_button);
  gtk_widget_class_bind_template_child (widget_class, CchPlanStateBar, take_back_button);
  gtk_widget_class_bind_template_child (widget_class, CchPlanStateBar, issue_button);
  gtk_widget_class_bind_template_child (widget_class, CchPlanStateBar, amend_button);
  gtk_widget_class_bind_template_child (widget_class, CchPlanStateBar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CchPlanStateBar, print_menu);
  gtk_widget_class_bind_template_child (widget_class, CchPlanStateBar, show_menu);
}

static void
cch_plan_state_bar_init (CchPlanStateBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_menu_button_get_popover (self->menu_button), "show",
                           G_CALLBACK (menu_cb), self, G_CONNECT_SWAPPED);
  self->signals = g_signal_group_new (CCH_TYPE_OPEN_PLAN);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (update), self);
  update (self);
}

/* @plan: (nullable) */
void
cch_plan_state_bar_set_plan (CchPlanStateBar *self, CchOpenPlan *plan)
{
  g_return_if_fail (CCH_IS_PLAN_STATE_BAR (self));

  g_set_object (&self->plan, plan);
  g_signal_group_set_target (self->signals, plan);
  update (self);
}

/* Their errors are counted in the bar: they stand in the way of issuing. */
void
cch_plan_state_bar_set_findings (CchPlanStateBar *self, CchFindings *findings)
{
  g_return_if_fail (CCH_IS_PLAN_STATE_BAR (self));

  if (!g_set_object (&self->findings, findings))
    return;
  if (findings != NULL)
    g_signal_connect_object (findings, "updated", G_CALLBACK (show_findings), self,
                             G_CONNECT_SWAPPED);
  show_findings (self);
}
