/* Asks which plan is to be written, and what it starts from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-new-plan-dialog.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "session/cch-plan-choices.h"
#include "session/cch-plan-start.h"
#include "session/cch-plan-summary.h"
#include "ui/plan/cch-plan-row.h"

struct _CchNewPlanDialog
{
  CchDialog parent_instance;

  AdwComboRow *kind_row;
  AdwComboRow *issuer_row;
  GtkEditable *year_row;
  GtkEditable *end_year_row;
  GtkEditable *title_row;
  GtkWidget *attached_row;
  GtkSwitch *attached_switch;
  AdwComboRow *origin_row;
  AdwComboRow *last_row;
  AdwComboRow *superior_row;
  GtkLabel *problem_label;

  CchSession *session;     /* owned */
  CchPlanChoices *issuers; /* nullable, owned: this office first */
  GPtrArray *superiors;    /* (element-type CchPlan), owned: plans of others */
  GPtrArray *own;          /* (element-type CchPlan), owned: plans of this office, latest first */
  GPtrArray *earlier;      /* (element-type CchPlan), owned: those of them that can roll forward */
  GArray *offered;         /* (element-type CchPlanOrigin), owned: in the order of their row */
  gboolean title_typed;    /* the person has named the plan */
  gboolean parent_chosen;  /* the person has chosen the superior's plan, or none */
  gboolean last_chosen;    /* the person has chosen what is rolled forward */
  gboolean proposing;      /* something changes, but nobody did it */
};

enum
{
  SIGNAL_MADE,
  SIGNAL_ROLLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In the order in which the list offers them. */
static const struct
{
  CchPlanOrigin origin;
  const char *title;
  const char *subtitle;
} origins[] = {
  { CCH_PLAN_ORIGIN_FORM, N_ ("The form, filled in"),
    N_ ("With the usual legal grounds, recipients and owners of areas") },
  { CCH_PLAN_ORIGIN_LAST, N_ ("Last year’s plan"),
    N_ ("Everything that moves on with the year is shown before it is written") },
  { CCH_PLAN_ORIGIN_SUPERIOR, N_ ("The superior’s plan"),
    N_ ("Its tasks stand beside, to be taken over and linked") },
  { CCH_PLAN_ORIGIN_TABLE, N_ ("A copied table"),
    N_ ("Tasks from the clipboard, as copied from a spreadsheet") },
  { CCH_PLAN_ORIGIN_BLANK, N_ ("The empty form"), N_ ("Nothing is proposed") },
};

G_DEFINE_FINAL_TYPE (CchNewPlanDialog, cch_new_plan_dialog, CCH_TYPE_DIALOG)

static guint
read_year (GtkEditable *row)
{
  return (guint) g_ascii_strtoull (gtk_editable_get_text (row), NULL, 10);
}

static void
show_problem (CchNewPlanDialog *self, const GError *error)
{
  gtk_label_set_label (self->problem_label, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), error != NULL);
}

static gint64
get_superior (CchNewPlanDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->superior_row);

  if (chosen == 0 || chosen == GTK_INVALID_LIST_POSITION || chosen > self->superiors->len)
    return 0;
  return cch_record_get_id (g_ptr_array_index (self->superiors, chosen - 1));
}

static gint64
get_issuer (CchNewPlanDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->issuer_row);

  return self->issuers != NULL && chosen < g_strv_length (self->issuers->values)
             ? g_ascii_strtoll (self->issuers->values[chosen], NULL, 10)
             : 0;
}

/* The plan of another agency is only kept: nothing of this office's is proposed for it. */
static gboolean
is_received (CchNewPlanDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->issuer_row);

  return chosen != GTK_INVALID_LIST_POSITION && chosen > 0;
}

static CchPlanOrigin
get_origin (CchNewPlanDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->origin_row);

  return chosen < self->offered->len ? g_array_index (self->offered, CchPlanOrigin, chosen)
                                     : CCH_PLAN_ORIGIN_FORM;
}

static CchPlanSeed
read_seed (CchNewPlanDialog *self)
{
  CchPlanKind kind = adw_combo_row_get_selected (self->kind_row);
  const char *title = gtk_editable_get_text (self->title_row);

  return (CchPlanSeed){
    .kind = kind,
    .year = read_year (self->year_row),
    .end_year = kind == CCH_PLAN_KIND_PROGRAMME ? read_year (self->end_year_row) : 0,
    .title = *title != '\0' ? title : NULL,
    .parent = is_received (self) ? 0 : get_superior (self),
    .attached = gtk_switch_get_active (self->attached_switch),
    .empty = get_origin (self) == CCH_PLAN_ORIGIN_BLANK,
  };
}

