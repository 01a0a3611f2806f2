/* One long plan with text that never repeats, as our tree and as the peers' input.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "paper-input.h"

#define N_APPENDICES 7
#define N_COLUMNS 6

static const char *const onsets[] = { "",   "b",  "c", "ch", "d",  "đ",  "g",  "gi",
                                      "h",  "kh", "l", "m",  "n",  "ng", "nh", "ph",
                                      "qu", "r",  "s", "t",  "th", "tr", "v",  "x" };
static const char *const rhymes[] = {
  "an",  "án",  "ạn",  "anh", "ành", "ang", "áng", "ai",  "ại",   "ao",   "áo",   "am",
  "ám",  "ăn",  "ăng", "ặt",  "ân",  "ần",  "ấp",  "ất",  "ậu",   "ây",   "en",   "ẻ",
  "ê",   "ên",  "ến",  "ệnh", "ết",  "i",   "ích", "iệc", "iện",  "iết",  "iệu",  "in",
  "ính", "ình", "ò",   "ói",  "on",  "ong", "ông", "ộng", "ốc",   "ổ",    "ơ",    "ời",
  "ớp",  "u",   "ủ",   "úc",  "ung", "ưng", "ước", "ược", "ương", "ường", "ưởng", "ữ",
};

static const double shares[N_COLUMNS] = { 1, 7, 3, 3, 3, 3 };
static const char *const heads[N_COLUMNS] = {
  "TT", "Nội dung nhiệm vụ", "Sản phẩm", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian thực hiện"
};
static const guint lengths[N_COLUMNS] = { 0, 46, 13, 9, 14, 6 };

static char *
words (GRand *random, guint about)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint n_words = about / 2 + (guint) g_rand_int_range (random, 0, (gint32) about + 1);

  for (guint i = 0; i < n_words; i++)
    {
      /* Squared, so that some syllables are common and most are rare, as in life. */
      double draw = g_rand_double (random);
      guint pick = (guint) (draw * draw * G_N_ELEMENTS (onsets) * G_N_ELEMENTS (rhymes));

      g_string_append_printf (out, "%s%s%s", i > 0 ? " " : "", onsets[pick % G_N_ELEMENTS (onsets)],
                              rhymes[pick / G_N_ELEMENTS (onsets)]);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* What a format does with each piece of the plan. */
typedef struct
{
  void (*begin) (gpointer out);
  void (*title) (gpointer out, const char *words);
  void (*heading) (gpointer out, const char *words);
  void (*paragraph) (gpointer out, const char *words);
  void (*begin_appendix) (gpointer out, guint number);
  void (*row) (gpointer out, const char *const *cells);
  void (*end_appendix) (gpointer out);
  void (*end) (gpointer out);
} Format;

static void
write_row (const Format *format, gpointer out, GRand *random, guint serial)
{
  g_autofree char *number = g_strdup_printf ("%u", serial);
  char *cells[N_COLUMNS] = { number };

  for (guint i = 1; i < N_COLUMNS; i++)
    cells[i] = words (random, lengths[i]);
  format->row (out, (const char *const *) cells);
  for (guint i = 1; i < N_COLUMNS; i++)
    g_free (cells[i]);
}

static void
write_words (void (*piece) (gpointer, const char *), gpointer out, GRand *random, guint about)
{
  g_autofree char *text = words (random, about);

  piece (out, text);
}

static void
write_body (const Format *format, gpointer out, GRand *random)
{
  write_words (format->title, out, random, 8);
  for (guint i = 0; i < 6; i++)
    {
      write_words (format->heading, out, random, 6);
      for (guint j = 0; j < 5; j++)
        write_words (format->paragraph, out, random, 55);
    }
}

static void
write_plan (const Format *format, gpointer out, guint n_rows)
{
  GRand *random = g_rand_new_with_seed (2020);

  format->begin (out);
  write_body (format, out, random);
  for (guint i = 0; i < N_APPENDICES; i++)
    {
      format->begin_appendix (out, i + 1);
      for (guint row = i; row < n_rows; row += N_APPENDICES)
        write_row (format, out, random, row / N_APPENDICES + 1);
      format->end_appendix (out);
    }
  format->end (out);
  g_rand_free (random);
}

/* Our own tree. */

typedef struct
{
  CchDocBuilder *builder;
  CchDocTableBuilder *table;
  const char *typed; /* for the first paragraph: what somebody has just typed */
} Tree;

