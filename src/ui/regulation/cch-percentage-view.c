/* How a regulation calculates percentages, and what they would be under another rule.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/regulation/cch-percentage-view.h"

#include "base/cch-i18n.h"
#include "model/cch-plan.h"
#include "rules/cch-percent-sheet.h"
#include "rules/cch-rule-words.h"
#include "session/cch-plan-records.h"
#include "store/cch-query.h"

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
  GtkWidget *own_group;
  AdwComboRow *plan_row;
  AdwComboRow *period_row;
  GtkLabel *own_value_label;
  GtkLabel *own_trial_label;
  AdwActionRow *own_moved_row;

  CchOffice *office;         /* nullable, owned */
  GArray *plans;             /* (element-type gint64), owned: behind plan_row */
  GPtrArray *periods;        /* (element-type utf8), owned: ids behind period_row */
  CchPlanRecords *records;   /* nullable, owned: of the plan that is chosen */
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

/* Of which areas the percentage moves, in words. */
static char *
list_moved (CchPercentSheet *now, CchPercentSheet *then)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < cch_percent_sheet_get_n_areas (now); i++)
    {
      g_autofree char *one = cch_percent_format (cch_percent_sheet_get_area (now, i));
      g_autofree char *other = cch_percent_format (cch_percent_sheet_get_area (then, i));

      if (!g_str_equal (one, other))
        g_string_append_printf (words, "%s%s: %s → %s", words->len > 0 ? "\n" : "",
                                cch_percent_get_area (cch_percent_sheet_get_area (now, i)), one,
                                other);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* "88,88% (24/27)" */
static char *
write_total (CchPercentSheet *sheet)
{
  CchPercent *total = sheet != NULL ? cch_percent_sheet_get_total (sheet) : NULL;
  g_autofree char *words = total != NULL ? cch_percent_format (total) : NULL;

  if (total == NULL)
    return g_strdup ("–");
  return g_strdup_printf ("%s (%u/%u)", words, cch_percent_get_numerator (total),
                          cch_percent_get_denominator (total));
}

static void
show_own (CchPercentageView *self, CchPercentSheet *now, CchPercentSheet *then, const char *problem)
{
  g_autofree char *value = write_total (now);
  g_autofree char *trial = write_total (then);
  g_autofree char *moved = now != NULL && then != NULL ? list_moved (now, then) : NULL;

  gtk_label_set_text (self->own_value_label, value);
  gtk_label_set_text (self->own_trial_label, trial);
  if (problem == NULL)
    problem = moved != NULL && *moved != '\0' ? moved : _ ("No figure moves");
  adw_action_row_set_subtitle (self->own_moved_row, problem);
}

/* The same question to the tasks that the office has. */
static void
update_own (CchPercentageView *self, const CchRegulationPercentage *trial)
{
  guint selected = adw_combo_row_get_selected (self->period_row);
  const char *chosen =
      selected < self->periods->len ? g_ptr_array_index (self->periods, selected) : NULL;
  g_autoptr (CchPercentSheet) now = NULL;
  g_autoptr (CchPercentSheet) then = NULL;
  g_autoptr (GError) error = NULL;

  if (self->records == NULL || chosen == NULL)
    {
      show_own (self, NULL, NULL, _ ("The office has no plan for this regulation yet"));
      return;
    }
  now = cch_plan_records_calculate_as (self->records, chosen,
                                       cch_regulation_get_percentage (self->regulation), &error);
  then = now != NULL ? cch_plan_records_calculate_as (self->records, chosen, trial, &error) : NULL;
  show_own (self, now, then, error != NULL ? error->message : NULL);
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

  update_own (self, &trial);
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

/* Reads the tasks of the plan that is chosen, with the periods of its regulation. */
static void
read_plan (CchPercentageView *self)
{
  guint selected = adw_combo_row_get_selected (self->plan_row);
  gint64 plan = selected < self->plans->len ? g_array_index (self->plans, gint64, selected) : 0;
  g_autoptr (CchOfficeRules) rules =
      self->office != NULL && plan != 0
          ? cch_office_rules_load (cch_office_get_database (self->office), NULL)
          : NULL;

  g_clear_pointer (&self->records, cch_plan_records_free);
  if (rules != NULL)
    self->records =
        cch_plan_records_load (cch_office_get_database (self->office), plan, rules, NULL);
}

static void
fill_periods (CchPercentageView *self)
{
  CchRegulation *regulation =
      self->records != NULL ? cch_plan_records_get_view (self->records)->regulation : NULL;
  const GPtrArray *periods =
      regulation != NULL ? cch_regulation_get_list (regulation, CCH_REGULATION_PERIODS) : NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->periods, 0);
  for (guint i = 0; periods != NULL && i < periods->len; i++)
    {
      const CchRegulationPeriod *one = g_ptr_array_index (periods, i);

      if (one->first_month == 0 || one->kind == CCH_PERIOD_KIND_PLAN)
        continue;
      g_ptr_array_add (self->periods, g_strdup (one->id));
      gtk_string_list_append (names, one->name);
    }
  adw_combo_row_set_model (self->period_row, G_LIST_MODEL (names));
}

static void
plan_cb (CchPercentageView *self)
{
  if (self->filling)
    return;
  read_plan (self);
  self->filling = TRUE;
  fill_periods (self);
  self->filling = FALSE;
  changed_cb (self);
}

static void
fill_plans (CchPercentageView *self)
{
  g_autoptr (CchQuery) query = cch_query_new (&cch_plan_kind);
  g_autoptr (GArray) rows =
      self->office != NULL ? cch_query_run (query, cch_office_get_database (self->office), NULL)
                           : NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_array_set_size (self->plans, 0);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      gint64 row = g_array_index (rows, gint64, i);
      g_autoptr (CchRecord) plan = cch_office_get (self->office, &cch_plan_kind, row, NULL);
      g_autofree char *title = plan != NULL ? cch_record_get_title (plan) : NULL;

      if (plan == NULL)
        continue;
      g_array_append_val (self->plans, row);
      gtk_string_list_append (names, title);
    }
  adw_combo_row_set_model (self->plan_row, G_LIST_MODEL (names));
  gtk_widget_set_visible (self->own_group, self->office != NULL);
}

/* @office: (nullable): whose tasks the question is put to, too */
void
cch_percentage_view_set_office (CchPercentageView *self, CchOffice *office)
{
  g_return_if_fail (CCH_IS_PERCENTAGE_VIEW (self));

  g_set_object (&self->office, office);
  self->filling = TRUE;
  fill_plans (self);
  self->filling = FALSE;
  plan_cb (self);
}

static void
cch_percentage_view_dispose (GObject *object)
{
  CCH_PERCENTAGE_VIEW (object)->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_PERCENTAGE_VIEW);

  G_OBJECT_CLASS (cch_percentage_view_parent_class)->dispose (object);
}

static void
cch_percentage_view_finalize (GObject *object)
{
  CchPercentageView *self = CCH_PERCENTAGE_VIEW (object);

  g_clear_pointer (&self->regulation, cch_regulation_unref);
  g_clear_pointer (&self->records, cch_plan_records_free);
  g_clear_object (&self->office);
  g_array_unref (self->plans);
  g_ptr_array_unref (self->periods);

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
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, own_group);
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, plan_row);
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, period_row);
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, own_value_label);
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, own_trial_label);
  gtk_widget_class_bind_template_child (widget_class, CchPercentageView, own_moved_row);
  gtk_widget_class_bind_template_callback (widget_class, plan_cb);
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
  self->filling = TRUE;
  self->plans = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->periods = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
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
