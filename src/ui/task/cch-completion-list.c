/* The few offers under a cell that is being written: one may be chosen by key or by mouse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-completion-list.h"

#include "ui/task/cch-completion.h"

/* The widgets of one offer, made once and written anew for each letter. */
typedef struct
{
  GtkWidget *box;
  GtkWidget *text;
  GtkWidget *detail;
  char *words; /* owned, nullable: as it is to be written */
} Offer;

struct _CchCompletionList
{
  GtkWidget parent_instance;

  Offer offers[CCH_COMPLETION_LIST_MOST];
  guint count;
  int chosen; /* -1: none */
};

enum
{
  SIGNAL_TAKEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchCompletionList, cch_completion_list, GTK_TYPE_WIDGET)

static void
show_chosen (CchCompletionList *self)
{
  for (guint i = 0; i < CCH_COMPLETION_LIST_MOST; i++)
    {
      gboolean chosen = (int) i == self->chosen;

      if (chosen)
        gtk_widget_set_state_flags (self->offers[i].box, GTK_STATE_FLAG_SELECTED, FALSE);
      else
        gtk_widget_unset_state_flags (self->offers[i].box, GTK_STATE_FLAG_SELECTED);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->offers[i].box),
                                   GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
    }
}

static void
pressed_cb (GtkGesture *gesture, int n_press, double x, double y, CchCompletionList *self)
{
  GtkWidget *box = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  for (guint i = 0; i < self->count; i++)
    if (self->offers[i].box == box)
      {
        g_signal_emit (self, signals[SIGNAL_TAKEN], 0, i);
        return;
      }
}

static void
make_offer (CchCompletionList *self, Offer *offer)
{
  GtkGesture *click = gtk_gesture_click_new ();

  offer->box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "css-name",
                             "row", "accessible-role", GTK_ACCESSIBLE_ROLE_OPTION, NULL);
  offer->text =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  offer->detail =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (offer->detail, "dim-label");
  gtk_widget_add_css_class (offer->detail, "caption");
  gtk_box_append (GTK_BOX (offer->box), offer->text);
  gtk_box_append (GTK_BOX (offer->box), offer->detail);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (offer->box, GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_parent (offer->box, GTK_WIDGET (self));
}

static void
cch_completion_list_dispose (GObject *object)
{
  CchCompletionList *self = CCH_COMPLETION_LIST (object);

  for (guint i = 0; i < CCH_COMPLETION_LIST_MOST; i++)
    {
      g_clear_pointer (&self->offers[i].box, gtk_widget_unparent);
      g_clear_pointer (&self->offers[i].words, g_free);
    }

  G_OBJECT_CLASS (cch_completion_list_parent_class)->dispose (object);
}

static void
cch_completion_list_class_init (CchCompletionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_completion_list_dispose;
  signals[SIGNAL_TAKEN] = g_signal_new ("taken", CCH_TYPE_COMPLETION_LIST, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cch-completion-list");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_BOX);
}

static void
cch_completion_list_init (CchCompletionList *self)
{
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  for (guint i = 0; i < CCH_COMPLETION_LIST_MOST; i++)
    make_offer (self, &self->offers[i]);
  self->chosen = -1;
}

GtkWidget *
cch_completion_list_new (void)
{
  return g_object_new (CCH_TYPE_COMPLETION_LIST, NULL);
}

static void
show_offer (Offer *offer, const CchCompletionMatch *match)
{
  g_autofree char *line = match != NULL ? g_strdelimit (g_strdup (match->text), "\n", ' ') : NULL;
  gboolean detailed =
      match != NULL && match->detail != NULL && g_strcmp0 (match->detail, match->text) != 0;

  g_free (offer->words);
  offer->words = match != NULL ? g_strdup (match->text) : NULL;
  gtk_widget_set_visible (offer->box, match != NULL);
  gtk_widget_set_visible (offer->detail, detailed);
  gtk_label_set_label (GTK_LABEL (offer->text), line != NULL ? line : "");
  gtk_label_set_label (GTK_LABEL (offer->detail), detailed ? match->detail : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (offer->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  line != NULL ? line : "", -1);
}

/**
 * cch_completion_list_set_matches:
 * @matches: (nullable) (element-type CchCompletionMatch): what is offered
 * @chosen: which one stands out, -1 for none
 */
void
cch_completion_list_set_matches (CchCompletionList *self, GArray *matches, int chosen)
{
  self->count = matches != NULL ? MIN (matches->len, CCH_COMPLETION_LIST_MOST) : 0;
  self->chosen = chosen;
  for (guint i = 0; i < CCH_COMPLETION_LIST_MOST; i++)
    show_offer (&self->offers[i],
                i < self->count ? &g_array_index (matches, CchCompletionMatch, i) : NULL);
  show_chosen (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->count > 0);
}

guint
cch_completion_list_get_n (CchCompletionList *self)
{
  return self->count;
}

/* Returns: -1 when none is */
int
cch_completion_list_get_chosen (CchCompletionList *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self)) ? self->chosen : -1;
}

const char *
cch_completion_list_get_text (CchCompletionList *self, guint index)
{
  return index < self->count ? self->offers[index].words : NULL;
}

/* Past an end none is chosen, then the other end. */
void
cch_completion_list_step (CchCompletionList *self, int way)
{
  int count = (int) self->count;

  self->chosen += way;
  if (self->chosen < -1)
    self->chosen = count - 1;
  if (self->chosen >= count)
    self->chosen = -1;
  show_chosen (self);
}
