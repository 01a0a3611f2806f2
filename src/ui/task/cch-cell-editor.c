/* The editor that lies over a cell: grows with its words, offers what may be meant.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-cell-editor.h"

#include "ui/task/cch-completion-list.h"

#include <string.h>

struct _CchCellEditor
{
  GtkWidget parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkLabel *hint;
  CchCompletionList *list; /* owned: shown by whoever shows this */

  CchCellStyle style;
  gboolean typing;    /* begun by typing: arrows end it, as in a spreadsheet */
  gboolean composing; /* an input method has letters that are not in the text yet */
  gboolean filling;   /* the text changes by the program */
};

enum
{
  SIGNAL_FINISH,
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchCellEditor, cch_cell_editor, GTK_TYPE_WIDGET)

static gboolean
is_separator (CchCellEditor *self, gunichar letter)
{
  return letter < 0x80 && self->style.separators != NULL && letter != 0
         && strchr (self->style.separators, (int) letter) != NULL;
}

/* The value around the cursor: between separators, without blanks and a dash before it. */
static void
get_part (CchCellEditor *self, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_mark (self->buffer, end, gtk_text_buffer_get_insert (self->buffer));
  *start = *end;
  while (!gtk_text_iter_is_start (start))
    {
      GtkTextIter before = *start;

      gtk_text_iter_backward_char (&before);
      if (is_separator (self, gtk_text_iter_get_char (&before)))
        break;
      *start = before;
    }
  while (gtk_text_iter_compare (start, end) < 0
         && (gtk_text_iter_get_char (start) == ' ' || gtk_text_iter_get_char (start) == '-'))
    gtk_text_iter_forward_char (start);
  while (!gtk_text_iter_is_end (end) && !is_separator (self, gtk_text_iter_get_char (end)))
    gtk_text_iter_forward_char (end);
}

static char *
dup_part (CchCellEditor *self)
{
  GtkTextIter start, end;

  get_part (self, &start, &end);
  return gtk_text_iter_get_text (&start, &end);
}

static gboolean
stands_for_itself (CchCellEditor *self, const char *part)
{
  return self->style.is_complete != NULL && self->style.is_complete (part, self->style.data);
}

/* An offer is chosen of itself only for an abbreviation: whoever writes marks means the words. */
static int
choose (CchCellEditor *self, const char *part, GArray *matches)
{
  const CchCompletionMatch *first =
      matches->len > 0 ? &g_array_index (matches, CchCompletionMatch, 0) : NULL;

  if (first == NULL || first->exact || self->style.shy || !cch_completion_is_plain (part)
      || (!first->named && stands_for_itself (self, part)))
    return -1;
  return 0;
}

static void
offer (CchCellEditor *self)
{
  g_autofree char *part = self->style.completion != NULL ? dup_part (self) : NULL;
  g_autoptr (GArray) matches = NULL;

  if (part == NULL || *part == '\0')
    {
      cch_completion_list_set_matches (self->list, NULL, -1);
      return;
    }
  matches = cch_completion_match (self->style.completion, part, CCH_COMPLETION_LIST_MOST);
  if (matches->len == 1 && g_array_index (matches, CchCompletionMatch, 0).exact)
    g_array_set_size (matches, 0);
  cch_completion_list_set_matches (self->list, matches, choose (self, part, matches));
}

static void
buffer_changed_cb (CchCellEditor *self)
{
  if (self->filling)
    return;
  offer (self);
  cch_cell_editor_set_hint (self, NULL, FALSE);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
preedit_changed_cb (CchCellEditor *self, const char *preedit)
{
  self->composing = preedit != NULL && *preedit != '\0';
}

static void
take (CchCellEditor *self, guint index)
{
  const char *words = cch_completion_list_get_text (self->list, index);
  GtkTextIter start, end;

  if (words == NULL)
    return;
  get_part (self, &start, &end);
  self->filling = TRUE;
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, words, -1);
  gtk_text_buffer_place_cursor (self->buffer, &start);
  self->filling = FALSE;
  cch_completion_list_set_matches (self->list, NULL, -1);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
taken_cb (CchCellEditor *self, guint index)
{
  take (self, index);
}

static void
take_chosen (CchCellEditor *self)
{
  int chosen = cch_completion_list_get_chosen (self->list);

  if (chosen >= 0)
    take (self, (guint) chosen);
}

static void
finish (CchCellEditor *self, CchCellFinish way)
{
  if (way != CCH_CELL_FINISH_CANCEL)
    take_chosen (self);
  g_signal_emit (self, signals[SIGNAL_FINISH], 0, way);
}

static gboolean
has_offers (CchCellEditor *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->list))
         && cch_completion_list_get_n (self->list) > 0;
}

