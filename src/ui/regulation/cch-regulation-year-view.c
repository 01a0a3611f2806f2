/* The year of an agency under a regulation, and which dates move if a rule were another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/regulation/cch-regulation-year-view.h"

#include "base/cch-i18n.h"
#include "rules/cch-regulation-year.h"
#include "rules/cch-rule-words.h"
#include "ui/compat/cch-compat-row.h"
#include "ui/regulation/cch-due-editor.h"
#include "ui/regulation/cch-year-columns.h"
#include "ui/regulation/cch-year-item.h"
#include "ui/shell/cch-wrong-mark.h"

struct _CchRegulationYearView
{
  AdwBin parent_instance;

  GtkDropDown *class_drop;
  GtkSpinButton *year_spin;
  GtkEntry *parent_entry;
  GtkSpinButton *units_spin;
  GtkColumnView *table;
  GtkSingleSelection *selection;
  GtkLabel *message;
  GtkToggleButton *trial_button;
  GtkWidget *trial_box;
  GtkLabel *trial_name;
  GtkLabel *trial_words;
  GtkLabel *trial_summary;
  GtkButton *reset_button;
  CchDueEditor *editor;

  CchRegulation *regulation; /* nullable, owned */
  CchRegulation *trial;      /* nullable, owned: the regulation with the rules that are tried */
  CchRegulationYear *year;   /* nullable, owned */
  CchRegulationYear *tried;  /* nullable, owned: the year under the trial */
  CchHolidays *holidays;     /* owned */
  GListStore *items;         /* owned (element-type CchYearItem) */
  GtkColumnViewColumn *trial_column; /* owned by the table */
  char *own_class;                   /* owned, nullable: of the agency whose office it is */
  gboolean filling;                  /* rows are exchanged; the selection has nothing to tell */
};

G_DEFINE_FINAL_TYPE (CchRegulationYearView, cch_regulation_year_view, ADW_TYPE_BIN)

static const char *
get_class_id (CchRegulationYearView *self)
{
  const GPtrArray *classes = cch_regulation_get_list (self->regulation, CCH_REGULATION_CLASSES);
  guint selected = gtk_drop_down_get_selected (self->class_drop);

  if (classes == NULL || selected >= classes->len)
    return NULL;
  return ((const CchRegulationClass *) g_ptr_array_index (classes, selected))->id;
}

/* An entry with something else than a date in it says so and counts as empty. */
static CchDate
read_parent_date (CchRegulationYearView *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->parent_entry));
  CchDate date = cch_date_read (text);

  cch_wrong_mark_set (GTK_WIDGET (self->parent_entry), *text != '\0' && cch_date_is_none (date));
  return date;
}

/* Returns: (transfer full) (nullable): */
static CchRegulationYear *
look (CchRegulationYearView *self, CchRegulation *regulation)
{
  const CchYearOptions options = {
    .holidays = self->holidays,
    .today = cch_date_new_today (),
    .parent_issued = read_parent_date (self),
    .sub_units = gtk_spin_button_get_value_as_int (self->units_spin),
  };
  const char *class_id = get_class_id (self);
  g_autoptr (GError) error = NULL;
  CchRegulationYear *year = NULL;

  if (class_id != NULL)
    year = cch_regulation_year_new (regulation, class_id,
                                    (guint) gtk_spin_button_get_value_as_int (self->year_spin),
                                    &options, &error);
  gtk_label_set_text (self->message, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), error != NULL);
  return year;
}

static const CchYearEntry *
find_tried (CchRegulationYearView *self, const CchYearEntry *entry)
{
  if (self->tried == NULL)
    return NULL;
  return cch_regulation_year_find (self->tried, entry->period->id,
                                   entry->rule != NULL ? entry->rule->id : NULL);
}

static const CchYearEntry *
get_selected (CchRegulationYearView *self)
{
  CchYearItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? cch_year_item_get_entry (item) : NULL;
}

static guint
fill_rows (CchRegulationYearView *self)
{
  const GPtrArray *entries =
      self->year != NULL ? cch_regulation_year_get_entries (self->year) : NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint selected = gtk_single_selection_get_selected (self->selection);
  guint moved = 0;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const CchYearEntry *entry = g_ptr_array_index (entries, i);
      CchYearItem *item = cch_year_item_new (self->year, entry, find_tried (self, entry));

      moved += *cch_year_item_get_text (item, CCH_YEAR_TEXT_TRIAL) != '\0';
      g_ptr_array_add (items, item);
    }
  self->filling = TRUE;
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  if (selected < items->len)
    gtk_single_selection_set_selected (self->selection, selected);
  self->filling = FALSE;
  return moved;
}

static void
show_summary (CchRegulationYearView *self, guint moved)
{
  g_autofree char *text =
      self->trial == NULL
          ? g_strdup (_ ("Nothing is changed yet."))
          : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                          "%u date moves. The regulation itself stays.",
                                          "%u dates move. The regulation itself stays.", moved),
                             moved);

  gtk_label_set_text (self->trial_summary, text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->reset_button), self->trial != NULL);
}