/* A plan that nobody has named yet is called as such plans are. */
static void
propose_title (CchNewPlanDialog *self)
{
  CchPlanSeed seed = read_seed (self);
  g_autoptr (CchRegulation) regulation =
      cch_plan_start_find_regulation (self->session, seed.kind, NULL);
  g_autofree char *title = NULL;

  if (self->title_typed || regulation == NULL)
    return;
  seed.title = NULL;
  title = cch_plan_start_make_title (regulation, &seed);
  self->proposing = TRUE;
  gtk_editable_set_text (self->title_row, title != NULL ? title : "");
  self->proposing = FALSE;
}

/* The latest plan of that kind before the year; an issued one rather than a draft. */
static guint
find_last (CchNewPlanDialog *self)
{
  const CchPlan *first = self->earlier->len > 0 ? g_ptr_array_index (self->earlier, 0) : NULL;

  for (guint i = 0; i < self->earlier->len; i++)
    {
      const CchPlan *plan = g_ptr_array_index (self->earlier, i);

      if (plan->year == first->year && plan->state == CCH_DOCUMENT_STATE_ISSUED)
        return i;
    }
  return 0;
}

static char *
name_plan (const CchPlan *plan)
{
  g_autofree char *number = cch_plan_describe_number (plan);

  return g_strdup_printf ("%" G_GINT64_FORMAT ", %s: %s", plan->year,
                          number != NULL ? number : _ (cch_document_state_labels[plan->state]),
                          plan->title);
}

/* What can be rolled forward to the year; what was chosen stays chosen. */
static void
fill_earlier (CchNewPlanDialog *self)
{
  const CchPlanSeed seed = read_seed (self);
  guint chosen = adw_combo_row_get_selected (self->last_row);
  g_autoptr (CchPlan) plan = self->last_chosen && chosen < self->earlier->len
                                 ? g_object_ref (g_ptr_array_index (self->earlier, chosen))
                                 : NULL;
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->earlier, 0);
  for (guint i = 0; i < self->own->len; i++)
    {
      CchPlan *own = g_ptr_array_index (self->own, i);
      g_autofree char *name = NULL;

      if (own->kind != seed.kind || own->year >= seed.year)
        continue;
      name = name_plan (own);
      gtk_string_list_append (list, name);
      g_ptr_array_add (self->earlier, g_object_ref (own));
    }
  self->last_chosen = plan != NULL && g_ptr_array_find (self->earlier, plan, &chosen);
  self->proposing = TRUE;
  adw_combo_row_set_model (self->last_row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->last_row, self->last_chosen ? chosen : find_last (self));
  self->proposing = FALSE;
}

/* The plan follows that of the superior of its year, if the office has it. */
static void
propose_superior (CchNewPlanDialog *self)
{
  guint year = read_year (self->year_row);
  guint chosen = 0;

  for (guint i = 0; chosen == 0 && i < self->superiors->len; i++)
    if (((const CchPlan *) self->superiors->pdata[i])->year == year)
      chosen = i + 1;
  if (self->parent_chosen)
    return;
  self->proposing = TRUE;
  adw_combo_row_set_selected (self->superior_row, chosen);
  self->proposing = FALSE;
}

/* What comes along with last year's plan is not asked for. */
static void
show_rows (CchNewPlanDialog *self)
{
  gboolean rolls = get_origin (self) == CCH_PLAN_ORIGIN_LAST;

  gtk_widget_set_visible (
      GTK_WIDGET (self->end_year_row),
      !rolls && adw_combo_row_get_selected (self->kind_row) == CCH_PLAN_KIND_PROGRAMME);
  gtk_widget_set_visible (GTK_WIDGET (self->title_row), !rolls);
  gtk_widget_set_visible (self->attached_row, !rolls);
  gtk_widget_set_visible (GTK_WIDGET (self->last_row), rolls && self->earlier->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->superior_row),
                          !rolls && !is_received (self) && self->superiors->len > 0);
}

static void
changed_cb (CchNewPlanDialog *self)
{
  if (self->session == NULL)
    return;
  show_problem (self, NULL);
  propose_title (self);
  propose_superior (self);
  fill_earlier (self);
  show_rows (self);
}

static void
title_cb (CchNewPlanDialog *self)
{
  if (!self->proposing)
    self->title_typed = *gtk_editable_get_text (self->title_row) != '\0';
}

static void
superior_cb (CchNewPlanDialog *self)
{
  if (!self->proposing && self->session != NULL)
    self->parent_chosen = TRUE;
}

static void
last_cb (CchNewPlanDialog *self)
{
  if (!self->proposing && self->session != NULL)
    self->last_chosen = TRUE;
}

