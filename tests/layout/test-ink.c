/* The boxes of a letterhead, measured on the printed page with a ruler: a tenth of a millimetre a
 * dot. Nghị định 30/2020, Phụ lục I: ô 10a, 10b, 11 and 13.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-pdf.h"
#include "paper-samples.h"

#include <glib/gstdio.h>

#define DOTS_PER_MM 10

/* The first page as poppler draws it. */
typedef struct
{
  char *bytes;
  const guchar *dots; /* in @bytes: three a dot */
  guint width;
  guint height;
} Page;

typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} Box;

static void
page_free (Page *page)
{
  g_free (page->bytes);
  g_free (page);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, page_free)

static CchDoc *
make_sample (const char *name)
{
  for (guint i = 0; i < n_paper_samples; i++)
    if (g_str_equal (paper_samples[i].name, name))
      return paper_samples[i].make ();
  g_assert_not_reached ();
}

static void
draw (const char *pdf, const char *stem)
{
  const char *const arguments[] = { "pdftoppm", "-r", "254", "-singlefile", "-f",
                                    "1",        pdf,  stem,  NULL };
  int status = -1;

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               NULL, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
}

/* "P6", width, height, 255, dots. */
static Page *
read_page (const char *path)
{
  Page *page = g_new0 (Page, 1);
  gsize length = 0;
  char *at;

  g_assert_true (g_file_get_contents (path, &page->bytes, &length, NULL));
  g_assert_true (g_str_has_prefix (page->bytes, "P6\n"));
  page->width = (guint) g_ascii_strtoull (page->bytes + 3, &at, 10);
  page->height = (guint) g_ascii_strtoull (at, &at, 10);
  g_assert_true (g_str_has_prefix (at, "\n255\n"));
  page->dots = (const guchar *) at + 5;
  g_assert_cmpuint (page->width * page->height * 3 + (guint) (at + 5 - page->bytes), ==, length);
  return page;
}

static Page *
print_page (const char *name)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDoc) doc = make_sample (name);
  g_autofree char *folder = g_dir_make_tmp ("cch-ink-XXXXXX", NULL);
  g_autofree char *pdf = g_build_filename (folder, "x.pdf", NULL);
  g_autofree char *stem = g_build_filename (folder, "x", NULL);
  g_autofree char *picture = g_strconcat (stem, ".ppm", NULL);
  g_autoptr (GError) error = NULL;
  Page *page;

  cch_pdf_write (context, doc, pdf, "2024-01-31T08:00:00Z", NULL, &error);
  g_assert_no_error (error);
  draw (pdf, stem);
  page = read_page (picture);
  g_unlink (picture);
  g_unlink (pdf);
  g_rmdir (folder);
  return page;
}

static gboolean
is_ink (const Page *page, guint x, guint y)
{
  const guchar *dot = page->dots + 3 * (y * page->width + x);

  return dot[0] + dot[1] + dot[2] < 3 * 160;
}

static gboolean
is_red (const Page *page, guint x, guint y)
{
  const guchar *dot = page->dots + 3 * (y * page->width + x);

  return dot[0] > dot[1] + 80 && dot[0] > dot[2] + 80;
}

/* Millimetres from the left top corner of the paper. */
static gboolean
find_box (const Page *page,
          gboolean (*matches) (const Page *page, guint x, guint y),
          const Box *within,
          Box *found)
{
  gboolean any = FALSE;

  for (guint y = (guint) (within->top * DOTS_PER_MM); y < within->bottom * DOTS_PER_MM; y++)
    for (guint x = (guint) (within->left * DOTS_PER_MM); x < within->right * DOTS_PER_MM; x++)
      {
        double right = (x + 1.0) / DOTS_PER_MM;
        double bottom = (y + 1.0) / DOTS_PER_MM;

        if (!matches (page, x, y))
          continue;
        found->left = any ? MIN (found->left, right - 0.1) : right - 0.1;
        found->right = any ? MAX (found->right, right) : right;
        found->top = any ? found->top : bottom - 0.1;
        found->bottom = bottom;
        any = TRUE;
      }
  g_test_message ("%.1f %.1f - %.1f %.1f", found->left, found->top, found->right, found->bottom);
  return any;
}

