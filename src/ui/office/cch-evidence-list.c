/* The files that prove something about a record: shown, added, opened, saved elsewhere, removed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/office/cch-evidence-list.h"

#include "base/cch-i18n.h"
#include "session/cch-evidence-files.h"
#include "store/cch-query-model.h"
#include "ui/compat/cch-compat-file.h"
#include "ui/shell/cch-window.h"

#include <glib/gstdio.h>

struct _CchEvidenceList
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkWidget *spinner;

  CchSession *session; /* nullable, ref */
  CchRecord *owner;    /* nullable, ref */
  guint n_busy;        /* files on their way in or out */
};

G_DEFINE_FINAL_TYPE (CchEvidenceList, cch_evidence_list, ADW_TYPE_BIN)

static CchWindow *
get_window (CchEvidenceList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWindow *window = GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;

  while (window != NULL && !CCH_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  return (CchWindow *) window;
}

static void
say (CchEvidenceList *self, const char *words)
{
  CchWindow *window = get_window (self);

  if (window != NULL)
    cch_window_say (window, words);
}

static void
add_button (CchEvidenceList *self,
            AdwActionRow *row,
            CchEvidence *evidence,
            const char *icon_name,
            const char *action,
            const char *verb)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);
  g_autofree char *label = g_strdup_printf ("%s: %s", verb, evidence->name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x",
                                    cch_record_get_id (CCH_RECORD (evidence)));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, verb);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  adw_action_row_add_suffix (row, button);
}

static char *
describe (CchEvidence *evidence)
{
  g_autofree char *size = g_format_size ((guint64) evidence->size);
  g_autofree char *type =
      evidence->media_type != NULL ? g_content_type_from_mime_type (evidence->media_type) : NULL;
  g_autofree char *kind = type != NULL ? g_content_type_get_description (type) : NULL;

  return kind != NULL ? g_strdup_printf ("%s · %s", size, kind) : g_steal_pointer (&size);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  CchEvidenceList *self = CCH_EVIDENCE_LIST (data);
  CchEvidence *evidence = CCH_EVIDENCE (item);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = describe (evidence);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), evidence->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_widget_set_tooltip_text (row, evidence->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  evidence->name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  add_button (self, ADW_ACTION_ROW (row), evidence, "document-open-symbolic", "evidence.open",
              _ ("Open a copy"));
  add_button (self, ADW_ACTION_ROW (row), evidence, "document-save-symbolic", "evidence.save",
              _ ("Save a copy"));
  add_button (self, ADW_ACTION_ROW (row), evidence, "user-trash-symbolic", "evidence.remove",
              _ ("Remove"));
  return row;
}

static void
set_busy (CchEvidenceList *self, int change)
{
  self->n_busy += (guint) change;
  gtk_widget_set_visible (self->spinner, self->n_busy > 0);
}

static gboolean
is_writable (CchEvidenceList *self)
{
  return self->session != NULL && self->owner != NULL
         && cch_session_get_mode (self->session) == CCH_SESSION_WRITE;
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CchEvidenceList) self = CCH_EVIDENCE_LIST (data);
  g_autoptr (GError) error = NULL;
  gboolean done = cch_evidence_files_add_finish (result, &error);

  if (self->list == NULL) /* the page is gone */
    return;
  set_busy (self, -1);
  if (!done && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (self, error->message);
}

/* @files: (element-type GFile) */
void
cch_evidence_list_add (CchEvidenceList *self, GListModel *files)
{
  g_return_if_fail (CCH_IS_EVIDENCE_LIST (self));

  if (!is_writable (self))
    return;
  set_busy (self, 1);
  cch_evidence_files_add_async (self->session, self->owner, files, NULL, added_cb,
                                g_object_ref (self));
}

static void
chosen_cb (GFile *file, gpointer data)
{
  CchEvidenceList *self = CCH_EVIDENCE_LIST (data);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  if (file == NULL)
    return;
  g_list_store_append (files, file);
  cch_evidence_list_add (self, G_LIST_MODEL (files));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cch_compat_open_file (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Add Evidence"),
                        _ ("All files"), "*", chosen_cb, g_object_ref (widget), g_object_unref);
}

static gboolean
drop_cb (CchEvidenceList *self, const GValue *value)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  if (!is_writable (self))
    return FALSE;
  for (GSList *file = gdk_file_list_get_files (g_value_get_boxed (value)); file != NULL;
       file = file->next)
    g_list_store_append (files, file->data);
  cch_evidence_list_add (self, G_LIST_MODEL (files));
  return TRUE;
}

static CchEvidence *
load (CchEvidenceList *self, GVariant *parameter)
{
  CchRecord *evidence = NULL;

  if (self->session != NULL)
    evidence = cch_office_get (cch_session_get_office (self->session), &cch_evidence_kind,
                               g_variant_get_int64 (parameter), NULL);
  return (CchEvidence *) evidence;
}

/* A file on its way out. */
typedef struct
{
  CchEvidenceList *self; /* owned */
  CchEvidence *evidence; /* owned */
  GFile *target;         /* owned, nullable */
} Leaving;

