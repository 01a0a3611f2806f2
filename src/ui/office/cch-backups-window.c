/* The window of backups: which there are, a new one, and the way back to one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/office/cch-backups-window.h"

#include "base/cch-i18n.h"
#include "session/cch-session-copies.h"
#include "ui/office/cch-office-makers.h"

struct _CchBackupsWindow
{
  CchDialog parent_instance;

  AdwToastOverlay *toast_overlay;
  GtkStack *stack;
  AdwPreferencesGroup *group;
  GtkRevealer *working;
  GtkProgressBar *progress_bar;

  CchOfficeContext *context; /* nullable, ref */
  GPtrArray *rows;           /* (element-type GtkWidget), not owned */
  GCancellable *cancellable; /* nullable, ref: of the backup that is being made */
};

G_DEFINE_FINAL_TYPE (CchBackupsWindow, cch_backups_window, CCH_TYPE_DIALOG)

static const char *const reasons[] = {
  [CCH_BACKUP_DAILY] = N_ ("made by itself, once a day"),
  [CCH_BACKUP_MIGRATION] = N_ ("before a new version of the program"),
  [CCH_BACKUP_IMPORT] = N_ ("before an import"),
  [CCH_BACKUP_MANUAL] = N_ ("made by hand"),
};

static const char *const states[] = {
  [CCH_BACKUP_CHECKED] = N_ ("checked when it was made"),
  [CCH_BACKUP_GOOD] = N_ ("checked just now: whole"),
  [CCH_BACKUP_BROKEN] = N_ ("broken"),
};

static void
say (CchBackupsWindow *self, const char *words)
{
  g_autofree char *markup = g_markup_escape_text (words, -1);
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_title (toast, markup);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static char *
describe (CchBackup *backup)
{
  g_autofree char *size = g_format_size ((guint64) cch_backup_get_size (backup));
  const char *fault = cch_backup_get_fault (backup);
  g_autofree char *line =
      g_strdup_printf ("%s · %s · %s", _ (reasons[cch_backup_get_reason (backup)]), size,
                       _ (states[cch_backup_get_state (backup)]));

  return fault != NULL ? g_strdup_printf ("%s\n%s", line, fault) : g_steal_pointer (&line);
}

static void
add_restore_button (AdwActionRow *row, CchBackup *backup, const char *time)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *label = g_strdup_printf (_ ("Open the backup of %s as an office"), time);

  /* A label of its own leaves the button's name to us; see ui/compat/cch-compat-names.c. */
  gtk_button_set_child (GTK_BUTTON (button), gtk_label_new_with_mnemonic (_ ("_Open")));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "backups.restore");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", cch_backup_get_path (backup));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  adw_action_row_add_suffix (row, button);
}

static void
add_row (CchBackupsWindow *self, CchBackup *backup)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *time = g_date_time_format (cch_backup_get_time (backup), "%d/%m/%Y %H:%M");
  g_autofree char *words = describe (backup);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, time,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), time);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  if (cch_backup_get_state (backup) == CCH_BACKUP_BROKEN)
    adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "dialog-warning-symbolic");
  else
    add_restore_button (ADW_ACTION_ROW (row), backup, time);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static CchSession *
get_session (CchBackupsWindow *self)
{
  return self->context != NULL ? cch_office_context_get_session (self->context) : NULL;
}

static void
show_backups (CchBackupsWindow *self, GPtrArray *backups)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < backups->len; i++)
    add_row (self, backups->pdata[i]);
  gtk_stack_set_visible_child_name (self->stack, backups->len > 0 ? "list" : "empty");
}

