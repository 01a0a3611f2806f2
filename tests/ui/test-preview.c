/* Tests of the preview: sheets, zoom, places, search, new documents, and the printer's pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-test-folder.h"
#include "cch-ui-harness.h"

#include "doc/cch-doc-builder.h"
#include "layout/cch-paginator.h"
#include "ui/paper/cch-preview.h"
#include "ui/paper/cch-print.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

typedef struct
{
  GtkWindow *window;
  CchPreview *preview;
  gboolean ready;
  char *uuid;  /* what was activated */
  char *field; /* likewise */
} Fixture;

static CchDoc *
make_document (guint n_paragraphs)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load_for_date ("2024-01-31", &error);
  g_autoptr (CchDocBuilder) builder = NULL;

  g_assert_no_error (error);
  builder = cch_doc_builder_new (profile);
  cch_doc_builder_set_title (builder, "Thử");
  cch_doc_builder_begin_part (builder, CCH_DOC_PART_MAIN, CCH_DOC_PORTRAIT, NULL);
  for (guint i = 0; i < n_paragraphs; i++)
    {
      g_autofree char *uuid = g_strdup_printf ("uuid-%u", i);
      g_autofree char *text = g_strdup_printf (
          "Đoạn %u nói về việc rà soát thủ tục hành chính của đơn vị trong năm, gồm nhiều chữ để "
          "chiếm hơn một dòng trên giấy khổ A4 và còn sang dòng sau nữa.",
          i);

      cch_doc_builder_set_source (builder, "task", uuid, "text");
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, text);
    }
  cch_doc_builder_begin_part (builder, CCH_DOC_PART_APPENDIX, CCH_DOC_LANDSCAPE, "PL");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, "Trang nằm ngang.");
  return cch_doc_builder_end (builder);
}

static void
ready_cb (Fixture *fixture)
{
  fixture->ready = TRUE;
}

static void
activated_cb (Fixture *fixture, const char *kind, const char *uuid, const char *field)
{
  g_assert_cmpstr (kind, ==, "task");
  g_free (fixture->uuid);
  g_free (fixture->field);
  fixture->uuid = g_strdup (uuid);
  fixture->field = g_strdup (field);
}

static gboolean
is_ready (gpointer data)
{
  Fixture *fixture = data;

  return fixture->ready && gtk_widget_get_width (GTK_WIDGET (fixture->preview)) > 0
         && cch_paper_view_get_zoom (cch_preview_get_view (fixture->preview)) != 1;
}

static gboolean
is_told (gpointer data)
{
  return ((Fixture *) data)->ready;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchDoc) document = make_document (80);

  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->preview = CCH_PREVIEW (cch_preview_new ());
  gtk_window_set_default_size (fixture->window, 700, 600);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->preview));
  g_signal_connect_swapped (fixture->preview, "ready", G_CALLBACK (ready_cb), fixture);
  g_signal_connect_swapped (fixture->preview, "source-activated", G_CALLBACK (activated_cb),
                            fixture);
  cch_preview_set_document (fixture->preview, document);
  gtk_window_present (fixture->window);
  g_assert_true (cch_ui_wait_until (is_ready, fixture));
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer preview = fixture->preview;

  g_object_add_weak_pointer (G_OBJECT (preview), &preview);
  cch_ui_close_window (fixture->window);
  /* A pagination that was stopped holds its preview until its thread has noticed. */
  g_assert_true (cch_ui_wait_until (is_gone, &preview));
  g_free (fixture->uuid);
  g_free (fixture->field);
}

