/* The form for a new agency, or for what an agency becomes from a day on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/agency/cch-agency-form.h"

#include "base/cch-i18n.h"
#include "session/cch-organisation-edit.h"
#include "session/cch-session-create.h"

struct _CchAgencyForm
{
  CchDialog parent_instance;

  GtkEditable *name_row;
  GtkEditable *short_row;
  GtkEditable *place_row;
  GtkEditable *symbol_row;
  GtkEditable *post_row;
  GtkEditable *address_row;
  GtkEditable *telephone_row;
  GtkEditable *email_row;
  GtkEditable *website_row;
  GtkEditable *day_row;
  AdwComboRow *class_row;
  GtkLabel *superior_label;
  GtkLabel *problem;
  GtkButton *save_button;

  CchOffice *office;         /* owned */
  CchRegulation *regulation; /* nullable, owned */
  gint64 agency;             /* 0 for a new one */
  CchAgencyTerm *draft;      /* owned */
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchAgencyForm, cch_agency_form, CCH_TYPE_DIALOG)

static const GPtrArray *
get_classes (CchAgencyForm *self)
{
  return self->regulation != NULL
             ? cch_regulation_get_list (self->regulation, CCH_REGULATION_CLASSES)
             : NULL;
}

static void
fill_classes (CchAgencyForm *self)
{
  const GPtrArray *classes = get_classes (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("No class"));
  for (guint i = 0; classes != NULL && i < classes->len; i++)
    gtk_string_list_append (names, ((CchRegulationClass *) g_ptr_array_index (classes, i))->name);
  adw_combo_row_set_model (self->class_row, G_LIST_MODEL (names));
}

static void
show_class (CchAgencyForm *self)
{
  const GPtrArray *classes = get_classes (self);

  for (guint i = 0; classes != NULL && i < classes->len; i++)
    {
      const CchRegulationClass *class = g_ptr_array_index (classes, i);

      if (g_strcmp0 (class->id, self->draft->class) == 0)
        adw_combo_row_set_selected (self->class_row, i + 1);
    }
}

static void
take_text (GtkEditable *row, char **member)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  g_free (*member);
  *member = *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
take_class (CchAgencyForm *self)
{
  const GPtrArray *classes = get_classes (self);
  guint selected = adw_combo_row_get_selected (self->class_row);
  const CchRegulationClass *class;

  /* A class that the regulation does not know stays until another one is chosen. */
  if (classes == NULL || selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return;
  class = g_ptr_array_index (classes, selected - 1);
  if (g_strcmp0 (class->id, self->draft->class) == 0)
    return;
  g_free (self->draft->class);
  self->draft->class = g_strdup (class->id);
  self->draft->level = cch_session_get_class_level (self->regulation, class->id);
}

static CchDate
read_day (CchAgencyForm *self)
{
  return cch_date_read (gtk_editable_get_text (self->day_row));
}

static gboolean
save (CchAgencyForm *self, GError **error)
{
  CchDate day = read_day (self);

  take_text (self->name_row, &self->draft->name);
  take_text (self->short_row, &self->draft->short_name);
  take_text (self->place_row, &self->draft->place);
  take_text (self->symbol_row, &self->draft->symbol);
  take_text (self->post_row, &self->draft->head_post);
  take_text (self->address_row, &self->draft->address);
  take_text (self->telephone_row, &self->draft->telephone);
  take_text (self->email_row, &self->draft->email);
  take_text (self->website_row, &self->draft->website);
  take_class (self);
  if (self->agency != 0)
    return cch_organisation_change (self->office, self->agency, self->draft, day, error);
  self->agency = cch_organisation_add (self->office, self->draft, day, error);
  return self->agency != 0;
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchAgencyForm *self = CCH_AGENCY_FORM (widget);
  g_autoptr (GError) error = NULL;

  if (!save (self, &error))
    {
      gtk_label_set_label (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }
  g_signal_emit (self, signals[DONE], 0, self->agency);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
changed_cb (CchAgencyForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
}

static void
cch_agency_form_dispose (GObject *object)
{
  CchAgencyForm *self = CCH_AGENCY_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_AGENCY_FORM);
  g_clear_object (&self->office);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->regulation, cch_regulation_unref);

  G_OBJECT_CLASS (cch_agency_form_parent_class)->dispose (object);
}

static void
cch_agency_form_class_init (CchAgencyFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_agency_form_dispose;
  signals[DONE] = g_signal_new ("done", CCH_TYPE_AGENCY_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/agency/cch-agency-form.ui");
  gtk_widget_class_bind_template_child (widget_class, CchAgencyForm, name_row);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyForm, short_row);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyForm, place_row);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyForm, symbol_row);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyForm, post_row);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyForm, address_row);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyForm, telephone_row);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyForm, email_row);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyForm, website_row);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyForm, day_row);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyForm, class_row);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyForm, superior_label);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyForm, problem);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyForm, save_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
cch_agency_form_init (CchAgencyForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->draft = CCH_AGENCY_TERM (cch_record_new (&cch_agency_term_kind));
}

/**
 * cch_agency_form_new:
 * @regulation: (nullable): its classes can be chosen
 * @day: what stands in the form as the first day
 */
CchAgencyForm *
cch_agency_form_new (CchOffice *office, CchRegulation *regulation, CchDate day)
{
  CchAgencyForm *self = g_object_new (CCH_TYPE_AGENCY_FORM, NULL);
  g_autofree char *written = cch_date_format (day, CCH_DATE_FORM_PADDED);

  self->office = g_object_ref (office);
  self->regulation = regulation != NULL ? cch_regulation_ref (regulation) : NULL;
  gtk_editable_set_text (self->day_row, written);
  fill_classes (self);
  return self;
}

/* Puts a new agency under @superior. */
void
cch_agency_form_set_superior (CchAgencyForm *self, gint64 superior)
{
  g_autoptr (CchAgencyTerm) term =
      cch_organisation_dup_term (self->office, superior, read_day (self), NULL);
  g_autofree char *words = NULL;

  g_return_if_fail (CCH_IS_AGENCY_FORM (self));

  if (term == NULL)
    return;
  self->draft->parent = superior;
  words = g_strdup_printf (_ ("Under “%s”"), term->name);
  gtk_label_set_label (self->superior_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->superior_label), TRUE);
}

static void
show_text (GtkEditable *row, const char *text)
{
  gtk_editable_set_text (row, text != NULL ? text : "");
}

/* Changes @agency instead of adding one; %FALSE when it does not exist on the day of the form. */
gboolean
cch_agency_form_set_agency (CchAgencyForm *self, gint64 agency, GError **error)
{
  CchAgencyTerm *draft = cch_organisation_dup_term (self->office, agency, read_day (self), error);

  if (draft == NULL)
    return FALSE;
  g_set_object (&self->draft, draft);
  g_object_unref (draft);
  self->agency = agency;
  show_text (self->name_row, draft->name);
  show_text (self->short_row, draft->short_name);
  show_text (self->place_row, draft->place);
  show_text (self->symbol_row, draft->symbol);
  show_text (self->post_row, draft->head_post);
  show_text (self->address_row, draft->address);
  show_text (self->telephone_row, draft->telephone);
  show_text (self->email_row, draft->email);
  show_text (self->website_row, draft->website);
  show_class (self);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Change an Agency"));
  gtk_button_set_label (self->save_button, _ ("_Change"));
  return TRUE;
}
