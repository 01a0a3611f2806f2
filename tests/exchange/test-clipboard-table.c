/* Tests of tables from the clipboard: dialects of HTML, tabs, and what somebody makes up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "exchange/cch-clipboard-table.h"

#include <string.h>

/* Cells between "|", rows end in "/", line breaks in cells as "~". */
static char *
describe (const GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const CchTextRow *row = rows->pdata[i];

      for (guint j = 0; j < row->cells->len; j++)
        {
          g_auto (GStrv) lines = g_strsplit (row->cells->pdata[j], "\n", -1);
          g_autofree char *cell = g_strjoinv ("~", lines);

          g_string_append_printf (text, "%s%s", j > 0 ? "|" : "", cell);
        }
      g_string_append_c (text, '/');
    }
  return g_string_free (text, FALSE);
}

static GBytes *
make_bytes (const char *text)
{
  return text != NULL ? g_bytes_new (text, strlen (text)) : NULL;
}

static GPtrArray *
read_both (const char *html, const char *text, GError **error)
{
  g_autoptr (GBytes) html_bytes = make_bytes (html);
  g_autoptr (GBytes) text_bytes = make_bytes (text);

  return cch_clipboard_table_read (html_bytes, text_bytes, error);
}

typedef struct
{
  const char *source;
  const char *expected;
} TableCase;

static const TableCase html_cases[] = {
  { "", "" },
  { "<p>Không có bảng</p>", "" },
  { "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a|b/c/" },
  { "<TABLE><TR><TH>Nhiệm\n   vụ<TH>Sản phẩm<TR><TD>x<TD>y", "Nhiệm vụ|Sản phẩm/x|y/" },

  /* Excel: its fragment, a line break in a cell, blanks that are kept, a hidden last row */
  { "Version:1.0\r\nStartHTML:0000\r\n<html xmlns:o=\"urn:schemas-microsoft-com:office:office\">"
    "<head><meta name=Generator content=\"Microsoft Excel 15\"><style>td {color:red} .xl65 "
    "{mso-number-format:\"\\@\";}</style></head><body><!--StartFragment--><table border=0>"
    "<col width=64 style='mso-width-source:userset'><tr height=20><td class=xl65>1</td><td>- Kế "
    "hoạch<br style='mso-data-placement:same-cell;'>\r\n    - Báo cáo<span style='mso-spacerun:yes'>"
    "&nbsp;</span>năm</td></tr><![if supportMisalignedColumns]><tr height=0 style='display:none'>"
    "<td width=64></td></tr><![endif]></table><!--EndFragment--></body></html>",
    "1|- Kế hoạch~- Báo cáo năm/" },

  /* Calc: fonts, values beside texts, a cell over two rows */
  { "<!DOCTYPE html><html><head><meta http-equiv=\"content-type\" content=\"text/html; "
    "charset=utf-8\"/></head><body><table cellspacing=\"0\"><colgroup width=\"85\"></colgroup>"
    "<tr><td rowspan=2 height=\"34\" align=\"left\"><font face=\"Times New Roman\">Cải cách thể "
    "chế</font></td><td sdval=\"3\" sdnum=\"1033;\">3</td></tr><tr><td>Tự&shy;kiểm&#x20;tra"
    "<br>hằng&#7857;ng</td></tr></table></body></html>",
    "Cải cách thể chế|3/Cải cách thể chế|Tựkiểm tra~hằngằng/" },

  /* Word: paragraphs in cells */
  { "<table class=MsoTable><tr><td><p class=MsoNormal><b>Một<o:p></o:p></b></p><p "
    "class=MsoNormal>Hai</p></td><td><ul><li>a</li><li>b</li></ul></td></tr></table>",
    "Một~Hai|- a~- b/" },

  /* Wide and high cells */
  { "<table><tr><td colspan=3>I. Cải cách</td></tr><tr><td>1<td>2<td>3</tr></table>",
    "I. Cải cách||/1|2|3/" },
  { "<table><tr><td>a<td rowspan=3>b<td>c<tr><td>d<td>e<tr><td>f</table>", "a|b|c/d|b|e/f|b/" },
  { "<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d</table>", "a||b/a||c/d/" },
  { "<table><tr><td>a<td rowspan=2>b</tr><tr></tr><tr><td>c</tr></table>", "a|b/|b/c/" },
  { "<table><tr><td colspan=0>a<td rowspan=-1>b<td colspan=x>c</tr></table>", NULL },

  /* Several tables, one in the other, and tags that do not match */
  { "<table><tr><td>a</table><p>giữa</p><table><tr><td>b</table>", "a/b/" },
  { "<table><tr><td>a<table><tr><td>b<td>c<tr><td>d</table>e<td>f</table>", NULL },
  { "<tr><td>a</td></tr>", "" },
  { "<table><td>a</b></i></td></table></table></td><table><tr><td>b", "a/b/" },
  { "<table><tr><td>a<script>alert('x')</script><style>y</style></table>", "a/" },
  { "<table><tr><td>&lt;b&gt; &amp; &unknown; &#0;</table>", NULL },
};

