/* The first page: who the office is, what is due next, which plans it works on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/today/cch-today-page.h"

#include "base/cch-i18n.h"
#include "model/cch-task.h"
#include "session/cch-day-view.h"
#include "session/cch-session.h"
#include "ui/plan/cch-plan-checks.h"
#include "ui/shell/cch-show-record.h"
#include "ui/today/cch-today-rows.h"
#include "ui/today/cch-today-words.h"

#define URGENT_DAYS 7
#define MAX_PLANS 6
/* From this month on an office works on the plan of the next year. */
#define PLANNING_MONTH 10
/* An evening passes into a morning while the page stands open. */
#define SECONDS_BETWEEN_LOOKS 300

struct _CchTodayPage
{
  CchPage parent_instance;

  GtkWidget *content; /* our child; bound, the template would take it from the bin */
  AdwPreferencesGroup *office_group;
  AdwActionRow *regulation_row;
  GtkWidget *begin_group;
  AdwActionRow *agencies_row;
  AdwPreferencesGroup *drafts_group;
  AdwPreferencesGroup *dues_group;
  AdwPreferencesGroup *milestones_group;
  AdwPreferencesGroup *plans_group;

  CchTodayRows *drafts; /* owned, as the following */
  CchTodayRows *dues;
  CchTodayRows *milestones;
  CchTodayRows *plans;

  CchDate day;           /* none: today, whenever that is */
  CchDayView *view;      /* nullable, owned */
  CchPlanChecks *checks; /* owned */
  GSignalGroup *signals; /* of the office */
  GCancellable *loading; /* nullable, owned: the question that is asked now */
  gboolean focus_wanted; /* somebody wants to be here as soon as there is something */
  gboolean stale;        /* something changed while nobody looked, or while it was read */
  guint clock;
};

G_DEFINE_FINAL_TYPE (CchTodayPage, cch_today_page, CCH_TYPE_PAGE)

static void load (CchTodayPage *self);

static CchDate
get_day (CchTodayPage *self)
{
  return cch_date_is_none (self->day) ? cch_date_new_today () : self->day;
}

static GVariant *
lead_to (const CchKind *kind, gint64 row)
{
  return g_variant_new (CCH_SHOW_RECORD_TYPE, kind->name, row);
}

static void
show_office (CchTodayPage *self)
{
  g_autofree char *name = g_markup_escape_text (self->view->agency, -1);
  g_autofree char *weekday = cch_today_words_for_day (self->view->day);
  g_autofree char *day = g_strdup_printf (_ ("Today is %s"), weekday);
  g_autofree char *regulation = cch_today_words_for_regulation (self->view);
  g_autofree char *agencies = cch_today_words_for_agencies (self->view);

  adw_preferences_group_set_title (self->office_group, name);
  adw_preferences_group_set_description (self->office_group, day);
  adw_action_row_set_subtitle (self->regulation_row, regulation);
  adw_action_row_set_subtitle (self->agencies_row, agencies);
  gtk_widget_set_visible (self->begin_group, !cch_day_view_has_own_plan (self->view, 0));
}

static gboolean
is_draft (const CchDayPlan *plan)
{
  return plan->own && !cch_document_state_is_issued (plan->state);
}

static void
add_draft (CchTodayPage *self, const CchDayPlan *plan)
{
  g_autofree char *words = cch_today_words_for_plan (plan);
  g_autofree char *findings = NULL;
  guint n_errors, n_warnings;

  cch_today_rows_add (self->drafts, plan->title, words, NULL, FALSE, "win." CCH_SHOW_RECORD_ACTION,
                      lead_to (&cch_plan_kind, plan->row));
  if (!cch_plan_checks_get (self->checks, plan->row, &n_errors, &n_warnings)
      || n_errors + n_warnings == 0)
    return;
  findings = cch_today_words_for_findings (n_errors, n_warnings);
  cch_today_rows_add_button (self->drafts, findings, "today.show-findings",
                             g_variant_new_int64 (plan->row));
}

