/* Another plan beside the one that is written, to take areas and tasks from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-take-view.h"

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "session/cch-plan-summary.h"
#include "session/cch-task-take.h"
#include "store/cch-edit.h"
#include "ui/compat/cch-compat-row.h"
#include "ui/plan/cch-take-row.h"
#include "ui/shell/cch-two-lines.h"

#define INDENT 14

struct _CchTakeView
{
  AdwBin parent_instance;

  GtkDropDown *source_drop_down;
  GtkEditable *search_entry;
  GtkListView *list;
  GtkWidget *take_button;
  GtkLabel *empty_label;

  CchOpenPlan *plan;   /* nullable, ref: what is written */
  CchOpenPlan *source; /* nullable, owned: what is taken from */
  GPtrArray *sources;  /* (element-type CchPlan), owned: as the drop down lists them */
  GListModel *rows;    /* nullable, owned: (element-type CchTakeRow) */
  GtkFilter *filter;   /* nullable, owned */
  char *words;         /* nullable: folded, looked for */
  gboolean filling;
};

enum
{
  SIGNAL_TAKEN,
  SIGNAL_SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchTakeView, cch_take_view, ADW_TYPE_BIN)

static void
set_up_row (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, cch_two_lines_new (3));
}

static void
bind_row (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  CchTwoLines *lines = CCH_TWO_LINES (gtk_list_item_get_child (item));
  CchTakeRow *row = gtk_list_item_get_item (item);

  cch_two_lines_set (lines, cch_take_row_get_title (row), cch_take_row_get_caption (row));
  cch_two_lines_set_heading (lines, cch_take_row_get_task (row) == 0);
  gtk_widget_set_margin_start (GTK_WIDGET (lines), (int) cch_take_row_get_depth (row) * INDENT);
}

static gboolean
is_shown (gpointer item, gpointer data)
{
  CchTakeView *self = CCH_TAKE_VIEW (data);

  return self->words == NULL || cch_take_row_matches (CCH_TAKE_ROW (item), self->words);
}

static void
update_button (CchTakeView *self)
{
  GtkSelectionModel *model = gtk_list_view_get_model (self->list);
  g_autoptr (GtkBitset) chosen = model != NULL ? gtk_selection_model_get_selection (model) : NULL;

  gtk_widget_set_sensitive (self->take_button, chosen != NULL && !gtk_bitset_is_empty (chosen)
                                                   && self->plan != NULL
                                                   && !cch_open_plan_is_frozen (self->plan));
}

static void
show_rows (CchTakeView *self)
{
  const CchPlanView *view =
      self->source != NULL ? cch_open_plan_get_view (self->source, NULL) : NULL;
  GtkFilterListModel *filtered;
  g_autoptr (GtkMultiSelection) selection = NULL;

  g_clear_object (&self->rows);
  g_clear_object (&self->filter);
  gtk_list_view_set_model (self->list, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), view == NULL || view->tasks->len == 0);
  if (view != NULL)
    {
      self->rows = G_LIST_MODEL (cch_take_row_list (view));
      self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
      filtered = gtk_filter_list_model_new (g_object_ref (self->rows), g_object_ref (self->filter));
      selection = gtk_multi_selection_new (G_LIST_MODEL (filtered));
      gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
      g_signal_connect_object (selection, "selection-changed", G_CALLBACK (update_button), self,
                               G_CONNECT_SWAPPED);
    }
  update_button (self);
}

static void
filter_cb (CchTakeView *self)
{
  const char *text = gtk_editable_get_text (self->search_entry);

  g_clear_pointer (&self->words, g_free);
  if (*text != '\0')
    self->words = cch_text_fold (text);
  if (self->filter != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
source_cb (CchTakeView *self)
{
  guint chosen = gtk_drop_down_get_selected (self->source_drop_down);

  if (self->filling || self->sources == NULL)
    return;
  g_clear_object (&self->source);
  if (chosen < self->sources->len)
    self->source =
        cch_open_plan_new (cch_open_plan_get_session (self->plan),
                           cch_record_get_id (g_ptr_array_index (self->sources, chosen)), NULL);
  show_rows (self);
}

static void
add_row (GArray *tasks, gint64 row)
{
  for (guint i = 0; i < tasks->len; i++)
    if (g_array_index (tasks, gint64, i) == row)
      return;
  g_array_append_val (tasks, row);
}

/* In the order of the list; tasks under a chosen area are taken once. */
static GArray *
list_chosen (CchTakeView *self)
{
  GtkSelectionModel *model = gtk_list_view_get_model (self->list);
  const CchPlanView *view = cch_open_plan_get_view (self->source, NULL);
  GArray *tasks = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (CchTakeRow) row = g_list_model_get_item (G_LIST_MODEL (model), i);
      g_autoptr (GArray) whole = NULL;

      if (!gtk_selection_model_is_selected (model, i))
        continue;
      if (cch_take_row_get_task (row) != 0)
        add_row (tasks, cch_take_row_get_task (row));
      else
        whole = cch_task_take_list_area (view, cch_take_row_get_area (row));
      for (guint j = 0; whole != NULL && j < whole->len; j++)
        add_row (tasks, g_array_index (whole, gint64, j));
    }
  return tasks;
}

/* Tasks of the superior stay linked to theirs. */
static gboolean
take_tasks (CchTakeView *self, const GArray *tasks, GPtrArray *taken, GError **error)
{
  CchPlan *plan = cch_open_plan_get_plan (self->plan);
  CchPlan *source = cch_open_plan_get_plan (self->source);
  gboolean superior = cch_record_get_id (CCH_RECORD (source)) == plan->parent;
  g_autofree char *label = g_strdup_printf (_ ("Take tasks from “%s”"), source->title);
  g_autoptr (CchEdit) edit = cch_edit_begin (cch_open_plan_get_office (self->plan), label, error);

  return edit != NULL
         && cch_task_take (edit, self->plan, source, tasks, NULL,
                           superior ? CCH_TASK_TAKE_FROM_SUPERIOR : CCH_TASK_TAKE_COPY, taken,
                           error)
         && cch_edit_commit (edit, error);
}

static void
say_taken (CchTakeView *self, guint n_tasks)
{
  g_autofree char *words =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Took %u task", "Took %u tasks", n_tasks),
                       n_tasks);

  g_signal_emit (self, signals[SIGNAL_SAID], 0, words);
}