static void
test_html (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (html_cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = read_both (html_cases[i].source, NULL, &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = describe (rows);
      g_test_message ("%s", text);
      if (html_cases[i].expected != NULL)
        g_assert_cmpstr (text, ==, html_cases[i].expected);
    }
}

static const TableCase text_cases[] = {
  { "", "" },
  { "một\nhai\n", "một/hai/" },
  { "a\tb\r\nc\td\r\n", "a|b/c|d/" },
  { "a\t\"b\nc\"\td\n", "a|b~c|d/" },
  { "\"a \"\"b\"\" c\"\tx", "a \"b\" c|x/" },
  { "\"một cửa\" liên thông\tx\n", "\"một cửa\" liên thông|x/" },
  { "\"chưa đóng\tx\ny\n", "\"chưa đóng|x/y/" },
  { "\"a\"\"b\t\"\"c\nd\t\"e\"", "\"a\"\"b|\"\"c/d|e/" },
  { "a;b,c\n", "a;b,c/" },
  { "a\n\nb\n\n\n", "a//b/" },
  { "\xef\xbb\xbf"
    "a\tb",
    "a|b/" },
  { "  a \t b\u00a0", "a|b/" },
};

static void
test_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (text_cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = read_both (NULL, text_cases[i].source, &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = describe (rows);
      g_assert_cmpstr (text, ==, text_cases[i].expected);
    }
}

/* HTML first, for it alone keeps what stands in a cell together; text when HTML has no table. */
static void
test_choice (void)
{
  static const char utf16[] = "\xff\xfe"
                              "a\0\t\0b\0";
  g_autoptr (GPtrArray) html = read_both ("<table><td>a</table>", "b", NULL);
  g_autoptr (GPtrArray) text = read_both ("<b>a</b>", "b\tc", NULL);
  g_autoptr (GPtrArray) none = read_both (NULL, NULL, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (utf16, sizeof utf16 - 1);
  g_autoptr (GPtrArray) wide = cch_clipboard_table_read (NULL, bytes, NULL);
  g_autofree char *from_html = describe (html);
  g_autofree char *from_text = describe (text);
  g_autofree char *from_wide = describe (wide);

  g_assert_cmpstr (from_html, ==, "a/");
  g_assert_cmpstr (from_text, ==, "b|c/");
  g_assert_cmpstr (from_wide, ==, "a|b/");
  g_assert_cmpuint (none->len, ==, 0);
}

/* What other programs put on the clipboard, as they wrote it: the same sheet, but for what a form of
 * theirs cannot say. A cell over two rows is told twice in HTML, once in text. */
#define TOP                                                                                                 \
  "PHỤ LỤC NHIỆM VỤ||||/TT|Nội dung công việc|Sản phẩm|Đơn vị chủ trì|Thời gian/" \
  "I|Cải cách thể chế|||/"
#define FIRST "1|Rà soát văn bản \"hết hiệu lực\"|- Kế hoạch~- Báo cáo|Phòng Tư pháp|Quý I/"
#define SECOND(lead) "2|Tự kiểm tra nội bộ|Báo cáo|" lead "|\"Trong năm\" theo quy định~dòng hai/"
#define LAST(tab) "3|Có" tab "tab||Phòng Nội vụ|30/06/2027/"

static const TableCase kept_cases[] = {
  { "calc.html", TOP FIRST SECOND ("Phòng Tư pháp") LAST ("") }, /* Calc leaves the tab out */
  /* Gnumeric shows a column more, into which the last words run over. */
  { "gnumeric.html",
    "PHỤ LỤC NHIỆM VỤ|||||/TT|Nội dung công việc|Sản phẩm|Đơn vị chủ trì|Thời gian|/"
    "I|Cải cách thể chế||||/"
    "1|Rà soát văn bản \"hết hiệu lực\"|- Kế hoạch~- Báo cáo|Phòng Tư pháp|Quý I|/"
    "2|Tự kiểm tra nội bộ|Báo cáo|Phòng Tư pháp|\"Trong năm\" theo quy định~dòng hai|/"
    "3|Có tab||Phòng Nội vụ|30/06/2027|/" },
  { "excel.html", TOP FIRST SECOND ("Phòng Tư pháp") LAST (" ") },
  { "excel.txt", TOP FIRST SECOND ("") LAST (" ") },
  { "word.html", "TT|Nội dung công việc|Sản phẩm/1|Rà soát văn bản “hết hiệu lực”|"
                 "- Kế hoạch~- Báo cáo/" },
};

static void
test_kept (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kept_cases); i++)
    {
      g_autofree char *path =
          g_test_build_filename (G_TEST_DIST, "exchange", "clipboard", kept_cases[i].source, NULL);
      g_autofree char *source = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = NULL;
      g_autofree char *text = NULL;

      g_file_get_contents (path, &source, NULL, &error);
      g_assert_no_error (error);
      rows = g_str_has_suffix (path, ".html") ? read_both (source, NULL, &error)
                                              : read_both (NULL, source, &error);
      g_assert_no_error (error);
      text = describe (rows);
      g_test_message ("%s", text);
      if (kept_cases[i].expected != NULL)
        g_assert_cmpstr (text, ==, kept_cases[i].expected);
    }
}

