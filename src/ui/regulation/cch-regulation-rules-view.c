/* The rules of one regulation, read aloud.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/regulation/cch-regulation-rules-view.h"

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "rules/cch-regulation-words.h"
#include "rules/cch-rule-words.h"
#include "ui/regulation/cch-form-row.h"
#include "ui/regulation/cch-rule-row.h"
#include "ui/regulation/cch-scope-matrix.h"

#include <string.h>

enum
{
  FIRST_ROWS = 8,       /* shown at once: about a window full */
  ROWS_OF_A_FRAME = 1,  /* the others, while the person reads those */
  ROWS_SEEN_BEFORE = 8, /* of a frame, when the view is looked at again */
  INDENT = 18,
};

struct _CchRegulationRulesView
{
  AdwBin parent_instance;

  GPtrArray *waiting; /* (element-type GtkWidget): rows that are not shown yet, owned */
  guint n_shown;      /* of those that have waited */
  guint n_of_frame;   /* so many of them are shown at once */
  guint tick;         /* 0 when none waits */
  double place;       /* how far down the person has read, while the view is not looked at */
};

G_DEFINE_FINAL_TYPE (CchRegulationRulesView, cch_regulation_rules_view, ADW_TYPE_BIN)

static void
stop_waiting (CchRegulationRulesView *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_ptr_array_set_size (self->waiting, 0);
  self->n_shown = 0;
}

/* Shows @n_rows more; all of them when there are not so many. */
static void
show_more (CchRegulationRulesView *self, guint n_rows)
{
  for (guint i = 0; i < n_rows && self->n_shown < self->waiting->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->waiting, self->n_shown++), TRUE);
}

static GtkAdjustment *
find_adjustment (GtkWidget *widget)
{
  GtkAdjustment *found = GTK_IS_SCROLLED_WINDOW (widget)
                             ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget))
                             : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_adjustment (child);
  return found;
}

/* Who has scrolled since stays there. */
static void
go_to_place (CchRegulationRulesView *self)
{
  GtkAdjustment *adjustment = find_adjustment (GTK_WIDGET (self));

  if (adjustment != NULL && self->place > 0 && gtk_adjustment_get_value (adjustment) <= 0)
    gtk_adjustment_set_value (adjustment, self->place);
  self->place = 0;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CchRegulationRulesView *self = CCH_REGULATION_RULES_VIEW (widget);

  show_more (self, self->n_of_frame);
  if (self->n_shown < self->waiting->len)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  g_ptr_array_set_size (self->waiting, 0);
  self->n_shown = 0;
  go_to_place (self);
  return G_SOURCE_REMOVE;
}

/* What a search has hidden stays so. */
static void
collect_rows (CchRegulationRulesView *self, GtkWidget *widget)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (ADW_IS_PREFERENCES_ROW (widget) || GTK_IS_GRID (widget))
    {
      g_ptr_array_add (self->waiting, g_object_ref (widget));
      gtk_widget_set_visible (widget, FALSE);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_rows (self, child);
}

