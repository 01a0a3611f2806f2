/* Asks what the columns and rows of a foreign table are before it becomes tasks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-task-paste-dialog.h"

#include "base/cch-i18n.h"
#include "session/cch-task-cell-edit.h"

/* More rows are pasted, but nobody reads them here one by one. */
#define MOST_ROWS 60

struct _CchTaskPasteDialog
{
  CchDialog parent_instance;

  GtkLabel *summary;
  GtkGrid *table;

  CchTablePaste *paste; /* owned */
  GPtrArray *sources;   /* (element-type CchColumnSource), owned: what a column may hold */
  gboolean filling;
};

enum
{
  SIGNAL_ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchTaskPasteDialog, cch_task_paste_dialog, CCH_TYPE_DIALOG)

/* "40 nhiệm vụ, 3 lĩnh vực, 2 ô cần xem lại" */
static void
summarize (CchTaskPasteDialog *self)
{
  guint tasks = cch_table_paste_count (self->paste, CCH_PASTE_TASK);
  guint areas = cch_table_paste_count (self->paste, CCH_PASTE_AREA);
  guint doubts = cch_table_paste_count_doubts (self->paste);
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, "%u task", "%u tasks", tasks),
                          tasks);
  if (areas > 0)
    g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, ", %u area", ", %u areas", areas),
                            areas);
  if (doubts > 0)
    g_string_append_printf (words,
                            g_dngettext (GETTEXT_PACKAGE, ", %u cell to look at",
                                         ", %u cells to look at", doubts),
                            doubts);
  gtk_label_set_label (self->summary, words->str);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.accept", tasks > 0);
}

/* Cells say by colour and words what is not sure about them. */
static void
mark_cells (CchTaskPasteDialog *self)
{
  guint rows = MIN (cch_table_paste_get_n_rows (self->paste), MOST_ROWS);

  for (guint row = 0; row < rows; row++)
    {
      CchPasteRole role = cch_table_paste_get_row (self->paste, row)->role;

      for (guint column = 0; column < cch_table_paste_get_n_columns (self->paste); column++)
        {
          GtkWidget *cell = gtk_grid_get_child_at (self->table, (int) column + 1, (int) row + 1);
          g_autofree char *doubt = cch_table_paste_get_doubt (self->paste, row, column);
          gboolean used =
              role != CCH_PASTE_SKIPPED && cch_table_paste_get_column (self->paste, column) != NULL;

          gtk_widget_set_css_classes (cell, (const char *[]){ doubt != NULL ? "warning"
                                                              : used        ? "plain"
                                                                            : "dim-label",
                                                              NULL });
          gtk_widget_set_tooltip_text (cell, doubt != NULL
                                                 ? doubt
                                                 : gtk_label_get_label (GTK_LABEL (cell)));
        }
    }
}

static void
show_roles (CchTaskPasteDialog *self)
{
  guint rows = MIN (cch_table_paste_get_n_rows (self->paste), MOST_ROWS);

  self->filling = TRUE;
  for (guint row = 0; row < rows; row++)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (
                                    gtk_grid_get_child_at (self->table, 0, (int) row + 1)),
                                cch_table_paste_get_row (self->paste, row)->role);
  self->filling = FALSE;
}

static void
update (CchTaskPasteDialog *self)
{
  show_roles (self);
  mark_cells (self);
  summarize (self);
}

static guint
get_index (GtkWidget *drop_down)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (drop_down), "index"));
}

static void
role_cb (CchTaskPasteDialog *self, GParamSpec *pspec, GtkDropDown *drop_down)
{
  if (self->filling)
    return;
  cch_table_paste_set_role (self->paste, get_index (GTK_WIDGET (drop_down)),
                            (CchPasteRole) gtk_drop_down_get_selected (drop_down));
  update (self);
}

static void
column_cb (CchTaskPasteDialog *self, GParamSpec *pspec, GtkDropDown *drop_down)
{
  guint chosen = gtk_drop_down_get_selected (drop_down);

  if (self->filling)
    return;
  cch_table_paste_set_column (self->paste, get_index (GTK_WIDGET (drop_down)),
                              chosen > 0 ? g_ptr_array_index (self->sources, chosen - 1) : NULL);
  update (self);
}

static GtkWidget *
make_drop_down (CchTaskPasteDialog *self,
                const char *const *choices,
                guint chosen,
                guint index,
                const char *name,
                GCallback callback)
{
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (choices);

  g_object_set_data (G_OBJECT (drop_down), "index", GUINT_TO_POINTER (index));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), chosen);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_connect_object (drop_down, "notify::selected", callback, self, G_CONNECT_SWAPPED);
  return drop_down;
}