static void
take_cb (CchTakeView *self)
{
  cch_take_view_take (self);
}

static gboolean
take_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return cch_take_view_take (CCH_TAKE_VIEW (widget));
}

static void
cch_take_view_dispose (GObject *object)
{
  CchTakeView *self = CCH_TAKE_VIEW (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_object (&self->rows);
  g_clear_object (&self->filter);
  g_clear_object (&self->source);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->words, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_TAKE_VIEW);

  G_OBJECT_CLASS (cch_take_view_parent_class)->dispose (object);
}

static void
cch_take_view_class_init (CchTakeViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_take_view_dispose;
  signals[SIGNAL_TAKEN] = g_signal_new ("taken", CCH_TYPE_TAKE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_SAID] = g_signal_new ("said", CCH_TYPE_TAKE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/plan/cch-take-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CchTakeView, source_drop_down);
  gtk_widget_class_bind_template_child (widget_class, CchTakeView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CchTakeView, list);
  gtk_widget_class_bind_template_child (widget_class, CchTakeView, take_button);
  gtk_widget_class_bind_template_child (widget_class, CchTakeView, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, set_up_row);
  gtk_widget_class_bind_template_callback (widget_class, bind_row);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, source_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Insert, 0, take_key_cb, NULL);
}

static void
cch_take_view_init (CchTakeView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cch_compat_leave_by_tab (GTK_WIDGET (self->list));
}

/* The superior's plan first: its tasks must be taken up; then the others, the latest first. */
static void
add_source (CchTakeView *self, GtkStringList *names, const CchPlanSummary *summary)
{
  const char *who =
      summary->own || summary->issuer == NULL ? summary->plan->title : summary->issuer;
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT " · %s", summary->plan->year, who);

  gtk_string_list_append (names, name);
  g_ptr_array_add (self->sources, g_object_ref (summary->plan));
}

static void
list_sources (CchTakeView *self)
{
  CchPlan *plan = cch_open_plan_get_plan (self->plan);
  g_autoptr (GPtrArray) summaries =
      cch_plan_summary_list (cch_open_plan_get_session (self->plan), CCH_DATE_NONE, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint round = 0; summaries != NULL && round < 2; round++)
    for (guint i = 0; i < summaries->len; i++)
      {
        const CchPlanSummary *summary = g_ptr_array_index (summaries, i);
        gboolean superior = cch_record_get_id (CCH_RECORD (summary->plan)) == plan->parent;

        if (summary->plan != plan && superior == (round == 0))
          add_source (self, names, summary);
      }
  gtk_drop_down_set_model (self->source_drop_down, G_LIST_MODEL (names));
}

/* @plan: (nullable): what is written */
void
cch_take_view_set_plan (CchTakeView *self, CchOpenPlan *plan)
{
  g_return_if_fail (CCH_IS_TAKE_VIEW (self));

  if (!g_set_object (&self->plan, plan))
    return;
  self->filling = TRUE;
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  self->sources = g_ptr_array_new_with_free_func (g_object_unref);
  if (plan != NULL)
    list_sources (self);
  self->filling = FALSE;
  if (plan != NULL)
    source_cb (self);
  else
    {
      g_clear_object (&self->source);
      show_rows (self);
    }
}

/* @source: the row of a plan to take from */
void
cch_take_view_set_source (CchTakeView *self, gint64 source)
{
  g_return_if_fail (CCH_IS_TAKE_VIEW (self));

  for (guint i = 0; self->sources != NULL && i < self->sources->len; i++)
    if (cch_record_get_id (g_ptr_array_index (self->sources, i)) == source)
      gtk_drop_down_set_selected (self->source_drop_down, i);
}

/* Takes what is chosen. Returns: %FALSE when nothing was, or it was refused, which is said */
gboolean
cch_take_view_take (CchTakeView *self)
{
  g_autoptr (GArray) tasks = NULL;
  g_autoptr (GPtrArray) taken = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (CCH_IS_TAKE_VIEW (self), FALSE);

  if (self->source == NULL || cch_open_plan_is_frozen (self->plan))
    return FALSE;
  tasks = list_chosen (self);
  if (tasks->len == 0)
    return FALSE;
  taken = g_ptr_array_new_with_free_func (g_object_unref);
  if (!take_tasks (self, tasks, taken, &error))
    {
      g_signal_emit (self, signals[SIGNAL_SAID], 0, error->message);
      return FALSE;
    }
  say_taken (self, tasks->len);
  if (taken->len > 0)
    g_signal_emit (self, signals[SIGNAL_TAKEN], 0,
                   cch_record_get_uuid (g_ptr_array_index (taken, 0)));
  return TRUE;
}

/* Returns: (transfer none) (nullable) (element-type CchTakeRow): all of them */
GListModel *
cch_take_view_get_rows (CchTakeView *self)
{
  return self->rows;
}