/* Laying out a hundred rows of prose at once would hold up the window. */
static void
show_little_by_little (CchRegulationRulesView *self, GtkWidget *page, guint n_of_frame)
{
  stop_waiting (self);
  self->n_of_frame = n_of_frame;
  collect_rows (self, page);
  show_more (self, FIRST_ROWS);
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/* Looking at the view again lays out all of its rows again. */
static void
cch_regulation_rules_view_map (GtkWidget *widget)
{
  CchRegulationRulesView *self = CCH_REGULATION_RULES_VIEW (widget);
  GtkWidget *page = adw_bin_get_child (ADW_BIN (self));

  if (page != NULL && self->waiting->len == 0)
    show_little_by_little (self, page, ROWS_SEEN_BEFORE);
  GTK_WIDGET_CLASS (cch_regulation_rules_view_parent_class)->map (widget);
}

static void
cch_regulation_rules_view_unmap (GtkWidget *widget)
{
  CchRegulationRulesView *self = CCH_REGULATION_RULES_VIEW (widget);
  GtkAdjustment *adjustment = find_adjustment (widget);

  if (adjustment != NULL && self->waiting->len == 0)
    self->place = gtk_adjustment_get_value (adjustment);
  GTK_WIDGET_CLASS (cch_regulation_rules_view_parent_class)->unmap (widget);
}

static void
cch_regulation_rules_view_dispose (GObject *object)
{
  stop_waiting (CCH_REGULATION_RULES_VIEW (object));

  G_OBJECT_CLASS (cch_regulation_rules_view_parent_class)->dispose (object);
}

static void
cch_regulation_rules_view_finalize (GObject *object)
{
  g_ptr_array_unref (CCH_REGULATION_RULES_VIEW (object)->waiting);

  G_OBJECT_CLASS (cch_regulation_rules_view_parent_class)->finalize (object);
}

static void
cch_regulation_rules_view_class_init (CchRegulationRulesViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_regulation_rules_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = cch_regulation_rules_view_finalize;
  GTK_WIDGET_CLASS (klass)->map = cch_regulation_rules_view_map;
  GTK_WIDGET_CLASS (klass)->unmap = cch_regulation_rules_view_unmap;
}

static void
cch_regulation_rules_view_init (CchRegulationRulesView *self)
{
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_sources (AdwPreferencesPage *page, CchRegulation *regulation)
{
  const CchRegulationRoot *root = cch_regulation_get_root (regulation);
  AdwPreferencesGroup *group = add_group (page, _ ("Sources and validity"), NULL);
  g_autofree char *validity = cch_regulation_words_for_validity (root->from, root->to);

  adw_preferences_group_add (group, cch_rule_row_new (&root->node, _ ("Validity"), validity));
  for (guint i = 0; i < root->sources->len; i++)
    {
      const CchRegulationSource *source = g_ptr_array_index (root->sources, i);
      g_autofree char *words = cch_regulation_words_for_source (source);

      adw_preferences_group_add (group, cch_rule_row_new (&source->node, words,
                                                          source->title ? source->title : ""));
    }
  if (root->extends != NULL)
    {
      CchRegulation *base = cch_regulation_get_base (regulation);

      adw_preferences_group_add (group, cch_rule_row_new (NULL, _ ("Builds on"),
                                                          base ? cch_regulation_get_title (base)
                                                               : root->extends));
    }
}

/* The same reason often stands at every column of a table, so places are counted by reason. */
static GHashTable *
count_reasons (const GPtrArray *assumed, GPtrArray *reasons)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < assumed->len; i++)
    {
      const CchPackNode *node = g_ptr_array_index (assumed, i);
      const char *before = g_hash_table_lookup (places, node->assumed);

      if (before == NULL)
        g_ptr_array_add (reasons, (gpointer) node->assumed);
      g_hash_table_insert (places, (gpointer) node->assumed,
                           before != NULL
                               ? g_strdup_printf ("%s, %u", before, node->line)
                               : g_strdup_printf (_ ("%s, line %u"), node->file, node->line));
    }
  return places;
}

static void
add_assumptions (AdwPreferencesPage *page, CchRegulation *regulation)
{
  g_autoptr (GPtrArray) assumed = cch_regulation_list_assumptions (regulation);
  g_autoptr (GPtrArray) reasons = g_ptr_array_new ();
  g_autoptr (GHashTable) places = count_reasons (assumed, reasons);
  AdwPreferencesGroup *group;

  if (assumed->len == 0)
    return;
  group = add_group (page, _ ("Assumptions"),
                     _ ("No source says so. Check these places against the documents of your "
                        "province before you rely on them."));
  for (guint i = 0; i < reasons->len; i++)
    {
      const char *reason = g_ptr_array_index (reasons, i);
      GtkWidget *row = cch_rule_row_new (NULL, reason, g_hash_table_lookup (places, reason));

      cch_rule_row_mark_assumed (ADW_ACTION_ROW (row));
      adw_preferences_group_add (group, row);
    }
}

/* The window as words, empty when the period has none. */
static char *
write_window (const CchRegulationWindow *window)
{
  g_autofree char *words = window != NULL ? cch_rule_words_for_window (window) : NULL;

  return words != NULL ? g_strdup_printf (_ ("Data: %s"), words) : g_strdup ("");
}