/* What is written now; when the year is nearly over and no plan for the next one is begun, that. */
static void
show_drafts (CchTodayPage *self)
{
  const guint next = self->view->day.year + (self->view->day.month >= PLANNING_MONTH);
  g_autofree char *last = cch_today_words_for_last_act (self->view);
  g_autofree char *escaped = last != NULL ? g_markup_escape_text (last, -1) : NULL;

  adw_preferences_group_set_description (self->drafts_group, escaped);
  cch_today_rows_begin (self->drafts);
  for (guint i = 0; i < self->view->plans->len; i++)
    if (is_draft (self->view->plans->pdata[i]))
      add_draft (self, self->view->plans->pdata[i]);
  if (cch_day_view_has_own_plan (self->view, 0) && !cch_day_view_has_own_plan (self->view, next))
    {
      g_autofree char *title = g_strdup_printf (_ ("Begin the plan of %u"), next);

      cch_today_rows_add (self->drafts, title,
                          _ ("Last year’s plan can be carried over; each change is proposed first"),
                          NULL, FALSE, "today.new-plan", NULL);
    }
  cch_today_rows_end (self->drafts);
}

static void
show_dues (CchTodayPage *self)
{
  cch_today_rows_begin (self->dues);
  for (guint i = 0; i < self->view->dues->len; i++)
    {
      const CchDayDue *due = g_ptr_array_index (self->view->dues, i);
      g_autofree char *words = cch_today_words_for_due (due);
      g_autofree char *note = cch_today_words_for_distance (self->view->day, due->due);

      cch_today_rows_add (self->dues, due->name, words, note,
                          cch_date_days_between (self->view->day, due->due) <= URGENT_DAYS, NULL,
                          NULL);
    }
  if (self->view->dues->len == 0)
    cch_today_rows_add (self->dues, _ ("The calendar holds no date for this office"),
                        _ ("The regulation says what each class of agencies owes, and when"), NULL,
                        FALSE, "win.page", g_variant_new_string ("regulation"));
  cch_today_rows_end (self->dues);
}

static void
show_milestones (CchTodayPage *self)
{
  cch_today_rows_begin (self->milestones);
  for (guint i = 0; i < self->view->milestones->len; i++)
    {
      const CchDayMilestone *one = g_ptr_array_index (self->view->milestones, i);
      g_autofree char *day = cch_today_words_for_day (one->due);
      g_autofree char *note = cch_today_words_for_distance (self->view->day, one->due);
      const int days = cch_date_days_between (self->view->day, one->due);

      cch_today_rows_add (self->milestones, one->text, day, note, days >= 0 && days <= URGENT_DAYS,
                          "win." CCH_SHOW_RECORD_ACTION, lead_to (&cch_task_kind, one->task));
    }
  if (self->view->n_hidden > 0)
    {
      g_autofree char *more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "And %u more",
                                                            "And %u more", self->view->n_hidden),
                                               self->view->n_hidden);

      cch_today_rows_add (self->milestones, more, NULL, NULL, FALSE, "win.page",
                          g_variant_new_string ("plan"));
    }
  cch_today_rows_end (self->milestones);
}

/* In force, of last year at the earliest: what reports are written by now. */
static gboolean
is_current (const CchTodayPage *self, const CchDayPlan *plan)
{
  return plan->state == CCH_DOCUMENT_STATE_ISSUED && plan->year + 1 >= self->view->day.year;
}

static void
show_plans (CchTodayPage *self)
{
  guint n = 0;

  cch_today_rows_begin (self->plans);
  for (guint i = 0; i < self->view->plans->len && n < MAX_PLANS; i++)
    {
      const CchDayPlan *plan = g_ptr_array_index (self->view->plans, i);
      g_autofree char *words = is_current (self, plan) ? cch_today_words_for_plan (plan) : NULL;

      if (words == NULL)
        continue;
      cch_today_rows_add (self->plans, plan->title, words, NULL, FALSE,
                          "win." CCH_SHOW_RECORD_ACTION, lead_to (&cch_plan_kind, plan->row));
      n++;
    }
  cch_today_rows_end (self->plans);
}

