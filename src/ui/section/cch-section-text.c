/* A text view for official prose: items number themselves, pasted text comes in clean.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-section-text.h"

#include "base/cch-text-difference.h"

#include <string.h>

struct _CchSectionText
{
  GtkTextView parent_instance;

  GtkTextTag *tags[CCH_LIST_ITEM_N_KINDS]; /* not owned; %NULL for a paragraph */
  guint silent;                            /* changes that no person makes are going on */
  gboolean plain_insert;                   /* what is inserted comes from this very text */

  /* Of the action that goes on. */
  gboolean changed;
  gboolean lines_changed;
  gboolean entered;     /* the last thing was a line break alone */
  guint first, last;    /* lines that changed */
  CchListStarts starts; /* from before it */
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchSectionText, cch_section_text, GTK_TYPE_TEXT_VIEW)

/* How far items stand in, in pixels at the normal size of type. */
enum
{
  MARGIN = 12,
  STEP = 14,
};

static GtkTextBuffer *
get_buffer (CchSectionText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static char *
dup_line (CchSectionText *self, guint line)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (get_buffer (self), &start, (int) line);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE);
}

static guint
get_n_lines (CchSectionText *self)
{
  return (guint) gtk_text_buffer_get_line_count (get_buffer (self));
}

static void
get_selected_lines (CchSectionText *self, guint *first, guint *last)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end);
  *first = (guint) gtk_text_iter_get_line (&start);
  *last = (guint) gtk_text_iter_get_line (&end);
  if (*last > *first && gtk_text_iter_starts_line (&end))
    (*last)--;
}

/* Items hang: their second line stands under the first word, not under the label. */
static void
tag_line (CchSectionText *self, guint line)
{
  g_autofree char *text = dup_line (self, line);
  CchListItem item = cch_list_item_read (text);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (get_buffer (self), &start, (int) line);
  end = start;
  gtk_text_iter_forward_line (&end);
  for (guint i = 0; i < CCH_LIST_ITEM_N_KINDS; i++)
    if (self->tags[i] != NULL && i != item.kind)
      gtk_text_buffer_remove_tag (get_buffer (self), self->tags[i], &start, &end);
  if (self->tags[item.kind] != NULL)
    gtk_text_buffer_apply_tag (get_buffer (self), self->tags[item.kind], &start, &end);
}

static void
tag_lines (CchSectionText *self, guint first, guint last)
{
  for (guint i = first; i <= last && i < get_n_lines (self); i++)
    tag_line (self, i);
}

/* Replaces characters within one line. */
static void
replace (CchSectionText *self, guint line, guint start, guint length, const char *text)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_line_offset (get_buffer (self), &from, (int) line, (int) start);
  gtk_text_buffer_get_iter_at_line_offset (get_buffer (self), &to, (int) line,
                                           (int) (start + length));
  self->silent++;
  gtk_text_buffer_delete (get_buffer (self), &from, &to);
  gtk_text_buffer_insert (get_buffer (self), &from, text, -1);
  self->silent--;
}

static guint
get_label_length (CchSectionText *self, guint line, CchListItem *item)
{
  g_autofree char *text = dup_line (self, line);

  *item = cch_list_item_read (text);
  return (guint) g_utf8_strlen (text, (gssize) item->length);
}

static void
set_label (CchSectionText *self, guint line, CchListItemKind kind, guint number)
{
  CchListItem item;
  guint length = get_label_length (self, line, &item);
  g_autofree char *label = cch_list_item_make_label (kind, number);

  replace (self, line, 0, length, label);
}

/* Before the first change of an action that adds or takes lines. */
static void
note_lines (CchSectionText *self, guint first, guint last)
{
  g_autofree char *text = NULL;

  if (self->lines_changed)
    {
      self->first = MIN (self->first, first);
      self->last = MAX (self->last, last);
      return;
    }
  text = cch_section_text_dup_text (self);
  self->starts = cch_list_get_starts (text, first);
  self->lines_changed = TRUE;
  self->first = first;
  self->last = last;
}

static void
renumber (CchSectionText *self)
{
  g_autofree char *text = cch_section_text_dup_text (self);
  g_autoptr (GPtrArray) fixes = cch_list_renumber (text, self->first, self->last, self->starts);

  for (guint i = 0; i < fixes->len; i++)
    {
      const CchListFix *fix = g_ptr_array_index (fixes, i);

      replace (self, fix->line, 0, fix->length, fix->label);
    }
}