static char *
dump (GPtrArray *sheets)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < sheets->len; i++)
    {
      g_autofree char *page = cch_sheet_dump (g_ptr_array_index (sheets, i));

      g_string_append (out, page);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* What is seen is what cch_pdf_write() paginates, at every zoom. */
static void
test_breaks (Fixture *fixture, gconstpointer data)
{
  static const double zooms[] = { 0.5, 1, 1.5, 3 };
  CchPaperView *view = cch_preview_get_view (fixture->preview);
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (GPtrArray) sheets =
      cch_paginator_make_pages (context, cch_preview_get_document (fixture->preview));
  g_autofree char *expected = dump (sheets);

  g_assert_cmpuint (sheets->len, >, 4);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autofree char *actual = NULL;

      cch_paper_view_set_zoom (view, CCH_ZOOM_FREE, zooms[i]);
      cch_ui_settle ();
      g_assert_cmpfloat (cch_paper_view_get_zoom (view), ==, zooms[i]);
      actual = dump (cch_preview_get_sheets (fixture->preview));
      g_assert_cmpstr (actual, ==, expected);
    }
}

static gboolean
is_on_second (gpointer data)
{
  return cch_paper_view_get_page (cch_preview_get_view (((Fixture *) data)->preview)) == 2;
}

static void
test_place_stays (Fixture *fixture, gconstpointer data)
{
  CchPaperView *view = cch_preview_get_view (fixture->preview);
  g_autoptr (CchDoc) document = make_document (81);

  cch_paper_view_scroll_to (view, 2, 50);
  g_assert_true (cch_ui_wait_until (is_on_second, fixture));
  cch_paper_view_set_zoom (view, CCH_ZOOM_FREE, 2);
  cch_ui_settle ();
  g_assert_cmpuint (cch_paper_view_get_page (view), ==, 2);

  fixture->ready = FALSE;
  cch_preview_set_document (fixture->preview, document);
  g_assert_true (cch_ui_wait_until (is_told, fixture));
  cch_ui_settle ();
  g_assert_cmpuint (cch_paper_view_get_page (view), ==, 2);
}

/* Of two documents in a row only the last is shown. */
static void
test_late_result (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchDoc) longer = make_document (400);
  g_autoptr (CchDoc) shorter = make_document (1);

  fixture->ready = FALSE;
  cch_preview_set_document (fixture->preview, longer);
  cch_preview_set_document (fixture->preview, shorter);
  g_assert_true (cch_ui_wait_until (is_told, fixture));
  cch_ui_settle ();
  g_assert_cmpuint (cch_preview_get_sheets (fixture->preview)->len, ==, 2);
}

static void
test_source (Fixture *fixture, gconstpointer data)
{
  CchPaperView *view = cch_preview_get_view (fixture->preview);
  GPtrArray *sheets = cch_preview_get_sheets (fixture->preview);

  g_assert_false (cch_preview_show_source (fixture->preview, "nobody", NULL));
  g_assert_true (cch_preview_show_source (fixture->preview, "uuid-40", "text"));
  for (guint i = 0; i < sheets->len; i++)
    {
      g_autoptr (GArray) boxes =
          cch_sheet_find_source (g_ptr_array_index (sheets, i), "uuid-40", "text");

      if (boxes->len == 0)
        continue;
      g_signal_emit_by_name (view, "activated", i, g_array_index (boxes, CchSheetBox, 0).x + 5,
                             g_array_index (boxes, CchSheetBox, 0).y + 5);
      break;
    }
  g_assert_cmpstr (fixture->uuid, ==, "uuid-40");
  g_assert_cmpstr (fixture->field, ==, "text");
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (cch_preview_search (fixture->preview, "ra soat thu tuc"), >=, 80);
  g_assert_cmpuint (cch_preview_search (fixture->preview, "nằm ngang"), ==, 1);
  g_assert_cmpuint (cch_preview_search (fixture->preview, "không có chữ này"), ==, 0);
  g_assert_cmpuint (cch_preview_search (fixture->preview, ""), ==, 0);
}

static void
check_page_sizes (const char *path)
{
  g_autofree char *words = cch_ui_read_pdf (path);

  if (words == NULL)
    return;
  g_assert_nonnull (strstr (words, " size:  595"));
  g_assert_nonnull (strstr (words, " size:  841"));
}

