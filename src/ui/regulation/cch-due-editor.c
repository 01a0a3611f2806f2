/* An editor for one due rule, for trying another one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/regulation/cch-due-editor.h"

#include "base/cch-date.h"
#include "base/cch-i18n.h"

/* The kinds in the order of the drop-down; the rest is made of parts that are edited by themselves. */
static const CchDueRule kinds[] = { CCH_DUE_RULE_BEFORE, CCH_DUE_RULE_BY, CCH_DUE_RULE_AFTER };

struct _CchDueEditor
{
  AdwBin parent_instance;

  GtkDropDown *kind_drop;
  GtkWidget *day_box;
  GtkSpinButton *day_spin;
  GtkDropDown *month_drop;
  GtkDropDown *year_drop;
  GtkWidget *days_box;
  GtkSpinButton *days_spin;

  gboolean filling; /* the widgets are being set and have nothing to tell */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchDueEditor, cch_due_editor, ADW_TYPE_BIN)

static CchDueRule
get_kind (CchDueEditor *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind_drop);

  return selected < G_N_ELEMENTS (kinds) ? kinds[selected] : CCH_DUE_RULE_BEFORE;
}

static void
update (CchDueEditor *self)
{
  gboolean after = get_kind (self) == CCH_DUE_RULE_AFTER;

  gtk_widget_set_visible (self->day_box, !after);
  gtk_widget_set_visible (self->days_box, after);
}

static void
changed_cb (CchDueEditor *self)
{
  if (self->filling)
    return;
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The last day of a month is the day after the thirty-first, so that one step leads to it. */
static gboolean
day_output_cb (CchDueEditor *self)
{
  int day = gtk_spin_button_get_value_as_int (self->day_spin);
  g_autofree char *text =
      day == CCH_PACK_LAST_DAY ? g_strdup (_ ("last")) : g_strdup_printf ("%d", day);

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->day_spin)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->day_spin), text);
  return TRUE;
}

static int
day_input_cb (CchDueEditor *self, double *value)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->day_spin)), _ ("last")) != 0)
    return FALSE;
  *value = CCH_PACK_LAST_DAY;
  return TRUE;
}

static void
cch_due_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_DUE_EDITOR);

  G_OBJECT_CLASS (cch_due_editor_parent_class)->dispose (object);
}

static void
cch_due_editor_class_init (CchDueEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_due_editor_dispose;

  signals[CHANGED] = g_signal_new ("changed", CCH_TYPE_DUE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/regulation/cch-due-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CchDueEditor, kind_drop);
  gtk_widget_class_bind_template_child (widget_class, CchDueEditor, day_box);
  gtk_widget_class_bind_template_child (widget_class, CchDueEditor, day_spin);
  gtk_widget_class_bind_template_child (widget_class, CchDueEditor, month_drop);
  gtk_widget_class_bind_template_child (widget_class, CchDueEditor, year_drop);
  gtk_widget_class_bind_template_child (widget_class, CchDueEditor, days_box);
  gtk_widget_class_bind_template_child (widget_class, CchDueEditor, days_spin);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_output_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_input_cb);
}

static void
cch_due_editor_init (CchDueEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static guint
find_kind (CchDueRule rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] == rule)
      return i;
  return 0;
}

/* @rule: (nullable): a rule without parts; %NULL: nothing can be edited */
void
cch_due_editor_set_rule (CchDueEditor *self, const CchRegulationDue *rule)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self), rule != NULL);
  if (rule == NULL)
    return;

  self->filling = TRUE;
  gtk_drop_down_set_selected (self->kind_drop, find_kind (rule->rule));
  gtk_spin_button_set_value (self->day_spin, rule->day > 0 ? rule->day : 1);
  gtk_drop_down_set_selected (self->month_drop, (guint) rule->month);
  gtk_drop_down_set_selected (self->year_drop, (guint) (rule->year - CCH_YEAR_SHIFT_PREVIOUS));
  gtk_spin_button_set_value (self->days_spin, rule->days);
  self->filling = FALSE;
  update (self);
}

/* A month without that day has a last one. 2000 is a leap year: what 29/02 means is the year's. */
static int
fit_day (int day, int month)
{
  if (month == 0 || day <= (int) cch_date_days_in_month (2000, (guint) month))
    return day;
  return CCH_PACK_LAST_DAY;
}

/**
 * cch_due_editor_apply:
 * @rule: (inout): takes what the editor holds, and keeps the rest
 *
 * Returns: whether that changed it
 */
gboolean
cch_due_editor_apply (CchDueEditor *self, CchRegulationDue *rule)
{
  const CchRegulationDue before = *rule;

  rule->rule = get_kind (self);
  if (rule->rule == CCH_DUE_RULE_AFTER)
    {
      rule->days = gtk_spin_button_get_value_as_int (self->days_spin);
      if (rule->stage == NULL && rule->document == NULL)
        rule->document = "parent-plan";
    }
  else
    {
      rule->day = gtk_spin_button_get_value_as_int (self->day_spin);
      rule->month = (int) gtk_drop_down_get_selected (self->month_drop);
      rule->year =
          (CchYearShift) gtk_drop_down_get_selected (self->year_drop) + CCH_YEAR_SHIFT_PREVIOUS;
      rule->day = fit_day (rule->day, rule->month);
    }
  return rule->rule != before.rule || rule->day != before.day || rule->month != before.month
         || rule->year != before.year || rule->days != before.days;
}
