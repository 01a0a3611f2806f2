/* The list of all plans of the office, to open one or to begin another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-plan-list.h"

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "model/cch-agency-term.h"
#include "model/cch-task.h"
#include "ui/compat/cch-compat-row.h"
#include "ui/plan/cch-plan-checks.h"
#include "ui/plan/cch-plan-columns.h"
#include "ui/shell/cch-wrong-mark.h"

/* In the order of the entries of the drop down. */
typedef enum
{
  SHOWN_ALL,
  SHOWN_OWN,
  SHOWN_RECEIVED,
} Shown;

struct _CchPlanList
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkEditable *search_entry;
  GtkDropDown *shown_drop_down;
  GtkEditable *day_entry;
  GtkColumnView *view;
  GtkScrolledWindow *scrolled;
  GtkWidget *first_button; /* when there is no plan */
  guint fit_id;
  GtkLabel *problem_label;

  GListStore *rows; /* (element-type CchPlanRow) */
  GtkFilter *filter;
  GtkSingleSelection *selection;

  CchSession *session;   /* nullable, ref */
  GSignalGroup *signals; /* of its office */
  CchPlanChecks *checks; /* owned */
  gboolean stale;        /* something changed while nobody looked */
  CchDate day;
  char *words; /* nullable: folded, looked for */
};

enum
{
  SIGNAL_OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchPlanList, cch_plan_list, ADW_TYPE_BIN)

/* Not at once: nothing may come or go while GTK places things. */
static gboolean
fit_cb (gpointer data)
{
  CchPlanList *self = CCH_PLAN_LIST (data);

  self->fit_id = 0;
  cch_plan_columns_fit (self->view);
  return G_SOURCE_REMOVE;
}

static void
width_cb (CchPlanList *self)
{
  if (self->fit_id == 0)
    self->fit_id = g_idle_add (fit_cb, self);
}

static gboolean
is_shown (gpointer item, gpointer data)
{
  CchPlanList *self = CCH_PLAN_LIST (data);
  CchPlanRow *row = CCH_PLAN_ROW (item);
  Shown shown = (Shown) gtk_drop_down_get_selected (self->shown_drop_down);

  if (shown != SHOWN_ALL && cch_plan_row_get_summary (row)->own != (shown == SHOWN_OWN))
    return FALSE;
  return self->words == NULL || cch_plan_row_matches (row, self->words);
}

/* @summary: (transfer full) */
static CchPlanRow *
make_row (CchPlanList *self, CchPlanSummary *summary)
{
  CchPlanRow *row = cch_plan_row_new (summary);
  guint n_errors, n_warnings;

  if (!cch_document_state_is_issued (summary->plan->state)
      && cch_plan_checks_get (self->checks, cch_plan_row_get_plan (row), &n_errors, &n_warnings))
    cch_plan_row_set_findings (row, n_errors, n_warnings);
  return row;
}

/* What others wrote, and what is issued, nobody mends here. */
static void
check_plans (CchPlanList *self)
{
  g_autoptr (GArray) plans = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (CchPlanRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);
      const CchPlanSummary *summary = cch_plan_row_get_summary (row);
      gint64 plan = cch_plan_row_get_plan (row);

      if (summary->own && !cch_document_state_is_issued (summary->plan->state))
        g_array_append_val (plans, plan);
    }
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    g_array_set_size (plans, 0);
  cch_plan_checks_run (self->checks, self->session, plans);
}

static GPtrArray *
make_rows (CchPlanList *self, GError **error)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) summaries =
      self->session != NULL ? cch_plan_summary_list (self->session, self->day, error) : NULL;

  for (guint i = 0; summaries != NULL && i < summaries->len; i++)
    g_ptr_array_add (rows, make_row (self, g_steal_pointer (&summaries->pdata[i])));
  return rows;
}

static CchPlanRow *
get_row (CchPlanList *self, guint position)
{
  g_autoptr (CchPlanRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  return row; /* the store holds it */
}

static gboolean
stays (CchPlanList *self, guint position, CchPlanRow *row)
{
  return cch_plan_row_get_plan (get_row (self, position)) == cch_plan_row_get_plan (row);
}

/* Rows of the same plans stay and only say something else, so that focus and selection stay. */
static void
replace_rows (CchPlanList *self, GPtrArray *rows)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint head = 0, tail = 0;

  for (; head < MIN (n_old, rows->len) && stays (self, head, rows->pdata[head]); head++)
    cch_plan_row_take (get_row (self, head), rows->pdata[head]);
  for (; tail < MIN (n_old, rows->len) - head
         && stays (self, n_old - tail - 1, rows->pdata[rows->len - tail - 1]);
       tail++)
    cch_plan_row_take (get_row (self, n_old - tail - 1), rows->pdata[rows->len - tail - 1]);
  if (head + tail < MAX (n_old, rows->len))
    g_list_store_splice (self->rows, head, n_old - head - tail, rows->pdata + head,
                         rows->len - head - tail);
}