static gboolean
have_tools (void)
{
  g_autofree char *path = g_find_program_in_path ("pdftoppm");

  if (path == NULL)
    g_test_skip ("poppler-utils is needed");
  return path != NULL;
}

/* Ô 10b: HOẢ TỐC, 30 x 8 mm, red, at the left margin; ô 10a above it stays white for the stamp. */
static void
test_urgency_and_secrecy (void)
{
  const Box paper = { 0, 0, 209, 296 };
  g_autoptr (Page) page = NULL;
  Box frame = { 0 }, stamp = { 0 }, words = { 0 };

  if (!have_tools ())
    return;
  page = print_page ("marks");
  g_assert_cmpfloat_with_epsilon (page->width, 2100, 1.5);
  g_assert_cmpfloat_with_epsilon (page->height, 2970, 1.5);
  g_assert_true (find_box (page, is_red, &paper, &frame));
  g_assert_cmpfloat_with_epsilon (frame.left, 30, 0.4);
  g_assert_cmpfloat_with_epsilon (frame.right - frame.left, 30, 0.5);
  g_assert_cmpfloat_with_epsilon (frame.bottom - frame.top, 8, 0.5);
  stamp = (Box){ 30, frame.top - 9, 50, frame.top - 0.3 };
  g_assert_false (find_box (page, is_ink, &stamp, &words));
}

/* The letters of the longest degree stand centred in their frame. */
static void
test_centred (void)
{
  const Box paper = { 0, 0, 209, 296 };
  g_autoptr (Page) page = NULL;
  Box frame = { 0 }, inside = { 0 }, words = { 0 };

  if (!have_tools ())
    return;
  page = print_page ("marks");
  g_assert_true (find_box (page, is_red, &paper, &frame));
  inside = (Box){ frame.left + 1, frame.top + 1, frame.right - 1, frame.bottom - 1 };
  g_assert_true (find_box (page, is_red, &inside, &words));
  g_assert_cmpfloat_with_epsilon (words.left - frame.left, frame.right - words.right, 0.6);
}

/* Ô 13: a line over the whole width of the words, the address under it, above the margin. */
static void
test_foot (void)
{
  const Box lowest = { 0, 262, 209, 296 };
  g_autoptr (Page) page = NULL;
  Box foot = { 0 }, line = { 0 }, address = { 0 };

  if (!have_tools ())
    return;
  page = print_page ("marks");
  g_assert_true (find_box (page, is_ink, &lowest, &foot));
  g_assert_cmpfloat_with_epsilon (foot.left, 30, 0.4);
  g_assert_cmpfloat_with_epsilon (foot.right, 195, 0.4);
  g_assert_cmpfloat (foot.bottom, <=, 277.3);
  line = (Box){ 0, foot.top, 209, foot.top + 1 };
  g_assert_true (find_box (page, is_ink, &line, &address));
  g_assert_cmpfloat (address.bottom - address.top, <=, 0.5);
  line = (Box){ 0, foot.top + 1, 209, 296 };
  g_assert_true (find_box (page, is_ink, &line, &address));
  g_assert_cmpfloat_with_epsilon (address.left - 30, 195 - address.right, 1);
}

/* Ô 11: in a frame in the margin over the country's name, which keeps its place. */
static void
test_circulation (void)
{
  const Box top = { 0, 0, 209, 19 };
  const Box head = { 0, 19, 209, 28 };
  g_autoptr (Page) page = NULL;
  Box frame = { 0 };
  Box country = { 0 };

  if (!have_tools ())
    return;
  page = print_page ("marks");
  g_assert_true (find_box (page, is_ink, &top, &frame));
  g_assert_cmpfloat (frame.top, >=, 9);
  g_assert_cmpfloat_with_epsilon (frame.bottom - frame.top, 8.3, 0.4);
  g_assert_cmpfloat_with_epsilon (frame.left + frame.right, 104.6 + 192.9, 1);
  g_assert_true (find_box (page, is_ink, &head, &country));
  g_assert_cmpfloat (country.top, >=, 19.9);
  g_assert_cmpfloat (country.top, <=, 22);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/ink/urgency-and-secrecy", test_urgency_and_secrecy);
  g_test_add_func ("/layout/ink/centred", test_centred);
  g_test_add_func ("/layout/ink/foot", test_foot);
  g_test_add_func ("/layout/ink/circulation", test_circulation);
  return g_test_run ();
}
