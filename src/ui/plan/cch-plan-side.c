/* The right pane of the plan page: what the checks say, the sheets, the details.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-plan-side.h"

#include "base/cch-i18n.h"
#include "ui/check/cch-findings-view.h"
#include "ui/paper/cch-plan-preview.h"
#include "ui/plan/cch-take-view.h"
#include "ui/task/cch-task-details.h"

struct _CchPlanSide
{
  AdwBin parent_instance;

  AdwViewStack *stack;
  AdwViewStackPage *findings_page;
  CchFindingsView *findings;
  CchPlanPreview *preview;
  CchTaskDetails *details;
  AdwViewStackPage *other_page; /* there only after somebody has asked for another plan */
  CchTakeView *take_view;

  CchOpenPlan *plan; /* nullable, ref */
};

enum
{
  PROP_0,
  PROP_TAB,
  N_PROPS
};

enum
{
  SIGNAL_RECORD_ACTIVATED,
  SIGNAL_SAID,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchPlanSide, cch_plan_side, ADW_TYPE_BIN)

static void
activated_cb (CchPlanSide *self, const char *kind, const char *uuid, const char *field)
{
  g_signal_emit (self, signals[SIGNAL_RECORD_ACTIVATED], 0, kind, uuid, field);
}

/* A row shows the record; the place inside it is that of the finding. */
static void
finding_activated_cb (CchPlanSide *self, CchFinding *finding)
{
  activated_cb (self, cch_finding_get_anchor_kind (finding), cch_finding_get_anchor_uuid (finding),
                cch_finding_get_field (finding));
}

static void
said_cb (CchPlanSide *self, const char *words)
{
  g_signal_emit (self, signals[SIGNAL_SAID], 0, words);
}

static void
taken_cb (CchPlanSide *self, const char *uuid)
{
  activated_cb (self, cch_task_kind.name, uuid, NULL);
}

static void
count_findings (CchPlanSide *self)
{
  CchFindings *model = cch_plan_side_get_findings (self);
  guint n_open = cch_findings_count (model, CCH_SEVERITY_ERROR)
                 + cch_findings_count (model, CCH_SEVERITY_WARNING);

  adw_view_stack_page_set_badge_number (self->findings_page, n_open);
  adw_view_stack_page_set_needs_attention (self->findings_page,
                                           cch_findings_count (model, CCH_SEVERITY_ERROR) > 0);
}

static void
tab_cb (CchPlanSide *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAB]);
}

