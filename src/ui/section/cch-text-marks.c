/* Wavy lines under what is doubtful in a text, and what can be done about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-text-marks.h"

#include "base/cch-i18n.h"

#include <string.h>

#define N_SEVERITIES (CCH_SEVERITY_ERROR + 1)

/* A stretch of the text, in characters. */
typedef struct
{
  guint start;
  guint end;
  char *words; /* owned, nullable: what is to be said; %NULL for doubtful spelling */
} Stretch;

struct _CchTextMarks
{
  GObject parent_instance;

  GtkTextView *view;     /* not owned: it owns this through its part */
  CchSpelling *spelling; /* owned, nullable */
  GArray *doubts;        /* (element-type Stretch), owned */
  GArray *remarks;       /* (element-type Stretch), owned */
  GtkTextTag *doubt_tag;
  GtkTextTag *remark_tags[N_SEVERITIES];
  GSimpleActionGroup *actions; /* owned */
  guint check_source;
};

enum
{
  SIGNAL_ACCEPT,
  N_SIGNALS
};

enum
{
  CHECK_AFTER = 300, /* milliseconds: when fingers rest */
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchTextMarks, cch_text_marks, G_TYPE_OBJECT)

static GtkTextBuffer *
get_buffer (CchTextMarks *self)
{
  return gtk_text_view_get_buffer (self->view);
}

static char *
dup_text (CchTextMarks *self)
{
  char *text;

  g_object_get (get_buffer (self), "text", &text, NULL);
  return text;
}

static void
clear_stretch (gpointer data)
{
  g_free (((Stretch *) data)->words);
}

static void
get_bounds (CchTextMarks *self, const Stretch *stretch, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), start, (int) stretch->start);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), end, (int) stretch->end);
}

static char *
dup_stretch (CchTextMarks *self, const Stretch *stretch)
{
  GtkTextIter start, end;

  get_bounds (self, stretch, &start, &end);
  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE);
}

static const Stretch *
find_at (GArray *stretches, guint offset)
{
  for (guint i = 0; i < stretches->len; i++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, i);

      if (offset >= stretch->start && offset <= stretch->end)
        return stretch;
    }
  return NULL;
}

/* The word that is being typed is not done yet. */
static gboolean
is_being_typed (CchTextMarks *self, const Stretch *stretch)
{
  int caret;

  if (!gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return FALSE;
  g_object_get (get_buffer (self), "cursor-position", &caret, NULL);
  return (guint) caret == stretch->end;
}

static void
mark (CchTextMarks *self, const Stretch *stretch, GtkTextTag *tag)
{
  GtkTextIter start, end;

  get_bounds (self, stretch, &start, &end);
  gtk_text_buffer_apply_tag (get_buffer (self), tag, &start, &end);
}

static void
unmark (CchTextMarks *self, GtkTextTag *tag)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_remove_tag (get_buffer (self), tag, &start, &end);
}

static void
check_spelling (CchTextMarks *self, const char *text)
{
  g_autoptr (GArray) doubts = cch_spelling_check (self->spelling, text);

  for (guint i = 0; i < doubts->len; i++)
    {
      CchDoubt doubt = g_array_index (doubts, CchDoubt, i);
      Stretch stretch = { 0 };

      stretch.start = (guint) g_utf8_strlen (text, (gssize) doubt.start);
      stretch.end =
          stretch.start + (guint) g_utf8_strlen (text + doubt.start, (gssize) doubt.length);
      if (is_being_typed (self, &stretch))
        continue;
      g_array_append_val (self->doubts, stretch);
      mark (self, &stretch, self->doubt_tag);
    }
}

/**
 * cch_text_marks_check:
 *
 * Looks at the text now.
 */
void
cch_text_marks_check (CchTextMarks *self)
{
  g_autofree char *text = dup_text (self);

  g_clear_handle_id (&self->check_source, g_source_remove);
  unmark (self, self->doubt_tag);
  g_array_set_size (self->doubts, 0);
  if (self->spelling != NULL && gtk_text_view_get_editable (self->view))
    check_spelling (self, text);
}

static gboolean
check_cb (gpointer data)
{
  CchTextMarks *self = data;

  self->check_source = 0;
  cch_text_marks_check (self);
  return G_SOURCE_REMOVE;
}

/* Remarks are about the text as it was; they come again with the next findings. */
static void
changed_cb (CchTextMarks *self)
{
  g_clear_handle_id (&self->check_source, g_source_remove);
  self->check_source = g_timeout_add_full (G_PRIORITY_LOW, CHECK_AFTER, check_cb, self, NULL);
}