static GtkWidget *
add_period_head (AdwPreferencesGroup *group, const CchRegulationPeriod *period)
{
  const CchRegulationWindow *window = period->window;
  g_autofree char *data = write_window (window);
  g_autoptr (GString) text = g_string_new (period->internal ? _ ("Inside the office only") : data);
  gboolean assumed = window != NULL && window->node.assumed != NULL;
  GtkWidget *row;

  if (assumed)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("Assumed: %s"), window->node.assumed);
    }
  for (guint i = 0; i < period->notes->len; i++)
    g_string_append_printf (
        text, "%s%s", text->len > 0 ? "\n" : "",
        ((const CchRegulationText *) g_ptr_array_index (period->notes, i))->text);
  row = cch_rule_row_new (&period->node, period->name, text->str);
  if (assumed && period->node.assumed == NULL)
    cch_rule_row_mark_assumed (ADW_ACTION_ROW (row));
  adw_preferences_group_add (group, row);
  return row;
}

/* A row for each rule, since one of fifteen lines takes half a second to lay out. */
static void
add_period (AdwPreferencesGroup *group,
            CchRegulation *regulation,
            const CchRegulationPeriod *period)
{
  GtkWidget *head = add_period_head (group, period);

  for (guint i = 0; i < period->dues->len; i++)
    {
      const CchRegulationDue *due = g_ptr_array_index (period->dues, i);
      g_autofree char *words = cch_regulation_words_for_due (regulation, due);
      GtkWidget *row = cch_rule_row_new (&due->node, "", words);

      cch_rule_row_set_indent (row, INDENT);
      g_object_set_data (G_OBJECT (row), "head", head);
      adw_preferences_group_add (group, row);
    }
}

static void
add_periods (AdwPreferencesPage *page, CchRegulation *regulation)
{
  const GPtrArray *periods = cch_regulation_get_list (regulation, CCH_REGULATION_PERIODS);
  AdwPreferencesGroup *group;

  if (periods == NULL || periods->len == 0)
    return;
  group = add_group (page, _ ("Periods and due dates"), NULL);
  for (guint i = 0; i < periods->len; i++)
    add_period (group, regulation, g_ptr_array_index (periods, i));
}

static void
add_percentage (AdwPreferencesPage *page, CchRegulation *regulation)
{
  const CchRegulationPercentage *percentage = cch_regulation_get_percentage (regulation);
  g_autofree char *words = NULL;

  if (percentage == NULL)
    return;
  words = cch_rule_words_for_percentage (percentage);
  adw_preferences_group_add (add_group (page, _ ("Percentages"), NULL),
                             cch_rule_row_new (&percentage->node, _ ("How they are calculated"),
                                               words));
}

static GtkWidget *
create_area_row (const CchRegulationArea *area, const char *title, const char *words)
{
  GtkWidget *row;

  if (area->areas->len == 0)
    return cch_rule_row_new (&area->node, title, words);
  row = cch_plain_row_new (ADW_TYPE_EXPANDER_ROW, title, words);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  return row;
}

static void
add_area (AdwPreferencesGroup *group, AdwExpanderRow *above, const CchRegulationArea *area)
{
  g_autofree char *title = g_strdup_printf ("%s. %s", area->code, area->name);
  g_autofree char *words = cch_regulation_words_for_area (area);
  GtkWidget *row = create_area_row (area, title, words);

  if (above != NULL)
    adw_expander_row_add_row (above, row);
  else
    adw_preferences_group_add (group, row);
  for (guint i = 0; i < area->areas->len; i++)
    add_area (group, ADW_EXPANDER_ROW (row), g_ptr_array_index (area->areas, i));
}

static void
add_areas (AdwPreferencesPage *page, CchRegulation *regulation)
{
  const GPtrArray *areas = cch_regulation_get_list (regulation, CCH_REGULATION_AREAS);
  AdwPreferencesGroup *group;

  if (areas == NULL || areas->len == 0)
    return;
  group = add_group (page, _ ("Areas"), NULL);
  for (guint i = 0; i < areas->len; i++)
    add_area (group, NULL, g_ptr_array_index (areas, i));
}

static void
add_classes (AdwPreferencesPage *page, CchRegulation *regulation)
{
  const GPtrArray *classes = cch_regulation_get_list (regulation, CCH_REGULATION_CLASSES);
  AdwPreferencesGroup *group;

  if (classes == NULL || classes->len == 0)
    return;
  group = add_group (page, _ ("Classes of agencies"), NULL);
  for (guint i = 0; i < classes->len; i++)
    {
      const CchRegulationClass *one = g_ptr_array_index (classes, i);
      g_autofree char *words = cch_regulation_words_for_class (regulation, one);

      adw_preferences_group_add (group, cch_rule_row_new (&one->node, one->name, words));
    }
}