static void
update_rows (CchRegulationYearView *self)
{
  g_clear_pointer (&self->year, cch_regulation_year_unref);
  g_clear_pointer (&self->tried, cch_regulation_year_unref);
  self->year = look (self, self->regulation);
  if (self->trial != NULL && self->year != NULL)
    self->tried = look (self, self->trial);
  show_summary (self, fill_rows (self));
  gtk_column_view_column_set_visible (self->trial_column, self->trial != NULL);
}

/* Shows the rule of the selected line as it is tried now. */
static void
update_editor (CchRegulationYearView *self)
{
  const CchYearEntry *entry = get_selected (self);
  const CchYearEntry *tried = entry != NULL ? find_tried (self, entry) : NULL;
  const CchRegulationDue *rule = entry != NULL ? entry->rule : NULL;
  g_autofree char *words = rule != NULL ? cch_rule_words_for_due (rule) : NULL;
  g_autofree char *now = words != NULL ? g_strdup_printf (_ ("The rule: %s"), words) : NULL;

  gtk_label_set_text (self->trial_name,
                      entry != NULL ? entry->period->name : _ ("Choose a line of the table"));
  gtk_label_set_text (self->trial_words,
                      now != NULL ? now : _ ("This line has no due rule that could be changed."));
  if (rule != NULL
      && (rule->rule == CCH_DUE_RULE_STAGES || rule->rule == CCH_DUE_RULE_BY_SUB_UNITS))
    {
      gtk_label_set_text (self->trial_words, _ ("Give the number of sub-units first."));
      rule = NULL;
    }
  cch_due_editor_set_rule (self->editor, tried != NULL && rule != NULL ? tried->rule : rule);
}

static void
question_cb (CchRegulationYearView *self)
{
  if (self->regulation == NULL || self->filling)
    return;
  update_rows (self);
  update_editor (self);
}

static void
selected_cb (CchRegulationYearView *self)
{
  if (!self->filling)
    update_editor (self);
}

static void
editor_changed_cb (CchRegulationYearView *self)
{
  CchRegulation *from = self->trial != NULL ? self->trial : self->regulation;
  const CchYearEntry *entry = get_selected (self);
  const CchYearEntry *tried = entry != NULL ? find_tried (self, entry) : NULL;
  CchRegulation *changed;
  CchRegulationDue rule;

  if (tried != NULL)
    entry = tried;
  if (entry == NULL || entry->rule == NULL)
    return;
  rule = *entry->rule;
  if (!cch_due_editor_apply (self->editor, &rule))
    return;
  changed = cch_regulation_with_rule (from, entry->period->id, entry->rule, &rule);
  g_clear_pointer (&self->trial, cch_regulation_unref);
  self->trial = changed;
  update_rows (self);
}

static void
reset_cb (CchRegulationYearView *self)
{
  g_clear_pointer (&self->trial, cch_regulation_unref);
  update_rows (self);
  update_editor (self);
}

static void
trial_toggled_cb (CchRegulationYearView *self)
{
  gtk_widget_set_visible (self->trial_box, gtk_toggle_button_get_active (self->trial_button));
}

/* -1 sub-units stands for "not known". */
static gboolean
units_output_cb (CchRegulationYearView *self)
{
  int units = gtk_spin_button_get_value_as_int (self->units_spin);
  g_autofree char *text = units < 0 ? g_strdup (_ ("not known")) : g_strdup_printf ("%d", units);

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->units_spin)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->units_spin), text);
  return TRUE;
}

static int
units_input_cb (CchRegulationYearView *self, double *value)
{
  if (g_ascii_isdigit (*gtk_editable_get_text (GTK_EDITABLE (self->units_spin))))
    return FALSE;
  *value = -1;
  return TRUE;
}

static void
cch_regulation_year_view_dispose (GObject *object)
{
  CchRegulationYearView *self = CCH_REGULATION_YEAR_VIEW (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_REGULATION_YEAR_VIEW);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (cch_regulation_year_view_parent_class)->dispose (object);
}

