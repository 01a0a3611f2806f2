/* A list of suggestions under an entry, for keys alone: Down, Enter, Escape.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-suggestions.h"

#include "base/cch-text.h"
#include "ui/shell/cch-two-lines.h"

struct _CchSuggestions
{
  GObject parent_instance;

  GtkWidget *entry; /* not owned */
  CchSuggest suggest;
  gpointer data;
  GtkWidget *popover; /* a child of the entry */
  GtkWidget *scroller;
  GListStore *choices; /* (element-type CchChoice), owned by the selection */
  GtkSingleSelection *selection;
  gboolean quiet; /* the text changes because of a choice */
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

enum
{
  MOST_HEIGHT = 260,
  LEAST_WIDTH = 320,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchSuggestions, cch_suggestions, G_TYPE_OBJECT)

static void
choose (CchSuggestions *self, guint position)
{
  g_autoptr (CchChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), position);

  cch_suggestions_hide (self);
  if (choice == NULL)
    return;
  self->quiet = TRUE;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, choice);
  self->quiet = FALSE;
}

static void
activated_cb (CchSuggestions *self, guint position)
{
  choose (self, position);
}

static void
move (CchSuggestions *self, int by)
{
  int count = (int) g_list_model_get_n_items (G_LIST_MODEL (self->choices));
  guint selected = gtk_single_selection_get_selected (self->selection);
  int next = selected == GTK_INVALID_LIST_POSITION ? (by > 0 ? 0 : count - 1) : (int) selected + by;

  if (next >= 0 && next < count)
    gtk_widget_activate_action (gtk_scrolled_window_get_child (
                                    GTK_SCROLLED_WINDOW (self->scroller)),
                                "list.scroll-to-item", "u", (guint) next);
  gtk_single_selection_set_selected (self->selection, next < 0 || next >= count
                                                          ? GTK_INVALID_LIST_POSITION
                                                          : (guint) next);
}

static gboolean
pressed_cb (CchSuggestions *self, guint key, guint code, GdkModifierType state)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (!cch_suggestions_is_shown (self) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move (self, 1);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move (self, -1);
      return TRUE;
    case GDK_KEY_Escape:
      cch_suggestions_hide (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (selected == GTK_INVALID_LIST_POSITION)
        return FALSE;
      choose (self, selected);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
fill (CchSuggestions *self, GPtrArray *choices)
{
  g_list_store_remove_all (self->choices);
  for (guint i = 0; i < choices->len; i++)
    g_list_store_append (self->choices, g_ptr_array_index (choices, i));
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

static void
typed_cb (CchSuggestions *self)
{
  g_autofree char *folded = cch_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr (GPtrArray) choices = NULL;

  if (self->quiet || !gtk_widget_get_mapped (self->entry))
    return;
  g_strstrip (folded);
  if (*folded != '\0' && (gtk_widget_get_state_flags (self->entry) & GTK_STATE_FLAG_FOCUS_WITHIN))
    choices = self->suggest (folded, self->data);
  if (choices == NULL || choices->len == 0)
    {
      cch_suggestions_hide (self);
      return;
    }
  fill (self, choices);
  gtk_widget_set_size_request (self->scroller,
                               MAX (LEAST_WIDTH, gtk_widget_get_width (self->entry)), -1);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
left_cb (CchSuggestions *self)
{
  cch_suggestions_hide (self);
}

static void
set_up_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, cch_two_lines_new (1));
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  CchChoice *choice = gtk_list_item_get_item (item);

  cch_two_lines_set (CCH_TWO_LINES (gtk_list_item_get_child (item)), cch_choice_get_label (choice),
                     cch_choice_get_detail (choice));
}

static GtkWidget *
make_list (CchSuggestions *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list;

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  self->choices = g_list_store_new (CCH_TYPE_CHOICE);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->choices));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  g_signal_connect_object (list, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  return list;
}

static void
make_popover (CchSuggestions *self)
{
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), make_list (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), MOST_HEIGHT);

  self->popover = gtk_popover_new ();
  gtk_widget_add_css_class (self->popover, "menu");
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->scroller);
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_set_parent (self->popover, self->entry);
}

static void
cch_suggestions_dispose (GObject *object)
{
  CchSuggestions *self = CCH_SUGGESTIONS (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (cch_suggestions_parent_class)->dispose (object);
}

static void
cch_suggestions_class_init (CchSuggestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_suggestions_dispose;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CCH_TYPE_SUGGESTIONS, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, CCH_TYPE_CHOICE);
}

static void
cch_suggestions_init (CchSuggestions *self)
{
}

/**
 * cch_suggestions_new:
 * @entry: a #GtkEditable
 */
CchSuggestions *
cch_suggestions_new (GtkWidget *entry, CchSuggest suggest, gpointer data)
{
  CchSuggestions *self = g_object_new (CCH_TYPE_SUGGESTIONS, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = entry;
  self->suggest = suggest;
  self->data = data;
  make_popover (self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
cch_suggestions_hide (CchSuggestions *self)
{
  if (self->popover != NULL && cch_suggestions_is_shown (self))
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

gboolean
cch_suggestions_is_shown (CchSuggestions *self)
{
  return gtk_widget_get_visible (self->popover);
}