static void
tree_begin (gpointer out)
{
  Tree *self = out;

  cch_doc_builder_begin_part (self->builder, CCH_DOC_PART_MAIN, CCH_DOC_PORTRAIT, NULL);
  cch_doc_builder_begin_block (self->builder, CCH_DOC_BLOCK_LETTERHEAD);
  cch_doc_builder_add_line (self->builder, CCH_DOC_ROLE_AGENCY, "ỦY BAN NHÂN DÂN\nHUYỆN MẪU");
  cch_doc_builder_add_national_lines (self->builder);
  cch_doc_builder_add_line (self->builder, CCH_DOC_ROLE_NUMBER, "Số: 03/KH-UBND");
  cch_doc_builder_end_block (self->builder);
}

static void
tree_title (gpointer out, const char *text)
{
  Tree *self = out;

  cch_doc_builder_begin_block (self->builder, CCH_DOC_BLOCK_TITLE);
  cch_doc_builder_add_line (self->builder, CCH_DOC_ROLE_TYPE_NAME, "KẾ HOẠCH");
  cch_doc_builder_add_line (self->builder, CCH_DOC_ROLE_SUBJECT, text);
  cch_doc_builder_end_block (self->builder);
}

static void
tree_heading (gpointer out, const char *text)
{
  Tree *self = out;

  cch_doc_builder_add_line (self->builder, CCH_DOC_ROLE_NUMBER_HEADING, text);
}

static void
tree_paragraph (gpointer out, const char *text)
{
  Tree *self = out;
  g_autofree char *whole = g_strconcat (self->typed != NULL ? self->typed : "", text, NULL);

  cch_doc_builder_add_line (self->builder, CCH_DOC_ROLE_BODY, whole);
  self->typed = NULL;
}

static void
tree_begin_appendix (gpointer out, guint number)
{
  Tree *self = out;
  g_autofree char *label = g_strdup_printf ("PL %u", number);

  cch_doc_builder_begin_part (self->builder, CCH_DOC_PART_APPENDIX, CCH_DOC_LANDSCAPE, label);
  cch_doc_builder_begin_block (self->builder, CCH_DOC_BLOCK_APPENDIX_TITLE);
  cch_doc_builder_add_line (self->builder, CCH_DOC_ROLE_APPENDIX_NUMBER, label);
  cch_doc_builder_add_line (self->builder, CCH_DOC_ROLE_APPENDIX_TITLE, "NHIỆM VỤ");
  cch_doc_builder_end_block (self->builder);
  self->table = cch_doc_table_builder_new ();
  for (guint i = 0; i < N_COLUMNS; i++)
    cch_doc_table_builder_add_column (self->table, shares[i], CCH_DOC_ALIGN_LEFT);
  cch_doc_table_builder_begin_row (self->table, CCH_DOC_ROW_HEADER);
  for (guint i = 0; i < N_COLUMNS; i++)
    cch_doc_table_builder_add_cell (self->table, heads[i], NULL);
}

static void
tree_row (gpointer out, const char *const *cells)
{
  Tree *self = out;

  cch_doc_table_builder_begin_row (self->table, CCH_DOC_ROW_BODY);
  for (guint i = 0; i < N_COLUMNS; i++)
    cch_doc_table_builder_add_cell (self->table, cells[i], NULL);
}

static void
tree_end_appendix (gpointer out)
{
  Tree *self = out;
  g_autoptr (CchDocTable) table = cch_doc_table_builder_end (self->table);

  cch_doc_builder_add_table (self->builder, table);
  g_clear_pointer (&self->table, cch_doc_table_builder_free);
}

static void
nothing (gpointer out)
{
}

static const Format tree_format = { tree_begin,          tree_title,
                                    tree_heading,        tree_paragraph,
                                    tree_begin_appendix, tree_row,
                                    tree_end_appendix,   nothing };

CchDoc *
paper_input_make_doc (guint n_rows, const char *typed)
{
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load ("nd30-2020", NULL);
  g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (profile);
  Tree tree = { builder, NULL, typed };

  cch_doc_builder_set_title (builder, "Plan");
  write_plan (&tree_format, &tree, n_rows);
  return cch_doc_builder_end (builder);
}

/* Typst. */

static void
typ_begin (gpointer out)
{
  g_string_append (out, "#set page(paper: \"a4\", margin: (top: 20mm, bottom: 20mm, left: 30mm, "
                        "right: 15mm), header: context { if counter(page).get().first() > 1 "
                        "[#align(center, counter(page).display())] })\n"
                        "#set text(font: \"Liberation Serif\", size: 14pt, lang: \"vi\")\n"
                        "#set par(justify: true, first-line-indent: 12.7mm, spacing: 11pt)\n"
                        "#show heading: set text(size: 14pt)\n");
}

