/* The versions of a plan, which of them counts, and what each changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-versions-window.h"

#include "base/cch-i18n.h"
#include "session/cch-plan-summary.h"
#include "ui/paper/cch-plan-preview.h"
#include "ui/plan/cch-plan-row.h"

struct _CchVersionsWindow
{
  CchDialog parent_instance;

  GtkListBox *versions_list;
  GtkLabel *heading_label;
  CchPlanPreview *preview;

  CchSession *session; /* nullable, ref */
  GPtrArray *versions; /* (element-type CchPlan), owned: the first one first */
};

enum
{
  SIGNAL_OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchVersionsWindow, cch_versions_window, CCH_TYPE_DIALOG)

/* Also asked while the window goes away, when there is no list any more. */
static CchPlan *
get_selected (CchVersionsWindow *self)
{
  GtkListBoxRow *row =
      self->versions != NULL ? gtk_list_box_get_selected_row (self->versions_list) : NULL;

  return row != NULL ? g_ptr_array_index (self->versions, gtk_list_box_row_get_index (row)) : NULL;
}

static GtkWidget *
create_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *markup = g_markup_escape_text (title, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    {
      g_autofree char *words = g_markup_escape_text (subtitle, -1);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
    }
  return row;
}

static void
add_version (CchVersionsWindow *self, CchPlan *plan, gboolean in_force)
{
  g_autofree char *number = cch_plan_describe_number (plan);
  const char *state = _ (cch_document_state_labels[plan->state]);
  g_autofree char *words =
      in_force ? g_strdup_printf (_ ("%s · in force"), state) : g_strdup (state);
  GtkWidget *row = create_row (number != NULL ? number : _ ("Not yet issued"), words);

  if (in_force)
    {
      GtkWidget *mark = gtk_image_new_from_icon_name ("cch-mark-done-symbolic");

      gtk_widget_add_css_class (mark, "success");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }
  gtk_list_box_append (self->versions_list, row);
}

static gint64
get_predecessor (const CchPlan *plan)
{
  return plan->amends != 0 ? plan->amends : plan->replaces;
}

static CchPlan *
find_version (CchVersionsWindow *self, gint64 row)
{
  for (guint i = 0; row != 0 && i < self->versions->len; i++)
    if (cch_record_get_id (self->versions->pdata[i]) == row)
      return self->versions->pdata[i];
  return NULL;
}

/* A version beside the one before it; the first one as it is. */
static void
selected_cb (CchVersionsWindow *self)
{
  CchPlan *plan = get_selected (self);
  CchPlan *earlier = plan != NULL ? find_version (self, get_predecessor (plan)) : NULL;
  CchPaperRequest request = { 0 };
  g_autofree char *number = earlier != NULL ? cch_plan_describe_number (earlier) : NULL;
  g_autofree char *heading = NULL;

  if (plan == NULL)
    return;
  if (earlier != NULL)
    heading = g_strdup_printf (_ ("Different from %s"), number != NULL ? number : earlier->title);
  gtk_label_set_label (self->heading_label,
                       heading != NULL ? heading : _ ("The first version, as it was issued"));
  request.plan = cch_record_get_id (CCH_RECORD (plan));
  request.against = earlier != NULL ? cch_record_get_id (CCH_RECORD (earlier)) : 0;
  cch_plan_preview_set_request (self->preview, self->session, &request);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cch_plan_preview_print (CCH_VERSIONS_WINDOW (widget)->preview);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchVersionsWindow *self = CCH_VERSIONS_WINDOW (widget);
  CchPlan *plan = get_selected (self);

  if (plan == NULL)
    return;
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, cch_record_get_id (CCH_RECORD (plan)));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
activated_cb (CchVersionsWindow *self)
{
  open_action (GTK_WIDGET (self), NULL, NULL);
}

static void
cch_versions_window_dispose (GObject *object)
{
  CchVersionsWindow *self = CCH_VERSIONS_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_VERSIONS_WINDOW);

  G_OBJECT_CLASS (cch_versions_window_parent_class)->dispose (object);
}

static void
cch_versions_window_class_init (CchVersionsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_versions_window_dispose;
  signals[SIGNAL_OPENED] = g_signal_new ("opened", CCH_TYPE_VERSIONS_WINDOW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (CCH_TYPE_PLAN_PREVIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/plan/cch-versions-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CchVersionsWindow, versions_list);
  gtk_widget_class_bind_template_child (widget_class, CchVersionsWindow, heading_label);
  gtk_widget_class_bind_template_child (widget_class, CchVersionsWindow, preview);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "versions.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "versions.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "versions.print",
                                       NULL);
}

static void
cch_versions_window_init (CchVersionsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static CchDate
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return cch_date_new ((guint) g_date_time_get_year (now), (guint) g_date_time_get_month (now),
                       (guint) g_date_time_get_day_of_month (now));
}

static void
fill (CchVersionsWindow *self, GPtrArray *plans, CchPlan *current)
{
  CchPlan *in_force = cch_plan_versions_find_in_force (plans, current, get_today ());
  guint chosen = 0;

  self->versions = cch_plan_versions_list (plans, current);
  g_ptr_array_set_free_func (self->versions, g_object_unref);
  for (guint i = 0; i < self->versions->len; i++)
    {
      CchPlan *version = g_object_ref (g_ptr_array_index (self->versions, i));

      add_version (self, version, version == in_force);
      if (version == current)
        chosen = i;
    }
  gtk_list_box_select_row (self->versions_list,
                           gtk_list_box_get_row_at_index (self->versions_list, (int) chosen));
}

/* Shows the family of a plan, with the plan chosen. */
gboolean
cch_versions_window_set_plan (CchVersionsWindow *self, CchOpenPlan *plan, GError **error)
{
  g_autoptr (GPtrArray) summaries =
      cch_plan_summary_list (cch_open_plan_get_session (plan), get_today (), error);
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();

  if (summaries == NULL)
    return FALSE;
  for (guint i = 0; i < summaries->len; i++)
    g_ptr_array_add (plans, ((const CchPlanSummary *) g_ptr_array_index (summaries, i))->plan);
  self->session = g_object_ref (cch_open_plan_get_session (plan));
  fill (self, plans, cch_open_plan_get_plan (plan));
  return TRUE;
}
