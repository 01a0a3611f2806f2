/* Chooses one record out of a list of names, or none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-reference-choice.h"

#include "model/cch-task.h"
#include "store/cch-record-sql.h"

struct _CchReferenceChoice
{
  AdwBin parent_instance;

  GtkDropDown *drop_down;
  GArray *rows;        /* (element-type gint64), owned: beside the names */
  GtkStringList *next; /* owned, nullable: while it is being filled */
  GArray *next_rows;   /* owned, nullable */
  gboolean filling;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchReferenceChoice, cch_reference_choice, ADW_TYPE_BIN)

static void
selected_cb (CchReferenceChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);

  if (!self->filling && selected < self->rows->len)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, g_array_index (self->rows, gint64, selected));
}

/* A long name must not make the pane wide. */
static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer wraps)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "width-chars", 8, NULL);

  if (wraps != NULL)
    g_object_set (label, "wrap", TRUE, "lines", 3, "max-width-chars", 40, NULL);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkStringObject *name = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (name));
}

static GtkListItemFactory *
make_factory (gboolean wraps)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), GINT_TO_POINTER (wraps));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}

static void
set_factories (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) line = make_factory (FALSE);
  g_autoptr (GtkListItemFactory) lines = make_factory (TRUE);

  gtk_drop_down_set_factory (drop_down, line);
  gtk_drop_down_set_list_factory (drop_down, lines);
}

static void
cch_reference_choice_finalize (GObject *object)
{
  CchReferenceChoice *self = CCH_REFERENCE_CHOICE (object);

  g_array_unref (self->rows);
  g_clear_object (&self->next);
  g_clear_pointer (&self->next_rows, g_array_unref);

  G_OBJECT_CLASS (cch_reference_choice_parent_class)->finalize (object);
}

static void
cch_reference_choice_class_init (CchReferenceChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_reference_choice_finalize;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CCH_TYPE_REFERENCE_CHOICE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
cch_reference_choice_init (CchReferenceChoice *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (
      NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string")));
  gtk_drop_down_set_enable_search (self->drop_down, TRUE);
  set_factories (self->drop_down);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
}

/* @name: what a screen reader calls it */
GtkWidget *
cch_reference_choice_new (const char *name)
{
  CchReferenceChoice *self = g_object_new (CCH_TYPE_REFERENCE_CHOICE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  return GTK_WIDGET (self);
}

void
cch_reference_choice_begin (CchReferenceChoice *self)
{
  g_clear_object (&self->next);
  g_clear_pointer (&self->next_rows, g_array_unref);
  self->next = gtk_string_list_new (NULL);
  self->next_rows = g_array_new (FALSE, FALSE, sizeof (gint64));
}

void
cch_reference_choice_add (CchReferenceChoice *self, gint64 row, const char *name)
{
  gtk_string_list_append (self->next, name);
  g_array_append_val (self->next_rows, row);
}

/* The tasks of a plan in the order of its table. */
void
cch_reference_choice_add_tasks (CchReferenceChoice *self, CchOffice *office, gint64 plan)
{
  g_autofree char *sql =
      cch_record_sql_select (&cch_task_kind, "WHERE plan = ?1 ORDER BY position");
  g_autoptr (CchStatement) statement =
      cch_statement_new (cch_office_get_database (office), sql, NULL);
  g_autoptr (CchTask) task = CCH_TASK (cch_record_new (&cch_task_kind));

  if (statement != NULL)
    cch_statement_bind_int64 (statement, 1, plan);
  while (statement != NULL && cch_statement_step (statement, NULL) == CCH_STEP_ROW)
    {
      cch_record_sql_read (statement, CCH_RECORD (task));
      cch_reference_choice_add (self, cch_record_get_id (CCH_RECORD (task)), task->text);
    }
}

static gboolean
has_same_names (CchReferenceChoice *self)
{
  GListModel *now = gtk_drop_down_get_model (self->drop_down);
  guint count = g_list_model_get_n_items (G_LIST_MODEL (self->next));

  if (now == NULL || g_list_model_get_n_items (now) != count)
    return FALSE;
  for (guint i = 0; i < count; i++)
    if (g_array_index (self->rows, gint64, i) != g_array_index (self->next_rows, gint64, i)
        || g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (now), i),
                      gtk_string_list_get_string (self->next, i))
               != 0)
      return FALSE;
  return TRUE;
}

/* @chosen: shown as chosen from now on */
void
cch_reference_choice_end (CchReferenceChoice *self, gint64 chosen)
{
  guint index = GTK_INVALID_LIST_POSITION;

  self->filling = TRUE;
  if (!has_same_names (self))
    {
      g_array_unref (self->rows);
      self->rows = g_array_ref (self->next_rows);
      gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (self->next));
    }
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, gint64, i) == chosen)
      index = i;
  gtk_drop_down_set_selected (self->drop_down, index);
  self->filling = FALSE;
  g_clear_object (&self->next);
  g_clear_pointer (&self->next_rows, g_array_unref);
}