static void
typ_title (gpointer out, const char *text)
{
  g_string_append_printf (out, "#align(center)[*KẾ HOẠCH* \\ *%s*]\n\n", text);
}

static void
typ_heading (gpointer out, const char *text)
{
  g_string_append_printf (out, "= %s\n\n", text);
}

static void
typ_paragraph (gpointer out, const char *text)
{
  g_string_append_printf (out, "%s\n\n", text);
}

static void
typ_begin_appendix (gpointer out, guint number)
{
  g_string_append_printf (
      out,
      "#set page(flipped: true)\n#counter(page).update(1)\n#align(center)[*PL "
      "%u*]\n#set text(size: 12pt)\n#set par(justify: false, first-line-indent: "
      "0pt)\n#table(columns: (1fr, 7fr, 3fr, 3fr, 3fr, 3fr), stroke: 0.5pt, "
      "inset: 1.5mm,\ntable.header(",
      number);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_string_append_printf (out, "[*%s*],", heads[i]);
  g_string_append (out, "),\n");
}

static void
typ_row (gpointer out, const char *const *cells)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    g_string_append_printf (out, "[%s],", cells[i]);
  g_string_append_c (out, '\n');
}

static void
typ_end_appendix (gpointer out)
{
  g_string_append (out, ")\n");
}

static const Format typ_format = { typ_begin,          typ_title, typ_heading,      typ_paragraph,
                                   typ_begin_appendix, typ_row,   typ_end_appendix, nothing };

/* HTML for WeasyPrint. */

static void
html_begin (gpointer out)
{
  g_string_append (
      out, "<html lang=\"vi\"><meta charset=\"utf-8\"><style>@page{size:A4;margin:20mm "
           "15mm 20mm 30mm;@top-center{content:counter(page)}}@page w{size:A4 landscape}"
           "body{font:14pt/1.15 'Liberation Serif'}p{text-align:justify;text-indent:12.7mm;"
           "margin:6pt 0 0}h1,h2{font-size:14pt;text-align:center}.a{page:w;break-before:page}"
           "table{font-size:12pt;border-collapse:collapse;width:100%;table-layout:fixed}"
           "td,th{border:.5pt solid;padding:1.5mm;vertical-align:top}tr{break-inside:avoid}"
           "</style>\n");
}

static void
html_title (gpointer out, const char *text)
{
  g_string_append_printf (out, "<h1>KẾ HOẠCH<br>%s</h1>\n", text);
}

static void
html_heading (gpointer out, const char *text)
{
  g_string_append_printf (out, "<h2>%s</h2>\n", text);
}

static void
html_paragraph (gpointer out, const char *text)
{
  g_string_append_printf (out, "<p>%s</p>\n", text);
}

static void
html_begin_appendix (gpointer out, guint number)
{
  g_string_append_printf (out, "<div class=a><h1>PL %u</h1><table>", number);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_string_append_printf (out, "<col style=\"width:%g%%\">", shares[i] * 5);
  g_string_append (out, "<thead><tr>");
  for (guint i = 0; i < N_COLUMNS; i++)
    g_string_append_printf (out, "<th>%s</th>", heads[i]);
  g_string_append (out, "</tr></thead><tbody>\n");
}

static void
html_row (gpointer out, const char *const *cells)
{
  g_string_append (out, "<tr>");
  for (guint i = 0; i < N_COLUMNS; i++)
    g_string_append_printf (out, "<td>%s</td>", cells[i]);
  g_string_append (out, "</tr>\n");
}

static void
html_end_appendix (gpointer out)
{
  g_string_append (out, "</tbody></table></div>\n");
}

static const Format html_format = { html_begin,          html_title,
                                    html_heading,        html_paragraph,
                                    html_begin_appendix, html_row,
                                    html_end_appendix,   nothing };

/* Flat ODF for LibreOffice. */