static void
leaving_free (Leaving *leaving)
{
  g_object_unref (leaving->self);
  g_object_unref (leaving->evidence);
  g_clear_object (&leaving->target);
  g_free (leaving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Leaving, leaving_free)

static Leaving *
leaving_new (CchEvidenceList *self, CchEvidence *evidence, GFile *target)
{
  Leaving *leaving = g_new0 (Leaving, 1);

  leaving->self = g_object_ref (self);
  leaving->evidence = g_object_ref (evidence);
  leaving->target = target != NULL ? g_object_ref (target) : NULL;
  return leaving;
}

static gboolean
finish_writing (CchEvidenceList *self, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  gboolean done = cch_evidence_files_write_finish (result, &error);

  if (self->list == NULL)
    return FALSE;
  set_busy (self, -1);
  if (!done && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (self, error->message);
  return done;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Leaving) leaving = data;
  g_autofree char *name = g_file_get_parse_name (leaving->target);
  g_autofree char *words = g_strdup_printf (_ ("A copy has been written to %s"), name);

  if (finish_writing (leaving->self, result))
    say (leaving->self, words);
}

static void
send_out (Leaving *leaving, GAsyncReadyCallback callback)
{
  CchEvidenceList *self = leaving->self;

  set_busy (self, 1);
  cch_evidence_files_write_async (self->session, leaving->evidence, leaving->target, NULL, callback,
                                  leaving);
}

static void
target_chosen_cb (GFile *file, gpointer data)
{
  Leaving *asked = data;

  if (file != NULL && asked->self->session != NULL)
    send_out (leaving_new (asked->self, asked->evidence, file), saved_cb);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchEvidenceList *self = CCH_EVIDENCE_LIST (widget);
  g_autoptr (CchEvidence) evidence = load (self, parameter);

  if (evidence == NULL)
    return;
  cch_compat_save_file (GTK_WINDOW (gtk_widget_get_root (widget)),
                        _ ("Save a Copy of the Evidence"), evidence->name, target_chosen_cb,
                        leaving_new (self, evidence, NULL), (GDestroyNotify) leaving_free);
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Leaving) leaving = data;
  g_autofree char *uri = g_file_get_uri (leaving->target);
  g_autoptr (GError) error = NULL;

  if (!finish_writing (leaving->self, result))
    return;
  g_chmod (g_file_peek_path (leaving->target), 0400); /* what is changed there is not evidence */
  if (!g_app_info_launch_default_for_uri (uri, NULL, &error))
    say (leaving->self, error->message);
}

/* A place that nobody else reads and that is empty after the next start of the computer. */
static GFile *
get_copy (CchEvidence *evidence)
{
  g_autofree char *folder =
      g_build_filename (g_get_user_runtime_dir (), "caicach-evidence", evidence->hash, NULL);
  g_autofree char *name = g_strdelimit (g_strdup (evidence->name), "/\\", '_');

  g_mkdir_with_parents (folder, 0700);
  return g_file_new_build_filename (folder, name, NULL);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchEvidenceList *self = CCH_EVIDENCE_LIST (widget);
  g_autoptr (CchEvidence) evidence = load (self, parameter);
  g_autoptr (GFile) target = evidence != NULL ? get_copy (evidence) : NULL;

  if (target != NULL)
    send_out (leaving_new (self, evidence, target), copied_cb);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchEvidenceList *self = CCH_EVIDENCE_LIST (widget);
  g_autoptr (CchEvidence) evidence = load (self, parameter);
  g_autoptr (GError) error = NULL;
  CchOffice *office;

  if (evidence == NULL)
    return;
  office = cch_session_get_office (self->session);
  if (!cch_evidence_files_remove (office, evidence, &error))
    say (self, error->message);
  else if (get_window (self) != NULL)
    cch_window_offer_undo (get_window (self), cch_office_get_undo_label (office));
}

static void
cch_evidence_list_dispose (GObject *object)
{
  CchEvidenceList *self = CCH_EVIDENCE_LIST (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->owner);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_EVIDENCE_LIST);

  G_OBJECT_CLASS (cch_evidence_list_parent_class)->dispose (object);
}

static void
cch_evidence_list_class_init (CchEvidenceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_evidence_list_dispose;

  gtk_widget_class_install_action (widget_class, "evidence.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "evidence.open", "x", open_action);
  gtk_widget_class_install_action (widget_class, "evidence.save", "x", save_action);
  gtk_widget_class_install_action (widget_class, "evidence.remove", "x", remove_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/office/cch-evidence-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CchEvidenceList, list);
  gtk_widget_class_bind_template_child (widget_class, CchEvidenceList, spinner);
}

static void
cch_evidence_list_init (CchEvidenceList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  cch_evidence_list_set_owner (self, NULL, NULL);
}

static void
bind_evidence (CchEvidenceList *self)
{
  g_autoptr (CchQuery) query = cch_evidence_files_query (self->owner);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchQueryModel) model =
      cch_query_model_new (cch_session_get_office (self->session), query, &error);

  gtk_list_box_bind_model (self->list, G_LIST_MODEL (model), create_row, self, NULL);
  if (error != NULL)
    say (self, error->message);
}

/**
 * cch_evidence_list_set_owner:
 * @session: (nullable): of the office that @owner belongs to; %NULL when there is none
 * @owner: (nullable): whose evidence is shown
 */
void
cch_evidence_list_set_owner (CchEvidenceList *self, CchSession *session, CchRecord *owner)
{
  gboolean known =
      session != NULL && owner != NULL && cch_evidence_files_can_have (cch_record_get_kind (owner));

  g_return_if_fail (CCH_IS_EVIDENCE_LIST (self));

  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->owner);
  if (known)
    {
      self->session = g_object_ref (session);
      self->owner = g_object_ref (owner);
      bind_evidence (self);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self), known);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "evidence.add", is_writable (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "evidence.remove", is_writable (self));
}
