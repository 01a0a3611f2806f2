/* The items of a section: they number themselves, go in and out a level, and move.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-section-text-private.h"

#include <string.h>

static char *
dup_line (CchSectionText *self, guint line)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (cch_section_text_get_buffer (self), &start, (int) line);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  return gtk_text_buffer_get_text (cch_section_text_get_buffer (self), &start, &end, TRUE);
}

guint
cch_section_text_get_n_lines (CchSectionText *self)
{
  return (guint) gtk_text_buffer_get_line_count (cch_section_text_get_buffer (self));
}

void
cch_section_text_get_selected_lines (CchSectionText *self, guint *first, guint *last)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (cch_section_text_get_buffer (self), &start, &end);
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

  gtk_text_buffer_get_iter_at_line (cch_section_text_get_buffer (self), &start, (int) line);
  end = start;
  gtk_text_iter_forward_line (&end);
  for (guint i = 0; i < CCH_LIST_ITEM_N_KINDS; i++)
    if (self->tags[i] != NULL && i != item.kind)
      gtk_text_buffer_remove_tag (cch_section_text_get_buffer (self), self->tags[i], &start, &end);
  if (self->tags[item.kind] != NULL)
    gtk_text_buffer_apply_tag (cch_section_text_get_buffer (self), self->tags[item.kind], &start,
                               &end);
}

void
cch_section_text_tag_lines (CchSectionText *self, guint first, guint last)
{
  for (guint i = first; i <= last && i < cch_section_text_get_n_lines (self); i++)
    tag_line (self, i);
}

/* Replaces characters within one line. */
static void
replace (CchSectionText *self, guint line, guint start, guint length, const char *text)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_line_offset (cch_section_text_get_buffer (self), &from, (int) line,
                                           (int) start);
  gtk_text_buffer_get_iter_at_line_offset (cch_section_text_get_buffer (self), &to, (int) line,
                                           (int) (start + length));
  self->silent++;
  gtk_text_buffer_delete (cch_section_text_get_buffer (self), &from, &to);
  gtk_text_buffer_insert (cch_section_text_get_buffer (self), &from, text, -1);
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
void
cch_section_text_note_lines (CchSectionText *self, guint first, guint last)
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

void
cch_section_text_renumber (CchSectionText *self)
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

  gtk_text_buffer_get_iter_at_line (cch_section_text_get_buffer (self), &start, (int) line);
  if (!gtk_text_iter_ends_line (&start))
    gtk_text_iter_forward_to_line_end (&start);
  end = start;
  gtk_text_iter_forward_char (&end);
  self->silent++;
  gtk_text_buffer_delete (cch_section_text_get_buffer (self), &start, &end);
  gtk_text_buffer_place_cursor (cch_section_text_get_buffer (self), &start);
  self->silent--;
  self->last = line;
}

/* Enter in an item begins the next one. */
void
cch_section_text_continue_list (CchSectionText *self, guint line)
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

/* The label that ends where the caret stands; 0 when there is none, or when text is selected. */
static guint
get_label_before_caret (CchSectionText *self, guint *line, CchListItem *item)
{
  GtkTextIter caret;
  guint length;

  if (gtk_text_buffer_get_has_selection (cch_section_text_get_buffer (self))
      || !gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return 0;
  gtk_text_buffer_get_iter_at_mark (cch_section_text_get_buffer (self), &caret,
                                    gtk_text_buffer_get_insert (
                                        cch_section_text_get_buffer (self)));
  *line = (guint) gtk_text_iter_get_line (&caret);
  length = get_label_length (self, *line, item);
  return length == (guint) gtk_text_iter_get_line_offset (&caret) ? length : 0;
}

/* Behind its label, a step back takes the label alone away. Returns: whether it stood there */
gboolean
cch_section_text_drop_label (CchSectionText *self)
{
  CchListItem item;
  guint line;

  if (get_label_before_caret (self, &line, &item) == 0)
    return FALSE;
  gtk_text_buffer_begin_user_action (cch_section_text_get_buffer (self));
  cch_section_text_note_lines (self, line, line);
  set_label (self, line, CCH_LIST_ITEM_NONE, 0);
  self->changed = TRUE;
  gtk_text_buffer_end_user_action (cch_section_text_get_buffer (self));
  return TRUE;
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

void
cch_section_text_add_bindings (GtkWidgetClass *widget_class)
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
  cch_section_text_get_selected_lines (self, &first, &last);
  gtk_text_buffer_begin_user_action (cch_section_text_get_buffer (self));
  cch_section_text_note_lines (self, first, last);
  /* The new items belong to the list before them, if any, or begin one of their own. */
  self->starts = (CchListStarts){ 0, 0 };
  for (guint i = first; i <= last; i++)
    set_label (self, i, kind, 1);
  self->changed = TRUE;
  gtk_text_buffer_end_user_action (cch_section_text_get_buffer (self));
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

  gtk_text_buffer_get_iter_at_line (cch_section_text_get_buffer (self), &start, (int) first);
  gtk_text_buffer_get_iter_at_line (cch_section_text_get_buffer (self), &end, (int) last);
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  gtk_text_buffer_delete (cch_section_text_get_buffer (self), &start, &end);
  self->plain_insert = TRUE;
  gtk_text_buffer_insert (cch_section_text_get_buffer (self), &start, text, -1);
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

  cch_section_text_get_selected_lines (self, &first, &last);
  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self))
      || (by < 0 ? first == 0 : last + 1 >= cch_section_text_get_n_lines (self)))
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (cch_section_text_get_buffer (self), &caret,
                                    gtk_text_buffer_get_insert (
                                        cch_section_text_get_buffer (self)));
  offset = gtk_text_iter_get_line_offset (&caret);
  moved = dup_lines (self, first, last);
  passed = dup_line (self, by < 0 ? first - 1 : last + 1);
  both = by < 0 ? g_strjoin ("\n", moved, passed, NULL) : g_strjoin ("\n", passed, moved, NULL);

  gtk_text_buffer_begin_user_action (cch_section_text_get_buffer (self));
  write_lines (self, by < 0 ? first - 1 : first, by < 0 ? last : last + 1, both);
  first = (guint) ((int) first + by);
  last = (guint) ((int) last + by);
  gtk_text_buffer_get_iter_at_line_offset (cch_section_text_get_buffer (self), &caret, (int) first,
                                           offset);
  gtk_text_buffer_place_cursor (cch_section_text_get_buffer (self), &caret);
  gtk_text_buffer_end_user_action (cch_section_text_get_buffer (self));
  return TRUE;
}
