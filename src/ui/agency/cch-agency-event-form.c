/* The form for what happens to an agency: merger, split, end, another superior, an area.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/agency/cch-agency-event-form.h"

#include "base/cch-i18n.h"
#include "model/cch-area.h"
#include "session/cch-organisation-edit.h"
#include "store/cch-query.h"
#include "ui/agency/cch-agency-chooser.h"
#include "ui/agency/cch-hand-out-view.h"

struct _CchAgencyEventForm
{
  CchDialog parent_instance;

  AdwPreferencesGroup *heading;
  GtkEditable *day_row;
  GtkEditable *last_row;
  GtkEditable *name_row;
  GtkEditable *short_row;
  GtkEditable *basis_row;
  AdwComboRow *into_row;
  AdwComboRow *area_row;
  GtkWidget *parts_group;
  GtkTextView *parts_view;
  AdwPreferencesGroup *chooser_group;
  CchAgencyChooser *chooser;
  GtkWidget *tasks_group;
  GtkWidget *outcome_group;
  CchHandOutView *tasks;
  GtkLabel *preview_label;
  GtkLabel *problem;
  GtkWidget *wait_label;
  GtkButton *do_button;

  CchOffice *office; /* owned */
  CchOrganisationEventKind kind;
  gint64 agency;
  CchDate day;     /* for which the chooser was filled */
  GArray *targets; /* (element-type gint64), owned: agencies behind the rows of into_row */
  GArray *areas;   /* (element-type gint64), owned: behind the rows of area_row */
  gboolean filling;
};

enum
{
  SIGNAL_DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchAgencyEventForm, cch_agency_event_form, CCH_TYPE_DIALOG)

/* What a form asks for; texts are N_() marked. */
static const struct
{
  const char *title;
  const char *button;
  const char *chooser; /* NULL: nobody is chosen */
  gboolean multiple;
  gboolean name;
  gboolean parts;
  gboolean area;
  gboolean last;
  gboolean basis;
  gboolean tasks;
} asks[] = {
  [CCH_ORGANISATION_MERGE] = { N_ ("Merge Agencies"), N_ ("_Merge"), N_ ("Merged with"), TRUE, TRUE,
                               .basis = TRUE },
  [CCH_ORGANISATION_SPLIT] = { N_ ("Split an Agency"), N_ ("_Split"), .parts = TRUE, .basis = TRUE,
                               .tasks = TRUE },
  [CCH_ORGANISATION_DISSOLVE] = { N_ ("Dissolve an Agency"), N_ ("_Dissolve"),
                                  N_ ("Followed by (none: nobody)"), .basis = TRUE },
  [CCH_ORGANISATION_MOVE] = { N_ ("Move under Another Agency"), N_ ("_Move"),
                              N_ ("New superior (none: no superior)") },
  [CCH_ORGANISATION_OWN] = { N_ ("Answer for an Area"), N_ ("_Set"), .area = TRUE },
  [CCH_ORGANISATION_PAST_NAME] = { N_ ("Add an Earlier Name"), N_ ("_Add"), .name = TRUE,
                                   .last = TRUE },
  [CCH_ORGANISATION_HAND_OUT] = { N_ ("Hand Out Open Tasks"), N_ ("_Hand Out"), N_ ("Among"), TRUE,
                                  .tasks = TRUE },
};

static CchDate
read_day (GtkEditable *row)
{
  return cch_date_read (gtk_editable_get_text (row));
}

static char *
read_text (GtkEditable *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (row)));
}

/* The lines of the parts, without the empty ones. */
static char **
read_parts (CchAgencyEventForm *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->parts_view);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_strv_builder_add (parts, lines[i]);
  return g_strv_builder_end (parts);
}

static gint64
get_combo_row (AdwComboRow *row, const GArray *ids)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected < ids->len ? g_array_index (ids, gint64, selected) : 0;
}

static void
take_chosen (CchAgencyEventForm *self, CchOrganisationEvent *event)
{
  g_autoptr (GArray) chosen = cch_agency_chooser_list_chosen (self->chooser);

  if (asks[self->kind].multiple)
    {
      g_array_append_vals (event->others, chosen->data, chosen->len);
      if (asks[self->kind].name)
        event->into = get_combo_row (self->into_row, self->targets);
    }
  else if (chosen->len > 0)
    event->into = g_array_index (chosen, gint64, 0);
}