/* Delete takes the plan that is chosen and Enter the one with the focus: they are the same. */
static gboolean
focus_chosen (CchPlanList *self)
{
  CchPlanRow *row = cch_plan_list_get_selected (self);
  GtkWidget *line = cch_plan_columns_find_line (self->view, row);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (line != NULL)
    return gtk_widget_grab_focus (line);
  if (!gtk_widget_grab_focus (GTK_WIDGET (self->view)))
    return FALSE;
  row = cch_plan_columns_find_row (gtk_root_get_focus (root));
  if (row != NULL)
    cch_plan_list_select (self, cch_plan_row_get_plan (row));
  return TRUE;
}

/* To what is shown: the plans rather than the search over them, or what begins the first one. */
static gboolean
focus_shown (CchPlanList *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  if (g_strcmp0 (name, "list") == 0)
    return focus_chosen (self);
  return (g_strcmp0 (name, "empty") == 0 && gtk_widget_grab_focus (self->first_button))
         || gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* The focus does not stay behind in what goes out of sight. */
static void
show_child (CchPlanList *self, const char *name)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0)
    return;
  gtk_stack_set_visible_child_name (self->stack, name);
  if (focused)
    focus_shown (self);
}

static void
show_stack (CchPlanList *self, const GError *error)
{
  const char *name = "list";

  if (error != NULL)
    gtk_label_set_label (self->problem_label, error->message);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0)
    name = "empty";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    name = "nothing-found";
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), error != NULL);
  show_child (self, name);
}

static void
reload (CchPlanList *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = make_rows (self, &error);
  CchPlanRow *selected = cch_plan_list_get_selected (self);
  gint64 plan = selected != NULL ? cch_plan_row_get_plan (selected) : 0;

  replace_rows (self, rows);
  if (plan != 0)
    cch_plan_list_select (self, plan);
  show_stack (self, error);
}

/* Lists that nobody sees are read when somebody looks: who types in a plan does not pay for them. */
static void
refresh (CchPlanList *self)
{
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale)
    return;
  reload (self);
  check_plans (self);
}

static void
office_changed_cb (CchPlanList *self, CchChanges *changes)
{
  if (cch_changes_get_n (changes, &cch_plan_kind) > 0
      || cch_changes_get_n (changes, &cch_task_kind) > 0
      || cch_changes_get_n (changes, &cch_agency_term_kind) > 0)
    refresh (self);
  else
    check_plans (self);
}

static void
cch_plan_list_map (GtkWidget *widget)
{
  CchPlanList *self = CCH_PLAN_LIST (widget);

  GTK_WIDGET_CLASS (cch_plan_list_parent_class)->map (widget);
  if (self->stale)
    reload (self);
  self->stale = FALSE;
  check_plans (self);
}

static void
cch_plan_list_unmap (GtkWidget *widget)
{
  cch_plan_checks_stop (CCH_PLAN_LIST (widget)->checks);
  GTK_WIDGET_CLASS (cch_plan_list_parent_class)->unmap (widget);
}

static void
checked_cb (CchPlanList *self, gint64 plan)
{
  reload (self);
}

static void
filter_cb (CchPlanList *self)
{
  const char *text = gtk_editable_get_text (self->search_entry);

  g_clear_pointer (&self->words, g_free);
  if (*text != '\0')
    self->words = cch_text_fold (text);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_stack (self, NULL);
}

static void
stop_search_cb (CchPlanList *self)
{
  gtk_editable_set_text (self->search_entry, "");
  filter_cb (self);
  focus_shown (self);
}

static void
day_changed_cb (CchPlanList *self)
{
  CchDate day = cch_date_read (gtk_editable_get_text (self->day_entry));

  cch_wrong_mark_set (GTK_WIDGET (self->day_entry), cch_date_is_none (day));
  if (cch_date_is_none (day) || cch_date_compare (day, self->day) == 0)
    return;
  self->day = day;
  reload (self);
}

static void
activated_cb (CchPlanList *self, guint position)
{
  g_autoptr (CchPlanRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    g_signal_emit (self, signals[SIGNAL_OPENED], 0, cch_plan_row_get_plan (row));
}

/* Enter in the search opens the first plan that is found. */
static void
search_activated_cb (CchPlanList *self)
{
  filter_cb (self);
  activated_cb (self, 0);
}

static gboolean
remove_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CchPlanRow *row = cch_plan_list_get_selected (CCH_PLAN_LIST (widget));

  return row != NULL
         && gtk_widget_activate_action (widget, "plan.remove", "x", cch_plan_row_get_plan (row));
}

