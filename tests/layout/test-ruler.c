/* A clerk's ruler: places and sizes read back from the PDF by poppler, held against the decree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-pdf.h"
#include "paper-samples.h"

#include <glib/gstdio.h>

#define ZOOM 3.0
#define MM(pixels) ((pixels) / ZOOM * 25.4 / 72)

/* Letters that stand on one line without a wide gap, as poppler sees them. */
typedef struct
{
  guint page;
  double left;
  double right;
  double top;
  double size;
  gboolean bold;
  gboolean italic;
  GString *words;
} Line;

typedef struct
{
  char *folder;
  char *pdf;
  GArray *lines; /* (element-type Line) */
} Ruler;

static char *
run_tool (const char *const *arguments)
{
  g_autofree char *out = NULL;
  int status = -1;

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL,
                               G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &out,
                               NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  return g_steal_pointer (&out);
}

static gboolean
have_tools (void)
{
  static const char *const tools[] = { "pdftohtml", "pdffonts", "pdfinfo", "pdftotext", "qpdf" };

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      g_autofree char *path = g_find_program_in_path (tools[i]);

      if (path != NULL)
        continue;
      g_test_skip ("poppler-utils and qpdf are needed");
      return FALSE;
    }
  return TRUE;
}

static void
clear_line (gpointer data)
{
  g_string_free (((Line *) data)->words, TRUE);
}

static double
number_of (const char *element, const char *name)
{
  g_autofree char *mark = g_strdup_printf (" %s=\"", name);
  const char *at = strstr (element, mark);

  return at != NULL ? g_ascii_strtod (at + strlen (mark), NULL) : -1;
}

static void
append_words (GString *out, const char *markup)
{
  gboolean inside = FALSE;

  for (const char *at = markup; *at != '\0'; at++)
    {
      if (*at == '<')
        inside = TRUE;
      else if (*at == '>')
        inside = FALSE;
      else if (!inside && (*at != ' ' || !g_str_has_suffix (out->str, " ")))
        g_string_append_c (out, *at);
    }
}

static void
take_text (Ruler *self, guint page, const char *element, const double *sizes)
{
  Line line = { .page = page,
                .left = number_of (element, "left"),
                .top = number_of (element, "top") };
  Line *last =
      self->lines->len > 0 ? &g_array_index (self->lines, Line, self->lines->len - 1) : NULL;

  /* A blank at the end of a line hangs into the margin; it is no ink. */
  line.right = line.left + number_of (element, "width");
  line.size = sizes[(guint) number_of (element, "font") % 256] / ZOOM;
  line.bold = strstr (element, "<b>") != NULL;
  line.italic = strstr (element, "<i>") != NULL;
  if (last == NULL || last->page != page || ABS (last->top - line.top) > 1
      || line.left - last->right > 4 * line.size || line.left < last->left)
    {
      line.words = g_string_new (NULL);
      g_array_append_val (self->lines, line);
      last = &g_array_index (self->lines, Line, self->lines->len - 1);
    }
  else if (line.left - last->right > 0.4 * line.size && !g_str_has_suffix (last->words->str, " "))
    g_string_append_c (last->words, ' ');
  last->right = line.right;
  append_words (last->words, strchr (element, '>') + 1);
  if (g_str_has_suffix (last->words->str, " "))
    last->right -= 0.25 * line.size * ZOOM;
}

static void
read_lines (Ruler *self)
{
  const char *const arguments[] = { "pdftohtml", "-xml",          "-i",      "-stdout", "-zoom",
                                    "3",         "-fontfullname", self->pdf, NULL };
  g_autofree char *xml = run_tool (arguments);
  g_auto (GStrv) elements = g_strsplit (xml, "\n", -1);
  double sizes[256] = { 0 };
  guint page = 0;

  for (guint i = 0; elements[i] != NULL; i++)
    {
      const char *element = g_strchug (elements[i]);

      if (strstr (element, "<page number=") != NULL)
        page++;
      else if (g_str_has_prefix (element, "<fontspec "))
        sizes[(guint) number_of (element, "id") % 256] = number_of (element, "size");
      else if (g_str_has_prefix (element, "<text "))
        take_text (self, page, element, sizes);
    }
}