static void
origin_cb (CchNewPlanDialog *self)
{
  const CchPlanOrigin origin = get_origin (self);

  for (guint i = 0; i < G_N_ELEMENTS (origins); i++)
    if (origins[i].origin == origin)
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->origin_row), _ (origins[i].subtitle));
  if (self->session == NULL)
    return;
  show_problem (self, NULL);
  show_rows (self);
}

/* For the plan of another agency only what does not come from this office's own. */
static void
fill_origins (CchNewPlanDialog *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  g_array_set_size (self->offered, 0);
  for (guint i = 0; i < G_N_ELEMENTS (origins); i++)
    {
      if (is_received (self) && origins[i].origin != CCH_PLAN_ORIGIN_TABLE
          && origins[i].origin != CCH_PLAN_ORIGIN_BLANK)
        continue;
      gtk_string_list_append (list, _ (origins[i].title));
      g_array_append_val (self->offered, origins[i].origin);
    }
  adw_combo_row_set_model (self->origin_row, G_LIST_MODEL (list));
  origin_cb (self);
}

static void
issuer_cb (CchNewPlanDialog *self)
{
  if (self->session == NULL)
    return;
  fill_origins (self);
  changed_cb (self);
}

static void
roll_forward (CchNewPlanDialog *self, const CchPlanSeed *seed)
{
  guint chosen = adw_combo_row_get_selected (self->last_row);
  g_autoptr (GError) error = NULL;

  if (chosen >= self->earlier->len)
    {
      g_set_error (&error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
                   _ ("The office has no plan of this kind for a year before %u. Look at the year, "
                      "or start from the form"),
                   seed->year);
      show_problem (self, error);
      return;
    }
  g_signal_emit (self, signals[SIGNAL_ROLLED], 0,
                 cch_record_get_id (g_ptr_array_index (self->earlier, chosen)), seed->year);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
check_superior (CchNewPlanDialog *self, const CchPlanSeed *seed, GError **error)
{
  if (get_origin (self) != CCH_PLAN_ORIGIN_SUPERIOR || seed->parent != 0)
    return TRUE;
  g_set_error_literal (
      error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
      self->superiors->len > 0
          ? _ ("Choose below which plan of the superior is meant")
          : _ ("The superior’s plan is not in this file yet. Enter it as a new plan whose issuing "
               "agency is the superior; who is not in the list is added on the page Agency"));
  return FALSE;
}

/* Returns: (transfer full) */
static CchPlan *
start (CchNewPlanDialog *self, const CchPlanSeed *seed, GError **error)
{
  g_autoptr (CchPlan) given = NULL;

  if (!is_received (self))
    return check_superior (self, seed, error) ? cch_plan_start (self->session, seed, error) : NULL;
  given = CCH_PLAN (cch_record_new (&cch_plan_kind));
  given->kind = seed->kind;
  given->year = seed->year;
  given->end_year = seed->end_year;
  given->title = g_strdup (seed->title);
  given->agency = get_issuer (self);
  given->attached = seed->attached;
  return cch_plan_start_from (self->session, given, error);
}

static void
make_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchNewPlanDialog *self = CCH_NEW_PLAN_DIALOG (widget);
  CchPlanSeed seed = read_seed (self);
  CchPlanOrigin origin = get_origin (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchPlan) plan = NULL;

  if (origin == CCH_PLAN_ORIGIN_LAST)
    {
      roll_forward (self, &seed);
      return;
    }
  plan = start (self, &seed, &error);
  if (plan == NULL)
    {
      show_problem (self, error);
      return;
    }
  g_signal_emit (self, signals[SIGNAL_MADE], 0, cch_record_get_id (CCH_RECORD (plan)), origin);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
cch_new_plan_dialog_dispose (GObject *object)
{
  CchNewPlanDialog *self = CCH_NEW_PLAN_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->issuers, cch_plan_choices_free);
  g_clear_pointer (&self->superiors, g_ptr_array_unref);
  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_clear_pointer (&self->earlier, g_ptr_array_unref);
  g_clear_pointer (&self->offered, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_NEW_PLAN_DIALOG);

  G_OBJECT_CLASS (cch_new_plan_dialog_parent_class)->dispose (object);
}