static void
set_today (CchPlanList *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *text = NULL;

  self->day = cch_date_new ((guint) g_date_time_get_year (now), (guint) g_date_time_get_month (now),
                            (guint) g_date_time_get_day_of_month (now));
  text = cch_date_format (self->day, CCH_DATE_FORM_PADDED);
  gtk_editable_set_text (self->day_entry, text);
}

static void
set_up_model (CchPlanList *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);
  GtkSortListModel *sorted;
  GtkFilterListModel *filtered;

  self->rows = g_list_store_new (CCH_TYPE_PLAN_ROW);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (self->rows), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (sorter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  cch_compat_leave_by_tab (GTK_WIDGET (self->view));
  g_object_unref (self->selection); /* the view keeps it, and it keeps the rest */
}

static void
cch_plan_list_dispose (GObject *object)
{
  CchPlanList *self = CCH_PLAN_LIST (object);

  g_clear_handle_id (&self->fit_id, g_source_remove);
  g_clear_object (&self->signals);
  if (self->checks != NULL)
    cch_plan_checks_stop (self->checks);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  self->selection = NULL;
  g_clear_object (&self->filter);
  g_clear_object (&self->session);
  g_clear_pointer (&self->words, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_PLAN_LIST);

  G_OBJECT_CLASS (cch_plan_list_parent_class)->dispose (object);
}

static gboolean
cch_plan_list_grab_focus (GtkWidget *widget)
{
  return focus_shown (CCH_PLAN_LIST (widget));
}

/* Going away, the list is unmapped once more, which stops the checks. */
static void
cch_plan_list_finalize (GObject *object)
{
  g_object_unref (CCH_PLAN_LIST (object)->checks);

  G_OBJECT_CLASS (cch_plan_list_parent_class)->finalize (object);
}

static void
cch_plan_list_class_init (CchPlanListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_plan_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = cch_plan_list_finalize;
  widget_class->map = cch_plan_list_map;
  widget_class->unmap = cch_plan_list_unmap;
  widget_class->grab_focus = cch_plan_list_grab_focus;
  signals[SIGNAL_OPENED] = g_signal_new ("opened", CCH_TYPE_PLAN_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/plan/cch-plan-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CchPlanList, stack);
  gtk_widget_class_bind_template_child (widget_class, CchPlanList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CchPlanList, shown_drop_down);
  gtk_widget_class_bind_template_child (widget_class, CchPlanList, day_entry);
  gtk_widget_class_bind_template_child (widget_class, CchPlanList, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CchPlanList, first_button);
  gtk_widget_class_bind_template_child (widget_class, CchPlanList, view);
  gtk_widget_class_bind_template_child (widget_class, CchPlanList, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, remove_cb, NULL);
}

static void
cch_plan_list_init (CchPlanList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cch_plan_columns_add (self->view);
  set_up_model (self);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scrolled),
                           "notify::page-size", G_CALLBACK (width_cb), self, G_CONNECT_SWAPPED);
  self->checks = cch_plan_checks_new ();
  g_signal_connect_object (self->checks, "checked", G_CALLBACK (checked_cb), self,
                           G_CONNECT_SWAPPED);
  self->signals = g_signal_group_new (CCH_TYPE_OFFICE);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (office_changed_cb), self);
  set_today (self);
}

/* Where a person most likely goes on. */
static void
select_draft (CchPlanList *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (CchPlanRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);
      const CchPlanSummary *summary = cch_plan_row_get_summary (row);

      if (summary->own && !cch_document_state_is_issued (summary->plan->state))
        {
          gtk_single_selection_set_selected (self->selection, i);
          return;
        }
    }
}

/* @session: (nullable) */
void
cch_plan_list_set_session (CchPlanList *self, CchSession *session)
{
  g_return_if_fail (CCH_IS_PLAN_LIST (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->signals,
                             session != NULL ? cch_session_get_office (session) : NULL);
  reload (self);
  select_draft (self);
  check_plans (self);
}

void
cch_plan_list_start_search (CchPlanList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
cch_plan_list_select (CchPlanList *self, gint64 plan)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (CchPlanRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (cch_plan_row_get_plan (row) == plan)
        gtk_single_selection_set_selected (self->selection, i);
    }
}

/* Returns: (transfer none) (nullable) */
CchPlanRow *
cch_plan_list_get_selected (CchPlanList *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/* Returns: (transfer none) (element-type CchPlanRow): as sorted and filtered */
GListModel *
cch_plan_list_get_shown (CchPlanList *self)
{
  return G_LIST_MODEL (self->selection);
}