static Ruler *
ruler_new (const char *name)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (GError) error = NULL;
  Ruler *self = g_new0 (Ruler, 1);

  self->folder = g_dir_make_tmp ("cch-ruler-XXXXXX", NULL);
  self->pdf = g_build_filename (self->folder, "x.pdf", NULL);
  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
  g_array_set_clear_func (self->lines, clear_line);
  for (guint i = 0; i < n_paper_samples; i++)
    if (g_str_equal (paper_samples[i].name, name))
      {
        g_autoptr (CchDoc) doc = paper_samples[i].make ();

        cch_pdf_write (context, doc, self->pdf, "2024-01-31T08:00:00Z", NULL, &error);
        g_assert_no_error (error);
      }
  read_lines (self);
  return self;
}

static void
ruler_free (Ruler *self)
{
  g_unlink (self->pdf);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->pdf);
  g_array_unref (self->lines);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Ruler, ruler_free)

static Line *
find_line (Ruler *self, guint page, const char *words)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);

      if (line->page == page && strstr (line->words->str, words) != NULL)
        return line;
    }
  g_test_message ("not found: %s", words);
  g_assert_not_reached ();
}

/* Phụ lục I, mục II: sizes and styles; centre in mm, or 0 where the line is not centred. */
typedef struct
{
  const char *words;
  double minimum;
  double maximum;
  gboolean bold;
  gboolean italic;
  double left_of; /* the line is centred between these */
  double right_of;
} Demand;

static void
check_demands (Ruler *self, const Demand *demands, guint n_demands)
{
  for (guint i = 0; i < n_demands; i++)
    {
      const Demand *demand = &demands[i];
      Line *line = find_line (self, 1, demand->words);

      g_test_message ("%s: %.1f pt, %.1f-%.1f mm", demand->words, line->size, MM (line->left),
                      MM (line->right));
      g_assert_cmpfloat (line->size, >=, demand->minimum - 0.2);
      g_assert_cmpfloat (line->size, <=, demand->maximum + 0.2);
      g_assert_cmpint (line->bold, ==, demand->bold);
      g_assert_cmpint (line->italic, ==, demand->italic);
      if (demand->right_of > 0)
        g_assert_cmpfloat_with_epsilon (MM (line->left) - demand->left_of,
                                        demand->right_of - MM (line->right), 2);
    }
}

