/* Reads the lines of legal grounds that people paste, into citations.
 *
 *   Căn cứ Quyết định số 225/QĐ-TTg ngày 04/02/2016 của Thủ tướng Chính phủ ban hành Kế hoạch …;
 *   ^opening ^type      ^number      ^date            ^issuer              ^subject
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-citation-parse.h"

#include "base/cch-list-item.h"
#include "base/cch-text.h"
#include "compose/cch-document-type.h"

#include <string.h>

typedef struct
{
  const char *folded;
  CchCitationRole role;
  gboolean printed; /* the program prints these words itself */
} Opening;

static const Opening openings[] = {
  { "can cu", CCH_CITATION_ROLE_BASIS, TRUE },
  { "theo de nghi cua", CCH_CITATION_ROLE_REQUEST, TRUE },
  { "xet de nghi cua", CCH_CITATION_ROLE_REQUEST, FALSE },
  { "thuc hien", CCH_CITATION_ROLE_BASIS, FALSE },
  { "tren co so", CCH_CITATION_ROLE_BASIS, FALSE },
};

/* As they begin a citation; longer ones before those that they begin with. */
static const char *const type_names[] = {
  "Nghị quyết liên tịch",
  "Nghị quyết",
  "Nghị định",
  "Quyết định",
  "Chỉ thị",
  "Thông tư liên tịch",
  "Thông tư",
  "Kế hoạch",
  "Công văn",
  "Công điện",
  "Hướng dẫn",
  "Thông báo",
  "Kết luận",
  "Quy định",
  "Quy chế",
  "Chương trình",
  "Đề án",
  "Báo cáo",
  "Tờ trình",
  "Văn bản",
};

/* Cited by name and day: what stands before the day is the name. */
static const char *const laws[] = { "Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp" };

/* With these words the subject begins and the issuer has ended. Written as they stand: an agency's
 * name has capitals. */
static const char *const subject_words[] = {
  "ban hành",  "Ban hành",   "về",         "Về",         "V/v",        "quy định",  "sửa đổi",
  "hướng dẫn", "phê duyệt",  "Phê duyệt",  "công bố",    "triển khai", "thực hiện", "thành lập",
  "giao",      "tăng cường", "đẩy mạnh",   "điều chỉnh", "kiểm tra",   "xây dựng",  "tổ chức",
  "thông qua", "bãi bỏ",     "phân công",  "kiện toàn",  "chấn chỉnh", "nâng cao",  "khắc phục",
  "chi tiết",  "bổ sung",    "chuyển đổi", "cải cách",   "tổng kết",   "khóa",      "khoá",
};

static gsize
measure_opening (const char *text, const Opening **opening)
{
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      gsize length = cch_text_match_prefix (text, openings[i].folded);

      if (length == 0 || text[length] != ' ')
        continue;
      *opening = &openings[i];
      return length + strspn (text + length, " ");
    }
  return 0;
}

static gsize
measure_name (const char *text, const char *const *names, guint n_names, guint *index)
{
  for (guint i = 0; i < n_names; i++)
    {
      g_autofree char *folded = cch_text_fold (names[i]);
      gsize length = cch_text_match_prefix (text, folded);

      if (length == 0 || (text[length] != ' ' && text[length] != '\0'))
        continue;
      *index = i;
      return length;
    }
  return 0;
}

static gboolean
begins_document (const char *text)
{
  guint index;

  return g_unichar_isupper (g_utf8_get_char (text))
         && (measure_name (text, type_names, G_N_ELEMENTS (type_names), &index) > 0
             || measure_name (text, laws, G_N_ELEMENTS (laws), &index) > 0);
}

static char *
take_stretch (const char *start, gsize length)
{
  g_autofree char *stretch = g_strstrip (g_strndup (start, length));

  return *stretch != '\0' ? g_steal_pointer (&stretch) : NULL;
}

/* "KH" for "Kế hoạch"; a type that has no abbreviation stays as it is written. */
static char *
make_type (const char *name)
{
  static const char *const codes[] = { "NQ", "NĐ", "QĐ",  "CT", "TT", "TTLT", "KH", "CĐ",
                                       "HD", "TB", "QyĐ", "QC", "ĐA", "CTr",  "BC", "TTr" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      const CchDocumentType *type = cch_document_type_find (codes[i]);

      if (type != NULL && strcmp (type->name, name) == 0)
        return g_strdup (codes[i]);
    }
  return g_strdup (name);
}

/* Not in "sửa đổi một số điều". */
static const char *
find_law_number (const char *text)
{
  static const char word[] = " số ";
  const char *at = strstr (text, word);

  while (at != NULL && !g_ascii_isdigit (at[strlen (word)]))
    at = strstr (at + 1, word);
  return at;
}