/* The words of the page that is read, for those who hear it. */
static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  CchPaperView *view = cch_preview_get_view (fixture->preview);
  GPtrArray *sheets = cch_preview_get_sheets (fixture->preview);
  g_autofree char *words = cch_sheet_get_text (g_ptr_array_index (sheets, 2));
  g_autofree char *expected = g_strdup_printf ("Page 3/%u\n%s", sheets->len, words);

  g_assert_nonnull (strstr (words, "nói về việc rà soát thủ tục hành chính của đơn vị trong năm"));
  cch_paper_view_scroll_to (view, 2, 50);
  g_assert_true (cch_ui_wait_until (is_on_second, fixture));
  cch_ui_settle ();
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, expected);
}

/* Who goes from place to place hears which one it is and what stands there. */
static void
test_accessible_search (Fixture *fixture, gconstpointer data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->preview);
  GtkWidget *entry = NULL;
  g_autofree char *heard = NULL;

  g_assert_true (gtk_widget_activate_action (widget, "preview.search", NULL));
  entry = gtk_widget_get_ancestor (gtk_window_get_focus (fixture->window), GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "nằm ngang");
  g_assert_cmpuint (cch_preview_search (fixture->preview, "nằm ngang"), ==, 1);
  heard = g_strdup_printf ("Place 1/1, page %u: Trang nằm ngang.",
                           cch_preview_get_sheets (fixture->preview)->len);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, heard);
  gtk_editable_set_text (GTK_EDITABLE (entry), "không có chữ này");
  cch_preview_search (fixture->preview, "không có chữ này");
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Nothing found");
}

static gboolean
is_small (gpointer data)
{
  return cch_paper_view_get_zoom (data) < 1;
}

