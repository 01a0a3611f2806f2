/* The help: every page reads, in both languages; topics are chosen and found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "ui/help/cch-help-page.h"
#include "ui/help/cch-help-window.h"
#include "ui/task/cch-task-keys.h"

#include <string.h>

static GListModel *
load (const char *language)
{
  g_autoptr (GError) error = NULL;
  GListModel *pages = cch_help_pages_load (language, &error);

  g_assert_no_error (error);
  return pages;
}

/* A topic that one language lacks would be missing for those who read it. */
static void
test_languages (void)
{
  g_autoptr (GListModel) english = load ("C");
  g_autoptr (GListModel) vietnamese = load ("vi");
  guint n = g_list_model_get_n_items (english);

  g_assert_cmpuint (n, >, 5);
  g_assert_cmpuint (g_list_model_get_n_items (vietnamese), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CchHelpPage) ours = g_list_model_get_item (english, i);
      g_autoptr (CchHelpPage) theirs = g_list_model_get_item (vietnamese, i);

      g_assert_cmpint (cch_help_page_get_order (ours), ==, (int) i);
      g_assert_cmpint (cch_help_page_get_order (theirs), ==, (int) i);
      g_assert_cmpstr (cch_help_page_get_title (ours), !=, "");
    }
}

static CchHelpPage *
parse (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return cch_help_page_new (bytes, error);
}

static void
test_text (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchHelpPage) page =
      parse ("<page><info><title type='sort'>3</title></info><title>Bảng</title>\n"
             "<p>Một\n   hai <key>F2</key>.</p>"
             "<steps><item><p>Trước</p></item><item><p>Sau</p></item></steps>"
             "<section><title>Phím</title><terms><item><title>Tab</title><p>sang phải</p></item>"
             "</terms></section></page>",
             &error);
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  static const char *const tags[] = { "title",   "heading", "paragraph", "item", "term",
                                      "meaning", "code",    "em",        "key" };
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    gtk_text_buffer_create_tag (buffer, tags[i], NULL);
  cch_help_page_show (page, buffer);
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Bảng\nMột hai F2.\n1.\tTrước\n2.\tSau\nPhím\nTab\nsang phải\n");
  g_assert_cmpint (cch_help_page_get_order (page), ==, 3);
  g_assert_true (cch_help_page_matches (page, "sang phai"));
  g_assert_true (cch_help_page_matches (page, "  BANG f2 "));
  g_assert_false (cch_help_page_matches (page, "trái"));
}

static void
test_broken (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (parse ("<page><title>Bảng</page>", &error));
  g_assert_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE);
}

/* Returns: (element-type utf8): the keys that head an item of the page of the table, one by one */
static GPtrArray *
list_told_keys (const char *language)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path =
      g_build_filename (g_getenv ("CCH_SOURCE_DIR"), "data", "help", language, "table.page", NULL);
  g_autoptr (GRegex) regex = g_regex_new ("<title><key>(.*)</key></title>", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *page = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &page, NULL, &error);
  g_assert_no_error (error);
  for (g_regex_match (regex, page, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *words = g_match_info_fetch (match, 1);
      g_auto (GStrv) keys = g_strsplit (words, ", ", -1);

      for (guint i = 0; keys[i] != NULL; i++)
        g_ptr_array_add (told, g_strdup (keys[i]));
    }
  return g_steal_pointer (&told);
}

/* "<Control><Shift>Return" as the help writes it: "Ctrl+Shift+Enter" */
static char *
write_key (const char *accelerator)
{
  static const char *const words[][2] = {
    { "<Control>", "Ctrl+" }, { "<Shift>", "Shift+" }, { "<Alt>", "Alt+" },
    { "Return", "Enter" },    { "Escape", "Esc" },     { "space", "Space" },
  };
  GString *text = g_string_new (accelerator);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_string_replace (text, words[i][0], words[i][1], 0);
  if (text->len > 0 && text->str[text->len - 1] != '+'
      && (text->len == 1 || text->str[text->len - 2] == '+'))
    text->str[text->len - 1] = g_ascii_toupper (text->str[text->len - 1]);
  return g_string_free (text, FALSE);
}

/* What the window of shortcuts tells of the table, the help tells too, and nothing else. */
static void
test_table_keys (void)
{
  g_autoptr (GPtrArray) told = list_told_keys ("C");
  g_autoptr (GPtrArray) told_there = list_told_keys ("vi");
  guint n_keys, n_told = 0;
  const CchTaskKey *keys = cch_task_keys_get (&n_keys);

  g_assert_cmpuint (told->len, ==, told_there->len);
  for (guint i = 0; i < n_keys; i++)
    {
      g_auto (GStrv) parts = g_strsplit (keys[i].accelerators, " ", -1);

      for (guint j = 0; keys[i].title != NULL && parts[j] != NULL; j++)
        {
          gboolean arrows = g_str_has_prefix (keys[i].accelerators, "Up Down");
          g_autofree char *written = arrows ? g_strdup ("Arrows") : write_key (parts[j]);

          g_test_message ("%s", written);
          g_assert_true (g_ptr_array_find_with_equal_func (told, written, g_str_equal, NULL));
          n_told += arrows && j > 0 ? 0 : 1;
        }
    }
  g_assert_cmpuint (n_told, ==, told->len);
}

static char *
get_text (GtkWindow *window)
{
  GtkWidget *view = cch_ui_find (GTK_WIDGET (window), GTK_TYPE_TEXT_VIEW, NULL, NULL);
  char *text;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);
  return text;
}

static gboolean
is_mapped (gpointer window)
{
  return gtk_widget_get_mapped (window);
}

static void
test_window (void)
{
  GtkWindow *window = g_object_new (CCH_TYPE_HELP_WINDOW, NULL);
  GtkWidget *search;
  g_autofree char *first = NULL;
  g_autofree char *found = NULL;

  gtk_window_present (window);
  g_assert_true (cch_ui_wait_until (is_mapped, window));
  search = cch_ui_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  first = get_text (window);
  gtk_editable_set_text (GTK_EDITABLE (search), "extends assumed");
  g_signal_emit_by_name (search, "search-changed");
  found = get_text (window);
  g_assert_true (g_str_has_prefix (first, "Cải Cách\n"));
  g_assert_true (g_str_has_prefix (found, "Regulations\n"));
  cch_ui_close_window (window);
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  g_test_add_func ("/ui/help/languages", test_languages);
  g_test_add_func ("/ui/help/text", test_text);
  g_test_add_func ("/ui/help/broken", test_broken);
  g_test_add_func ("/ui/help/table-keys", test_table_keys);
  g_test_add_func ("/ui/help/window", test_window);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
