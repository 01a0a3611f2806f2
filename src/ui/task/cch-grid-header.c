/* The head of a grid: groups of columns, their names, and the number row of the form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-grid-header.h"

/* One label over one or more columns. */
typedef struct
{
  GtkWidget *label; /* child */
  guint row;        /* 0 groups, 1 names, 2 numbers */
  guint rows;
  guint first;
  guint last;
} Field;

#define N_ROWS 3

struct _CchGridHeader
{
  GtkWidget parent_instance;

  const CchGridLayout *layout; /* not owned: of the grid */
  GArray *fields;              /* (element-type Field), owned */
  int heights[N_ROWS];
};

G_DEFINE_FINAL_TYPE (CchGridHeader, cch_grid_header, GTK_TYPE_WIDGET)

static int
measure_label (CchGridHeader *self, const Field *field)
{
  int width = cch_grid_layout_get_span (self->layout, field->first, field->last);
  int height = 0, least = 0;

  gtk_widget_measure (field->label, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (field->label, GTK_ORIENTATION_VERTICAL, MAX (width, least), &height, NULL,
                      NULL, NULL);
  return height;
}

/**
 * cch_grid_header_measure:
 *
 * Returns: the height that it needs at the present widths of the columns
 */
int
cch_grid_header_measure (CchGridHeader *self)
{
  int sum = 0;

  for (guint i = 0; i < N_ROWS; i++)
    self->heights[i] = 0;
  for (guint i = 0; i < self->fields->len; i++)
    {
      const Field *field = &g_array_index (self->fields, Field, i);

      if (field->rows == 1)
        self->heights[field->row] = MAX (self->heights[field->row], measure_label (self, field));
    }
  for (guint i = 0; i < self->fields->len; i++)
    {
      const Field *field = &g_array_index (self->fields, Field, i);
      int missing;

      if (field->rows == 1)
        continue;
      missing = measure_label (self, field) - self->heights[0] - self->heights[1];
      self->heights[1] += MAX (missing, 0);
    }
  for (guint i = 0; i < N_ROWS; i++)
    sum += self->heights[i];
  return sum;
}

static void
cch_grid_header_measure_all (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
cch_grid_header_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CchGridHeader *self = CCH_GRID_HEADER (widget);

  for (guint i = 0; i < self->fields->len; i++)
    {
      const Field *field = &g_array_index (self->fields, Field, i);
      GtkAllocation place = {
        .x = self->layout->lefts[field->first],
        .width = cch_grid_layout_get_span (self->layout, field->first, field->last),
      };

      for (guint row = 0; row < field->row; row++)
        place.y += self->heights[row];
      for (guint row = field->row; row < field->row + field->rows; row++)
        place.height += self->heights[row];
      gtk_widget_measure (field->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (field->label, &place, -1);
    }
}

static void
remove_labels (CchGridHeader *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    gtk_widget_unparent (g_array_index (self->fields, Field, i).label);
  g_array_set_size (self->fields, 0);
}

static void
cch_grid_header_dispose (GObject *object)
{
  remove_labels (CCH_GRID_HEADER (object));

  G_OBJECT_CLASS (cch_grid_header_parent_class)->dispose (object);
}

static void
cch_grid_header_finalize (GObject *object)
{
  g_array_unref (CCH_GRID_HEADER (object)->fields);

  G_OBJECT_CLASS (cch_grid_header_parent_class)->finalize (object);
}

static void
cch_grid_header_class_init (CchGridHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_grid_header_dispose;
  G_OBJECT_CLASS (klass)->finalize = cch_grid_header_finalize;
  widget_class->measure = cch_grid_header_measure_all;
  widget_class->size_allocate = cch_grid_header_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "cch-grid-header");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
cch_grid_header_init (CchGridHeader *self)
{
  self->fields = g_array_new (FALSE, FALSE, sizeof (Field));
}

/* @layout: whose widths it follows; must outlive it */
GtkWidget *
cch_grid_header_new (const CchGridLayout *layout)
{
  CchGridHeader *self = g_object_new (CCH_TYPE_GRID_HEADER, NULL);

  self->layout = layout;
  return GTK_WIDGET (self);
}

static void
add_label (CchGridHeader *self, const char *text, const char *class, Field field)
{
  field.label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                              PANGO_WRAP_WORD_CHAR, "justify", GTK_JUSTIFY_CENTER,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);
  gtk_widget_add_css_class (field.label, class);
  gtk_widget_set_parent (field.label, GTK_WIDGET (self));
  g_array_append_val (self->fields, field);
}

/* The name of a column alone, or that of its group once over all its neighbours. */
static void
add_names (CchGridHeader *self, CchGridModel *model, guint i)
{
  const CchGridColumn *column = cch_grid_model_get_column (model, i);
  guint last = i;

  if (column->group == NULL)
    {
      add_label (self, column->header, "name", (Field){ NULL, 0, 2, i, i });
      return;
    }
  add_label (self, column->header, "name", (Field){ NULL, 1, 1, i, i });
  if (i > 0 && g_strcmp0 (cch_grid_model_get_column (model, i - 1)->group, column->group) == 0)
    return;
  while (last + 1 < cch_grid_model_get_n_columns (model)
         && g_strcmp0 (cch_grid_model_get_column (model, last + 1)->group, column->group) == 0)
    last++;
  add_label (self, column->group, "name", (Field){ NULL, 0, 1, i, last });
}

static gboolean
has_numbers (CchGridModel *model)
{
  for (guint i = 0; i < cch_grid_model_get_n_columns (model); i++)
    if (cch_grid_model_get_column (model, i)->number != NULL)
      return TRUE;
  return FALSE;
}

/* @model: (nullable) */
void
cch_grid_header_set_model (CchGridHeader *self, CchGridModel *model)
{
  guint count = model != NULL ? cch_grid_model_get_n_columns (model) : 0;
  gboolean numbers = model != NULL && has_numbers (model);

  remove_labels (self);
  for (guint i = 0; i < count; i++)
    {
      const CchGridColumn *column = cch_grid_model_get_column (model, i);

      add_names (self, model, i);
      if (numbers)
        add_label (self, column->number != NULL ? column->number : "", "number",
                   (Field){ NULL, 2, 1, i, i });
    }
}