static void
cch_plan_side_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TAB)
    g_value_set_string (value, cch_plan_side_get_tab (CCH_PLAN_SIDE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cch_plan_side_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TAB)
    cch_plan_side_set_tab (CCH_PLAN_SIDE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cch_plan_side_dispose (GObject *object)
{
  CchPlanSide *self = CCH_PLAN_SIDE (object);

  g_clear_object (&self->plan);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_PLAN_SIDE);

  G_OBJECT_CLASS (cch_plan_side_parent_class)->dispose (object);
}

static void
cch_plan_side_class_init (CchPlanSideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cch_plan_side_get_property;
  object_class->set_property = cch_plan_side_set_property;
  object_class->dispose = cch_plan_side_dispose;

  properties[PROP_TAB] =
      g_param_spec_string ("tab", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_RECORD_ACTIVATED] =
      g_signal_new ("record-activated", CCH_TYPE_PLAN_SIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);

  signals[SIGNAL_SAID] = g_signal_new ("said", CCH_TYPE_PLAN_SIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CCH_TYPE_FINDINGS_VIEW);
  g_type_ensure (CCH_TYPE_PLAN_PREVIEW);
  g_type_ensure (CCH_TYPE_TASK_DETAILS);
  g_type_ensure (CCH_TYPE_TAKE_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/plan/cch-plan-side.ui");
  gtk_widget_class_bind_template_child (widget_class, CchPlanSide, stack);
  gtk_widget_class_bind_template_child (widget_class, CchPlanSide, preview);
  gtk_widget_class_bind_template_child (widget_class, CchPlanSide, details);
  gtk_widget_class_bind_template_child (widget_class, CchPlanSide, other_page);
  gtk_widget_class_bind_template_child (widget_class, CchPlanSide, take_view);
  gtk_widget_class_bind_template_callback (widget_class, taken_cb);
  gtk_widget_class_bind_template_child (widget_class, CchPlanSide, findings);
  gtk_widget_class_bind_template_child (widget_class, CchPlanSide, findings_page);
  gtk_widget_class_bind_template_callback (widget_class, finding_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, said_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, tab_cb);
}

static void
cch_plan_side_init (CchPlanSide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (cch_plan_side_get_findings (self), "updated",
                           G_CALLBACK (count_findings), self, G_CONNECT_SWAPPED);
}

/* @plan: (nullable) */
void
cch_plan_side_set_plan (CchPlanSide *self, CchOpenPlan *plan)
{
  CchSession *session;
  gint64 row;

  g_return_if_fail (CCH_IS_PLAN_SIDE (self));

  if (!g_set_object (&self->plan, plan))
    return;
  row = plan != NULL ? cch_record_get_id (CCH_RECORD (cch_open_plan_get_plan (plan))) : 0;
  session = plan != NULL ? cch_open_plan_get_session (plan) : NULL;
  cch_plan_preview_set_open_plan (self->preview, plan);
  cch_plan_part_set_plan (CCH_PLAN_PART (self->details), plan);
  if (plan == NULL || adw_view_stack_page_get_visible (self->other_page))
    cch_take_view_set_plan (self->take_view, plan);
  cch_findings_view_set_plan (self->findings, session, row);
  count_findings (self);
}

/* The person is at this record now: whatever is shown here shows what concerns it. */
void
cch_plan_side_follow (CchPlanSide *self, const char *kind, const char *uuid, const char *field)
{
  g_return_if_fail (CCH_IS_PLAN_SIDE (self));

  if (uuid != NULL)
    cch_plan_part_show_record (CCH_PLAN_PART (self->details), kind, uuid, field);
  if (uuid != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->preview)))
    cch_plan_preview_show_record (self->preview, uuid, field);
}

/* Returns: (transfer none): what the checks find in the plan */
CchFindings *
cch_plan_side_get_findings (CchPlanSide *self)
{
  return cch_findings_view_get_model (self->findings);
}

/* Shows another plan beside this one, to take tasks from. */
void
cch_plan_side_show_source (CchPlanSide *self, gint64 source)
{
  cch_plan_side_set_tab (self, "other");
  cch_take_view_set_source (self->take_view, source);
}

/* Prints the plan as the preview has it. */
void
cch_plan_side_print (CchPlanSide *self)
{
  cch_plan_preview_print (self->preview);
}

/* @ending: of the file's name, which says what is written: ".pdf" … */
void
cch_plan_side_save (CchPlanSide *self, const char *ending)
{
  cch_plan_preview_save (self->preview, ending);
}

const char *
cch_plan_side_get_tab (CchPlanSide *self)
{
  /* Asked by bindings before the template is there. */
  return self->stack != NULL ? adw_view_stack_get_visible_child_name (self->stack) : NULL;
}

/* A tab that this version does not have changes nothing. */
void
cch_plan_side_set_tab (CchPlanSide *self, const char *tab)
{
  g_return_if_fail (CCH_IS_PLAN_SIDE (self));

  if (tab == NULL || adw_view_stack_get_child_by_name (self->stack, tab) == NULL)
    return;
  if (g_str_equal (tab, "other"))
    {
      adw_view_stack_page_set_visible (self->other_page, TRUE);
      cch_take_view_set_plan (self->take_view, self->plan);
    }
  adw_view_stack_set_visible_child_name (self->stack, tab);
}

/* The person wants to work in what is shown here. */
void
cch_plan_side_enter (CchPlanSide *self)
{
  g_return_if_fail (CCH_IS_PLAN_SIDE (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self->findings)))
    cch_findings_view_enter (self->findings);
  else
    gtk_widget_child_focus (adw_view_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}
