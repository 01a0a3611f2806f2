/* What is different in one plan between two moments, line by line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/office/cch-changes-window.h"

#include "base/cch-i18n.h"
#include "model/cch-plan.h"
#include "store/cch-difference.h"
#include "store/cch-query-model.h"
#include "ui/office/cch-history-text.h"

/* So many moments can be chosen from, the newest. */
#define MAX_MOMENTS 300

struct _CchChangesWindow
{
  CchDialog parent_instance;

  AdwComboRow *plan_row;
  AdwComboRow *from_row;
  AdwComboRow *until_row;
  GtkStack *stack;
  GtkStringList *lines;
  AdwStatusPage *problem;

  CchSession *session;       /* nullable, ref */
  CchQueryModel *plans;      /* nullable, owned */
  GArray *moments;           /* (element-type gint64), owned: entries, the newest first */
  GCancellable *cancellable; /* nullable, owned */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (CchChangesWindow, cch_changes_window, CCH_TYPE_DIALOG)

typedef struct
{
  gint64 plan;
  gint64 from;
  gint64 until;
} Question;

static gpointer
compare_job (CchOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return cch_difference_list (cch_office_get_database (office), &cch_plan_kind, question->plan,
                              question->from, question->until, error);
}

static void
show_lines (CchChangesWindow *self, GPtrArray *lines)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->lines));

  g_ptr_array_add (lines, NULL);
  gtk_string_list_splice (self->lines, 0, n_old, (const char *const *) lines->pdata);
  gtk_stack_set_visible_child_name (self->stack, lines->len > 1 ? "list" : "same");
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CchChangesWindow) self = CCH_CHANGES_WINDOW (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = cch_worker_run_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;
  if (lines != NULL)
    {
      show_lines (self, lines);
      return;
    }
  adw_status_page_set_description (self->problem, error->message);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static gint64
get_moment (CchChangesWindow *self, AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected < self->moments->len ? g_array_index (self->moments, gint64, selected) : 0;
}

/* The earlier moment comes first, whichever is chosen where. */
static void
compare (CchChangesWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->plan_row);
  gint64 one, other;
  Question *question;

  if (self->filling || self->session == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  one = get_moment (self, self->from_row);
  other = get_moment (self, self->until_row);
  question = g_new (Question, 1);
  *question = (Question){ cch_query_model_get_row (self->plans, selected), MIN (one, other),
                          MAX (one, other) };

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_stack_set_visible_child_name (self->stack, "waiting");
  cch_worker_run_async (cch_session_get_worker (self->session), compare_job, question, g_free,
                        (GDestroyNotify) g_ptr_array_unref, self->cancellable, compared_cb,
                        g_object_ref (self));
}

static char *
get_plan_title (CchRecord *plan)
{
  return plan != NULL ? cch_record_get_title (plan) : g_strdup ("");
}

static void
set_up_line (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "selectable", TRUE, "margin-start", 12,
                                   "margin-end", 12, "margin-top", 6, "margin-bottom", 6, NULL);

  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, label);
}

static void
bind_line (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkStringObject *line = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (line));
}

static void
cch_changes_window_dispose (GObject *object)
{
  CchChangesWindow *self = CCH_CHANGES_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->plans);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_CHANGES_WINDOW);
  g_clear_pointer (&self->moments, g_array_unref);

  G_OBJECT_CLASS (cch_changes_window_parent_class)->dispose (object);
}

static void
cch_changes_window_class_init (CchChangesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_changes_window_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/office/cch-changes-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CchChangesWindow, plan_row);
  gtk_widget_class_bind_template_child (widget_class, CchChangesWindow, from_row);
  gtk_widget_class_bind_template_child (widget_class, CchChangesWindow, until_row);
  gtk_widget_class_bind_template_child (widget_class, CchChangesWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CchChangesWindow, lines);
  gtk_widget_class_bind_template_child (widget_class, CchChangesWindow, problem);
  gtk_widget_class_bind_template_callback (widget_class, compare);
  gtk_widget_class_bind_template_callback (widget_class, get_plan_title);
  gtk_widget_class_bind_template_callback (widget_class, set_up_line);
  gtk_widget_class_bind_template_callback (widget_class, bind_line);
}

static void
cch_changes_window_init (CchChangesWindow *self)
{
  self->filling = TRUE;
  self->moments = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: where @entry stands among the moments */
static guint
fill_moments (CchChangesWindow *self, gint64 entry)
{
  CchOffice *office = cch_session_get_office (self->session);
  g_autoptr (GPtrArray) entries = cch_office_list_entries (office, 0, MAX_MOMENTS, NULL);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint position = 0;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const CchEntry *each = entries->pdata[i];
      g_autofree char *label = cch_history_text_get_words (each);
      g_autofree char *place = cch_history_text_get_place (each);
      g_autofree char *line = g_strdup_printf ("%s – %s", place, label);

      g_array_append_val (self->moments, each->id);
      gtk_string_list_append (words, line);
      if (each->id >= entry)
        position = i;
    }
  adw_combo_row_set_model (self->from_row, G_LIST_MODEL (words));
  adw_combo_row_set_model (self->until_row, G_LIST_MODEL (words));
  return position;
}

/* @entry: of the journal: the moment with which now is compared at first */
CchChangesWindow *
cch_changes_window_new (GtkWindow *parent, CchSession *session, gint64 entry)
{
  CchChangesWindow *self = g_object_new (CCH_TYPE_CHANGES_WINDOW, "transient-for", parent, NULL);
  g_autoptr (CchQuery) query = cch_query_new (&cch_plan_kind);
  guint position;

  self->session = g_object_ref (session);
  self->plans = cch_query_model_new (cch_session_get_office (session), query, NULL);
  position = fill_moments (self, entry);
  if (self->plans != NULL)
    adw_combo_row_set_model (self->plan_row, G_LIST_MODEL (self->plans));
  adw_combo_row_set_selected (self->from_row, position);
  adw_combo_row_set_selected (self->until_row, 0);
  self->filling = FALSE;
  compare (self);
  return self;
}
