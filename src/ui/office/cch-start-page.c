/* What a person sees when no office is open: recent ones, a new one, the sample, what went wrong.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/office/cch-start-page.h"

#include "base/cch-i18n.h"
#include "ui/compat/cch-compat-file.h"
#include "ui/office/cch-new-office-window.h"
#include "ui/office/cch-office-folder.h"
#include "ui/office/cch-office-makers.h"
#include "ui/office/cch-problem-box.h"
#include "ui/office/cch-recent-offices.h"

struct _CchStartPage
{
  AdwBin parent_instance;

  GtkWidget *back_button;
  GtkStack *stack;
  GtkSpinner *spinner;
  GtkLabel *waiting_label;
  GtkProgressBar *progress_bar;
  CchProblemBox *problem_box;
  GtkWidget *welcome_box;
  AdwPreferencesGroup *recent_group;
  AdwActionRow *new_row;

  CchOfficeContext *context; /* nullable, ref */
  GPtrArray *rows;           /* (element-type GtkWidget), not owned: of the recent group */
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (CchStartPage, cch_start_page, ADW_TYPE_BIN)

static void
row_activated_cb (CchStartPage *self, AdwActionRow *row)
{
  cch_office_context_open (self->context, g_object_get_data (G_OBJECT (row), "path"));
}

static char *
describe_place (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *display = g_filename_display_name (folder);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_strdup_printf (_ ("No longer in %s"), display);
  if (!cch_office_folder_contains (path))
    return g_steal_pointer (&display);
  return g_strdup (_ ("In the folder of this application"));
}

static void
forget_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchStartPage *self = CCH_START_PAGE (widget);

  cch_recent_offices_remove (self->settings, g_variant_get_string (parameter, NULL));
  cch_start_page_refresh (self);
}

static void
add_forget_button (AdwActionRow *row, const char *path)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "start.forget");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", path);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Remove from This List"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove from This List"), -1);
  adw_action_row_add_suffix (row, button);
}

static void
add_row (CchStartPage *self, const char *path)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("cch-agency-symbolic");
  g_autofree char *name = cch_office_folder_get_name (path);
  g_autofree char *place = describe_place (path);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    add_forget_button (ADW_ACTION_ROW (row), path);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "path", g_strdup (path), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->recent_group, row);
  g_ptr_array_add (self->rows, row);
}

static gboolean
has_row (CchStartPage *self, const char *path)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (g_object_get_data (self->rows->pdata[i], "path"), path))
      return TRUE;
  return FALSE;
}

static gboolean
has_problem (CchStartPage *self)
{
  return self->context != NULL && cch_office_context_get_problem (self->context) != NULL;
}

/**
 * cch_start_page_refresh:
 *
 * Lists what was open lately, and what else lies in the application's folder: the settings may be
 * lost, the offices must not be.
 */
void
cch_start_page_refresh (CchStartPage *self)
{
  g_auto (GStrv) recent = cch_recent_offices_list (self->settings);
  g_autoptr (GPtrArray) kept = cch_office_folder_list ();

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->recent_group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; recent[i] != NULL; i++)
    add_row (self, recent[i]);
  for (guint i = 0; i < kept->len; i++)
    if (!has_row (self, kept->pdata[i]))
      add_row (self, kept->pdata[i]);

  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), self->rows->len > 0);
  gtk_widget_set_visible (self->welcome_box, self->rows->len == 0 && !has_problem (self));
}

static void
found_cb (CchStartPage *self, CchNewOfficeWindow *assistant)
{
  const CchOfficeSeed *seed = cch_new_office_window_get_seed (assistant);

  cch_office_makers_found (self->context, seed);
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *assistant = g_object_new (CCH_TYPE_NEW_OFFICE_WINDOW, "transient-for",
                                       gtk_widget_get_root (widget), NULL);

  g_signal_connect_object (assistant, "found", G_CALLBACK (found_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (assistant));
}

static void
sample_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cch_office_makers_open_sample (CCH_START_PAGE (widget)->context);
}

static void
chosen_cb (GFile *file, gpointer data)
{
  CchStartPage *self = data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL || self->context == NULL)
    return;
  if (cch_office_folder_contains (path))
    cch_office_context_open (self->context, path);
  else
    cch_office_makers_copy_in (self->context, path);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cch_compat_open_file (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Open an Office"),
                        _ ("Offices"), "*.caicach", chosen_cb, g_object_ref (widget),
                        g_object_unref);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cch_office_context_cancel (CCH_START_PAGE (widget)->context);
}

static void
waiting_cb (CchStartPage *self)
{
  const char *words = cch_office_context_get_waiting (self->context);

  gtk_label_set_text (self->waiting_label, words != NULL ? words : "");
  gtk_spinner_set_spinning (self->spinner, words != NULL);
  gtk_stack_set_visible_child_name (self->stack, words != NULL ? "waiting" : "choose");
  if (words == NULL)
    cch_start_page_refresh (self);
}

static void
progress_cb (CchStartPage *self)
{
  double progress = 0;

  g_object_get (self->context, "progress", &progress, NULL);
  gtk_progress_bar_set_fraction (self->progress_bar, progress);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), progress > 0);
}

static void
session_cb (CchStartPage *self)
{
  gtk_widget_set_visible (self->back_button,
                          cch_office_context_get_session (self->context) != NULL);
}

/* Called once, when the window is made. */
void
cch_start_page_set_context (CchStartPage *self, CchOfficeContext *context)
{
  g_return_if_fail (CCH_IS_START_PAGE (self));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  cch_problem_box_set_context (self->problem_box, context);
  g_signal_connect_object (context, "notify::waiting", G_CALLBACK (waiting_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::progress", G_CALLBACK (progress_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::problem", G_CALLBACK (cch_start_page_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::session", G_CALLBACK (session_cb), self,
                           G_CONNECT_SWAPPED);
  session_cb (self);
}

static gboolean
cch_start_page_grab_focus (GtkWidget *widget)
{
  CchStartPage *self = CCH_START_PAGE (widget);
  GtkWidget *first = self->rows->len > 0 ? self->rows->pdata[0] : GTK_WIDGET (self->new_row);

  return gtk_widget_grab_focus (first);
}

static void
cch_start_page_dispose (GObject *object)
{
  CchStartPage *self = CCH_START_PAGE (object);

  g_clear_object (&self->context);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_START_PAGE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (cch_start_page_parent_class)->dispose (object);
}

static void
cch_start_page_class_init (CchStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_start_page_dispose;
  widget_class->grab_focus = cch_start_page_grab_focus;

  g_type_ensure (CCH_TYPE_PROBLEM_BOX);
  gtk_widget_class_install_action (widget_class, "start.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "start.sample", NULL, sample_action);
  gtk_widget_class_install_action (widget_class, "start.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "start.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "start.forget", "s", forget_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/office/cch-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CchStartPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, CchStartPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CchStartPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, CchStartPage, waiting_label);
  gtk_widget_class_bind_template_child (widget_class, CchStartPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, CchStartPage, problem_box);
  gtk_widget_class_bind_template_child (widget_class, CchStartPage, welcome_box);
  gtk_widget_class_bind_template_child (widget_class, CchStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, CchStartPage, new_row);
}

static void
cch_start_page_init (CchStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (CCH_APPLICATION_ID);
  self->rows = g_ptr_array_new ();
  cch_start_page_refresh (self);
}