/* The list goes on one level higher, or ends: an item without words is none. */
static void
leave_list (CchSectionText *self, guint line, CchListItemKind kind)
{
  CchListItemKind outer = CCH_LIST_ITEM_NONE;
  GtkTextIter start, end;
  CchListItem item;

  if (kind == CCH_LIST_ITEM_SUB_BULLET)
    outer = CCH_LIST_ITEM_BULLET;
  for (guint i = line; kind == CCH_LIST_ITEM_LETTER && i-- > 0;)
    {
      get_label_length (self, i, &item);
      if (item.kind == CCH_LIST_ITEM_NUMBER)
        {
          outer = CCH_LIST_ITEM_NUMBER;
          break;
        }
    }
  set_label (self, line, outer, outer == CCH_LIST_ITEM_NUMBER ? item.number + 1 : 0);

  gtk_text_buffer_get_iter_at_line (get_buffer (self), &start, (int) line);
  if (!gtk_text_iter_ends_line (&start))
    gtk_text_iter_forward_to_line_end (&start);
  end = start;
  gtk_text_iter_forward_char (&end);
  self->silent++;
  gtk_text_buffer_delete (get_buffer (self), &start, &end);
  gtk_text_buffer_place_cursor (get_buffer (self), &start);
  self->silent--;
  self->last = line;
}

/* Enter in an item begins the next one. */
static void
continue_list (CchSectionText *self, guint line)
{
  g_autofree char *before = dup_line (self, line - 1);
  g_autofree char *after = dup_line (self, line);
  CchListItem item = cch_list_item_read (before);

  if (item.kind == CCH_LIST_ITEM_NONE || cch_list_item_read (after).kind != CCH_LIST_ITEM_NONE)
    return;
  if (before[item.length] == '\0' && *after == '\0')
    {
      leave_list (self, line - 1, item.kind);
      return;
    }
  replace (self, line, 0, (guint) strspn (after, " "), "");
  set_label (self, line, item.kind, item.number + 1);
}

static void
finish_lines (CchSectionText *self)
{
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &caret,
                                    gtk_text_buffer_get_insert (get_buffer (self)));
  if (self->entered && gtk_text_iter_get_line (&caret) > 0)
    continue_list (self, (guint) gtk_text_iter_get_line (&caret));
  renumber (self);
}

static void
begin_action_cb (CchSectionText *self)
{
  self->changed = FALSE;
  self->lines_changed = FALSE;
  self->entered = FALSE;
}

static void
end_action_cb (CchSectionText *self)
{
  guint first, last;

  if (!self->changed)
    return;
  self->changed = FALSE;
  if (self->lines_changed)
    {
      finish_lines (self);
      tag_lines (self, self->first > 0 ? self->first - 1 : 0, get_n_lines (self));
      self->lines_changed = FALSE;
    }
  else
    {
      get_selected_lines (self, &first, &last);
      tag_lines (self, first, last);
    }
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

/* What comes in at once comes from elsewhere, and is cleaned before anybody sees it. */
static void
insert_cb (CchSectionText *self,
           GtkTextIter *at,
           const char *text,
           int length,
           GtkTextBuffer *buffer)
{
  g_autofree char *given = g_strndup (text, (gsize) length);
  g_autofree char *clean = NULL;
  guint line = (guint) gtk_text_iter_get_line (at);

  if (self->silent > 0)
    return;
  clean = self->plain_insert ? g_strdup (given) : cch_list_clean_paste (given);
  if (g_utf8_strlen (given, -1) > 1 && strcmp (clean, given) != 0)
    {
      g_signal_stop_emission_by_name (buffer, "insert-text");
      gtk_text_buffer_insert (buffer, at, clean, -1);
      return;
    }
  self->changed = TRUE;
  self->entered = strcmp (given, "\n") == 0;
  if (strchr (given, '\n') != NULL)
    note_lines (self, line, line);
}

static void
inserted_cb (CchSectionText *self, GtkTextIter *at)
{
  if (self->silent == 0 && self->lines_changed)
    self->last = MAX (self->last, (guint) gtk_text_iter_get_line (at));
}

static void
delete_cb (CchSectionText *self, GtkTextIter *start, GtkTextIter *end)
{
  guint first = (guint) gtk_text_iter_get_line (start);

  if (self->silent > 0)
    return;
  self->changed = TRUE;
  self->entered = FALSE;
  if (first != (guint) gtk_text_iter_get_line (end))
    note_lines (self, first, first);
}

/* The label that ends where the caret stands; 0 when there is none, or when text is selected. */
static guint
get_label_before_caret (CchSectionText *self, guint *line, CchListItem *item)
{
  GtkTextIter caret;
  guint length;

  if (gtk_text_buffer_get_has_selection (get_buffer (self))
      || !gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return 0;
  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &caret,
                                    gtk_text_buffer_get_insert (get_buffer (self)));
  *line = (guint) gtk_text_iter_get_line (&caret);
  length = get_label_length (self, *line, item);
  return length == (guint) gtk_text_iter_get_line_offset (&caret) ? length : 0;
}

static void
cch_section_text_backspace (GtkTextView *view)
{
  CchSectionText *self = CCH_SECTION_TEXT (view);
  CchListItem item;
  guint line;

  if (get_label_before_caret (self, &line, &item) > 0)
    {
      gtk_text_buffer_begin_user_action (get_buffer (self));
      note_lines (self, line, line);
      set_label (self, line, CCH_LIST_ITEM_NONE, 0);
      self->changed = TRUE;
      gtk_text_buffer_end_user_action (get_buffer (self));
      return;
    }
  GTK_TEXT_VIEW_CLASS (cch_section_text_parent_class)->backspace (view);
}

/* Behind its label an item goes a level in or out; anywhere else Tab leaves the text. */
static gboolean
change_level_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  static const CchListItemKind inner[CCH_LIST_ITEM_N_KINDS] = {
    [CCH_LIST_ITEM_NUMBER] = CCH_LIST_ITEM_LETTER,
    [CCH_LIST_ITEM_BULLET] = CCH_LIST_ITEM_SUB_BULLET,
  };
  static const CchListItemKind outer[CCH_LIST_ITEM_N_KINDS] = {
    [CCH_LIST_ITEM_LETTER] = CCH_LIST_ITEM_NUMBER,
    [CCH_LIST_ITEM_SUB_BULLET] = CCH_LIST_ITEM_BULLET,
  };
  CchSectionText *self = CCH_SECTION_TEXT (widget);
  CchListItemKind kind;
  CchListItem item;
  guint line;

  if (get_label_before_caret (self, &line, &item) == 0)
    return FALSE;
  kind = (g_variant_get_boolean (arguments) ? inner : outer)[item.kind];
  if (kind != CCH_LIST_ITEM_NONE)
    cch_section_text_set_kind (self, kind);
  return TRUE;
}