static CchOrganisationEvent *
read_event (CchAgencyEventForm *self)
{
  CchOrganisationEvent *event = cch_organisation_event_new (self->kind, self->agency);

  event->day = read_day (self->day_row);
  event->basis = read_text (self->basis_row);
  if (*event->basis == '\0')
    g_clear_pointer (&event->basis, g_free);
  if (asks[self->kind].chooser != NULL)
    take_chosen (self, event);
  if (asks[self->kind].name && event->into == 0)
    {
      g_strfreev (event->names);
      event->names = g_new0 (char *, 2);
      event->names[0] = read_text (self->name_row);
      event->short_name = read_text (self->short_row);
      if (*event->short_name == '\0')
        g_clear_pointer (&event->short_name, g_free);
    }
  if (asks[self->kind].parts)
    {
      g_strfreev (event->names);
      event->names = read_parts (self);
    }
  if (asks[self->kind].tasks)
    {
      g_array_unref (event->shares);
      event->shares = cch_hand_out_view_list_shares (self->tasks);
    }
  if (asks[self->kind].area)
    event->area = get_combo_row (self->area_row, self->areas);
  if (asks[self->kind].last)
    event->last = read_day (self->last_row);
  return event;
}

static void
show_words (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

/* Says what would happen, or why it cannot. */
static void
preview (CchAgencyEventForm *self)
{
  g_autoptr (CchOrganisationEvent) event = read_event (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (self->filling)
    return;
  gtk_widget_set_visible (self->wait_label, FALSE);
  words = cch_organisation_event_preview (self->office, event, &error);
  show_words (self->preview_label, words);
  show_words (self->problem, words == NULL ? error->message : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.do", words != NULL);
}

static void
fill_chooser (CchAgencyEventForm *self, CchDate day)
{
  g_autoptr (CchOrganisation) organisation = cch_organisation_load (self->office, day, NULL);

  if (organisation == NULL || asks[self->kind].chooser == NULL)
    return;
  self->day = day;
  cch_agency_chooser_set_organisation (self->chooser, organisation, self->agency);
}

static void
add_target (CchAgencyEventForm *self, GtkStringList *names, gint64 agency, const char *name)
{
  g_array_append_val (self->targets, agency);
  gtk_string_list_append (names, name);
}

/* A merger ends in a new agency, or in one of those that take part. */
static void
fill_targets (CchAgencyEventForm *self)
{
  g_autoptr (GArray) chosen = cch_agency_chooser_list_chosen (self->chooser);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (CchAgencyTerm) own =
      cch_organisation_dup_term (self->office, self->agency, read_day (self->day_row), NULL);
  gint64 before = get_combo_row (self->into_row, self->targets);

  g_array_set_size (self->targets, 0);
  add_target (self, names, 0, _ ("A new agency"));
  add_target (self, names, self->agency, own != NULL ? own->name : "…");
  for (guint i = 0; i < chosen->len; i++)
    {
      gint64 agency = g_array_index (chosen, gint64, i);
      g_autofree char *name = cch_agency_chooser_dup_name (self->chooser, agency);

      add_target (self, names, agency, name);
    }
  adw_combo_row_set_model (self->into_row, G_LIST_MODEL (names));
  for (guint i = 0; i < self->targets->len; i++)
    if (g_array_index (self->targets, gint64, i) == before)
      adw_combo_row_set_selected (self->into_row, i);
}

static void
show_names (CchAgencyEventForm *self)
{
  gboolean named =
      asks[self->kind].name
      && (!asks[self->kind].multiple || get_combo_row (self->into_row, self->targets) == 0);

  gtk_widget_set_visible (GTK_WIDGET (self->name_row), named);
  gtk_widget_set_visible (GTK_WIDGET (self->short_row), named);
}

static char **
list_chosen_names (CchAgencyEventForm *self)
{
  g_autoptr (GArray) chosen = cch_agency_chooser_list_chosen (self->chooser);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < chosen->len; i++)
    {
      g_autofree char *name =
          cch_agency_chooser_dup_name (self->chooser, g_array_index (chosen, gint64, i));

      g_strv_builder_add (names, name);
    }
  return g_strv_builder_end (names);
}

/* Who is chosen may stand far down in the list. */
static void
show_chosen (CchAgencyEventForm *self)
{
  g_auto (GStrv) names = list_chosen_names (self);
  g_autofree char *words = g_strjoinv (", ", names);
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  adw_preferences_group_set_description (self->chooser_group, escaped);
}

/* Also of an agency that has ended. The title of a group is markup, the name is not. */
static void
show_name (CchAgencyEventForm *self, CchDate day)
{
  g_autoptr (CchOrganisationRecords) records =
      cch_organisation_records_load (cch_office_get_database (self->office), NULL);
  g_autofree char *name =
      records != NULL ? cch_organisation_records_dup_name (records, self->agency, day) : NULL;
  g_autofree char *escaped = name != NULL ? g_markup_escape_text (name, -1) : NULL;

  adw_preferences_group_set_title (self->heading, escaped != NULL ? escaped : "");
}

/* The parts of a split, or the agencies that are chosen. */
static void
fill_takers (CchAgencyEventForm *self)
{
  g_auto (GStrv) takers = asks[self->kind].parts ? read_parts (self) : list_chosen_names (self);

  cch_hand_out_view_set_takers (self->tasks, (const char *const *) takers);
}

static void
chosen_cb (CchAgencyEventForm *self)
{
  self->filling = TRUE;
  if (asks[self->kind].multiple && asks[self->kind].name)
    fill_targets (self);
  if (asks[self->kind].tasks)
    fill_takers (self);
  show_chosen (self);
  self->filling = FALSE;
  show_names (self);
  preview (self);
}

static void
changed_cb (CchAgencyEventForm *self)
{
  CchDate day = read_day (self->day_row);

  if (self->filling)
    return;
  if (!cch_date_is_none (day) && cch_date_compare (day, self->day) != 0)
    fill_chooser (self, day);
  if (asks[self->kind].parts)
    fill_takers (self);
  show_names (self);
  preview (self);
}

static void
do_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchAgencyEventForm *self = CCH_AGENCY_EVENT_FORM (widget);
  g_autoptr (CchOrganisationEvent) event = read_event (self);
  g_autoptr (GError) error = NULL;
  gint64 agency = cch_organisation_event_apply (self->office, event, &error);

  if (agency == 0)
    {
      show_words (self->problem, error->message);
      return;
    }
  g_signal_emit (self, signals[SIGNAL_DONE], 0, agency);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
fill_areas (CchAgencyEventForm *self)
{
  g_autoptr (CchQuery) query = cch_query_new (&cch_area_kind);
  g_autoptr (GArray) rows = cch_query_run (query, cch_office_get_database (self->office), NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      gint64 row = g_array_index (rows, gint64, i);
      g_autoptr (CchRecord) area = cch_office_get (self->office, &cch_area_kind, row, NULL);
      g_autofree char *name = area != NULL ? cch_record_get_title (area) : NULL;

      if (area == NULL)
        continue;
      g_array_append_val (self->areas, row);
      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (self->area_row, G_LIST_MODEL (names));
}

static void
cch_agency_event_form_dispose (GObject *object)
{
  CchAgencyEventForm *self = CCH_AGENCY_EVENT_FORM (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_AGENCY_EVENT_FORM);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cch_agency_event_form_parent_class)->dispose (object);
}

static void
cch_agency_event_form_finalize (GObject *object)
{
  CchAgencyEventForm *self = CCH_AGENCY_EVENT_FORM (object);

  g_array_unref (self->targets);
  g_array_unref (self->areas);

  G_OBJECT_CLASS (cch_agency_event_form_parent_class)->finalize (object);
}

static void
cch_agency_event_form_class_init (CchAgencyEventFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_agency_event_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = cch_agency_event_form_finalize;
  signals[SIGNAL_DONE] = g_signal_new ("done", CCH_TYPE_AGENCY_EVENT_FORM, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (CCH_TYPE_AGENCY_CHOOSER);
  g_type_ensure (CCH_TYPE_HAND_OUT_VIEW);
  gtk_widget_class_install_action (widget_class, "form.do", NULL, do_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/agency/cch-agency-event-form.ui");
  gtk_widget_class_bind_template_child (widget_class, CchAgencyEventForm, heading);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyEventForm, day_row);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyEventForm, last_row);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyEventForm, name_row);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyEventForm, short_row);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyEventForm, basis_row);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyEventForm, into_row);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyEventForm, area_row);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyEventForm, parts_group);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyEventForm, parts_view);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyEventForm, chooser_group);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyEventForm, chooser);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyEventForm, tasks_group);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyEventForm, outcome_group);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyEventForm, tasks);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyEventForm, preview_label);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyEventForm, problem);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyEventForm, wait_label);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyEventForm, do_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview);
}