static void
add_columns (CchTaskPasteDialog *self)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new ();

  g_ptr_array_add (choices, (gpointer) _ ("(left out)"));
  for (guint i = 0; i < self->sources->len; i++)
    g_ptr_array_add (choices,
                     (gpointer) _ (((const CchColumnSource *) self->sources->pdata[i])->label));
  g_ptr_array_add (choices, NULL);
  for (guint i = 0; i < cch_table_paste_get_n_columns (self->paste); i++)
    {
      guint index = 0;
      g_autofree char *header = cch_table_paste_get_header (self->paste, i);
      g_autofree char *name =
          g_strdup_printf (_ ("Column %u: %s"), i + 1, header != NULL ? header : "");

      if (!g_ptr_array_find (self->sources, cch_table_paste_get_column (self->paste, i), &index))
        index = G_MAXUINT;
      gtk_grid_attach (self->table,
                       make_drop_down (self, (const char *const *) choices->pdata, index + 1, i,
                                       name, G_CALLBACK (column_cb)),
                       (int) i + 1, 0, 1, 1);
    }
}

static void
add_cell (CchTaskPasteDialog *self, const char *text, guint row, guint column)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text != NULL ? text : "", "wrap", TRUE,
                                   "lines", 2, "ellipsize", PANGO_ELLIPSIZE_END, "xalign", 0.0,
                                   "yalign", 0.0, "width-chars", 12, "max-width-chars", 30, NULL);

  gtk_grid_attach (self->table, label, (int) column + 1, (int) row + 1, 1, 1);
}

static void
add_rows (CchTaskPasteDialog *self)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new ();
  guint rows = MIN (cch_table_paste_get_n_rows (self->paste), MOST_ROWS);

  for (guint i = 0; i <= CCH_PASTE_SKIPPED; i++)
    g_ptr_array_add (choices, (gpointer) _ (cch_paste_role_labels[i]));
  g_ptr_array_add (choices, NULL);
  for (guint row = 0; row < rows; row++)
    {
      const CchPasteRow *source = cch_table_paste_get_row (self->paste, row);
      g_autofree char *name = g_strdup_printf (_ ("Row %u"), row + 1);

      gtk_grid_attach (self->table,
                       make_drop_down (self, (const char *const *) choices->pdata, source->role,
                                       row, name, G_CALLBACK (role_cb)),
                       0, (int) row + 1, 1, 1);
      for (guint i = 0; i < cch_table_paste_get_n_columns (self->paste); i++)
        add_cell (self, cch_text_row_get (source->source, (int) i), row, i);
    }
}

static void
list_sources (CchTaskPasteDialog *self)
{
  guint count;
  const CchColumnSource *sources = cch_column_source_list (&count);

  for (guint i = 0; i < count; i++)
    if (cch_task_cell_is_editable (&sources[i]))
      g_ptr_array_add (self->sources, (gpointer) &sources[i]);
}

static void
accept_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ACCEPTED], 0);
}

static void
cch_task_paste_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_TASK_PASTE_DIALOG);

  G_OBJECT_CLASS (cch_task_paste_dialog_parent_class)->dispose (object);
}

static void
cch_task_paste_dialog_finalize (GObject *object)
{
  CchTaskPasteDialog *self = CCH_TASK_PASTE_DIALOG (object);

  g_clear_pointer (&self->paste, cch_table_paste_free);
  g_ptr_array_unref (self->sources);

  G_OBJECT_CLASS (cch_task_paste_dialog_parent_class)->finalize (object);
}

static void
cch_task_paste_dialog_class_init (CchTaskPasteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_task_paste_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cch_task_paste_dialog_finalize;
  signals[SIGNAL_ACCEPTED] = g_signal_new ("accepted", CCH_TYPE_TASK_PASTE_DIALOG,
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "paste.accept", NULL, accept_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/task/cch-task-paste-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CchTaskPasteDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, CchTaskPasteDialog, table);
}

static void
cch_task_paste_dialog_init (CchTaskPasteDialog *self)
{
  self->sources = g_ptr_array_new ();
  list_sources (self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @paste: (transfer full): what was understood so far */
GtkWidget *
cch_task_paste_dialog_new (CchTablePaste *paste)
{
  CchTaskPasteDialog *self = g_object_new (CCH_TYPE_TASK_PASTE_DIALOG, NULL);

  self->paste = paste;
  add_columns (self);
  add_rows (self);
  mark_cells (self);
  summarize (self);
  return GTK_WIDGET (self);
}

/* Returns: (transfer none) */
CchTablePaste *
cch_task_paste_dialog_get_paste (CchTaskPasteDialog *self)
{
  return self->paste;
}
