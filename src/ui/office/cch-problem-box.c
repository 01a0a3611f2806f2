/* Says why an office could not be opened, and offers what can be done about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/office/cch-problem-box.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "ui/office/cch-office-makers.h"

/* Looking for a good backup reads every page of it, so a thread does that; the button appears when
 * one has been found. */

struct _CchProblemBox
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *message_label;
  GtkButton *restore_button;
  GtkButton *rescue_button;
  GtkButton *copy_button;
  GtkButton *again_button;

  CchOfficeContext *context; /* nullable, ref */
  CchBackup *backup;         /* nullable, ref: the newest good one */
  GCancellable *search;      /* nullable, ref */
};

G_DEFINE_FINAL_TYPE (CchProblemBox, cch_problem_box, ADW_TYPE_BIN)

/**
 * Remedy:
 * @restores: whether a backup helps
 * @rescues: whether rows may still be read
 * @copies: whether the file is good but lies in the wrong place
 * @repeats: whether it may work the next time
 */
typedef struct
{
  CchError code;
  const char *title; /* untranslated */
  gboolean restores;
  gboolean rescues;
  gboolean copies;
  gboolean repeats;
} Remedy;

/* clang-format off */
static const Remedy remedies[] = {
  { CCH_ERROR_DAMAGED, N_("The office file is damaged"), TRUE, TRUE, FALSE, FALSE },
  { CCH_ERROR_FOREIGN, N_("This is not an office file"), TRUE, FALSE, FALSE, FALSE },
  { CCH_ERROR_NEWER, N_("The office file is newer than this program"), FALSE, FALSE, FALSE, FALSE },
  { CCH_ERROR_UNREADABLE, N_("The office file cannot be read"), TRUE, FALSE, FALSE, TRUE },
  { CCH_ERROR_REFUSED, N_("The office cannot be opened where it lies"), FALSE, FALSE, TRUE, FALSE },
  { CCH_ERROR_BUSY, N_("The office is open elsewhere"), FALSE, FALSE, FALSE, TRUE },
  { CCH_ERROR_READ_ONLY, N_("The office file cannot be written"), FALSE, FALSE, TRUE, TRUE },
  { CCH_ERROR_NO_SPACE, N_("The disk is full"), FALSE, FALSE, FALSE, TRUE },
};
/* clang-format on */

static const Remedy unknown = {
  CCH_ERROR_IO, N_ ("The office could not be opened"), TRUE, FALSE, FALSE, TRUE,
};

static const Remedy *
find_remedy (const GError *problem)
{
  for (guint i = 0; i < G_N_ELEMENTS (remedies); i++)
    if (g_error_matches (problem, CCH_ERROR, (int) remedies[i].code))
      return &remedies[i];
  return &unknown;
}

static void
search_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, cch_backups_find_newest_good (data), g_object_unref);
}

static void
offer_backup (CchProblemBox *self)
{
  g_autofree char *time = g_date_time_format (cch_backup_get_time (self->backup), "%d/%m/%Y %H:%M");
  g_autofree char *text = g_strdup_printf (_ ("_Restore the Backup of %s"), time);

  gtk_button_set_label (self->restore_button, text);
  gtk_widget_set_visible (GTK_WIDGET (self->restore_button), TRUE);
}

static void
searched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CchProblemBox *self = CCH_PROBLEM_BOX (source);
  CchBackup *backup = g_task_propagate_pointer (G_TASK (result), NULL);

  if (backup == NULL)
    return;
  g_clear_object (&self->search);
  g_set_object (&self->backup, backup);
  g_object_unref (backup);
  offer_backup (self);
}

static void
stop_search (CchProblemBox *self)
{
  if (self->search != NULL)
    g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  g_clear_object (&self->backup);
}