static void
cch_agency_event_form_init (CchAgencyEventForm *self)
{
  self->filling = TRUE;
  self->targets = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->areas = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->parts_view), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/* Who came after the agency takes its tasks, unless the person says another. */
static void
choose_followers (CchAgencyEventForm *self, CchDate day)
{
  g_autoptr (CchOrganisationRecords) records =
      cch_organisation_records_load (cch_office_get_database (self->office), NULL);
  g_autoptr (GArray) followers = NULL;

  if (records == NULL)
    return;
  followers = cch_organisation_list_successors (records->successions, self->agency, day);
  for (guint i = 0; i < followers->len; i++)
    cch_agency_chooser_choose (self->chooser, g_array_index (followers, gint64, i), TRUE);
}

/* Without open tasks a split is asked about its parts only. */
static void
fill_tasks (CchAgencyEventForm *self)
{
  GPtrArray *tasks = cch_open_task_list (self->office, self->agency, NULL);

  if (tasks != NULL)
    cch_hand_out_view_set_tasks (self->tasks, tasks);
  gtk_widget_set_visible (self->tasks_group, cch_hand_out_view_get_n_tasks (self->tasks) > 0);
}

static void
set_kind (CchAgencyEventForm *self)
{
  CchOrganisationEventKind kind = self->kind;
  const char *chooser = asks[kind].chooser;

  gtk_window_set_title (GTK_WINDOW (self), _ (asks[kind].title));
  gtk_button_set_label (self->do_button, _ (asks[kind].button));
  gtk_widget_set_visible (GTK_WIDGET (self->last_row), asks[kind].last);
  gtk_widget_set_visible (GTK_WIDGET (self->into_row), asks[kind].multiple && asks[kind].name);
  gtk_widget_set_visible (GTK_WIDGET (self->area_row), asks[kind].area);
  gtk_widget_set_visible (self->parts_group, asks[kind].parts);
  gtk_widget_set_visible (GTK_WIDGET (self->basis_row), asks[kind].basis);
  gtk_widget_set_visible (self->outcome_group, asks[kind].name || asks[kind].basis);
  gtk_widget_set_visible (GTK_WIDGET (self->chooser_group), chooser != NULL);
  if (chooser != NULL)
    adw_preferences_group_set_title (self->chooser_group, _ (chooser));
  cch_agency_chooser_set_multiple (self->chooser, asks[kind].multiple);
  if (asks[kind].area)
    fill_areas (self);
  if (asks[kind].tasks)
    fill_tasks (self);
}

/**
 * cch_agency_event_form_new:
 * @agency: to which it happens
 * @day: what stands in the form as the first day
 */
CchAgencyEventForm *
cch_agency_event_form_new (CchOffice *office,
                           CchOrganisationEventKind kind,
                           gint64 agency,
                           CchDate day)
{
  CchAgencyEventForm *self = g_object_new (CCH_TYPE_AGENCY_EVENT_FORM, NULL);
  g_autofree char *written = cch_date_format (day, CCH_DATE_FORM_PADDED);

  self->office = g_object_ref (office);
  self->kind = kind;
  self->agency = agency;
  show_name (self, day);
  if (kind != CCH_ORGANISATION_PAST_NAME)
    gtk_editable_set_text (self->day_row, written);
  set_kind (self);
  fill_chooser (self, day);
  if (kind == CCH_ORGANISATION_HAND_OUT)
    choose_followers (self, day);
  self->filling = FALSE;
  chosen_cb (self);
  /* Nothing was done wrong yet. */
  if (!gtk_widget_get_visible (GTK_WIDGET (self->preview_label)))
    gtk_widget_set_visible (self->wait_label, TRUE);
  show_words (self->problem, NULL);
  return self;
}
