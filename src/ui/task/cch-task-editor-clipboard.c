/* Copies cells of the task table to the clipboard and brings tables in from there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-task-editor-private.h"

#include "base/cch-i18n.h"
#include "exchange/cch-clipboard-table.h"
#include "session/cch-table-paste.h"
#include "ui/task/cch-task-copy.h"
#include "ui/task/cch-task-paste-dialog.h"

#define HTML "text/html"
#define MOST_BYTES (16 * 1024 * 1024)

/* What is on the clipboard, while it is being read. */
typedef struct
{
  CchTaskEditor *self; /* ref */
  GBytes *html;        /* owned, nullable */
} Reading;

static void
free_reading (Reading *reading)
{
  g_object_unref (reading->self);
  g_clear_pointer (&reading->html, g_bytes_unref);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, free_reading)

/* In both forms, for a reader of tables and for one of texts. */
void
cch_task_editor_copy (CchTaskEditor *self)
{
  const CchGridSelection *selection = cch_grid_get_selection (self->grid);
  g_autofree char *text = cch_task_copy_to_text (self->rows, selection);
  char *html = cch_task_copy_to_html (self->rows, selection);
  g_autoptr (GBytes) bytes = g_bytes_new_take (html, strlen (html));
  GdkContentProvider *forms[] = {
    gdk_content_provider_new_for_bytes (HTML, bytes),
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
  };
  g_autoptr (GdkContentProvider) both =
      gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), both);
}

static guint
get_width (GPtrArray *rows)
{
  guint width = 0;

  for (guint i = 0; i < rows->len; i++)
    width = MAX (width, ((const CchTextRow *) g_ptr_array_index (rows, i))->cells->len);
  return width;
}

/* The rows of tasks from the cursor on, into which a block of so many rows would go. */
static GArray *
list_targets (CchTaskEditor *self, guint from, guint count)
{
  GArray *targets = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_rows = cch_grid_model_get_n_rows (CCH_GRID_MODEL (self->rows));

  for (guint row = from; row < n_rows && targets->len < count; row++)
    if (cch_task_rows_get_task (self->rows, row) != NULL)
      g_array_append_val (targets, row);
  return targets;
}

/* A value alone goes into every chosen cell. */
static gboolean
write_value (CchTaskEditor *self, const char *text)
{
  g_autoptr (GArray) places = cch_task_editor_list_editable (self);
  g_autofree const char **texts = g_new (const char *, places->len + 1);
  g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Paste into %u cell",
                                                         "Paste into %u cells", places->len),
                                            places->len);

  for (guint i = 0; i < places->len; i++)
    texts[i] = text;
  return places->len > 0 && cch_task_editor_write (self, places, texts, label);
}

static gboolean
write_block (CchTaskEditor *self, GPtrArray *rows, GArray *targets, guint first_column)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (CchGridPlace));
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autofree char *label = NULL;
  guint n_columns = cch_grid_model_get_n_columns (CCH_GRID_MODEL (self->rows));

  for (guint i = 0; i < targets->len; i++)
    {
      const CchTextRow *source = g_ptr_array_index (rows, i);

      for (guint j = 0; j < source->cells->len && first_column + j < n_columns; j++)
        {
          CchGridPlace place = { g_array_index (targets, guint, i), first_column + j };

          if (!cch_task_rows_is_editable (self->rows, place.row, place.column))
            continue;
          g_array_append_val (places, place);
          g_ptr_array_add (texts, g_ptr_array_index (source->cells, j));
        }
    }
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Paste into %u cell",
                                        "Paste into %u cells", places->len),
                           places->len);
  return cch_task_editor_write (self, places, (const char *const *) texts->pdata, label);
}

