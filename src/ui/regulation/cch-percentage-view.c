/* How a regulation calculates percentages, and what they would be under another rule.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/regulation/cch-percentage-view.h"

#include "base/cch-i18n.h"
#include "rules/cch-percent-sheet.h"
#include "rules/cch-rule-words.h"

#define AREA "1"
#define N_COUNTS 6

struct _CchPercentageView
{
  AdwBin parent_instance;

  AdwActionRow *rule_row;
  AdwComboRow *numerator_row;
  AdwComboRow *denominator_row;
  AdwComboRow *arising_row;
  AdwComboRow *rounding_row;
  GtkSpinButton *decimals_spin;
  GtkSpinButton *on_time_spin;
  GtkSpinButton *late_spin;
  GtkSpinButton *open_spin;
  GtkSpinButton *earlier_spin;
  GtkSpinButton *later_spin;
  GtkSpinButton *arising_spin;
  GtkLabel *value_label;
  GtkLabel *trial_label;

  CchRegulation *regulation; /* nullable, owned */
  gboolean filling;          /* the controls are being set and have nothing to tell */
};

G_DEFINE_FINAL_TYPE (CchPercentageView, cch_percentage_view, ADW_TYPE_BIN)

/* The example is the second quarter of some year: only the order of the days matters. */
static const CchPercentPeriod period = {
  .first = { 2020, 4, 1 },
  .last = { 2020, 6, 30 },
  .year_first = { 2020, 1, 1 },
  .cut_off = { 2020, 6, 30 },
};

/* In the order of get_counts(). */
static const CchPercentTask examples[N_COUNTS] = {
  { "on-time", AREA, .due = { 2020, 5, 15 }, .done = { 2020, 5, 10 } },
  { "late", AREA, .due = { 2020, 5, 15 }, .done = { 2020, 6, 1 } },
  { "open", AREA, .due = { 2020, 5, 15 } },
  { "earlier", AREA, .due = { 2020, 2, 15 }, .done = { 2020, 2, 10 } },
  { "later", AREA, .due = { 2020, 11, 15 } },
  { "arising", AREA, .due = { 2020, 5, 15 }, .done = { 2020, 5, 10 }, .arising = TRUE },
};

static CchPercentInput *
create_input (CchPercentageView *self)
{
  GtkSpinButton *counts[N_COUNTS] = { self->on_time_spin, self->late_spin,  self->open_spin,
                                      self->earlier_spin, self->later_spin, self->arising_spin };
  CchPercentInput *input = cch_percent_input_new ();

  for (guint i = 0; i < N_COUNTS; i++)
    for (int n = gtk_spin_button_get_value_as_int (counts[i]); n > 0; n--)
      cch_percent_input_add (input, &examples[i]);
  return input;
}

static char *
calculate (CchPercentInput *input, const CchRegulationPercentage *percentage)
{
  static const char *const areas[] = { AREA, NULL };
  CchPercentRule rule = cch_percent_rule_from_regulation (percentage);
  g_autoptr (CchPercentSheet) sheet = cch_percent_sheet_new (&rule, &period, input, areas);
  CchPercent *total = cch_percent_sheet_get_total (sheet);
  g_autofree char *value = NULL;

  rule.show_fraction = FALSE;
  value = cch_percent_format (total);
  return g_strdup_printf ("%s (%u/%u)", value, cch_percent_get_numerator (total),
                          cch_percent_get_denominator (total));
}

static CchRegulationPercentage
read_trial (CchPercentageView *self)
{
  CchRegulationPercentage trial = *cch_regulation_get_percentage (self->regulation);

  trial.numerator = (CchPercentNumerator) adw_combo_row_get_selected (self->numerator_row);
  trial.denominator = (CchPercentDenominator) adw_combo_row_get_selected (self->denominator_row);
  trial.arising = (CchPercentArising) adw_combo_row_get_selected (self->arising_row);
  trial.rounding = (CchRounding) adw_combo_row_get_selected (self->rounding_row);
  trial.decimals = gtk_spin_button_get_value_as_int (self->decimals_spin);
  return trial;
}

static void
update (CchPercentageView *self)
{
  const CchRegulationPercentage *rule = cch_regulation_get_percentage (self->regulation);
  const CchRegulationPercentage trial = read_trial (self);
  g_autoptr (CchPercentInput) input = create_input (self);
  g_autofree char *now = calculate (input, rule);
  g_autofree char *then = calculate (input, &trial);
  const gboolean moved = !g_str_equal (now, then);

  gtk_label_set_text (self->value_label, now);
  gtk_label_set_text (self->trial_label, then);
  if (moved)
    gtk_widget_add_css_class (GTK_WIDGET (self->trial_label), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->trial_label), "accent");
}

static void
changed_cb (CchPercentageView *self)
{
  if (self->regulation != NULL && !self->filling)
    update (self);
}

static void
fill (CchPercentageView *self)
{
  const CchRegulationPercentage *rule = cch_regulation_get_percentage (self->regulation);

  self->filling = TRUE;
  adw_combo_row_set_selected (self->numerator_row, rule->numerator);
  adw_combo_row_set_selected (self->denominator_row, rule->denominator);
  adw_combo_row_set_selected (self->arising_row, rule->arising);
  adw_combo_row_set_selected (self->rounding_row, rule->rounding);
  gtk_spin_button_set_value (self->decimals_spin, rule->decimals);
  self->filling = FALSE;
  update (self);
}

static void
reset_cb (CchPercentageView *self)
{
  if (self->regulation != NULL)
    fill (self);
}

static void
cch_percentage_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_PERCENTAGE_VIEW);

  G_OBJECT_CLASS (cch_percentage_view_parent_class)->dispose (object);
}

static void
cch_percentage_view_finalize (GObject *object)
{
  CchPercentageView *self = CCH_PERCENTAGE_VIEW (object);

  g_clear_pointer (&self->regulation, cch_regulation_unref);

  G_OBJECT_CLASS (cch_percentage_view_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, rule_row);
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, numerator_row);
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, denominator_row);
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, arising_row);
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, rounding_row);
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, decimals_spin);
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, on_time_spin);
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, late_spin);
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, open_spin);
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, earlier_spin);
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, later_spin);
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, arising_spin);
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, value_label);
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, trial_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
cch_percentage_view_class_init (CchPercentageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_percentage_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = cch_percentage_view_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/regulation/cch-percentage-view.ui");
  bind_children (widget_class);
}

static void
cch_percentage_view_init (CchPercentageView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
cch_percentage_view_set_regulation (CchPercentageView *self, CchRegulation *regulation)
{
  const CchRegulationPercentage *rule = cch_regulation_get_percentage (regulation);
  g_autofree char *words = NULL;

  g_clear_pointer (&self->regulation, cch_regulation_unref);
  gtk_widget_set_sensitive (GTK_WIDGET (self), rule != NULL);
  if (rule == NULL)
    {
      adw_action_row_set_subtitle (self->rule_row, _ ("This regulation says nothing about them."));
      return;
    }
  self->regulation = cch_regulation_ref (regulation);
  words = cch_rule_words_for_percentage (rule);
  adw_action_row_set_subtitle (self->rule_row, words);
  fill (self);
}
