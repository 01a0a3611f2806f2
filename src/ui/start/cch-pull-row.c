/* A task that the superior asks for, as a row of a list: a tick, its words, what changed and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/start/cch-pull-row.h"

#include "base/cch-i18n.h"

struct _CchPullRow
{
  AdwActionRow parent_instance;

  GtkCheckButton *check;

  CchPullDown *pull; /* not owned: lives as long as the dialog */
  guint index;
};

enum
{
  SIGNAL_TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchPullRow, cch_pull_row, ADW_TYPE_ACTION_ROW)

static const CchPullItem *
get_item (CchPullRow *self)
{
  return cch_pull_down_get (self->pull, self->index);
}

static void
toggled_cb (CchPullRow *self)
{
  cch_pull_down_set_ticked (self->pull, self->index, gtk_check_button_get_active (self->check));
  g_signal_emit (self, signals[SIGNAL_TOGGLED], 0);
}

static void
cch_pull_row_class_init (CchPullRowClass *klass)
{
  signals[SIGNAL_TOGGLED] = g_signal_new ("toggled", CCH_TYPE_PULL_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
cch_pull_row_init (CchPullRow *self)
{
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (GTK_WIDGET (self->check), FALSE); /* the row has the keys */
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->check));
}

/* "Area · time · role", as far as the superior says them */
static char *
describe_place (const CchPullItem *item, const char *area)
{
  const CchTask *task = item->task != NULL ? item->task : item->before;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (area != NULL)
    g_strv_builder_add (builder, area);
  if (task->time_wording != NULL)
    g_strv_builder_add (builder, task->time_wording);
  if (item->state == CCH_PULL_NEW)
    g_strv_builder_add (builder, _ (cch_task_role_labels[item->role]));
  parts = g_strv_builder_end (builder);
  return g_strjoinv (" · ", parts);
}

static void
append_changed (GString *markup, CchPullRow *self)
{
  const CchPullItem *item = get_item (self);
  g_autofree char *change = NULL;

  if (item->state != CCH_PULL_CHANGED || g_strcmp0 (item->before->text, item->task->text) == 0)
    return;
  change = g_markup_printf_escaped ("\n<s>%s</s> → <b>%s</b>",
                                    item->before->text != NULL ? item->before->text : "",
                                    item->task->text != NULL ? item->task->text : "");
  g_string_append (markup, change);
  if (cch_pull_down_keeps_words (self->pull, self->index))
    g_string_append_printf (markup, "\n%s",
                            _ ("The plan has words of its own for it; they stay as they are"));
}

static char *
create_subtitle (CchPullRow *self, const char *area)
{
  g_autofree char *place = describe_place (get_item (self), area);
  g_autofree char *why = cch_pull_down_describe (self->pull, self->index);
  g_autofree char *start = g_markup_printf_escaped ("%s\n%s", place, why);
  GString *markup = g_string_new (*place != '\0' ? start : start + 1);

  append_changed (markup, self);
  return g_string_free (markup, FALSE);
}

static void
fill (CchPullRow *self, const char *area)
{
  const CchPullItem *item = get_item (self);
  const CchTask *task = item->task != NULL ? item->task : item->before;
  const char *text = task->text != NULL ? task->text : "";
  g_autofree char *title = g_markup_escape_text (text, -1);
  g_autofree char *subtitle = create_subtitle (self, area);
  g_autofree char *why = cch_pull_down_describe (self->pull, self->index);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_check_button_set_active (self->check, item->ticked || item->state == CCH_PULL_TAKEN);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), cch_pull_row_can_tick (self));
  if (cch_pull_row_can_tick (self))
    adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->check));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why, -1);
}

/* @area: (nullable): the name of the area of the task */
GtkWidget *
cch_pull_row_new (CchPullDown *pull, guint index, const char *area)
{
  CchPullRow *self = g_object_new (CCH_TYPE_PULL_ROW, NULL);

  self->pull = pull;
  self->index = index;
  fill (self, area);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

CchPullState
cch_pull_row_get_state (CchPullRow *self)
{
  return get_item (self)->state;
}

/* What is in the plan already needs nothing. */
gboolean
cch_pull_row_can_tick (CchPullRow *self)
{
  return get_item (self)->state != CCH_PULL_TAKEN;
}

gboolean
cch_pull_row_get_ticked (CchPullRow *self)
{
  return cch_pull_row_can_tick (self) && get_item (self)->ticked;
}

void
cch_pull_row_set_ticked (CchPullRow *self, gboolean ticked)
{
  if (cch_pull_row_can_tick (self))
    gtk_check_button_set_active (self->check, ticked);
}
