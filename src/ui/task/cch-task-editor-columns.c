/* Widths of the columns of the task table: by key and menu, and remembered for each layout.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-task-editor-private.h"

#define KEY "task-column-widths"
#define STEP 16

static guint
count_columns (CchTaskEditor *self)
{
  return cch_grid_model_get_n_columns (CCH_GRID_MODEL (self->rows));
}

/* What a layout is called among the settings: forms with the same columns share their widths. */
static char *
name_layout (CchTaskEditor *self)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < count_columns (self); i++)
    g_string_append_printf (name, i > 0 ? " %s" : "%s",
                            cch_task_rows_get_source (self->rows, i)->id);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* Rows that were just made get the widths that somebody gave their layout. */
void
cch_task_editor_load_widths (CchTaskEditor *self)
{
  g_autoptr (GVariant) layouts = g_settings_get_value (self->settings, KEY);
  g_autofree char *name = name_layout (self);
  g_autoptr (GVariant) widths = g_variant_lookup_value (layouts, name, G_VARIANT_TYPE ("ai"));

  if (widths == NULL || g_variant_n_children (widths) != count_columns (self))
    return;
  for (guint i = 0; i < count_columns (self); i++)
    {
      gint32 width;

      g_variant_get_child (widths, i, "i", &width);
      cch_task_rows_set_width (self->rows, i, MAX (width, 0));
    }
}

static GVariant *
make_widths (GArray *widths)
{
  return g_variant_new_fixed_array (G_VARIANT_TYPE_INT32, widths->data, widths->len,
                                    sizeof (gint32));
}

static gboolean
is_given (GArray *widths)
{
  for (guint i = 0; i < widths->len; i++)
    if (g_array_index (widths, int, i) > 0)
      return TRUE;
  return FALSE;
}

/* Nothing is kept of a layout whose columns share the view. */
static void
columns_resized_cb (CchTaskEditor *self)
{
  g_autoptr (GVariant) layouts = g_settings_get_value (self->settings, KEY);
  g_autoptr (GArray) widths = cch_grid_list_widths (self->grid);
  g_autofree char *name = name_layout (self);
  GVariantBuilder builder;
  GVariantIter iterator;
  const char *other;
  GVariant *kept;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sai}"));
  g_variant_iter_init (&iterator, layouts);
  while (g_variant_iter_loop (&iterator, "{&s@ai}", &other, &kept))
    if (!g_str_equal (other, name))
      g_variant_builder_add (&builder, "{s@ai}", other, kept);
  if (is_given (widths))
    g_variant_builder_add (&builder, "{s@ai}", name, make_widths (widths));
  g_settings_set_value (self->settings, KEY, g_variant_builder_end (&builder));
}

/* The column with the cursor. */
static void
change_width (CchTaskEditor *self, int step)
{
  guint column = cch_grid_get_cursor (self->grid).column;

  if (self->rows == NULL || self->writing)
    return;
  cch_grid_set_column_width (self->grid, column,
                             cch_grid_get_column_width (self->grid, column) + step);
}

static void
widen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  change_width (CCH_TASK_EDITOR (widget), STEP);
}

static void
narrow_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  change_width (CCH_TASK_EDITOR (widget), -STEP);
}

static void
fit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchTaskEditor *self = CCH_TASK_EDITOR (widget);

  if (self->rows != NULL && !self->writing)
    cch_grid_fit_column (self->grid, cch_grid_get_cursor (self->grid).column);
}

static void
share_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchTaskEditor *self = CCH_TASK_EDITOR (widget);

  if (self->rows != NULL && !self->writing)
    cch_grid_share_columns (self->grid);
}

void
cch_task_editor_install_columns (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    guint key; /* 0: none */
    guint keypad;
  } actions[] = {
    { "columns.widen", widen_action, GDK_KEY_Right, GDK_KEY_KP_Right },
    { "columns.narrow", narrow_action, GDK_KEY_Left, GDK_KEY_KP_Left },
    { "columns.fit", fit_action, 0, 0 },
    { "columns.share", share_action, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (klass, actions[i].name, NULL, actions[i].activate);
      if (actions[i].key == 0)
        continue;
      /* The last one is what menus tell. */
      gtk_widget_class_add_binding_action (klass, actions[i].keypad, GDK_ALT_MASK | GDK_SHIFT_MASK,
                                           actions[i].name, NULL);
      gtk_widget_class_add_binding_action (klass, actions[i].key, GDK_ALT_MASK | GDK_SHIFT_MASK,
                                           actions[i].name, NULL);
    }
  gtk_widget_class_bind_template_callback (klass, columns_resized_cb);
}