static gboolean
names_group (CchTaskEditor *self, const char *text)
{
  CchGridModel *model = CCH_GRID_MODEL (self->rows);

  for (guint row = 0; row < cch_grid_model_get_n_rows (model); row++)
    {
      CchGridContent content;

      if (cch_grid_model_get_row_kind (model, row) != CCH_GRID_ROW_GROUP)
        continue;
      cch_grid_model_get_content (model, row, 0, &content);
      if (g_strcmp0 (content.text, text) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The name of an area alone in a row, as it is copied from between the tasks of two areas. */
static gboolean
is_group (CchTaskEditor *self, const CchTextRow *row)
{
  for (guint i = 1; i < row->cells->len; i++)
    if (cch_text_row_get (row, (int) i) != NULL)
      return FALSE;
  return cch_text_row_get (row, 0) != NULL && names_group (self, cch_text_row_get (row, 0));
}

/* Returns: (transfer container): what goes over tasks: rows that are none stay where they are */
static GPtrArray *
list_sources (CchTaskEditor *self, GPtrArray *rows)
{
  GPtrArray *sources = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    if (rows->len == 1 || !is_group (self, g_ptr_array_index (rows, i)))
      g_ptr_array_add (sources, g_ptr_array_index (rows, i));
  return sources;
}

/* Whether the rows fit over tasks that are there; then nothing has to be asked. */
static gboolean
paste_over (CchTaskEditor *self, GPtrArray *all)
{
  CchGridRange range = cch_grid_selection_get_range (cch_grid_get_selection (self->grid));
  g_autoptr (GPtrArray) rows = list_sources (self, all);
  guint width = get_width (all);
  g_autoptr (GArray) targets = list_targets (self, range.from.row, rows->len);

  if (cch_task_rows_get_task (self->rows, range.from.row) == NULL)
    return FALSE;
  if (rows->len == 1 && width == 1)
    return write_value (self, cch_text_row_get (g_ptr_array_index (rows, 0), 0));
  if (rows->len == 0 || targets->len < rows->len
      || range.from.column + width > cch_grid_model_get_n_columns (CCH_GRID_MODEL (self->rows)))
    return FALSE;
  if (!write_block (self, rows, targets, range.from.column))
    return TRUE;
  cch_grid_choose (self->grid, range.from,
                   (CchGridPlace){ g_array_index (targets, guint, targets->len - 1),
                                   range.from.column + width - 1 });
  return TRUE;
}

/* Where new rows go: below the cursor's task, or where it stands in an area. */
static gboolean
apply (CchTaskEditor *self, CchTablePaste *paste)
{
  guint row = cch_grid_get_cursor (self->grid).row;
  const CchTaskView *task = cch_task_rows_get_task (self->rows, row);
  CchArea *area = cch_task_rows_get_area (self->rows, row);
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GError) error = NULL;
  guint column = 0;

  if (task == NULL)
    task = cch_task_rows_get_above (self->rows, row);
  if (!cch_table_paste_apply (paste, area != NULL ? cch_record_get_id (CCH_RECORD (area)) : 0,
                              task != NULL ? task->task : NULL, &tasks, &error))
    {
      cch_task_editor_say (self, error->message);
      return FALSE;
    }
  cch_task_rows_find_column (self->rows, "task", &column);
  if (tasks->len > 0)
    cch_task_editor_go_to (
        self, cch_task_rows_make_key (cch_record_get_id (g_ptr_array_index (tasks, 0))), column);
  return TRUE;
}

static void
accepted_cb (CchTaskEditor *self, CchTaskPasteDialog *dialog)
{
  if (apply (self, cch_task_paste_dialog_get_paste (dialog)))
    gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
ask (CchTaskEditor *self, CchTablePaste *paste)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog = cch_task_paste_dialog_new (paste);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Whether the table says itself what its columns hold: then it is no block of cells. */
static gboolean
has_headers (CchTaskEditor *self, GBytes *html, GBytes *text, GPtrArray *rows)
{
  g_autoptr (CchTablePaste) paste = NULL;
  guint n_headers = 0;

  if (rows->len < 2 || get_width (rows) < 2)
    return FALSE;
  paste = cch_table_paste_new (cch_plan_part_get_plan (CCH_PLAN_PART (self)), html, text, NULL);
  for (guint i = 0; paste != NULL && i < cch_table_paste_get_n_columns (paste); i++)
    {
      g_autofree char *header = cch_table_paste_get_header (paste, i);

      n_headers += header != NULL && cch_table_paste_get_column (paste, i) != NULL ? 1 : 0;
    }
  return n_headers > 1;
}

/* New rows: lines alone are tasks; of a table with several columns a person says what they are. */
static void
paste_rows (CchTaskEditor *self, GBytes *html, GBytes *text, guint width)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchTablePaste) paste =
      cch_table_paste_new (cch_plan_part_get_plan (CCH_PLAN_PART (self)), html, text, &error);

  if (paste == NULL)
    cch_task_editor_say (self, error->message);
  else if (width > 1)
    ask (self, g_steal_pointer (&paste));
  else
    {
      cch_table_paste_set_column (paste, 0, cch_column_source_find ("task"));
      apply (self, paste);
    }
}

/**
 * cch_task_editor_paste_data:
 * @html: (nullable): as text/html
 * @text: (nullable): as plain text
 */
void
cch_task_editor_paste_data (CchTaskEditor *self, GBytes *html, GBytes *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = cch_clipboard_table_read (html, text, &error);

  if (error != NULL)
    cch_task_editor_say (self, error->message);
  else if (self->rows == NULL || rows->len == 0)
    cch_task_editor_say (self, _ ("There is no text or table on the clipboard"));
  else if (has_headers (self, html, text, rows) || !paste_over (self, rows))
    paste_rows (self, html, text, get_width (rows));
}

static void
text_read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (Reading) reading = data;
  char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_autoptr (GBytes) bytes = text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;

  cch_task_editor_paste_data (reading->self, reading->html, bytes);
}

static void
read_text (Reading *reading)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (reading->self)), NULL,
                                 text_read_cb, reading);
}

static void
html_spliced_cb (GObject *stream, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (stream), result, NULL) >= 0)
    reading->html = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  if (reading->html != NULL && g_bytes_get_size (reading->html) > MOST_BYTES)
    g_clear_pointer (&reading->html, g_bytes_unref);
  read_text (reading);
}

static void
html_read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  g_autoptr (GInputStream) in =
      gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, NULL);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();

  if (in == NULL)
    read_text (reading);
  else
    g_output_stream_splice_async (out, in,
                                  G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE
                                      | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                  G_PRIORITY_DEFAULT, NULL, html_spliced_cb, reading);
}

/* Tables first: in plain text a line break inside a cell cannot be told from one between rows. */
void
cch_task_editor_paste (CchTaskEditor *self)
{
  static const char *const kinds[] = { HTML, NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  Reading *reading = g_new0 (Reading, 1);

  reading->self = g_object_ref (self);
  if (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), HTML))
    gdk_clipboard_read_async (clipboard, (const char **) kinds, G_PRIORITY_DEFAULT, NULL,
                              html_read_cb, reading);
  else
    read_text (reading);
}