static char *
describe_doubt (CchTextMarks *self, const Stretch *doubt)
{
  g_autofree char *written = dup_stretch (self, doubt);
  g_auto (GStrv) suggestions = cch_spelling_suggest (self->spelling, written);

  if (suggestions[0] == NULL)
    return g_strdup_printf (_ ("“%s” is no word that this program knows"), written);
  return g_strdup_printf (_ ("“%s”: perhaps “%s”?"), written, suggestions[0]);
}

/**
 * cch_text_marks_dup_words_at:
 *
 * Returns: (transfer full) (nullable): what is to be said about the place, %NULL for nothing
 */
char *
cch_text_marks_dup_words_at (CchTextMarks *self, guint offset)
{
  const Stretch *doubt = find_at (self->doubts, offset);
  const Stretch *remark = find_at (self->remarks, offset);

  if (remark != NULL)
    return g_strdup (remark->words);
  return doubt != NULL ? describe_doubt (self, doubt) : NULL;
}

static guint
get_offset_at (CchTextMarks *self, int x, int y)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x,
                                         &buffer_y);
  gtk_text_view_get_iter_at_location (self->view, &iter, buffer_x, buffer_y);
  return (guint) gtk_text_iter_get_offset (&iter);
}

static gboolean
query_tooltip_cb (CchTextMarks *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  g_autofree char *words = NULL;
  int caret;

  g_object_get (get_buffer (self), "cursor-position", &caret, NULL);
  words = cch_text_marks_dup_words_at (self, keyboard ? (guint) caret : get_offset_at (self, x, y));
  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

/**
 * cch_text_marks_make_menu:
 *
 * Returns: (transfer full) (nullable): what can be done at the place, for the menu of the view
 */
GMenuModel *
cch_text_marks_make_menu (CchTextMarks *self, guint offset)
{
  const Stretch *doubt = find_at (self->doubts, offset);
  g_autofree char *written = NULL;
  g_autofree char *accept = NULL;
  g_auto (GStrv) suggestions = NULL;
  g_autoptr (GMenu) items = NULL;
  GMenu *menu;

  if (doubt == NULL)
    return NULL;
  written = dup_stretch (self, doubt);
  suggestions = cch_spelling_suggest (self->spelling, written);
  items = g_menu_new ();
  for (guint i = 0; suggestions[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (suggestions[i], NULL);

      g_menu_item_set_action_and_target (item, "spelling.replace", "(us)", doubt->start,
                                         suggestions[i]);
      g_menu_append_item (items, item);
    }
  accept = g_strdup_printf (_ ("“%s” Is Right in This Office"), written);
  {
    g_autoptr (GMenuItem) item = g_menu_item_new (accept, NULL);

    g_menu_item_set_action_and_target (item, "spelling.accept", "s", written);
    g_menu_append_item (items, item);
  }
  menu = g_menu_new ();
  g_menu_append_section (menu, NULL, G_MENU_MODEL (items));
  return G_MENU_MODEL (menu);
}

static void
offer_menu (CchTextMarks *self, guint offset)
{
  g_autoptr (GMenuModel) menu = cch_text_marks_make_menu (self, offset);

  gtk_text_view_set_extra_menu (self->view, menu);
}

static void
pressed_cb (CchTextMarks *self, int n_press, double x, double y, GtkGesture *gesture)
{
  offer_menu (self, get_offset_at (self, (int) x, (int) y));
}

static gboolean
key_cb (CchTextMarks *self, guint key, guint code, GdkModifierType state)
{
  int caret;

  if (key != GDK_KEY_Menu && !(key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK)))
    return FALSE;
  g_object_get (get_buffer (self), "cursor-position", &caret, NULL);
  offer_menu (self, (guint) caret);
  return FALSE;
}

static void
replace_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CchTextMarks *self = data;
  const Stretch *doubt;
  const char *text;
  GtkTextIter start, end;
  guint offset;

  g_variant_get (parameter, "(u&s)", &offset, &text);
  doubt = find_at (self->doubts, offset);
  if (doubt == NULL || !gtk_text_view_get_editable (self->view))
    return;
  get_bounds (self, doubt, &start, &end);
  gtk_text_buffer_begin_user_action (get_buffer (self));
  gtk_text_buffer_delete (get_buffer (self), &start, &end);
  gtk_text_buffer_insert (get_buffer (self), &start, text, -1);
  gtk_text_buffer_end_user_action (get_buffer (self));
  cch_text_marks_check (self);
}