static gboolean
move_lines_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return cch_section_text_move_lines (CCH_SECTION_TEXT (widget), g_variant_get_int32 (arguments));
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const guint up[] = { GDK_KEY_Up, GDK_KEY_KP_Up };
  static const guint down[] = { GDK_KEY_Down, GDK_KEY_KP_Down };

  for (guint i = 0; i < G_N_ELEMENTS (up); i++)
    {
      gtk_widget_class_add_binding (widget_class, up[i], GDK_ALT_MASK, move_lines_cb, "i", -1);
      gtk_widget_class_add_binding (widget_class, down[i], GDK_ALT_MASK, move_lines_cb, "i", 1);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, 0, change_level_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, change_level_cb,
                                "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, GDK_SHIFT_MASK, change_level_cb, "b",
                                FALSE);
}

static void
cch_section_text_class_init (CchSectionTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_TEXT_VIEW_CLASS (klass)->backspace = cch_section_text_backspace;
  signals[SIGNAL_EDITED] = g_signal_new ("edited", CCH_TYPE_SECTION_TEXT, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  add_bindings (widget_class);
}

static GtkTextTag *
make_tag (CchSectionText *self, CchListItemKind kind, const char *label, int steps)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), label);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return gtk_text_buffer_create_tag (get_buffer (self), NULL, "left-margin", MARGIN + steps * STEP,
                                     "indent", -width, NULL);
}