static void
cch_new_plan_dialog_class_init (CchNewPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_new_plan_dialog_dispose;
  signals[SIGNAL_MADE] = g_signal_new ("made", CCH_TYPE_NEW_PLAN_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_UINT);
  signals[SIGNAL_ROLLED] =
      g_signal_new ("rolled", CCH_TYPE_NEW_PLAN_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/plan/cch-new-plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CchNewPlanDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, CchNewPlanDialog, issuer_row);
  gtk_widget_class_bind_template_child (widget_class, CchNewPlanDialog, year_row);
  gtk_widget_class_bind_template_child (widget_class, CchNewPlanDialog, end_year_row);
  gtk_widget_class_bind_template_child (widget_class, CchNewPlanDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, CchNewPlanDialog, attached_row);
  gtk_widget_class_bind_template_child (widget_class, CchNewPlanDialog, attached_switch);
  gtk_widget_class_bind_template_child (widget_class, CchNewPlanDialog, origin_row);
  gtk_widget_class_bind_template_child (widget_class, CchNewPlanDialog, last_row);
  gtk_widget_class_bind_template_child (widget_class, CchNewPlanDialog, superior_row);
  gtk_widget_class_bind_template_child (widget_class, CchNewPlanDialog, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_cb);
  gtk_widget_class_bind_template_callback (widget_class, origin_cb);
  gtk_widget_class_bind_template_callback (widget_class, issuer_cb);
  gtk_widget_class_bind_template_callback (widget_class, superior_cb);
  gtk_widget_class_bind_template_callback (widget_class, last_cb);
  gtk_widget_class_install_action (widget_class, "new-plan.make", NULL, make_action);
}

static void
cch_new_plan_dialog_init (CchNewPlanDialog *self)
{
  self->offered = g_array_new (FALSE, FALSE, sizeof (CchPlanOrigin));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_kinds (CchNewPlanDialog *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i <= CCH_PLAN_KIND_OTHER; i++)
    gtk_string_list_append (list, _ (cch_plan_kind_labels[i]));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (list));
}

static void
fill_superiors (CchNewPlanDialog *self, GPtrArray *summaries)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _ ("None"));
  for (guint i = 0; i < summaries->len; i++)
    {
      const CchPlanSummary *summary = g_ptr_array_index (summaries, i);
      g_autofree char *words = NULL;

      if (summary->own)
        {
          g_ptr_array_add (self->own, g_object_ref (summary->plan));
          continue;
        }
      words = g_strdup_printf ("%s, %" G_GINT64_FORMAT,
                               summary->issuer != NULL ? summary->issuer : summary->plan->title,
                               summary->plan->year);
      gtk_string_list_append (list, words);
      g_ptr_array_add (self->superiors, g_object_ref (summary->plan));
    }
  adw_combo_row_set_model (self->superior_row, G_LIST_MODEL (list));
}

static void
fill_issuers (CchNewPlanDialog *self, CchSession *session, GError **error)
{
  g_autoptr (GtkStringList) list = NULL;

  self->issuers = cch_plan_choices_list_issuers (session, error);
  if (self->issuers == NULL)
    return;
  list = gtk_string_list_new ((const char *const *) self->issuers->labels);
  adw_combo_row_set_model (self->issuer_row, G_LIST_MODEL (list));
}

/* The year after the last plan of the office; the next year for an office without plans. */
static guint
choose_year (GPtrArray *summaries, const GDateTime *now)
{
  guint latest = 0;

  for (guint i = 0; i < summaries->len; i++)
    {
      const CchPlanSummary *summary = g_ptr_array_index (summaries, i);

      if (summary->own && summary->plan->kind == CCH_PLAN_KIND_YEAR)
        latest = MAX (latest, (guint) summary->plan->year);
    }
  return latest != 0 ? latest + 1 : (guint) g_date_time_get_year ((GDateTime *) now) + 1;
}

CchNewPlanDialog *
cch_new_plan_dialog_new (CchSession *session)
{
  CchNewPlanDialog *self = g_object_new (CCH_TYPE_NEW_PLAN_DIALOG, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) summaries = cch_plan_summary_list (session, CCH_DATE_NONE, &error);
  g_autofree char *text = NULL;
  guint year;

  if (summaries == NULL)
    summaries = g_ptr_array_new ();
  year = choose_year (summaries, now);
  text = g_strdup_printf ("%u", year);
  self->superiors = g_ptr_array_new_with_free_func (g_object_unref);
  self->own = g_ptr_array_new_with_free_func (g_object_unref);
  self->earlier = g_ptr_array_new_with_free_func (g_object_unref);
  fill_kinds (self);
  fill_issuers (self, session, error == NULL ? &error : NULL);
  fill_origins (self);
  fill_superiors (self, summaries);
  gtk_editable_set_text (self->year_row, text);
  gtk_editable_set_text (self->end_year_row, text);
  self->session = g_object_ref (session);
  changed_cb (self);
  show_problem (self, error);
  return self;
}
