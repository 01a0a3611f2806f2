/* The plan of the office as it will be printed, made anew after each change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/paper/cch-plan-preview.h"

#include "model/cch-setting.h"
#include "session/cch-letter-loader.h"
#include "session/cch-plan-loader.h"

struct _CchPlanPreview
{
  AdwBin parent_instance;

  CchSession *session; /* nullable, ref */
  CchOpenPlan *plan;   /* nullable, ref: the plan of the request, when somebody works on it */
  CchPaperRequest request;
  GSignalGroup *office;      /* whose changes are followed */
  GCancellable *cancellable; /* of the job under way, nullable, ref */
  guint start_id;
  gboolean stale;  /* what is shown, or is being made, is not the newest */
  gboolean wanted; /* somebody waits for it, so it is made also while it is not seen */
  char *problem;   /* nullable, owned */

  CchPreview *preview;
  GtkWidget *problem_box;
  GtkLabel *problem_label;
};

enum
{
  PROP_0,
  PROP_PROBLEM,
  N_PROPS
};

enum
{
  SIGNAL_RECORD_ACTIVATED,
  SIGNAL_READY,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchPlanPreview, cch_plan_preview, ADW_TYPE_BIN)

static void start (CchPlanPreview *self);

static void
set_problem (CchPlanPreview *self, const char *words)
{
  gtk_label_set_text (self->problem_label, words != NULL ? words : "");
  gtk_widget_set_visible (self->problem_box, words != NULL);
  if (g_strcmp0 (self->problem, words) == 0)
    return;

  g_free (self->problem);
  self->problem = g_strdup (words);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static CchDoc *
compose (gpointer data, GError **error)
{
  return cch_paper_compose (data, error);
}

static void
finish (CchPlanPreview *self, CchDoc *document, GPtrArray *sheets, const GError *error)
{
  if (document != NULL)
    cch_preview_set_sheets (self->preview, document, sheets);
  set_problem (self, error != NULL ? error->message : NULL);
  cch_preview_set_blocked (self->preview, error != NULL);
  if (self->stale)
    {
      start (self);
      return;
    }
  self->wanted = FALSE;
  cch_preview_set_waiting (self->preview, FALSE);
  g_signal_emit (self, signals[SIGNAL_READY], 0);
}

/* A job for another plan was cancelled; one for an older state of this plan is worth showing. */
static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CchPlanPreview *self = CCH_PLAN_PREVIEW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (CchDoc) document = cch_paper_press_run_finish (result, &sheets, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  finish (self, document, sheets, error);
}

/* What somebody works on has been read already. */
static CchPaper *
gather (CchPlanPreview *self, GError **error)
{
  CchPlanView *view;

  if (self->plan == NULL)
    return cch_paper_gather (self->session, &self->request, error);
  view = cch_open_plan_get_view (self->plan, error);
  return view != NULL ? cch_paper_gather_view (self->session, &self->request, view, error) : NULL;
}

static void
start (CchPlanPreview *self)
{
  g_autoptr (GError) error = NULL;
  CchPaper *paper;

  self->stale = FALSE;
  paper = gather (self, &error);
  if (paper == NULL)
    {
      finish (self, NULL, NULL, error);
      return;
    }
  self->cancellable = g_cancellable_new ();
  cch_paper_press_run_async (cch_preview_get_press (self->preview), self, compose, paper,
                             (GDestroyNotify) cch_paper_unref, self->cancellable, made_cb, NULL);
}

static gboolean
start_cb (gpointer data)
{
  CchPlanPreview *self = data;

  self->start_id = 0;
  if (self->stale && self->session != NULL && self->cancellable == NULL
      && (self->wanted || gtk_widget_get_mapped (GTK_WIDGET (self))))
    start (self);
  return G_SOURCE_REMOVE;
}

/* Below drawing, so that what was typed is seen first. */
static void
renew (CchPlanPreview *self)
{
  self->stale = TRUE;
  cch_preview_set_waiting (self->preview, TRUE);
  if (self->start_id == 0)
    self->start_id = g_idle_add (start_cb, self);
}

static void
cancel (CchPlanPreview *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
changed_cb (CchPlanPreview *self, CchChanges *changes)
{
  gboolean concerned = self->request.letter != 0 ? cch_letter_loader_concerns (changes)
                                                 : cch_plan_loader_concerns (changes);

  if (concerned || cch_changes_get_n (changes, &cch_setting_kind) > 0)
    renew (self);
}

static void
source_activated_cb (CchPlanPreview *self, const char *kind, const char *uuid, const char *field)
{
  g_signal_emit (self, signals[SIGNAL_RECORD_ACTIVATED], 0, kind, uuid, field);
}

/**
 * cch_plan_preview_set_request:
 * @session: (nullable): %NULL for an empty desk
 */
void
cch_plan_preview_set_request (CchPlanPreview *self,
                              CchSession *session,
                              const CchPaperRequest *request)
{
  g_return_if_fail (CCH_IS_PLAN_PREVIEW (self));

  cancel (self);
  if (self->session != session || self->request.plan != request->plan
      || self->request.letter != request->letter)
    cch_preview_set_document (self->preview, NULL);
  set_problem (self, NULL);
  g_set_object (&self->session, session);
  g_clear_object (&self->plan);
  self->request = *request;
  g_signal_group_set_target (self->office,
                             session != NULL ? cch_session_get_office (session) : NULL);
  renew (self);
}

/**
 * cch_plan_preview_set_plan:
 * @session: (nullable): %NULL for an empty desk
 * @plan: its row
 *
 * Shows the plan with its appendices, as a draft as long as it is one.
 */
void
cch_plan_preview_set_plan (CchPlanPreview *self, CchSession *session, gint64 plan)
{
  const CchPaperRequest request = { .plan = plan };

  cch_plan_preview_set_request (self, session, &request);
}

/* @plan: (nullable): as cch_plan_preview_set_plan(), of a plan that somebody works on */
void
cch_plan_preview_set_open_plan (CchPlanPreview *self, CchOpenPlan *plan)
{
  gint64 row = plan != NULL ? cch_record_get_id (CCH_RECORD (cch_open_plan_get_plan (plan))) : 0;

  g_return_if_fail (CCH_IS_PLAN_PREVIEW (self));

  cch_plan_preview_set_plan (self, plan != NULL ? cch_open_plan_get_session (plan) : NULL, row);
  g_set_object (&self->plan, plan);
}

/* Returns: (nullable): why the document cannot be composed */
const char *
cch_plan_preview_get_problem (CchPlanPreview *self)
{
  g_return_val_if_fail (CCH_IS_PLAN_PREVIEW (self), NULL);

  return self->problem;
}

CchPreview *
cch_plan_preview_get_preview (CchPlanPreview *self)
{
  g_return_val_if_fail (CCH_IS_PLAN_PREVIEW (self), NULL);

  return self->preview;
}

static void
want (CchPlanPreview *self)
{
  if (!self->stale)
    return;
  self->wanted = TRUE;
  renew (self);
}

/* Prints the plan as it is now, whether or not it is seen. */
void
cch_plan_preview_print (CchPlanPreview *self)
{
  g_return_if_fail (CCH_IS_PLAN_PREVIEW (self));

  want (self);
  cch_paper_output_print (cch_preview_get_output (self->preview));
}

/**
 * cch_plan_preview_save:
 * @ending: such as ".pdf"
 *
 * Asks where to save the plan as it is now, whether or not it is seen.
 */
void
cch_plan_preview_save (CchPlanPreview *self, const char *ending)
{
  g_return_if_fail (CCH_IS_PLAN_PREVIEW (self));

  want (self);
  cch_paper_output_ask (cch_preview_get_output (self->preview), ending);
}

/* Returns: whether the record is on paper; if so its first place is shown and marked */
gboolean
cch_plan_preview_show_record (CchPlanPreview *self, const char *uuid, const char *field)
{
  g_return_val_if_fail (CCH_IS_PLAN_PREVIEW (self), FALSE);

  return cch_preview_show_source (self->preview, uuid, field);
}

static void
cch_plan_preview_map (GtkWidget *widget)
{
  CchPlanPreview *self = CCH_PLAN_PREVIEW (widget);

  GTK_WIDGET_CLASS (cch_plan_preview_parent_class)->map (widget);
  if (self->stale)
    renew (self);
}

static void
cch_plan_preview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PROBLEM)
    g_value_set_string (value, CCH_PLAN_PREVIEW (object)->problem);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cch_plan_preview_dispose (GObject *object)
{
  CchPlanPreview *self = CCH_PLAN_PREVIEW (object);

  cancel (self);
  g_clear_handle_id (&self->start_id, g_source_remove);
  g_clear_object (&self->office);
  g_clear_object (&self->session);
  g_clear_object (&self->plan);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_PLAN_PREVIEW);

  G_OBJECT_CLASS (cch_plan_preview_parent_class)->dispose (object);
}