static void
accept_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_signal_emit (data, signals[SIGNAL_ACCEPT], 0, g_variant_get_string (parameter, NULL));
}

static void
cch_text_marks_dispose (GObject *object)
{
  CchTextMarks *self = CCH_TEXT_MARKS (object);

  g_clear_handle_id (&self->check_source, g_source_remove);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (cch_text_marks_parent_class)->dispose (object);
}

static void
cch_text_marks_finalize (GObject *object)
{
  CchTextMarks *self = CCH_TEXT_MARKS (object);

  g_array_unref (self->doubts);
  g_array_unref (self->remarks);
  g_clear_pointer (&self->spelling, cch_spelling_free);

  G_OBJECT_CLASS (cch_text_marks_parent_class)->finalize (object);
}

static void
cch_text_marks_class_init (CchTextMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_text_marks_dispose;
  G_OBJECT_CLASS (klass)->finalize = cch_text_marks_finalize;
  signals[SIGNAL_ACCEPT] = g_signal_new ("accept", CCH_TYPE_TEXT_MARKS, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cch_text_marks_init (CchTextMarks *self)
{
  self->doubts = g_array_new (FALSE, FALSE, sizeof (Stretch));
  self->remarks = g_array_new (FALSE, FALSE, sizeof (Stretch));
  g_array_set_clear_func (self->doubts, clear_stretch);
  g_array_set_clear_func (self->remarks, clear_stretch);
}

static GtkTextTag *
make_tag (CchTextMarks *self, const char *colour)
{
  GdkRGBA rgba;

  gdk_rgba_parse (&rgba, colour);
  return gtk_text_buffer_create_tag (get_buffer (self), NULL, "underline", PANGO_UNDERLINE_ERROR,
                                     "underline-rgba", &rgba, NULL);
}

static void
make_tags (CchTextMarks *self)
{
  /* Seen on light and on dark ground. */
  self->doubt_tag = make_tag (self, "#e01b24");
  self->remark_tags[CCH_SEVERITY_HINT] = make_tag (self, "#3584e4");
  self->remark_tags[CCH_SEVERITY_WARNING] = make_tag (self, "#e5a50a");
  self->remark_tags[CCH_SEVERITY_ERROR] = make_tag (self, "#e66100");
}

static void
add_controllers (CchTextMarks *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

/**
 * cch_text_marks_new:
 * @view: must live as long as this
 */
CchTextMarks *
cch_text_marks_new (GtkTextView *view)
{
  static const GActionEntry entries[] = {
    { .name = "replace", .activate = replace_action, .parameter_type = "(us)" },
    { .name = "accept", .activate = accept_action, .parameter_type = "s" },
  };
  CchTextMarks *self = g_object_new (CCH_TYPE_TEXT_MARKS, NULL);

  self->view = view;
  make_tags (self);
  add_controllers (self);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (view), "spelling", G_ACTION_GROUP (self->actions));
  gtk_widget_set_has_tooltip (GTK_WIDGET (view), TRUE);
  g_signal_connect_object (view, "query-tooltip", G_CALLBACK (query_tooltip_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * cch_text_marks_set_spelling:
 * @spelling: (transfer full) (nullable): by which the text is spelled
 */
void
cch_text_marks_set_spelling (CchTextMarks *self, CchSpelling *spelling)
{
  g_clear_pointer (&self->spelling, cch_spelling_free);
  self->spelling = spelling;
  cch_text_marks_check (self);
}

void
cch_text_marks_clear_remarks (CchTextMarks *self)
{
  for (guint i = 0; i < N_SEVERITIES; i++)
    unmark (self, self->remark_tags[i]);
  g_array_set_size (self->remarks, 0);
}

/**
 * cch_text_marks_add_remark:
 * @start: in bytes, as all who look at texts count
 * @words: what is to be said
 */
void
cch_text_marks_add_remark (CchTextMarks *self,
                           gsize start,
                           gsize length,
                           CchSeverity severity,
                           const char *words)
{
  g_autofree char *text = dup_text (self);
  Stretch stretch = { 0 };

  if (start + length > strlen (text))
    return;
  stretch.start = (guint) g_utf8_strlen (text, (gssize) start);
  stretch.end = stretch.start + (guint) g_utf8_strlen (text + start, (gssize) length);
  stretch.words = g_strdup (words);
  g_array_append_val (self->remarks, stretch);
  mark (self, &stretch, self->remark_tags[severity]);
}