/* First the offer that would be taken, then the writing. */
static gboolean
cancel_by_key (CchCellEditor *self)
{
  if (cch_completion_list_get_chosen (self->list) >= 0)
    cch_completion_list_set_matches (self->list, NULL, -1);
  else
    finish (self, CCH_CELL_FINISH_CANCEL);
  return TRUE;
}

static gboolean
enter_by_key (CchCellEditor *self, GdkModifierType modifiers)
{
  if (modifiers == GDK_ALT_MASK)
    gtk_text_buffer_insert_at_cursor (self->buffer, "\n", 1);
  else if (modifiers == GDK_CONTROL_MASK)
    finish (self, CCH_CELL_FINISH_FILL);
  else if (modifiers == GDK_SHIFT_MASK)
    finish (self, CCH_CELL_FINISH_UP);
  else if (modifiers == 0)
    finish (self, CCH_CELL_FINISH_DOWN);
  else
    return FALSE;
  return TRUE;
}

/* Up and Down walk through the offers; in a cell that is typed into, arrows end the writing. */
static gboolean
arrow_by_key (CchCellEditor *self, guint key)
{
  if ((key == GDK_KEY_Down || key == GDK_KEY_Up) && has_offers (self))
    {
      cch_completion_list_step (self->list, key == GDK_KEY_Down ? 1 : -1);
      return TRUE;
    }
  if (!self->typing)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Down:
      finish (self, CCH_CELL_FINISH_DOWN);
      return TRUE;
    case GDK_KEY_Up:
      finish (self, CCH_CELL_FINISH_UP);
      return TRUE;
    case GDK_KEY_Left:
      finish (self, CCH_CELL_FINISH_LEFT);
      return TRUE;
    case GDK_KEY_Right:
      finish (self, CCH_CELL_FINISH_RIGHT);
      return TRUE;
    default:
      return FALSE;
    }
}

/* A separator takes the chosen offer before it: "snv;" is Sở Nội vụ and room for one more. */
static gboolean
separate_by_key (CchCellEditor *self, guint key)
{
  gunichar letter = gdk_keyval_to_unicode (key);

  if (letter != ';' || !is_separator (self, letter)
      || cch_completion_list_get_chosen (self->list) < 0)
    return FALSE;
  take_chosen (self);
  gtk_text_buffer_insert_at_cursor (self->buffer, "; ", 2);
  return TRUE;
}

static gboolean
handle_key (CchCellEditor *self, guint key, GdkModifierType modifiers)
{
  switch (key)
    {
    case GDK_KEY_Escape:
      return cancel_by_key (self);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return enter_by_key (self, modifiers);
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      if ((modifiers & ~GDK_SHIFT_MASK) != 0)
        return FALSE;
      finish (self, modifiers != 0 ? CCH_CELL_FINISH_PREVIOUS : CCH_CELL_FINISH_NEXT);
      return TRUE;
    case GDK_KEY_F2:
      self->typing = FALSE;
      return TRUE;
    case GDK_KEY_z:
      if (modifiers == GDK_CONTROL_MASK)
        finish (self, CCH_CELL_FINISH_CANCEL);
      return modifiers == GDK_CONTROL_MASK;
    default:
      return (modifiers == 0 && arrow_by_key (self, key))
             || ((modifiers & ~GDK_SHIFT_MASK) == 0 && separate_by_key (self, key));
    }
}

/* While letters are being composed every key is first for the input method. */
static gboolean
key_pressed_cb (GtkEventController *controller,
                guint key,
                guint code,
                GdkModifierType state,
                CchCellEditor *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);

  if (self->composing && gtk_text_view_im_context_filter_keypress (self->view, event))
    return GDK_EVENT_STOP;
  return handle_key (self, key, state & gtk_accelerator_get_default_mod_mask ());
}

/* What the words need, from their own layout: a text view knows it only a frame later. */
static int
measure_words (CchCellEditor *self, int width)
{
  g_autofree char *text = cch_cell_editor_dup_text (self);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), text);
  int margins =
      gtk_text_view_get_left_margin (self->view) + gtk_text_view_get_right_margin (self->view) + 1;
  int height = 0;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (width - margins, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height + gtk_text_view_get_top_margin (self->view)
         + gtk_text_view_get_bottom_margin (self->view);
}