static void
update (CchBackupsWindow *self)
{
  CchSession *session = get_session (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  if (session == NULL)
    return;
  backups = cch_backups_list (cch_session_get_path (session), &error);
  if (backups != NULL)
    show_backups (self, backups);
  else
    say (self, error->message);
}

static void
set_making (CchBackupsWindow *self, GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  gtk_revealer_set_reveal_child (self->working, cancellable != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.make", cancellable == NULL);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CchBackupsWindow) self = CCH_BACKUPS_WINDOW (data);
  g_autoptr (GError) error = NULL;
  gboolean done = cch_session_back_up_finish (result, &error);

  if (self->context == NULL)
    return;
  set_making (self, NULL);
  update (self);
  if (done)
    say (self, _ ("A backup has been made and checked"));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (self, _ ("No backup has been made"));
  else
    say (self, error->message);
}

static void
progress_cb (guint done, guint total, gpointer data)
{
  CchBackupsWindow *self = CCH_BACKUPS_WINDOW (data);

  gtk_progress_bar_set_fraction (self->progress_bar, total > 0 ? (double) done / total : 1);
}

static void
make_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchBackupsWindow *self = CCH_BACKUPS_WINDOW (widget);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  set_making (self, cancellable);
  cch_session_back_up_async (get_session (self), CCH_BACKUP_MANUAL, progress_cb, self, cancellable,
                             made_cb, g_object_ref (self));
}

static void
stop_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_cancellable_cancel (CCH_BACKUPS_WINDOW (widget)->cancellable);
}

/* Checking reads every page of every backup. */
static void
check_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GPtrArray *backups = cch_backups_list (data, NULL);

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    cch_backup_examine (backups->pdata[i], NULL);
  g_task_return_pointer (task, backups, (GDestroyNotify) g_ptr_array_unref);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CchBackupsWindow *self = CCH_BACKUPS_WINDOW (source);
  g_autoptr (GPtrArray) backups = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self->context == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.check", TRUE);
  if (backups != NULL)
    show_backups (self, backups);
}

static void
check_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchBackupsWindow *self = CCH_BACKUPS_WINDOW (widget);
  g_autoptr (GTask) task = g_task_new (self, NULL, checked_cb, NULL);

  gtk_widget_action_set_enabled (widget, "backups.check", FALSE);
  g_task_set_source_tag (task, check_action);
  g_task_set_task_data (task, g_strdup (cch_session_get_path (get_session (self))), g_free);
  g_task_run_in_thread (task, check_in_thread);
}

static void
folder_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchBackupsWindow *self = CCH_BACKUPS_WINDOW (widget);
  g_autofree char *folder = cch_backups_get_folder (cch_session_get_path (get_session (self)));
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);
  g_autoptr (GError) error = NULL;

  if (uri == NULL || !g_app_info_launch_default_for_uri (uri, NULL, &error))
    say (self, error != NULL ? error->message : folder);
}

/* The start page shows how it goes, and what goes wrong. */
static void
restore_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchBackupsWindow *self = CCH_BACKUPS_WINDOW (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.other-office", NULL);
  cch_office_makers_restore (self->context, cch_session_get_path (get_session (self)),
                             g_variant_get_string (parameter, NULL));
  gtk_window_close (GTK_WINDOW (self));
}

static void
cch_backups_window_dispose (GObject *object)
{
  CchBackupsWindow *self = CCH_BACKUPS_WINDOW (object);

  g_cancellable_cancel (self->cancellable); /* its progress is told to nobody */
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_BACKUPS_WINDOW);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (cch_backups_window_parent_class)->dispose (object);
}

static void
cch_backups_window_class_init (CchBackupsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_backups_window_dispose;

  gtk_widget_class_install_action (widget_class, "backups.make", NULL, make_action);
  gtk_widget_class_install_action (widget_class, "backups.stop", NULL, stop_action);
  gtk_widget_class_install_action (widget_class, "backups.check", NULL, check_action);
  gtk_widget_class_install_action (widget_class, "backups.folder", NULL, folder_action);
  gtk_widget_class_install_action (widget_class, "backups.restore", "s", restore_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/office/cch-backups-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CchBackupsWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, CchBackupsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CchBackupsWindow, group);
  gtk_widget_class_bind_template_child (widget_class, CchBackupsWindow, working);
  gtk_widget_class_bind_template_child (widget_class, CchBackupsWindow, progress_bar);
}

static void
cch_backups_window_init (CchBackupsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

/* Called once, with an office open. */
void
cch_backups_window_set_context (CchBackupsWindow *self, CchOfficeContext *context)
{
  g_return_if_fail (CCH_IS_BACKUPS_WINDOW (self));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "notify::session", G_CALLBACK (gtk_window_close), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
