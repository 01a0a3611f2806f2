/* Who fills in which rows of which form when, as a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/regulation/cch-scope-matrix.h"

#include "base/cch-i18n.h"
#include "rules/cch-regulation-words.h"

struct _CchScopeMatrix
{
  AdwBin parent_instance;

  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (CchScopeMatrix, cch_scope_matrix, ADW_TYPE_BIN)

static void
cch_scope_matrix_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_SCOPE_MATRIX);

  G_OBJECT_CLASS (cch_scope_matrix_parent_class)->dispose (object);
}

static void
cch_scope_matrix_class_init (CchScopeMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_scope_matrix_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/regulation/cch-scope-matrix.ui");
  gtk_widget_class_bind_template_child (widget_class, CchScopeMatrix, grid);
}

static void
cch_scope_matrix_init (CchScopeMatrix *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
attach (CchScopeMatrix *self, const char *text, int column, int row, gboolean heading)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  gtk_widget_add_css_class (label, heading ? "caption-heading" : "caption");
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

/* A row of the table: one form in one period. */
static void
attach_period (CchScopeMatrix *self,
               const CchRegulation *regulation,
               const CchRegulationForm *form,
               const CchRegulationPeriod *period,
               int row)
{
  const GPtrArray *classes = cch_regulation_get_list (regulation, CCH_REGULATION_CLASSES);
  g_autofree char *name = g_strdup_printf ("%s – %s", form->name, period->name);

  attach (self, name, 0, row, TRUE);
  for (guint i = 0; i < classes->len; i++)
    {
      const CchRegulationClass *one = g_ptr_array_index (classes, i);
      g_autofree char *words =
          cch_regulation_words_for_scope (regulation, form, one->id, period->id);

      attach (self, words, (int) i + 1, row, FALSE);
    }
}

static void
attach_header (CchScopeMatrix *self, const CchRegulation *regulation)
{
  const GPtrArray *classes = cch_regulation_get_list (regulation, CCH_REGULATION_CLASSES);

  attach (self, _ ("Form and period"), 0, 0, TRUE);
  for (guint i = 0; i < classes->len; i++)
    attach (self, ((const CchRegulationClass *) g_ptr_array_index (classes, i))->name, (int) i + 1,
            0, TRUE);
}

static void
fill (CchScopeMatrix *self, const CchRegulation *regulation)
{
  const GPtrArray *forms = cch_regulation_get_list (regulation, CCH_REGULATION_FORMS);
  const GPtrArray *periods = cch_regulation_get_list (regulation, CCH_REGULATION_PERIODS);
  int row = 1;

  attach_header (self, regulation);
  for (guint i = 0; i < forms->len; i++)
    for (guint j = 0; j < periods->len; j++)
      {
        const CchRegulationForm *form = g_ptr_array_index (forms, i);
        const CchRegulationPeriod *period = g_ptr_array_index (periods, j);

        if (period->forms != NULL && g_strv_contains (period->forms, form->id))
          attach_period (self, regulation, form, period, row++);
      }
}

/* @regulation: with classes, forms and periods */
GtkWidget *
cch_scope_matrix_new (CchRegulation *regulation)
{
  CchScopeMatrix *self = g_object_new (CCH_TYPE_SCOPE_MATRIX, NULL);

  fill (self, regulation);
  return GTK_WIDGET (self);
}