static void
start_search (CchProblemBox *self, const char *path)
{
  g_autoptr (GTask) task = NULL;

  self->search = g_cancellable_new ();
  task = g_task_new (self, self->search, searched_cb, NULL);
  g_task_set_source_tag (task, start_search);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, search_in_thread);
}

static void
show_problem (CchProblemBox *self, const GError *problem, const char *path)
{
  const Remedy *remedy = find_remedy (problem);
  gboolean has_file = path != NULL;

  gtk_label_set_text (self->title_label, _ (remedy->title));
  gtk_label_set_text (self->message_label, problem->message);
  gtk_widget_set_visible (GTK_WIDGET (self->rescue_button), has_file && remedy->rescues);
  gtk_widget_set_visible (GTK_WIDGET (self->copy_button), has_file && remedy->copies);
  gtk_widget_set_visible (GTK_WIDGET (self->again_button), has_file && remedy->repeats);
  if (has_file && remedy->restores)
    start_search (self, path);
}

static void
update (CchProblemBox *self)
{
  const GError *problem = cch_office_context_get_problem (self->context);

  stop_search (self);
  gtk_widget_set_visible (GTK_WIDGET (self->restore_button), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), problem != NULL);
  if (problem != NULL)
    show_problem (self, problem, cch_office_context_get_problem_path (self->context));
}

/* The problem goes when the next thing begins, and its path with it. */
static void
restore_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchProblemBox *self = CCH_PROBLEM_BOX (widget);
  g_autofree char *path = g_strdup (cch_office_context_get_problem_path (self->context));

  if (self->backup != NULL)
    cch_office_makers_restore (self->context, path, cch_backup_get_path (self->backup));
}

static void
rescue_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchProblemBox *self = CCH_PROBLEM_BOX (widget);
  g_autofree char *path = g_strdup (cch_office_context_get_problem_path (self->context));

  cch_office_makers_salvage (self->context, path);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchProblemBox *self = CCH_PROBLEM_BOX (widget);
  g_autofree char *path = g_strdup (cch_office_context_get_problem_path (self->context));

  cch_office_makers_copy_in (self->context, path);
}

static void
again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchProblemBox *self = CCH_PROBLEM_BOX (widget);
  g_autofree char *path = g_strdup (cch_office_context_get_problem_path (self->context));

  cch_office_context_open (self->context, path);
}

static void
dismiss_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cch_office_context_clear_problem (CCH_PROBLEM_BOX (widget)->context);
}

static void
cch_problem_box_dispose (GObject *object)
{
  CchProblemBox *self = CCH_PROBLEM_BOX (object);

  stop_search (self);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_PROBLEM_BOX);

  G_OBJECT_CLASS (cch_problem_box_parent_class)->dispose (object);
}

static void
cch_problem_box_class_init (CchProblemBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_problem_box_dispose;

  gtk_widget_class_install_action (widget_class, "problem.restore", NULL, restore_action);
  gtk_widget_class_install_action (widget_class, "problem.rescue", NULL, rescue_action);
  gtk_widget_class_install_action (widget_class, "problem.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "problem.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "problem.dismiss", NULL, dismiss_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/office/cch-problem-box.ui");
  gtk_widget_class_bind_template_child (widget_class, CchProblemBox, title_label);
  gtk_widget_class_bind_template_child (widget_class, CchProblemBox, message_label);
  gtk_widget_class_bind_template_child (widget_class, CchProblemBox, restore_button);
  gtk_widget_class_bind_template_child (widget_class, CchProblemBox, rescue_button);
  gtk_widget_class_bind_template_child (widget_class, CchProblemBox, copy_button);
  gtk_widget_class_bind_template_child (widget_class, CchProblemBox, again_button);
}

static void
cch_problem_box_init (CchProblemBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Called once, when the start page gets its context. */
void
cch_problem_box_set_context (CchProblemBox *self, CchOfficeContext *context)
{
  g_return_if_fail (CCH_IS_PROBLEM_BOX (self));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "notify::problem", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