/* Everything can be had without a mouse. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  CchPaperView *view = cch_preview_get_view (fixture->preview);
  GtkWidget *widget = GTK_WIDGET (fixture->preview);

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (view)));
  g_assert_true (gtk_widget_activate_action (widget, "preview.zoom-normal", NULL));
  cch_ui_settle ();
  g_assert_cmpfloat (cch_paper_view_get_zoom (view), ==, 1);
  g_assert_true (gtk_widget_activate_action (widget, "preview.zoom-in", NULL));
  cch_ui_settle ();
  g_assert_cmpfloat (cch_paper_view_get_zoom (view), ==, 1.25);
  g_assert_true (gtk_widget_activate_action (widget, "preview.facing", NULL));
  cch_ui_settle ();
  g_assert_true (gtk_widget_activate_action (widget, "preview.zoom-page", NULL));
  g_assert_true (cch_ui_wait_until (is_small, view));
  g_assert_true (gtk_widget_activate_action (widget, "preview.search", NULL));
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (fixture->window)));
}

static void
test_print (Fixture *fixture, gconstpointer data)
{
  GPtrArray *sheets = cch_preview_get_sheets (fixture->preview);
  g_autoptr (GtkPrintOperation) operation = cch_print_operation_new (sheets, "Thử");
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("cch-print-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autofree char *contents = NULL;
  gsize length;
  int n_pages;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                                            &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_object_get (operation, "n-pages", &n_pages, NULL);
  g_assert_cmpint (n_pages, ==, (int) sheets->len);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF"));
  check_page_sizes (path);
  g_remove (path);
  g_rmdir (folder);
}

static void
remember_cb (CchPaperOutput *output, const char *words, char **said)
{
  g_free (*said);
  *said = g_strdup (words);
}

static gboolean
is_said (gpointer data)
{
  return *(char **) data != NULL;
}

/* Returns: (transfer full): the path that was saved, or what was wrong */
static char *
save (Fixture *fixture, const char *path, const char *signal)
{
  CchPaperOutput *output = cch_preview_get_output (fixture->preview);
  char *said = NULL;
  gulong handler = g_signal_connect (output, signal, G_CALLBACK (remember_cb), &said);

  cch_paper_output_save (output, path);
  g_assert_true (cch_ui_wait_until (is_said, &said));
  g_signal_handler_disconnect (output, handler);
  return said;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;
  return n_files;
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = cch_test_folder_new ();
  g_autofree char *pdf = g_build_filename (folder, "out.PDF", NULL);
  g_autofree char *png = g_build_filename (folder, "out.png", NULL);
  g_autofree char *said = save (fixture, pdf, "saved");
  g_autofree char *first = NULL;
  g_autofree char *contents = NULL;

  g_assert_cmpstr (said, ==, pdf);
  g_assert_true (g_file_get_contents (pdf, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF"));
  g_assert_nonnull (cch_ui_find (fixture->window, GTK_TYPE_LABEL, "label", "Saved out.PDF"));

  first = save (fixture, png, "saved");
  g_assert_true (g_str_has_suffix (first, "out-1.png"));
  g_assert_cmpuint (count_files (folder), ==, cch_preview_get_sheets (fixture->preview)->len + 1);
  cch_test_folder_remove (folder);
}

/* Where nothing can be written the words say where, and what to do. */
static void
test_save_failure (Fixture *fixture, gconstpointer data)
{
  static const char *const paths[] = { "/proc/no/such.pdf", "/proc/no/such.png",
                                       "/dev/null/out.pdf" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *said = save (fixture, paths[i], "failed");

      g_assert_nonnull (strstr (said, i < 2 ? "/proc/no/such" : "/dev/null/out.pdf"));
      g_assert_nonnull (strstr (said, "Check the name"));
    }
}

/* A disk that fills up in the midst of it leaves no half file. */
static void
test_save_full (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = cch_test_folder_new ();
  g_autofree char *pdf = g_build_filename (folder, "out.pdf", NULL);
  g_autofree char *png = g_build_filename (folder, "out.png", NULL);
  g_autofree char *said = NULL;
  g_autofree char *other = NULL;
  struct rlimit limit, small;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  small = (struct rlimit){ 4096, limit.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  said = save (fixture, pdf, "failed");
  other = save (fixture, png, "failed");
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_nonnull (strstr (said, pdf));
  g_assert_nonnull (strstr (other, folder));
  g_assert_cmpuint (count_files (folder), ==, 0);
  cch_test_folder_remove (folder);
}

static gboolean
has_one_file (gpointer data)
{
  return count_files (data) == 1;
}

static void
test_save_cancel (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = cch_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autofree char *other = g_build_filename (folder, "other.pdf", NULL);
  g_autoptr (CchDoc) longer = make_document (20000);
  g_autofree char *said = NULL;

  fixture->ready = FALSE;
  cch_preview_set_document (fixture->preview, longer);
  g_assert_true (cch_ui_wait_until (is_told, fixture));
  cch_paper_output_save (cch_preview_get_output (fixture->preview), path);
  cch_paper_output_cancel (cch_preview_get_output (fixture->preview));
  fixture->ready = FALSE;
  g_clear_pointer (&longer, cch_doc_unref);
  longer = make_document (1);
  cch_preview_set_document (fixture->preview, longer);
  g_assert_true (cch_ui_wait_until (is_told, fixture));
  said = save (fixture, other, "saved");
  g_assert_cmpstr (said, ==, other);
  /* The job that was given up has noticed when its task is gone, with its file. */
  g_assert_true (cch_ui_wait_until (has_one_file, folder));
  cch_test_folder_remove (folder);
}

static void
test_print_settings (Fixture *fixture, gconstpointer data)
{
  GPtrArray *sheets = cch_preview_get_sheets (fixture->preview);
  g_autoptr (GtkPrintOperation) first = cch_print_operation_new (sheets, "Thử");
  g_autoptr (GtkPrintOperation) second = cch_print_operation_new (sheets, "Thử");
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A3);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_settings_set_n_copies (settings, 3);
  gtk_print_settings_set_duplex (settings, GTK_PRINT_DUPLEX_VERTICAL);
  gtk_print_operation_set_print_settings (first, settings);
  gtk_print_operation_set_default_page_setup (first, setup);
  cch_print_save_settings (first);

  cch_print_load_settings (second);
  g_clear_object (&settings);
  settings = g_object_ref (gtk_print_operation_get_print_settings (second));
  g_assert_cmpint (gtk_print_settings_get_n_copies (settings), ==, 3);
  g_assert_cmpint (gtk_print_settings_get_duplex (settings), ==, GTK_PRINT_DUPLEX_VERTICAL);
  g_assert_cmpstr (gtk_paper_size_get_name (gtk_page_setup_get_paper_size (
                       gtk_print_operation_get_default_page_setup (second))),
                   ==, GTK_PAPER_NAME_A3);
}

/* Where everything has its place the view moves at once and asks for no room: what asks for it while
 * room is given out stays without any, and nothing of the view is drawn. */
static void
test_moves_at_once (Fixture *fixture, gconstpointer data)
{
  CchPaperView *view = cch_preview_get_view (fixture->preview);
  GtkAdjustment *adjustment =
      cch_scroll_area_get_adjustment (CCH_SCROLL_AREA (view), GTK_ORIENTATION_VERTICAL);

  cch_paper_view_scroll_to (view, 2, 0);
  g_assert_true (cch_ui_wait_until (is_on_second, fixture));
  cch_paper_view_scroll_to (view, 0, 0);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, 100);
}

static gboolean
has_thumbnails (gpointer data)
{
  CchPreview *preview = ((Fixture *) data)->preview;

  return cch_ui_find (preview, CCH_TYPE_PAPER_VIEW, NULL, NULL)
         != GTK_WIDGET (cch_preview_get_view (preview));
}

/* Sheets that lie on their side fit among the thumbnails, too. */
static void
test_thumbnails (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button =
      cch_ui_find (fixture->preview, GTK_TYPE_TOGGLE_BUTTON, "icon-name", "view-list-symbolic");
  GtkWidget *thumbnails;
  GtkAdjustment *across;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_true (cch_ui_wait_until (has_thumbnails, fixture));
  cch_ui_settle ();
  thumbnails = cch_ui_find (fixture->preview, CCH_TYPE_PAPER_VIEW, NULL, NULL);
  across =
      cch_scroll_area_get_adjustment (CCH_SCROLL_AREA (thumbnails), GTK_ORIENTATION_HORIZONTAL);
  g_assert_cmpfloat (gtk_adjustment_get_upper (across), >, 100);
  g_assert_cmpfloat (gtk_adjustment_get_upper (across), ==, gtk_adjustment_get_page_size (across));
}

/* Esc in the entry closes the search and takes the marks away. */
static void
test_search_ends (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bar = cch_ui_find (fixture->preview, GTK_TYPE_SEARCH_BAR, NULL, NULL);
  GtkWidget *entry;

  cch_preview_start_search (fixture->preview);
  entry = gtk_widget_get_ancestor (gtk_window_get_focus (fixture->window), GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);
  g_assert_true (gtk_search_bar_get_search_mode (GTK_SEARCH_BAR (bar)));
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_false (gtk_search_bar_get_search_mode (GTK_SEARCH_BAR (bar)));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/ui/preview/breaks", test_breaks },
    { "/ui/preview/place", test_place_stays },
    { "/ui/preview/late", test_late_result },
    { "/ui/preview/source", test_source },
    { "/ui/preview/search", test_search },
    { "/ui/preview/accessible/search", test_accessible_search },
    { "/ui/preview/print", test_print },
    { "/ui/preview/accessible", test_accessible },
    { "/ui/preview/keyboard", test_keyboard },
    { "/ui/preview/save", test_save },
    { "/ui/preview/save/failure", test_save_failure },
    { "/ui/preview/save/full", test_save_full },
    { "/ui/preview/save/cancel", test_save_cancel },
    { "/ui/preview/print/settings", test_print_settings },
    { "/ui/preview/moves-at-once", test_moves_at_once },
    { "/ui/preview/thumbnails", test_thumbnails },
    { "/ui/preview/search/ends", test_search_ends },
  };
  int status;

  cch_ui_harness_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