static void
cch_plan_preview_finalize (GObject *object)
{
  g_free (CCH_PLAN_PREVIEW (object)->problem);

  G_OBJECT_CLASS (cch_plan_preview_parent_class)->finalize (object);
}

static void
add_properties_and_signals (GObjectClass *klass)
{
  properties[PROP_PROBLEM] =
      g_param_spec_string ("problem", NULL, NULL, NULL,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (klass, N_PROPS, properties);
  signals[SIGNAL_RECORD_ACTIVATED] =
      g_signal_new ("record-activated", CCH_TYPE_PLAN_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  signals[SIGNAL_READY] = g_signal_new ("ready", CCH_TYPE_PLAN_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

static void
cch_plan_preview_class_init (CchPlanPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cch_plan_preview_get_property;
  object_class->dispose = cch_plan_preview_dispose;
  object_class->finalize = cch_plan_preview_finalize;
  widget_class->map = cch_plan_preview_map;
  add_properties_and_signals (object_class);
  g_type_ensure (CCH_TYPE_PREVIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/paper/cch-plan-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, CchPlanPreview, preview);
  gtk_widget_class_bind_template_child (widget_class, CchPlanPreview, problem_box);
  gtk_widget_class_bind_template_child (widget_class, CchPlanPreview, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, source_activated_cb);
}

static void
cch_plan_preview_init (CchPlanPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->office = g_signal_group_new (CCH_TYPE_OFFICE);
  g_signal_group_connect_swapped (self->office, "changed", G_CALLBACK (changed_cb), self);
}

GtkWidget *
cch_plan_preview_new (void)
{
  return g_object_new (CCH_TYPE_PLAN_PREVIEW, NULL);
}