static void
cch_section_text_init (CchSectionText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_left_margin (view, MARGIN);
  gtk_text_view_set_right_margin (view, MARGIN);
  gtk_text_view_set_top_margin (view, MARGIN);
  gtk_text_view_set_bottom_margin (view, MARGIN);
  gtk_text_view_set_pixels_below_lines (view, 6);
  gtk_text_buffer_set_enable_undo (get_buffer (self), FALSE);

  self->tags[CCH_LIST_ITEM_NUMBER] = make_tag (self, CCH_LIST_ITEM_NUMBER, "1.  ", 0);
  self->tags[CCH_LIST_ITEM_LETTER] = make_tag (self, CCH_LIST_ITEM_LETTER, "a)  ", 1);
  self->tags[CCH_LIST_ITEM_BULLET] = make_tag (self, CCH_LIST_ITEM_BULLET, "-  ", 1);
  self->tags[CCH_LIST_ITEM_SUB_BULLET] = make_tag (self, CCH_LIST_ITEM_SUB_BULLET, "+  ", 2);

  g_signal_connect_object (get_buffer (self), "begin-user-action", G_CALLBACK (begin_action_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_buffer (self), "end-user-action", G_CALLBACK (end_action_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_buffer (self), "insert-text", G_CALLBACK (insert_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_buffer (self), "insert-text", G_CALLBACK (inserted_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (get_buffer (self), "delete-range", G_CALLBACK (delete_cb), self,
                           G_CONNECT_SWAPPED);
}

char *
cch_section_text_dup_text (CchSectionText *self)
{
  char *text;

  g_return_val_if_fail (CCH_IS_SECTION_TEXT (self), NULL);

  g_object_get (get_buffer (self), "text", &text, NULL);
  return text;
}

/**
 * cch_section_text_set_text:
 * @text: (nullable): what is to stand there
 *
 * Changes only what differs, so that the caret and what is seen stay where they are; the caret goes
 * to the end of what changed.
 */
void
cch_section_text_set_text (CchSectionText *self, const char *text)
{
  g_autofree char *old = cch_section_text_dup_text (self);
  CchTextDifference difference = cch_text_find_difference (old, text != NULL ? text : "");
  GtkTextIter start, end;
  guint first;

  g_return_if_fail (CCH_IS_SECTION_TEXT (self));

  if (difference.old_length == 0 && difference.new_length == 0)
    return;
  self->silent++;
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &start,
                                      (int) g_utf8_strlen (old, (gssize) difference.start));
  end = start;
  gtk_text_iter_forward_chars (&end, (int) g_utf8_strlen (old + difference.start,
                                                          (gssize) difference.old_length));
  first = (guint) gtk_text_iter_get_line (&start);
  gtk_text_buffer_delete (get_buffer (self), &start, &end);
  if (difference.new_length > 0)
    gtk_text_buffer_insert (get_buffer (self), &start, text + difference.start,
                            (int) difference.new_length);
  gtk_text_buffer_place_cursor (get_buffer (self), &start);
  self->silent--;
  tag_lines (self, first, get_n_lines (self));
}

/**
 * cch_section_text_set_kind:
 *
 * Makes items of that kind of the selected lines, or paragraphs; lists number themselves.
 */
void
cch_section_text_set_kind (CchSectionText *self, CchListItemKind kind)
{
  guint first, last;

  g_return_if_fail (CCH_IS_SECTION_TEXT (self));

  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return;
  get_selected_lines (self, &first, &last);
  gtk_text_buffer_begin_user_action (get_buffer (self));
  note_lines (self, first, last);
  /* The new items belong to the list before them, if any, or begin one of their own. */
  self->starts = (CchListStarts){ 0, 0 };
  for (guint i = first; i <= last; i++)
    set_label (self, i, kind, 1);
  self->changed = TRUE;
  gtk_text_buffer_end_user_action (get_buffer (self));
}

static char *
dup_lines (CchSectionText *self, guint first, guint last)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = first; i <= last; i++)
    {
      g_autofree char *line = dup_line (self, i);

      g_string_append_printf (text, "%s%s", i > first ? "\n" : "", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
write_lines (CchSectionText *self, guint first, guint last, const char *text)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (get_buffer (self), &start, (int) first);
  gtk_text_buffer_get_iter_at_line (get_buffer (self), &end, (int) last);
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  gtk_text_buffer_delete (get_buffer (self), &start, &end);
  self->plain_insert = TRUE;
  gtk_text_buffer_insert (get_buffer (self), &start, text, -1);
  self->plain_insert = FALSE;
}

/**
 * cch_section_text_move_lines:
 * @by: -1 up, 1 down
 *
 * Returns: %FALSE when there is nowhere to go
 */
gboolean
cch_section_text_move_lines (CchSectionText *self, int by)
{
  g_autofree char *moved = NULL;
  g_autofree char *passed = NULL;
  g_autofree char *both = NULL;
  guint first, last;
  GtkTextIter caret;
  int offset;

  g_return_val_if_fail (CCH_IS_SECTION_TEXT (self), FALSE);

  get_selected_lines (self, &first, &last);
  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self))
      || (by < 0 ? first == 0 : last + 1 >= get_n_lines (self)))
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &caret,
                                    gtk_text_buffer_get_insert (get_buffer (self)));
  offset = gtk_text_iter_get_line_offset (&caret);
  moved = dup_lines (self, first, last);
  passed = dup_line (self, by < 0 ? first - 1 : last + 1);
  both = by < 0 ? g_strjoin ("\n", moved, passed, NULL) : g_strjoin ("\n", passed, moved, NULL);

  gtk_text_buffer_begin_user_action (get_buffer (self));
  write_lines (self, by < 0 ? first - 1 : first, by < 0 ? last : last + 1, both);
  first = (guint) ((int) first + by);
  last = (guint) ((int) last + by);
  gtk_text_buffer_get_iter_at_line_offset (get_buffer (self), &caret, (int) first, offset);
  gtk_text_buffer_place_cursor (get_buffer (self), &caret);
  gtk_text_buffer_end_user_action (get_buffer (self));
  return TRUE;
}