/* What runs over the border of the last cell that was copied is no column: the text says how many. */
static void
test_overflow (void)
{
  static const struct
  {
    const char *html;
    const char *text;
    const char *expected;
  } cases[] = {
    { "<table><tr><td>a<td colspan=2>b<tr><td colspan=2>c<td>", "a\tb\nc\t\n", "a|b/c|/" },
    { "<table><tr><td>a<td colspan=2>b<tr><td>c<td>d<td>e", "a\tb\nc\td\n", "a|b|/c|d|e/" },
    { "<table><tr><td>a<td>", "a\t\n", "a|/" }, /* an empty cell that was copied stays */
    { "<table><tr><td>a<td>", "", "a|/" },
    { "<table><tr><td>a<td>b", "a\nb\n", "a|b/" }, /* who writes each cell in a line of its own */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rows = read_both (cases[i].html, cases[i].text, NULL);
      g_autofree char *found = describe (rows);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static char *
repeat (const char *head, const char *piece, guint times)
{
  GString *text = g_string_new (head);

  for (guint i = 0; i < times; i++)
    g_string_append (text, piece);
  return g_string_free (text, FALSE);
}

static void
test_limits (void)
{
  const struct
  {
    gboolean html;
    char *source;      /* owned */
    const char *words; /* nullable: it is read */
  } cases[] = {
    { TRUE, repeat ("<table><tr>", "<td>x", 10000), "columns" },
    { TRUE, repeat ("<table><tr>", "<td colspan=99999999999999999999>x", 1), "columns" },
    { TRUE, repeat ("<table><tr><td rowspan=4000000000>a<td>b", "<tr><td>x", 3), NULL },
    { TRUE, repeat ("<table>", "<tr><td>x", 60000), "rows" },
    { TRUE, repeat ("", "<table><tr><td>", 20000), NULL },
    { TRUE, repeat ("<table><tr><td>", "<div>", 100000), NULL },
    { TRUE, repeat ("<table><tr><td>", "<b><i><", 100000), NULL },
    { TRUE, repeat ("<table><tr><td>", "&", 300000), NULL },
    { TRUE, repeat ("<table><tr><td ", "a=\"", 100000), NULL },
    { TRUE, repeat ("<table><tr><td>", "<!--", 100000), NULL },
    { TRUE, repeat ("<table><tr><td>", "<![", 50000), NULL },
    { TRUE, repeat ("<table><tr><td>", "<![if ", 50000), NULL },
    { FALSE, repeat ("", "x\t", 10000), "columns" },
    { FALSE, repeat ("", "x\n", 60000), "rows" },
    { FALSE, repeat ("", "\"x\t\"\"", 40), NULL },
    { FALSE, repeat ("", "\"\n", 40000), NULL },
    { FALSE, repeat ("", "0123456789", 10 * 1024 * 1024), "16 MB" },
    { TRUE, repeat ("<table><td>", "0123456789", 2 * 1024 * 1024), "16 MB" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *source = cases[i].source;
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows =
          cases[i].html ? read_both (source, NULL, &error) : read_both (NULL, source, &error);

      g_test_message ("case %u", i);
      if (cases[i].words == NULL)
        {
          g_assert_no_error (error);
          g_assert_nonnull (rows);
          continue;
        }
      g_assert_error (error, CCH_ERROR, CCH_ERROR_LIMIT);
      g_assert_nonnull (strstr (error->message, cases[i].words));
      g_assert_null (rows);
    }
}

/* Bytes at random, in and out of tags: read or refused, never more. */
static void
test_random (void)
{
  static const char *const pieces[] = {
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<td colspan=3>",
    "<td rowspan=2>",
    "<br>",
    "<",
    ">",
    "&",
    "\xc4",
    "đ",
    " ",
    "\n",
    "<!--",
    "-->",
    "<style>",
    "</style>",
    "<![CDATA[",
    "]]>",
    "a",
  };

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = NULL;

      for (int i = g_test_rand_int_range (0, 60); i > 0; i--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      rows = read_both (text->str, NULL, &error);
      g_assert_true ((rows != NULL) != (error != NULL));
      for (guint i = 0; rows != NULL && i < rows->len; i++)
        {
          const CchTextRow *row = rows->pdata[i];

          for (guint j = 0; j < row->cells->len; j++)
            g_assert_true (g_utf8_validate (row->cells->pdata[j], -1, NULL));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/clipboard-table/html", test_html);
  g_test_add_func ("/exchange/clipboard-table/text", test_text);
  g_test_add_func ("/exchange/clipboard-table/kept", test_kept);
  g_test_add_func ("/exchange/clipboard-table/overflow", test_overflow);
  g_test_add_func ("/exchange/clipboard-table/choice", test_choice);
  g_test_add_func ("/exchange/clipboard-table/limits", test_limits);
  g_test_add_func ("/exchange/clipboard-table/random", test_random);
  return g_test_run ();
}