static void
cch_regulation_year_view_finalize (GObject *object)
{
  CchRegulationYearView *self = CCH_REGULATION_YEAR_VIEW (object);

  g_clear_pointer (&self->year, cch_regulation_year_unref);
  g_clear_pointer (&self->tried, cch_regulation_year_unref);
  g_clear_pointer (&self->trial, cch_regulation_unref);
  g_clear_pointer (&self->regulation, cch_regulation_unref);
  g_clear_pointer (&self->holidays, cch_holidays_unref);
  g_free (self->own_class);

  G_OBJECT_CLASS (cch_regulation_year_view_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CchRegulationYearView, class_drop);
  gtk_widget_class_bind_template_child (widget_class, CchRegulationYearView, year_spin);
  gtk_widget_class_bind_template_child (widget_class, CchRegulationYearView, parent_entry);
  gtk_widget_class_bind_template_child (widget_class, CchRegulationYearView, units_spin);
  gtk_widget_class_bind_template_child (widget_class, CchRegulationYearView, table);
  gtk_widget_class_bind_template_child (widget_class, CchRegulationYearView, selection);
  gtk_widget_class_bind_template_child (widget_class, CchRegulationYearView, message);
  gtk_widget_class_bind_template_child (widget_class, CchRegulationYearView, trial_button);
  gtk_widget_class_bind_template_child (widget_class, CchRegulationYearView, trial_box);
  gtk_widget_class_bind_template_child (widget_class, CchRegulationYearView, trial_name);
  gtk_widget_class_bind_template_child (widget_class, CchRegulationYearView, trial_words);
  gtk_widget_class_bind_template_child (widget_class, CchRegulationYearView, trial_summary);
  gtk_widget_class_bind_template_child (widget_class, CchRegulationYearView, reset_button);
  gtk_widget_class_bind_template_child (widget_class, CchRegulationYearView, editor);
  gtk_widget_class_bind_template_callback (widget_class, question_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, editor_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, trial_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, units_output_cb);
  gtk_widget_class_bind_template_callback (widget_class, units_input_cb);
}

static void
cch_regulation_year_view_class_init (CchRegulationYearViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cch_regulation_year_view_dispose;
  object_class->finalize = cch_regulation_year_view_finalize;

  g_type_ensure (CCH_TYPE_DUE_EDITOR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/regulation/cch-regulation-year-view.ui");
  bind_children (widget_class);
}

static void
setup_class_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_class_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkStringObject *name = gtk_list_item_get_item (list_item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (list_item)),
                      gtk_string_object_get_string (name));
}

/* Names of classes are long, and the button must not make a narrow window wider. */
static void
shorten_classes (CchRegulationYearView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_class_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_class_cb), NULL);
  gtk_drop_down_set_factory (self->class_drop, factory);
}

static void
cch_regulation_year_view_init (CchRegulationYearView *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->holidays = cch_holidays_new_shipped ();
  self->items = g_list_store_new (CCH_TYPE_YEAR_ITEM);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->items));
  shorten_classes (self);
  self->trial_column = cch_year_columns_add (self->table);
  cch_compat_leave_by_tab (GTK_WIDGET (self->table));
  gtk_spin_button_set_value (self->year_spin, cch_date_new_today ().year);
  self->filling = FALSE;
}

/* What is asked first is what the own office owes. */
static void
fill_classes (CchRegulationYearView *self)
{
  const GPtrArray *classes = cch_regulation_get_list (self->regulation, CCH_REGULATION_CLASSES);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint own = 0;

  for (guint i = 0; classes != NULL && i < classes->len; i++)
    {
      const CchRegulationClass *class = g_ptr_array_index (classes, i);

      gtk_string_list_append (names, class->name);
      if (g_strcmp0 (class->id, self->own_class) == 0)
        own = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->class_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->class_drop, own);
  self->filling = FALSE;
}

/* The year shown is one in which the regulation holds, as near to today as can be. */
static void
fit_year (CchRegulationYearView *self)
{
  const CchRegulationRoot *root = cch_regulation_get_root (self->regulation);
  int year = cch_date_new_today ().year;

  if (!cch_date_is_none (root->to))
    year = MIN (year, root->to.year);
  if (!cch_date_is_none (root->from))
    year = MAX (year, root->from.year);
  self->filling = TRUE;
  gtk_spin_button_set_value (self->year_spin, year);
  self->filling = FALSE;
}

void
cch_regulation_year_view_set_regulation (CchRegulationYearView *self, CchRegulation *regulation)
{
  g_return_if_fail (CCH_IS_REGULATION_YEAR_VIEW (self));

  g_clear_pointer (&self->trial, cch_regulation_unref);
  g_clear_pointer (&self->regulation, cch_regulation_unref);
  self->regulation = cch_regulation_ref (regulation);
  fill_classes (self);
  fit_year (self);
  question_cb (self);
}

/* Counts with the holidays of an office instead of those that ship. */
void
cch_regulation_year_view_set_holidays (CchRegulationYearView *self, CchHolidays *holidays)
{
  g_return_if_fail (CCH_IS_REGULATION_YEAR_VIEW (self));

  cch_holidays_ref (holidays);
  g_clear_pointer (&self->holidays, cch_holidays_unref);
  self->holidays = holidays;
  if (self->regulation != NULL)
    question_cb (self);
}

/**
 * cch_regulation_year_view_set_own_class:
 * @class_id: (nullable): of the agency whose office it is; shown first from the next regulation on
 */
void
cch_regulation_year_view_set_own_class (CchRegulationYearView *self, const char *class_id)
{
  g_return_if_fail (CCH_IS_REGULATION_YEAR_VIEW (self));

  g_free (self->own_class);
  self->own_class = g_strdup (class_id);
}

/* Returns: (transfer none) (element-type CchYearItem): the lines of the table */
GListModel *
cch_regulation_year_view_get_items (CchRegulationYearView *self)
{
  return G_LIST_MODEL (self->items);
}