static void
check_drafts (CchTodayPage *self)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->view->plans->len; i++)
    {
      const CchDayPlan *plan = g_ptr_array_index (self->view->plans, i);

      if (is_draft (plan))
        g_array_append_val (rows, plan->row);
    }
  cch_plan_checks_run (self->checks, cch_page_get_session (CCH_PAGE (self)), rows);
}

static void
show_all (CchTodayPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  show_office (self);
  show_drafts (self);
  show_dues (self);
  show_milestones (self);
  show_plans (self);
  gtk_widget_set_visible (self->content, TRUE);
  if (self->focus_wanted && root != NULL && gtk_root_get_focus (root) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  self->focus_wanted = FALSE;
}

static void
say_problem (CchTodayPage *self, const GError *error)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (CCH_IS_WINDOW (root))
    cch_window_say (CCH_WINDOW (root), error->message);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CchTodayPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CchDayView) view = cch_day_view_load_finish (result, &error);

  /* Another question was asked meanwhile, or the office was left. */
  if (self->loading == NULL || g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;
  g_clear_object (&self->loading);
  if (view == NULL)
    {
      say_problem (self, error);
      return;
    }
  g_clear_pointer (&self->view, cch_day_view_free);
  self->view = g_steal_pointer (&view);
  show_all (self);
  if (self->stale && gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    check_drafts (self);
}

/* One question at a time: what changes meanwhile is asked for afterwards. */
static void
load (CchTodayPage *self)
{
  CchSession *session = cch_page_get_session (CCH_PAGE (self));

  self->stale = self->loading != NULL || !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (session == NULL || self->stale)
    return;
  self->loading = g_cancellable_new ();
  cch_day_view_load_async (cch_session_get_worker (session), get_day (self), self->loading,
                           loaded_cb, g_object_ref (self));
}

static void
checked_cb (CchTodayPage *self)
{
  if (self->view != NULL)
    show_drafts (self);
}

static gboolean
clock_cb (gpointer data)
{
  CchTodayPage *self = CCH_TODAY_PAGE (data);

  if (self->view != NULL && cch_date_compare (self->view->day, get_day (self)) != 0)
    load (self);
  return G_SOURCE_CONTINUE;
}

static void
stop (CchTodayPage *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
cch_today_page_session_changed (CchPage *page, CchSession *session)
{
  CchTodayPage *self = CCH_TODAY_PAGE (page);
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));

  stop (self);
  cch_plan_checks_run (self->checks, session, none);
  g_clear_pointer (&self->view, cch_day_view_free);
  g_signal_group_set_target (self->signals,
                             session != NULL ? cch_session_get_office (session) : NULL);
  gtk_widget_set_visible (self->content, FALSE);
  load (self);
}

static void
cch_today_page_map (GtkWidget *widget)
{
  CchTodayPage *self = CCH_TODAY_PAGE (widget);

  GTK_WIDGET_CLASS (cch_today_page_parent_class)->map (widget);
  self->clock = g_timeout_add_seconds (SECONDS_BETWEEN_LOOKS, clock_cb, self);
  if (self->stale || self->view == NULL || cch_date_compare (self->view->day, get_day (self)) != 0)
    load (self);
  else
    check_drafts (self);
}

static void
cch_today_page_unmap (GtkWidget *widget)
{
  CchTodayPage *self = CCH_TODAY_PAGE (widget);

  g_clear_handle_id (&self->clock, g_source_remove);
  if (self->checks != NULL)
    cch_plan_checks_stop (self->checks);
  self->focus_wanted = FALSE;
  GTK_WIDGET_CLASS (cch_today_page_parent_class)->unmap (widget);
}

/* To what is worked on, or to where work begins: as soon as it has been read, unless the person has
 * gone elsewhere by then. */