static int
measure_hint (CchCellEditor *self, int width)
{
  int least = 0, height = 0;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->hint)))
    return 0;
  gtk_widget_measure (GTK_WIDGET (self->hint), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  gtk_widget_measure (GTK_WIDGET (self->hint), GTK_ORIENTATION_VERTICAL, MAX (width, least), NULL,
                      &height, NULL, NULL);
  return height;
}

static GtkSizeRequestMode
cch_cell_editor_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cch_cell_editor_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  CchCellEditor *self = CCH_CELL_EDITOR (widget);

  gtk_widget_measure (GTK_WIDGET (self->view), orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  *minimum = measure_hint (self, for_size) + gtk_text_view_get_top_margin (self->view)
             + gtk_text_view_get_bottom_margin (self->view);
  *natural = MAX (*minimum, measure_words (self, for_size) + measure_hint (self, for_size));
}

/* The hint stands right under the words, the rest of the room belongs to the text. */
static void
cch_cell_editor_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CchCellEditor *self = CCH_CELL_EDITOR (widget);
  int hint = measure_hint (self, width);
  int words = MIN (measure_words (self, width), height - hint);

  gtk_widget_size_allocate (GTK_WIDGET (self->view),
                            &(GtkAllocation){ 0, 0, width, hint > 0 ? words : height }, -1);
  if (hint > 0)
    gtk_widget_size_allocate (GTK_WIDGET (self->hint), &(GtkAllocation){ 0, words, width, hint },
                              -1);
}

static void
cch_cell_editor_dispose (GObject *object)
{
  CchCellEditor *self = CCH_CELL_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_CELL_EDITOR);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (cch_cell_editor_parent_class)->dispose (object);
}

static void
cch_cell_editor_class_init (CchCellEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_cell_editor_dispose;
  widget_class->get_request_mode = cch_cell_editor_get_request_mode;
  widget_class->measure = cch_cell_editor_measure;
  widget_class->size_allocate = cch_cell_editor_size_allocate;
  signals[SIGNAL_FINISH] = g_signal_new ("finish", CCH_TYPE_CELL_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CCH_TYPE_CELL_EDITOR, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/task/cch-cell-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CchCellEditor, view);
  gtk_widget_class_bind_template_child (widget_class, CchCellEditor, hint);
  gtk_widget_class_bind_template_callback (widget_class, preedit_changed_cb);
  gtk_widget_class_set_css_name (widget_class, "cch-cell-editor");
}

static void
cch_cell_editor_init (CchCellEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (buffer_changed_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  self->list = CCH_COMPLETION_LIST (g_object_ref_sink (cch_completion_list_new ()));
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  g_signal_connect_swapped (self->list, "taken", G_CALLBACK (taken_cb), self);
}

GtkWidget *
cch_cell_editor_new (void)
{
  return g_object_new (CCH_TYPE_CELL_EDITOR, NULL);
}

/* Returns: (transfer none): the offers, to be shown under the editor */
GtkWidget *
cch_cell_editor_get_popup (CchCellEditor *self)
{
  return GTK_WIDGET (self->list);
}

/* Returns: (transfer none): what takes the keys */
GtkWidget *
cch_cell_editor_get_view (CchCellEditor *self)
{
  return GTK_WIDGET (self->view);
}

/**
 * cch_cell_editor_begin:
 * @replace: the cell is empty at first, for what is typed next; otherwise the cursor stands after
 *   @text
 */
void
cch_cell_editor_begin (CchCellEditor *self,
                       const char *text,
                       gboolean replace,
                       const CchCellStyle *style)
{
  GtkTextIter end;

  self->style = *style;
  self->typing = replace;
  self->composing = FALSE;
  self->filling = TRUE;
  gtk_text_buffer_set_text (self->buffer, replace ? "" : text, -1);
  gtk_text_buffer_get_end_iter (self->buffer, &end);
  gtk_text_buffer_place_cursor (self->buffer, &end);
  self->filling = FALSE;
  cch_completion_list_set_matches (self->list, NULL, -1);
  cch_cell_editor_set_hint (self, NULL, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  style->name, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Away with it; whoever shows it has taken the focus back before. */
void
cch_cell_editor_end (CchCellEditor *self)
{
  gtk_text_view_reset_im_context (self->view);
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->style = (CchCellStyle){ 0 };
}

char *
cch_cell_editor_dup_text (CchCellEditor *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_iter_get_text (&start, &end);
}

/* @hint: (nullable): small words under the text, until it changes */
void
cch_cell_editor_set_hint (CchCellEditor *self, const char *hint, gboolean problem)
{
  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  if (problem)
    gtk_widget_add_css_class (GTK_WIDGET (self->hint), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "error");
}
