/* The assistant for a new office: five answers, each with its words when it does not do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/office/cch-new-office-window.h"

#include "base/cch-i18n.h"
#include "rules/cch-regulation-library.h"
#include "ui/shell/cch-wrong-mark.h"

/* The regulation that most offices work under since July 2025. */
#define USUAL_REGULATION "two-level-2025"
#define USUAL_CLASS "xa"

struct _CchNewOfficeWindow
{
  CchDialog parent_instance;

  AdwComboRow *regulation_row;
  AdwComboRow *class_row;
  AdwEntryRow *name_row;
  GtkLabel *name_problem;
  AdwEntryRow *place_row;
  GtkLabel *place_problem;
  GtkSpinButton *year_spin;

  CchRegulationLibrary *library;
  GPtrArray *regulations; /* (element-type CchRegulation), owned: in the order of the row */
  GPtrArray *classes;     /* (element-type CchRegulationClass), of the chosen regulation */
  gboolean asked;         /* words appear when the person has tried to go on */
  CchOfficeSeed seed;     /* its texts belong to the rows and the regulation */
};

enum
{
  SIGNAL_FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchNewOfficeWindow, cch_new_office_window, CCH_TYPE_DIALOG)

static void
load_regulations (CchNewOfficeWindow *self)
{
  const char *const *ids = cch_regulation_library_list (self->library);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      CchRegulation *regulation = cch_regulation_library_get (self->library, ids[i], NULL);

      if (regulation == NULL)
        continue;
      if (cch_regulation_get_list (regulation, CCH_REGULATION_CLASSES)->len > 0)
        g_ptr_array_add (self->regulations, regulation);
      else
        cch_regulation_unref (regulation);
    }
}

static void
fill_regulations (CchNewOfficeWindow *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint usual = 0;

  for (guint i = 0; i < self->regulations->len; i++)
    {
      const CchRegulation *regulation = self->regulations->pdata[i];

      gtk_string_list_append (titles, cch_regulation_get_title (regulation));
      if (g_str_equal (cch_regulation_get_id (regulation), USUAL_REGULATION))
        usual = i;
    }
  adw_combo_row_set_model (self->regulation_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->regulation_row, usual);
}

static const CchRegulation *
get_regulation (CchNewOfficeWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->regulation_row);

  return selected < self->regulations->len ? self->regulations->pdata[selected] : NULL;
}

static const CchRegulationClass *
get_class (CchNewOfficeWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->class_row);

  return selected < self->classes->len ? self->classes->pdata[selected] : NULL;
}

static void
fill_classes (CchNewOfficeWindow *self)
{
  const CchRegulation *regulation = get_regulation (self);
  const GPtrArray *classes = regulation != NULL
                                 ? cch_regulation_get_list (regulation, CCH_REGULATION_CLASSES)
                                 : self->classes;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint usual = 0;

  g_ptr_array_set_size (self->classes, 0);
  for (guint i = 0; regulation != NULL && i < classes->len; i++)
    {
      CchRegulationClass *class = classes->pdata[i];

      g_ptr_array_add (self->classes, class);
      gtk_string_list_append (names, class->name);
      if (g_str_equal (class->id, USUAL_CLASS))
        usual = i;
    }
  adw_combo_row_set_model (self->class_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->class_row, usual);
}

static gboolean
has_words (AdwEntryRow *row)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));

  return *g_strstrip (text) != '\0';
}

static gboolean
check_row (CchNewOfficeWindow *self, AdwEntryRow *row, GtkLabel *problem)
{
  gboolean good = has_words (row);
  gboolean complain = self->asked && !good;

  gtk_widget_set_visible (GTK_WIDGET (problem), complain);
  cch_wrong_mark_set (GTK_WIDGET (row), complain);
  return good;
}

static void
changed_cb (CchNewOfficeWindow *self)
{
  check_row (self, self->name_row, self->name_problem);
  check_row (self, self->place_row, self->place_problem);
}

/* The first answer that does not do gets the focus. */
static gboolean
check_all (CchNewOfficeWindow *self)
{
  gboolean named, placed;

  self->asked = TRUE;
  named = check_row (self, self->name_row, self->name_problem);
  placed = check_row (self, self->place_row, self->place_problem);
  if (!named)
    gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
  else if (!placed)
    gtk_widget_grab_focus (GTK_WIDGET (self->place_row));
  return named && placed && get_regulation (self) != NULL && get_class (self) != NULL;
}

static void
strip (AdwEntryRow *row)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));

  gtk_editable_set_text (GTK_EDITABLE (row), g_strstrip (text));
}

static void
found_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchNewOfficeWindow *self = CCH_NEW_OFFICE_WINDOW (widget);

  if (!check_all (self))
    return;

  strip (self->name_row);
  strip (self->place_row);
  self->seed = (CchOfficeSeed){
    .regulation = cch_regulation_get_id (get_regulation (self)),
    .class_id = get_class (self)->id,
    .agency = gtk_editable_get_text (GTK_EDITABLE (self->name_row)),
    .place = gtk_editable_get_text (GTK_EDITABLE (self->place_row)),
    .year = (guint) gtk_spin_button_get_value_as_int (self->year_spin),
  };
  g_signal_emit (self, signals[SIGNAL_FOUND], 0);
  gtk_window_close (GTK_WINDOW (self));
}

/* What the assistant has collected; good while `found` is told. */
const CchOfficeSeed *
cch_new_office_window_get_seed (CchNewOfficeWindow *self)
{
  g_return_val_if_fail (CCH_IS_NEW_OFFICE_WINDOW (self), NULL);

  return &self->seed;
}

static void
cch_new_office_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_NEW_OFFICE_WINDOW);

  G_OBJECT_CLASS (cch_new_office_window_parent_class)->dispose (object);
}

static void
cch_new_office_window_finalize (GObject *object)
{
  CchNewOfficeWindow *self = CCH_NEW_OFFICE_WINDOW (object);

  g_ptr_array_unref (self->classes);
  g_ptr_array_unref (self->regulations);
  cch_regulation_library_free (self->library);

  G_OBJECT_CLASS (cch_new_office_window_parent_class)->finalize (object);
}

static void
cch_new_office_window_class_init (CchNewOfficeWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cch_new_office_window_dispose;
  object_class->finalize = cch_new_office_window_finalize;
  signals[SIGNAL_FOUND] = g_signal_new ("found", CCH_TYPE_NEW_OFFICE_WINDOW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "assistant.found", NULL, found_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/office/cch-new-office-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CchNewOfficeWindow, regulation_row);
  gtk_widget_class_bind_template_child (widget_class, CchNewOfficeWindow, class_row);
  gtk_widget_class_bind_template_child (widget_class, CchNewOfficeWindow, name_row);
  gtk_widget_class_bind_template_child (widget_class, CchNewOfficeWindow, name_problem);
  gtk_widget_class_bind_template_child (widget_class, CchNewOfficeWindow, place_row);
  gtk_widget_class_bind_template_child (widget_class, CchNewOfficeWindow, place_problem);
  gtk_widget_class_bind_template_child (widget_class, CchNewOfficeWindow, year_spin);
  gtk_widget_class_bind_template_callback (widget_class, fill_classes);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
cch_new_office_window_init (CchNewOfficeWindow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  self->library = cch_regulation_library_new ();
  self->regulations =
      g_ptr_array_new_with_free_func ((GDestroyNotify) (void (*) (void)) cch_regulation_unref);
  self->classes = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  load_regulations (self);
  fill_regulations (self);
  fill_classes (self);
  gtk_spin_button_set_value (self->year_spin, g_date_time_get_year (now));
}