static const char *
take_type (CchCitation *citation, const char *text)
{
  guint index;
  gsize length = measure_name (text, type_names, G_N_ELEMENTS (type_names), &index);
  const char *end;

  if (length > 0)
    {
      citation->document_type = make_type (type_names[index]);
      return text + length;
    }
  if (measure_name (text, laws, G_N_ELEMENTS (laws), &index) == 0)
    return text;

  end = find_law_number (text);
  if (end == NULL)
    end = strstr (text, " ngày ");
  if (end == NULL)
    end = text + strlen (text);
  citation->document_type = take_stretch (text, (gsize) (end - text));
  return end;
}

/* "03/KH-UBND", "61/2018/NĐ-CP", "30c/NQ-CP", "12-NQ/TU", "     /SNV-CCHC&VTLT" */
static const char *
take_number (CchCitation *citation, const char *text)
{
  gsize length = cch_text_match_prefix (text, "so");
  const char *start, *mark, *end;

  if (length == 0 || (text[length] != ' ' && text[length] != ':'))
    return text;
  start = text + length + strspn (text + length, " :");
  mark = start + strspn (start, "0123456789.… ");
  while (g_ascii_islower (*mark))
    mark++;
  mark += strspn (mark, " ");
  if (*mark != '/' && *mark != '-')
    return text;
  end = mark + strcspn (mark, " ,;");
  citation->number = take_stretch (start, (gsize) (mark - start));
  if (citation->number != NULL && !g_ascii_isdigit (*citation->number))
    g_clear_pointer (&citation->number, g_free);
  citation->symbol = take_stretch (mark + 1, (gsize) (end - mark) - 1);
  return end;
}

/* "ngày      /3/2024" and "ngày 10/6": a date with a gap is kept as it stands. */
static gsize
measure_broken_date (const char *text)
{
  gsize word = cch_text_match_prefix (text, "ngay");
  gsize length;

  if (word == 0)
    return 0;
  length = word + strspn (text + word, " ….0123456789/-");
  while (length > word && strchr (" .-", text[length - 1]) != NULL)
    length--;
  return length > word + 1 ? length : 0;
}

static const char *
take_date (CchCitation *citation, const char *text)
{
  gsize length = cch_date_parse (text, &citation->issued);

  if (length == 0 && (length = measure_broken_date (text)) > 0)
    citation->date_wording = take_stretch (text, length);
  return text + length;
}

static const char *
find_subject (const char *text)
{
  const char *first = text + strlen (text);

  for (guint i = 0; i < G_N_ELEMENTS (subject_words); i++)
    {
      gsize length = strlen (subject_words[i]);

      for (const char *at = strstr (text, subject_words[i]); at != NULL && at < first;
           at = strstr (at + 1, subject_words[i]))
        if (at > text && at[-1] == ' ' && (at[length] == ' ' || at[length] == '\0'))
          first = at;
    }
  return first;
}

static const char *
take_issuer (CchCitation *citation, const char *text)
{
  gsize length = cch_text_match_prefix (text, "cua");
  const char *end;

  if (length == 0 || text[length] != ' ')
    return text;
  end = find_subject (text + length);
  citation->issuer = take_stretch (text + length, (gsize) (end - text) - length);
  return end;
}

static const char *
skip_blanks (const char *text)
{
  return text + strspn (text, " ,");
}

/* Returns: whether the words are of a document that has a type, and a number or a day */
static gboolean
take_document (CchCitation *citation, const char *text)
{
  const char *at = skip_blanks (take_type (citation, text));

  /* The day and the issuer change places in some. */
  at = skip_blanks (take_number (citation, at));
  at = skip_blanks (take_date (citation, at));
  at = skip_blanks (take_issuer (citation, at));
  if (cch_date_is_none (citation->issued) && citation->date_wording == NULL)
    at = skip_blanks (take_date (citation, at));
  citation->subject = take_stretch (at, strlen (at));
  return citation->document_type != NULL
         && (citation->symbol != NULL || !cch_date_is_none (citation->issued));
}

static char *
strip (const char *text, gsize length)
{
  char *stripped = g_strstrip (g_strndup (text, length));
  gsize end = strlen (stripped);

  while (end > 0 && strchr (" .;,", stripped[end - 1]) != NULL)
    stripped[--end] = '\0';
  return stripped;
}