static void
add_forms (AdwPreferencesPage *page, CchRegulation *regulation)
{
  const GPtrArray *forms = cch_regulation_get_list (regulation, CCH_REGULATION_FORMS);
  AdwPreferencesGroup *group;

  if (forms == NULL || forms->len == 0)
    return;
  group = add_group (page, _ ("Forms"),
                     _ ("Open a form to read its sections and columns, and to print it blank."));
  for (guint i = 0; i < forms->len; i++)
    adw_preferences_group_add (group, cch_form_row_new (regulation, g_ptr_array_index (forms, i)));
}

static void
add_scope (AdwPreferencesPage *page, CchRegulation *regulation)
{
  if (cch_regulation_get_list (regulation, CCH_REGULATION_FORMS) == NULL
      || cch_regulation_get_list (regulation, CCH_REGULATION_PERIODS) == NULL
      || cch_regulation_get_list (regulation, CCH_REGULATION_CLASSES) == NULL)
    return;
  adw_preferences_group_add (add_group (page, _ ("Who fills in what"),
                                        _ ("The numbers are the codes of the areas above.")),
                             cch_scope_matrix_new (regulation));
}

void
cch_regulation_rules_view_set_regulation (CchRegulationRulesView *self, CchRegulation *regulation)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  add_sources (page, regulation);
  add_assumptions (page, regulation);
  add_periods (page, regulation);
  add_percentage (page, regulation);
  add_areas (page, regulation);
  add_classes (page, regulation);
  add_forms (page, regulation);
  add_scope (page, regulation);
  self->place = 0;
  show_little_by_little (self, GTK_WIDGET (page), ROWS_OF_A_FRAME);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (page));
}

static gboolean filter (GtkWidget *widget, const char *folded);

static gboolean
filter_children (GtkWidget *widget, const char *folded)
{
  gboolean any = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    any = filter (child, folded) || any;
  return any;
}

static GtkWidget *
find_revealer (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_REVEALER (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_revealer (child);
  return found;
}

static gboolean
says (GtkWidget *row, const char *folded)
{
  g_autofree char *subtitle = NULL;
  g_autofree char *text = NULL;
  g_autofree char *searched = NULL;

  g_object_get (row, "subtitle", &subtitle, NULL);
  text = g_strconcat (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), " ",
                      subtitle != NULL ? subtitle : "", NULL);
  searched = cch_text_fold (text);
  return strstr (searched, folded) != NULL;
}

/* The rows of an expander stand in its revealer; all of them are shown when it speaks itself. */
static gboolean
filter_expander (GtkWidget *row, const char *folded)
{
  GtkWidget *inside = find_revealer (row);
  gboolean own = says (row, folded);
  gboolean any = inside != NULL && filter_children (inside, own ? "" : folded);

  if (any && *folded != '\0')
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_set_visible (row, own || any);
  return own || any;
}

/* A rule and the period that it belongs to are found together. */
static gboolean
filter_row (GtkWidget *row, const char *folded)
{
  GtkWidget *head = g_object_get_data (G_OBJECT (row), "head");
  gboolean any = says (row, folded) || (head != NULL && says (head, folded));

  gtk_widget_set_visible (row, any);
  if (any && head != NULL)
    gtk_widget_set_visible (head, TRUE);
  return any;
}

/* Hides rows that do not say @folded, and groups without a row. Returns: whether any is left */
static gboolean
filter (GtkWidget *widget, const char *folded)
{
  gboolean any;

  if (ADW_IS_EXPANDER_ROW (widget))
    return filter_expander (widget, folded);
  if (ADW_IS_ACTION_ROW (widget))
    return filter_row (widget, folded);
  any = filter_children (widget, folded);
  if (ADW_IS_PREFERENCES_GROUP (widget))
    gtk_widget_set_visible (widget, any || *folded == '\0');
  return any;
}

/* Leaves only the rules that say @words, whatever their marks. */
void
cch_regulation_rules_view_search (CchRegulationRulesView *self, const char *words)
{
  g_autofree char *folded = cch_text_fold (words);

  g_return_if_fail (CCH_IS_REGULATION_RULES_VIEW (self));

  show_more (self, self->waiting->len);
  filter_children (GTK_WIDGET (self), folded);
}