static void
test_plan_styles (void)
{
  static const Demand demands[] = {
    { "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, 13, TRUE, FALSE, 0, 0 },
    { "Độc lập - Tự do - Hạnh phúc", 13, 14, TRUE, FALSE, 0, 0 },
    { "ỦY BAN NHÂN DÂN TỈNH", 12, 13, FALSE, FALSE, 0, 0 },
    { "ỦY BAN NHÂN DÂN HUYỆN", 12, 13, TRUE, FALSE, 0, 0 },
    { "Số: 03/KH-UBND", 13, 13, FALSE, FALSE, 0, 0 },
    { "ngày 04 tháng 01 năm 2023", 13, 14, FALSE, TRUE, 0, 0 },
    { "KẾ HOẠCH", 13, 14, TRUE, FALSE, 30, 195 },
    { "Thực hiện cải cách hành chính năm 2023", 13, 14, TRUE, FALSE, 30, 195 },
    { "Căn cứ Kế hoạch", 13, 14, FALSE, TRUE, 0, 0 },
    { "I. MỤC TIÊU, YÊU CẦU", 13, 14, TRUE, FALSE, 0, 0 },
    { "Các đơn vị chủ động", 13, 14, FALSE, FALSE, 0, 0 },
  };
  g_autoptr (Ruler) ruler = NULL;

  if (!have_tools ())
    return;
  ruler = ruler_new ("plan");
  check_demands (ruler, demands, G_N_ELEMENTS (demands));
}

/* Mẫu 1.5: what it is about under the number, its addressees under the colon. */
static void
test_letter (void)
{
  static const Demand demands[] = {
    { "Số: 09/UBND-VP", 13, 13, FALSE, FALSE, 0, 0 },
    { "V/v xây dựng kế hoạch", 12, 13, FALSE, FALSE, 0, 0 },
    { "KHẨN", 13, 14, TRUE, FALSE, 0, 0 },
    { "Kính gửi:", 13, 14, FALSE, FALSE, 0, 0 },
    { "- Các phòng, đơn vị", 13, 14, FALSE, FALSE, 0, 0 },
    { "Để việc theo dõi", 13, 14, FALSE, FALSE, 0, 0 },
    { "Nơi nhận:", 12, 12, TRUE, TRUE, 0, 0 },
    { "- Như trên;", 11, 11, FALSE, FALSE, 0, 0 },
    { "PHÓ CHỦ TỊCH", 13, 14, TRUE, FALSE, 0, 0 },
  };
  g_autoptr (Ruler) ruler = NULL;
  Line *number, *about, *label, *first, *second;

  if (!have_tools ())
    return;
  ruler = ruler_new ("letter");
  check_demands (ruler, demands, G_N_ELEMENTS (demands));
  number = find_line (ruler, 1, "Số: 09");
  about = find_line (ruler, 1, "V/v");
  label = find_line (ruler, 1, "Kính gửi:");
  first = find_line (ruler, 1, "- Các phòng");
  second = find_line (ruler, 1, "- Các thôn");
  g_assert_cmpfloat_with_epsilon (MM (number->left + number->right),
                                  MM (about->left + about->right), 2);
  /* 6 pt between the baselines' lines, measured from top to top. */
  g_assert_cmpfloat ((about->top - number->top) / ZOOM, >=, 1.149 * 12 + 6 - 1);
  g_assert_cmpfloat_with_epsilon (first->left, second->left, 1);
  g_assert_cmpfloat (MM (first->left), >=, MM (label->left));
  g_assert_cmpfloat_with_epsilon (MM (first->left), MM (label->right), 2.5);
}

static void
test_letterhead_places (void)
{
  g_autoptr (Ruler) ruler = NULL;
  Line *country;
  Line *motto;
  Line *date;
  Line *number;

  if (!have_tools ())
    return;
  ruler = ruler_new ("plan");
  country = find_line (ruler, 1, "CỘNG HÒA");
  motto = find_line (ruler, 1, "Độc lập");
  date = find_line (ruler, 1, "năm 2023");
  number = find_line (ruler, 1, "Số: 03");
  for (guint i = 0; i < 4; i++)
    if (strstr (g_array_index (ruler->lines, Line, i).words->str, "năm 2023") != NULL)
      date = &g_array_index (ruler->lines, Line, i);
  g_assert_cmpfloat_with_epsilon (country->left + country->right, motto->left + motto->right, 9);
  g_assert_cmpfloat (country->left, >, number->right);
  g_assert_cmpfloat (motto->top, >, country->top);
  g_assert_cmpfloat (number->top, >, motto->top);
  g_assert_nonnull (date);
}

static void
test_margins (void)
{
  g_autoptr (Ruler) ruler = NULL;

  if (!have_tools ())
    return;
  for (guint i = 0; i < n_paper_samples; i++)
    {
      g_clear_pointer (&ruler, ruler_free);
      ruler = ruler_new (paper_samples[i].name);
      for (guint j = 0; j < ruler->lines->len; j++)
        {
          Line *line = &g_array_index (ruler->lines, Line, j);
          gboolean number = strlen (line->words->str) <= 2 && MM (line->top) < 20;
          gboolean circulation = g_str_equal (line->words->str, "XEM XONG TRẢ LẠI");

          g_assert_cmpfloat (MM (line->left), >=, 29.7);
          g_assert_cmpfloat (MM (line->right), <=, 282.4);
          if (!number && !circulation)
            g_assert_cmpfloat (MM (line->top), >=, 19);
        }
    }
}

static void
test_body (void)
{
  g_autoptr (Ruler) ruler = NULL;
  Line *first;
  Line *second;

  if (!have_tools ())
    return;
  ruler = ruler_new ("plan");
  first = find_line (ruler, 1, "Các đơn vị chủ động");
  second = first + 1;
  g_assert_cmpfloat_with_epsilon (MM (first->left), 30 + 12.7, 0.4);
  g_assert_cmpfloat_with_epsilon (MM (second->left), 30, 0.4);
  g_assert_cmpfloat_with_epsilon (MM (first->right), 195, 0.6);
  g_assert_cmpfloat_with_epsilon (MM (second->right), 195, 0.6);
  /* Single spacing of the font itself at least, one and a half lines at most. */
  g_assert_cmpfloat ((second->top - first->top) / ZOOM, >=, 1.149 * 14 - 0.5);
  g_assert_cmpfloat ((second->top - first->top) / ZOOM, <=, 1.149 * 14 * 1.5 + 0.5);
}

static void
test_page_numbers (void)
{
  g_autoptr (Ruler) ruler = NULL;
  g_autoptr (Ruler) old = NULL;
  Line *number;

  if (!have_tools ())
    return;
  ruler = ruler_new ("plan");
  number = find_line (ruler, 2, "2");
  g_assert_cmpstr (number->words->str, ==, "2");
  g_assert_cmpfloat_with_epsilon (MM (number->left + number->right) / 2, 112.5, 0.5);
  g_assert_cmpfloat (MM (number->top), <, 18);
  g_assert_cmpfloat_with_epsilon (number->size, 14, 1.1);
  for (guint i = 0; i < ruler->lines->len; i++)
    {
      Line *line = &g_array_index (ruler->lines, Line, i);

      if (line->page == 1)
        g_assert_cmpstr (line->words->str, !=, "1");
    }

  /* Thông tư 01/2011: bottom right; the attached plan counts from 1 again. */
  old = ruler_new ("decision");
  for (guint i = 0; i < old->lines->len; i++)
    {
      number = &g_array_index (old->lines, Line, i);
      if (number->page == 3 && g_str_equal (number->words->str, "2"))
        break;
      g_assert_false (number->page <= 2 && MM (number->top) > 278);
    }
  g_assert_cmpfloat_with_epsilon (MM (number->right), 195, 0.5);
  g_assert_cmpfloat (MM (number->top), >, 275);
}

static void
test_closing (void)
{
  g_autoptr (Ruler) ruler = NULL;
  Line *label;
  Line *item;
  Line *capacity;
  Line *signer;

  if (!have_tools ())
    return;
  ruler = ruler_new ("letter");
  label = find_line (ruler, 1, "Nơi nhận:");
  item = find_line (ruler, 1, "- Như trên;");
  capacity = find_line (ruler, 1, "TM. ỦY BAN NHÂN DÂN");
  signer = find_line (ruler, 1, "[Họ và tên]");
  g_assert_true (label->bold && label->italic);
  g_assert_cmpfloat_with_epsilon (label->size, 12, 0.2);
  g_assert_cmpfloat_with_epsilon (item->size, 11, 0.4);
  g_assert_cmpfloat_with_epsilon (MM (label->left), 30, 0.4);
  g_assert_cmpfloat_with_epsilon (MM (item->left), 30, 0.4);
  g_assert_cmpfloat_with_epsilon (MM (label->top), MM (capacity->top), 2);
  g_assert_cmpfloat_with_epsilon (capacity->left + capacity->right, signer->left + signer->right,
                                  6);
  g_assert_cmpfloat (MM (signer->top - capacity->top), >, 25);
}

static void
test_file (void)
{
  g_autoptr (Ruler) ruler = NULL;
  g_autofree char *fonts = NULL;
  g_autofree char *info = NULL;
  g_autofree char *tags = NULL;
  g_autofree char *check = NULL;
  g_auto (GStrv) lines = NULL;

  if (!have_tools ())
    return;
  ruler = ruler_new ("decision");
  fonts = run_tool ((const char *const[]){ "pdffonts", ruler->pdf, NULL });
  lines = g_strsplit (fonts, "\n", -1);
  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    g_assert_nonnull (strstr (lines[i], "yes yes yes"));
  info = run_tool ((const char *const[]){ "pdfinfo", ruler->pdf, NULL });
  g_assert_nonnull (strstr (info, "Quyết định ban hành Kế hoạch năm 2020"));
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  tags = run_tool ((const char *const[]){ "pdfinfo", "-struct-text", ruler->pdf, NULL });
  g_assert_true (g_str_has_prefix (tags, "Document"));
  g_assert_nonnull (strstr (tags, "  H1 (block)\n      \"QUYẾT ĐỊNH\""));
  g_assert_nonnull (strstr (tags, "TH\n"));
  g_assert_nonnull (strstr (tags, "Link (inline)"));
  g_assert_null (strstr (tags, "\n      \"2\"\n"));
  check = run_tool ((const char *const[]){ "qpdf", "--check", ruler->pdf, NULL });
  g_assert_nonnull (strstr (check, "No syntax or stream encoding errors"));
}

static void
test_catalog (void)
{
  g_autoptr (Ruler) ruler = NULL;
  g_autofree char *root = NULL;
  g_autofree char *all = NULL;

  if (!have_tools ())
    return;
  ruler = ruler_new ("decision");
  all = run_tool (
      (const char *const[]){ "qpdf", "--qdf", "--object-streams=disable", ruler->pdf, "-", NULL });
  g_assert_nonnull (g_strstr_len (all, -1, "%PDF"));
  root = run_tool ((const char *const[]){ "qpdf", "--json", ruler->pdf, NULL });
  g_assert_nonnull (strstr (root, "vi-VN"));
  g_assert_nonnull (strstr (root, "\"/DisplayDocTitle\": true"));
  g_assert_nonnull (strstr (root, "\"/F\": 4"));
  g_assert_nonnull (strstr (root, "\"/PageLabels\""));
  g_assert_nonnull (strstr (root, "\"/Outlines\""));
}

static void
test_text (void)
{
  g_autoptr (Ruler) ruler = NULL;
  g_autofree char *text = NULL;
  g_autofree char *composed = NULL;

  if (!have_tools ())
    return;
  ruler = ruler_new ("decision");
  text = run_tool ((const char *const[]){ "pdftotext", ruler->pdf, "-", NULL });
  composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_assert_cmpstr (text, ==, composed);
  g_assert_nonnull (
      strstr (text, "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 về cơ chế"));
  g_assert_nonnull (strstr (text, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
  g_assert_nonnull (strstr (text, "Niêm yết bộ thủ tục tại bộ phận tiếp nhận, cập"));
}

static void
test_same_bytes (void)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autofree char *folder = g_dir_make_tmp ("cch-bytes-XXXXXX", NULL);
  static const char *const times[] = { "2024-01-31T08:00:00Z", "2024-01-31T08:00:00Z",
                                       "2024-02-01T08:00:00Z" };
  g_autoptr (GPtrArray) bytes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (CchDoc) doc = paper_samples[1].make ();
      g_autofree char *path = g_build_filename (folder, "x.pdf", NULL);
      char *content;
      gsize length;

      g_assert_true (cch_pdf_write (context, doc, path, times[i], NULL, NULL));
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      g_ptr_array_add (bytes, g_bytes_new_take (content, length));
      g_unlink (path);
    }
  g_rmdir (folder);
  g_assert_true (g_bytes_equal (bytes->pdata[0], bytes->pdata[1]));
  g_assert_false (g_bytes_equal (bytes->pdata[0], bytes->pdata[2]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/ruler/plan-styles", test_plan_styles);
  g_test_add_func ("/layout/ruler/letter", test_letter);
  g_test_add_func ("/layout/ruler/letterhead", test_letterhead_places);
  g_test_add_func ("/layout/ruler/margins", test_margins);
  g_test_add_func ("/layout/ruler/body", test_body);
  g_test_add_func ("/layout/ruler/page-numbers", test_page_numbers);
  g_test_add_func ("/layout/ruler/closing", test_closing);
  g_test_add_func ("/layout/pdf/file", test_file);
  g_test_add_func ("/layout/pdf/catalog", test_catalog);
  g_test_add_func ("/layout/pdf/text", test_text);
  g_test_add_func ("/layout/pdf/same-bytes", test_same_bytes);
  return g_test_run ();
}
