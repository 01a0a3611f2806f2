/* Shows what the superior's plan asks of this office, to take it into the plan task by task.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/start/cch-pull-down-dialog.h"

#include "base/cch-i18n.h"
#include "model/cch-area.h"
#include "ui/start/cch-pull-row.h"

struct _CchPullDownDialog
{
  CchDialog parent_instance;

  GtkStack *stack;
  GtkLabel *superior_label;
  GtkLabel *summary_label;
  GtkListBox *list;
  GtkLabel *problem_label;

  CchPullDown *pull; /* owned; NULL when the plan names no superior plan */
  CchOpenPlan *plan; /* ref */
};

enum
{
  SIGNAL_DONE,
  SIGNAL_PARENT_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchPullDownDialog, cch_pull_down_dialog, CCH_TYPE_DIALOG)

/* In the order of the list. */
static const struct
{
  CchPullState state;
  const char *heading;
} groups[] = {
  { CCH_PULL_NEW, N_ ("New tasks") },
  { CCH_PULL_CHANGED, N_ ("Changed tasks") },
  { CCH_PULL_GONE, N_ ("Tasks that are asked no more") },
  { CCH_PULL_TAKEN, N_ ("Tasks in the plan already") },
};

static const char *
get_heading (CchPullState state)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (groups[i].state == state)
      return _ (groups[i].heading);
  g_return_val_if_reached ("");
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  CchPullState state = cch_pull_row_get_state (CCH_PULL_ROW (row));
  GtkWidget *label;

  if (before != NULL && cch_pull_row_get_state (CCH_PULL_ROW (before)) == state)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (get_heading (state));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_list_box_row_set_header (row, label);
}

/* The plan also follows when it only names the version in force from now on. */
static gboolean
is_of_earlier_version (CchPullDownDialog *self)
{
  return cch_record_get_id (CCH_RECORD (cch_pull_down_get_superior (self->pull)))
         != cch_open_plan_get_plan (self->plan)->parent;
}

static void
summarize (CchPullDownDialog *self)
{
  guint n = 0;
  guint n_ticked = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < cch_pull_down_get_n (self->pull); i++)
    {
      const CchPullItem *item = cch_pull_down_get (self->pull, i);

      n += item->state != CCH_PULL_TAKEN;
      n_ticked += item->state != CCH_PULL_TAKEN && item->ticked;
    }
  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u task is ticked",
                                        "%u of %u tasks are ticked", n),
                           n_ticked, n);
  gtk_label_set_label (self->summary_label, words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pull.apply",
                                 n_ticked > 0 || is_of_earlier_version (self));
}

static void
tick_all (CchPullDownDialog *self, gboolean ticked)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (CCH_IS_PULL_ROW (row))
      cch_pull_row_set_ticked (CCH_PULL_ROW (row), ticked);
}

static void
tick_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tick_all (CCH_PULL_DOWN_DIALOG (widget), g_str_equal (name, "pull.tick-all"));
}

static void
apply_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchPullDownDialog *self = CCH_PULL_DOWN_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (!cch_pull_down_apply (self->pull, &error))
    {
      gtk_label_set_label (self->problem_label, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem_label), TRUE);
      return;
    }
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
choose_parent_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_PARENT_WANTED], 0);
  gtk_window_destroy (GTK_WINDOW (widget));
}

static void
cch_pull_down_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_PULL_DOWN_DIALOG);

  G_OBJECT_CLASS (cch_pull_down_dialog_parent_class)->dispose (object);
}

static void
cch_pull_down_dialog_finalize (GObject *object)
{
  CchPullDownDialog *self = CCH_PULL_DOWN_DIALOG (object);

  g_clear_pointer (&self->pull, cch_pull_down_free);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (cch_pull_down_dialog_parent_class)->finalize (object);
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "pull.apply", NULL, apply_action);
  gtk_widget_class_install_action (widget_class, "pull.tick-all", NULL, tick_action);
  gtk_widget_class_install_action (widget_class, "pull.tick-none", NULL, tick_action);
  gtk_widget_class_install_action (widget_class, "pull.choose-parent", NULL, choose_parent_action);
}

static void
cch_pull_down_dialog_class_init (CchPullDownDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_pull_down_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cch_pull_down_dialog_finalize;
  signals[SIGNAL_DONE] = g_signal_new ("done", CCH_TYPE_PULL_DOWN_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_PARENT_WANTED] =
      g_signal_new ("parent-wanted", CCH_TYPE_PULL_DOWN_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/start/cch-pull-down-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CchPullDownDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CchPullDownDialog, superior_label);
  gtk_widget_class_bind_template_child (widget_class, CchPullDownDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, CchPullDownDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CchPullDownDialog, problem_label);
  add_actions (widget_class);
}

static void
cch_pull_down_dialog_init (CchPullDownDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pull.apply", FALSE);
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
}

static char *
get_area_name (CchPullDownDialog *self, const CchPullItem *item)
{
  const CchTask *task = item->task != NULL ? item->task : item->before;
  CchOffice *office = cch_open_plan_get_office (self->plan);
  g_autoptr (CchRecord) area =
      task->area != 0 ? cch_office_get (office, &cch_area_kind, task->area, NULL) : NULL;

  return area != NULL ? cch_record_get_title (area) : NULL;
}

static void
fill_group (CchPullDownDialog *self, CchPullState state)
{
  for (guint i = 0; i < cch_pull_down_get_n (self->pull); i++)
    {
      const CchPullItem *item = cch_pull_down_get (self->pull, i);
      g_autofree char *area = NULL;
      GtkWidget *row;

      if (item->state != state)
        continue;
      area = get_area_name (self, item);
      row = cch_pull_row_new (self->pull, i, area);
      g_signal_connect_object (row, "toggled", G_CALLBACK (summarize), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
}

static void
fill (CchPullDownDialog *self)
{
  g_autofree char *superior =
      cch_record_get_title (CCH_RECORD (cch_pull_down_get_superior (self->pull)));

  gtk_label_set_label (self->superior_label, superior);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    fill_group (self, groups[i].state);
  summarize (self);
  gtk_stack_set_visible_child_name (self->stack,
                                    cch_pull_down_get_n (self->pull) > 0 ? "tasks" : "nothing");
  cch_dialog_set_begins_at (CCH_DIALOG (self), GTK_WIDGET (self->list));
}

/**
 * cch_pull_down_dialog_new:
 * @day: as of which the superior's plan counts
 *
 * Returns: (nullable): %NULL with @error when the plans cannot be read
 */
CchPullDownDialog *
cch_pull_down_dialog_new (CchOpenPlan *plan, CchDate day, GError **error)
{
  gboolean has_parent = cch_open_plan_get_plan (plan)->parent != 0;
  CchPullDown *pull = has_parent ? cch_pull_down_new (plan, day, error) : NULL;
  CchPullDownDialog *self;

  if (has_parent && pull == NULL)
    return NULL;
  self = g_object_new (CCH_TYPE_PULL_DOWN_DIALOG, NULL);
  self->plan = g_object_ref (plan);
  self->pull = pull;
  if (has_parent)
    fill (self);
  return self;
}