static gboolean
cch_today_page_grab_focus (GtkWidget *widget)
{
  CchTodayPage *self = CCH_TODAY_PAGE (widget);

  self->focus_wanted = !gtk_widget_get_visible (self->content);
  if (self->focus_wanted)
    {
      gtk_root_set_focus (gtk_widget_get_root (widget), NULL);
      return TRUE;
    }
  if (gtk_widget_get_visible (self->begin_group))
    return gtk_widget_grab_focus (GTK_WIDGET (self->agencies_row));
  return cch_today_rows_grab_focus (self->drafts)
         || gtk_widget_grab_focus (GTK_WIDGET (self->regulation_row));
}

/* Through the page of the plans, which has the form for it. */
static void
new_plan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.page", "s", "plan");
  gtk_widget_activate_action (widget, "plan.new", NULL);
}

static void
show_findings_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win." CCH_SHOW_RECORD_ACTION, CCH_SHOW_RECORD_TYPE,
                              cch_plan_kind.name, g_variant_get_int64 (parameter));
  gtk_widget_activate_action (widget, "plan.show-tab", "s", "findings");
}

static void
cch_today_page_dispose (GObject *object)
{
  CchTodayPage *self = CCH_TODAY_PAGE (object);

  stop (self);
  g_clear_handle_id (&self->clock, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_object (&self->checks);
  g_clear_pointer (&self->drafts, cch_today_rows_free);
  g_clear_pointer (&self->dues, cch_today_rows_free);
  g_clear_pointer (&self->milestones, cch_today_rows_free);
  g_clear_pointer (&self->plans, cch_today_rows_free);
  g_clear_pointer (&self->view, cch_day_view_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_TODAY_PAGE);

  G_OBJECT_CLASS (cch_today_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CchTodayPage, office_group);
  gtk_widget_class_bind_template_child (widget_class, CchTodayPage, regulation_row);
  gtk_widget_class_bind_template_child (widget_class, CchTodayPage, begin_group);
  gtk_widget_class_bind_template_child (widget_class, CchTodayPage, agencies_row);
  gtk_widget_class_bind_template_child (widget_class, CchTodayPage, drafts_group);
  gtk_widget_class_bind_template_child (widget_class, CchTodayPage, dues_group);
  gtk_widget_class_bind_template_child (widget_class, CchTodayPage, milestones_group);
  gtk_widget_class_bind_template_child (widget_class, CchTodayPage, plans_group);
}

static void
cch_today_page_class_init (CchTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_today_page_dispose;
  widget_class->map = cch_today_page_map;
  widget_class->unmap = cch_today_page_unmap;
  widget_class->grab_focus = cch_today_page_grab_focus;
  CCH_PAGE_CLASS (klass)->session_changed = cch_today_page_session_changed;

  gtk_widget_class_install_action (widget_class, "today.new-plan", NULL, new_plan_action);
  gtk_widget_class_install_action (widget_class, "today.show-findings", "x", show_findings_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/today/cch-today-page.ui");
  bind_children (widget_class);
}

static void
cch_today_page_init (CchTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->content = adw_bin_get_child (ADW_BIN (self));
  self->stale = TRUE;
  self->drafts = cch_today_rows_new (self->drafts_group);
  self->dues = cch_today_rows_new (self->dues_group);
  self->milestones = cch_today_rows_new (self->milestones_group);
  self->plans = cch_today_rows_new (self->plans_group);
  self->checks = cch_plan_checks_new ();
  g_signal_connect_object (self->checks, "checked", G_CALLBACK (checked_cb), self,
                           G_CONNECT_SWAPPED);
  self->signals = g_signal_group_new (CCH_TYPE_OFFICE);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (load), self);
  gtk_widget_set_visible (self->content, FALSE);
}

/* @day: shown instead of today; none: today again */
void
cch_today_page_set_day (CchTodayPage *self, CchDate day)
{
  g_return_if_fail (CCH_IS_TODAY_PAGE (self));

  self->day = day;
  load (self);
}

/* Whether what was asked for last is shown. */
gboolean
cch_today_page_is_filled (CchTodayPage *self)
{
  g_return_val_if_fail (CCH_IS_TODAY_PAGE (self), FALSE);

  return self->view != NULL && self->loading == NULL;
}