/* @whole: as it was written, with words of opening that the program does not print itself */
static void
add_document (GPtrArray *citations, const char *text, const char *whole, const Opening *opening)
{
  CchCitation *citation = CCH_CITATION (cch_record_new (&cch_citation_kind));

  citation->role = opening != NULL ? opening->role : CCH_CITATION_ROLE_BASIS;
  if (!take_document (citation, text) || citation->role == CCH_CITATION_ROLE_REQUEST
      || (opening != NULL && !opening->printed))
    citation->wording = g_strdup (whole);
  if (citation->document_type == NULL)
    g_clear_pointer (&citation->subject, g_free);
  g_ptr_array_add (citations, citation);
}

/* "Nghị quyết số …; Nghị quyết số …": each document of the line by itself. */
static gsize
measure_document (const char *text)
{
  for (const char *at = strchr (text, ';'); at != NULL; at = strchr (at + 1, ';'))
    if (begins_document (at + 1 + strspn (at + 1, " ")))
      return (gsize) (at - text);
  return strlen (text);
}

static void
add_line (GPtrArray *citations, const char *line)
{
  const Opening *opening = NULL;
  const char *text = line + cch_list_item_read (line).length;
  gsize skipped = measure_opening (text, &opening);
  const char *whole = opening != NULL && !opening->printed ? text : text + skipped;

  text += skipped;
  while (*text != '\0')
    {
      gsize length = measure_document (text);
      g_autofree char *document = strip (text, length);
      g_autofree char *wording = strip (whole, (gsize) (text + length - whole));

      if (*document != '\0')
        add_document (citations, document, wording, opening);
      text += length;
      text += strspn (text, "; ");
      whole = text;
    }
}

/**
 * cch_citation_parse:
 * @text: lines of legal grounds, from any program
 *
 * What is not understood is kept as wording, so that nothing is lost and nothing is guessed.
 *
 * Returns: (transfer full) (element-type CchCitation): drafts, in the order of the text
 */
GPtrArray *
cch_citation_parse (const char *text)
{
  GPtrArray *citations = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *clean = cch_text_normalize (text, CCH_TEXT_CLEAN);
  g_auto (GStrv) lines = g_strsplit (clean, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    add_line (citations, g_strstrip (lines[i]));
  return citations;
}

/* Whether a person has said more about the document than its wording. */
static gboolean
has_document (const CchCitation *citation)
{
  return citation->document_type != NULL || citation->number != NULL || citation->symbol != NULL
         || citation->subject != NULL;
}

static void
take_over (CchCitation *citation, CchCitation *read)
{
  g_clear_pointer (&citation->wording, g_free);
  citation->wording = g_steal_pointer (&read->wording);
  citation->document_type = g_steal_pointer (&read->document_type);
  citation->number = g_steal_pointer (&read->number);
  citation->symbol = g_steal_pointer (&read->symbol);
  citation->subject = g_steal_pointer (&read->subject);
  if (citation->issuer == NULL)
    citation->issuer = g_steal_pointer (&read->issuer);
  if (citation->date_wording == NULL)
    citation->date_wording = g_steal_pointer (&read->date_wording);
  if (cch_date_is_none (citation->issued))
    citation->issued = read->issued;
  if (citation->role == CCH_CITATION_ROLE_BASIS)
    citation->role = read->role;
}

/**
 * cch_citation_complete:
 * @citation: a draft that may hold nothing but its wording
 *
 * Reads one wording into the document that it names, as cch_citation_parse() does; what names no
 * document, or several, stays wording.
 */
void
cch_citation_complete (CchCitation *citation)
{
  g_autoptr (GPtrArray) read = NULL;

  if (citation->wording == NULL || has_document (citation))
    return;
  read = cch_citation_parse (citation->wording);
  if (read->len == 1 && ((CchCitation *) read->pdata[0])->document_type != NULL)
    take_over (citation, read->pdata[0]);
}

/**
 * cch_citation_get_key:
 *
 * Returns: (transfer full) (nullable): what two citations of one document have in common; number
 *   and symbol are not enough, 76/NQ-CP names two. %NULL when too little is known
 */
char *
cch_citation_get_key (const CchCitation *citation)
{
  g_autofree char *words = NULL;
  g_autofree char *day = cch_date_to_iso (citation->issued);

  if (citation->wording != NULL)
    words = g_strdup (citation->wording);
  else if (citation->number != NULL && citation->symbol != NULL)
    words = g_strdup_printf ("%s/%s %u", citation->number, citation->symbol, citation->issued.year);
  else if (citation->document_type != NULL && !cch_date_is_none (citation->issued))
    words = g_strdup_printf ("%s %s", citation->document_type, day);
  return words != NULL ? cch_text_fold (words) : NULL;
}