static void
fodt_begin (gpointer out)
{
  static const char page[] =
      "<style:page-layout style:name=\"%s\"><style:page-layout-properties fo:page-width=\"%smm\" "
      "fo:page-height=\"%smm\" style:print-orientation=\"%s\" fo:margin-top=\"10mm\" "
      "fo:margin-bottom=\"20mm\" fo:margin-left=\"30mm\" fo:margin-right=\"15mm\"/>"
      "<style:header-style><style:header-footer-properties fo:min-height=\"10mm\"/>"
      "</style:header-style></style:page-layout>\n";
  static const char style[] =
      "<style:style style:name=\"%s\" style:family=\"paragraph\"%s><style:paragraph-properties "
      "fo:text-align=\"%s\" fo:text-indent=\"%smm\" fo:margin-top=\"%spt\"/><style:text-properties "
      "style:font-name=\"F\" fo:font-size=\"%spt\" fo:font-weight=\"%s\"/></style:style>\n";
  GString *text = out;

  g_string_append (
      text,
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document "
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
      "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
      "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
      "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
      "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
      "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
      "office:version=\"1.3\" office:mimetype=\"application/vnd.oasis.opendocument.text\">\n"
      "<office:font-face-decls><style:font-face style:name=\"F\" svg:font-family=\"'Liberation "
      "Serif'\"/></office:font-face-decls>\n<office:automatic-styles>");
  g_string_append_printf (text, page, "P", "210", "297", "portrait");
  g_string_append_printf (text, page, "L", "297", "210", "landscape");
  g_string_append_printf (text, style, "B", "", "justify", "12.7", "6", "14", "normal");
  g_string_append_printf (text, style, "H", "", "center", "0", "6", "14", "bold");
  g_string_append_printf (text, style, "A", " style:master-page-name=\"ML\"", "center", "0", "0",
                          "14", "bold");
  g_string_append_printf (text, style, "C", "", "start", "0", "0", "12", "normal");
  g_string_append (
      text, "<style:style style:name=\"X\" style:family=\"table-cell\"><style:table-cell-"
            "properties fo:padding=\"1.5mm\" fo:border=\"0.5pt solid #000000\"/></style:style>"
            "<style:style style:name=\"R\" style:family=\"table-row\"><style:table-row-properties "
            "fo:keep-together=\"always\"/></style:style>\n");
  for (guint i = 0; i < N_COLUMNS; i++)
    g_string_append_printf (
        text,
        "<style:style style:name=\"W%u\" style:family=\"table-column\"><style:table-"
        "column-properties style:column-width=\"%gmm\"/></style:style>\n",
        i, 252 * shares[i] / 20);
  g_string_append (
      text,
      "</office:automatic-styles><office:master-styles><style:master-page "
      "style:name=\"Standard\" style:page-layout-name=\"P\"><style:header><text:p "
      "text:style-name=\"H\"><text:page-number/></text:p></style:header></style:master-page>"
      "<style:master-page style:name=\"ML\" style:page-layout-name=\"L\"><style:header><text:p "
      "text:style-name=\"H\"><text:page-number/></text:p></style:header></style:master-page>"
      "</office:master-styles><office:body><office:text>\n");
}

static void
fodt_heading (gpointer out, const char *text)
{
  g_string_append_printf (out,
                          "<text:h text:style-name=\"H\" text:outline-level=\"1\">%s</text:h>\n",
                          text);
}

static void
fodt_paragraph (gpointer out, const char *text)
{
  g_string_append_printf (out, "<text:p text:style-name=\"B\">%s</text:p>\n", text);
}

static void
fodt_cells (GString *out, const char *const *cells)
{
  g_string_append (out, "<table:table-row table:style-name=\"R\">");
  for (guint i = 0; i < N_COLUMNS; i++)
    g_string_append_printf (
        out,
        "<table:table-cell table:style-name=\"X\"><text:p text:style-name=\"C\">%s"
        "</text:p></table:table-cell>",
        cells[i]);
  g_string_append (out, "</table:table-row>\n");
}

static void
fodt_begin_appendix (gpointer out, guint number)
{
  g_string_append_printf (
      out, "<text:p text:style-name=\"A\">PL %u</text:p><table:table table:name=\"T%u\">", number,
      number);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_string_append_printf (out, "<table:table-column table:style-name=\"W%u\"/>", i);
  g_string_append (out, "<table:table-header-rows>");
  fodt_cells (out, heads);
  g_string_append (out, "</table:table-header-rows>");
}

static void
fodt_row (gpointer out, const char *const *cells)
{
  fodt_cells (out, cells);
}

static void
fodt_end_appendix (gpointer out)
{
  g_string_append (out, "</table:table>\n");
}

static void
fodt_end (gpointer out)
{
  g_string_append (out, "</office:text></office:body></office:document>\n");
}

static const Format fodt_format = { fodt_begin,          fodt_heading,
                                    fodt_heading,        fodt_paragraph,
                                    fodt_begin_appendix, fodt_row,
                                    fodt_end_appendix,   fodt_end };

char *
paper_input_make_text (guint n_rows, const char *format)
{
  GString *text = g_string_new (NULL);

  write_plan (g_str_equal (format, "fodt")  ? &fodt_format
              : g_str_equal (format, "typ") ? &typ_format
                                            : &html_format,
              text, n_rows);
  return g_string_free (text, FALSE);
}
