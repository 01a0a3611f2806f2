/* Which part of an official document a foreign paragraph is, by its words and place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "odf/cch-odt-role.h"

#include "base/cch-text.h"

#include <string.h>

/* How the words, without case and tone marks, are held against those of the table, in its order. */
typedef enum
{
  EQUALS,
  BEGINS,
  BEGINS_AT_HEAD,
  BEGINS_A_GROUND,
} Way;

static const struct
{
  Way way;
  const char *words;
  CchDocRole role;
} table[] = {
  { EQUALS, "cong hoa xa hoi chu nghia viet nam", CCH_DOC_ROLE_COUNTRY },
  { BEGINS, "doc lap - tu do - hanh phuc", CCH_DOC_ROLE_MOTTO },
  { BEGINS, "doc lap-tu do-hanh phuc", CCH_DOC_ROLE_MOTTO },
  { BEGINS, "so:", CCH_DOC_ROLE_NUMBER },
  { BEGINS, "v/v", CCH_DOC_ROLE_CONCERNING },
  { BEGINS, "kinh gui", CCH_DOC_ROLE_ADDRESSEE_LABEL },
  { BEGINS, "noi nhan", CCH_DOC_ROLE_RECIPIENTS_LABEL },
  { BEGINS, "(kem theo", CCH_DOC_ROLE_REFERENCE },
  { BEGINS, "(ban hanh kem theo", CCH_DOC_ROLE_REFERENCE },
  { EQUALS, "quyet dinh:", CCH_DOC_ROLE_DECIDES },
  { BEGINS, "can cu ", CCH_DOC_ROLE_CITATION },
  { BEGINS, "theo de nghi cua ", CCH_DOC_ROLE_CITATION },
  { BEGINS, "xet de nghi cua ", CCH_DOC_ROLE_CITATION },
  { BEGINS_A_GROUND, "thuc hien ", CCH_DOC_ROLE_CITATION },
  { EQUALS, "ke hoach", CCH_DOC_ROLE_TYPE_NAME },
  { EQUALS, "quyet dinh", CCH_DOC_ROLE_TYPE_NAME },
  { EQUALS, "bao cao", CCH_DOC_ROLE_TYPE_NAME },
  { EQUALS, "thong bao", CCH_DOC_ROLE_TYPE_NAME },
  { EQUALS, "to trinh", CCH_DOC_ROLE_TYPE_NAME },
  { EQUALS, "huong dan", CCH_DOC_ROLE_TYPE_NAME },
  { EQUALS, "chuong trinh", CCH_DOC_ROLE_TYPE_NAME },
  { BEGINS_AT_HEAD, "uy ban nhan dan", CCH_DOC_ROLE_AGENCY },
  { BEGINS_AT_HEAD, "ubnd", CCH_DOC_ROLE_AGENCY },
};

typedef struct
{
  CchDocRole last;     /* role of the paragraph before */
  gboolean has_title;  /* the name of the type was seen */
  gboolean has_text;   /* words of the document itself were seen */
  gboolean decides;    /* the title is that of a decision */
  gboolean is_open;    /* the recipient before goes on on the next line */
  gboolean is_closing; /* "Nơi nhận" was seen */
  guint closing_table; /* likewise of the recipients */
} State;

static gboolean
is_in_capitals (const char *text)
{
  g_autofree char *upper = cch_text_upper (text);

  return g_str_equal (upper, text);
}

static gboolean
find_in_table (const CchOdtParagraph *paragraph, const State *state, CchDocRole *role)
{
  const char *text = paragraph->text;
  g_autofree char *plain = cch_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      gboolean met = table[i].way == EQUALS ? g_str_equal (plain, table[i].words)
                                            : g_str_has_prefix (plain, table[i].words);

      if (!met || (table[i].way == BEGINS_AT_HEAD && state->has_title)
          || (table[i].way == BEGINS_A_GROUND && !state->decides
              && !(paragraph->look.italic && state->last == CCH_DOC_ROLE_CITATION))
          || (table[i].role == CCH_DOC_ROLE_CITATION && state->has_text)
          || (table[i].role == CCH_DOC_ROLE_CONCERNING && state->last == CCH_DOC_ROLE_TYPE_NAME)
          || (table[i].role == CCH_DOC_ROLE_TYPE_NAME && !is_in_capitals (text)))
        continue;
      *role = table[i].role;
      return TRUE;
    }
  return FALSE;
}

/* "Hà Tĩnh, ngày 05 tháng 01 năm 2026" */
static gboolean
is_place_and_date (const char *text)
{
  const char *day = strstr (text, "ngày");

  return day != NULL && strstr (day, "tháng") != NULL && strstr (day, "năm") != NULL
         && g_utf8_strlen (text, -1) < 60;
}

/* "Số 03/KH-UBND" without its colon is a number all the same. */
static gboolean
is_number (const char *text, const State *state)
{
  return !state->has_title
         && g_regex_match_simple ("^số[: ]\\s*[0-9]*\\s*/\\S+$", text, G_REGEX_CASELESS, 0);
}

/* "I. MỤC TIÊU", or as some write it: "I - MỤC TIÊU", "I/ MỤC TIÊU". */
static gboolean
is_roman_heading (const char *text)
{
  return g_regex_match_simple ("^[IVX]+( ?[.\\-–/:)]|\\s)\\s*\\S", text, 0, 0)
         && is_in_capitals (text) && g_utf8_strlen (text, -1) > 4;
}

/* "Chương II", "CHƯƠNG 2" */
static gboolean
is_chapter (const char *text)
{
  return g_regex_match_simple ("^chương [ivxl0-9]+[.:]?$", text, G_REGEX_CASELESS, 0);
}

/* "Phụ lục II", "PHỤ LỤC SỐ 02" */
static gboolean
is_appendix (const char *text)
{
  return g_regex_match_simple ("^phụ lục( (số )?[ivxl0-9]+)?[.:]?$", text, G_REGEX_CASELESS, 0);
}

/* "a) …" */
static gboolean
is_point (const char *text)
{
  return g_regex_match_simple ("^[a-zđ]\\) ", text, 0, 0);
}

/* "1. Mục tiêu", whole in bold. */
static gboolean
is_number_heading (const CchOdtParagraph *paragraph)
{
  return paragraph->look.bold && g_regex_match_simple ("^[0-9]{1,2}\\. \\S", paragraph->text, 0, 0);
}

/* "2.1. Nội dung", "2.1.1 Nội dung", whole in bold. */
static gboolean
is_subnumber_heading (const CchOdtParagraph *paragraph)
{
  return paragraph->look.bold
         && g_regex_match_simple ("^[0-9]{1,2}(\\.[0-9]{1,2})+\\.? \\S", paragraph->text, 0, 0);
}

/* A heading that nobody numbered: nothing says how it must look. */
static gboolean
is_bare_heading (const CchOdtParagraph *paragraph)
{
  const char *text = paragraph->text;

  return paragraph->look.bold && g_utf8_strlen (text, -1) < 100
         && strchr (".;:,", text[strlen (text) - 1]) == NULL;
}

/* The row of numbers under the heads of the columns: "1", "(1)". */
static gboolean
is_column_number (const char *text)
{
  return g_regex_match_simple ("^\\(?[0-9]{1,2}\\)?$", text, 0, 0);
}

static gboolean
is_article (const char *text)
{
  return g_str_has_prefix (text, "Điều ") && g_ascii_isdigit (text[strlen ("Điều ")]);
}

static gboolean
find_by_form (const CchOdtParagraph *paragraph, const State *state, CchDocRole *role)
{
  const char *text = paragraph->text;

  if (!state->has_title && is_place_and_date (text))
    *role = CCH_DOC_ROLE_PLACE_DATE;
  else if (is_number (text, state))
    *role = CCH_DOC_ROLE_NUMBER;
  else if (paragraph->table != 0)
    return FALSE;
  else if (is_chapter (text))
    *role = CCH_DOC_ROLE_CHAPTER_NUMBER;
  else if (is_appendix (text))
    *role = CCH_DOC_ROLE_APPENDIX_NUMBER;
  else if (state->has_title && is_point (text))
    *role = CCH_DOC_ROLE_POINT;
  else if (is_roman_heading (text))
    *role = CCH_DOC_ROLE_ROMAN_HEADING;
  else if (is_article (text))
    *role = CCH_DOC_ROLE_ARTICLE;
  else if (is_number_heading (paragraph))
    *role = CCH_DOC_ROLE_NUMBER_HEADING;
  else if (is_subnumber_heading (paragraph))
    *role = CCH_DOC_ROLE_SUBNUMBER_HEADING;
  else
    return FALSE;
  return TRUE;
}

/* Recipients stand before the signature; where a table keeps both, each has its cell. */
static gboolean
is_recipient (const CchOdtParagraph *paragraph, const State *state)
{
  return g_str_has_prefix (paragraph->text, "-")
         && (paragraph->table != 0 || state->last == CCH_DOC_ROLE_RECIPIENTS_LABEL
             || state->last == CCH_DOC_ROLE_RECIPIENT);
}

/* What is not known by its words is known by what stands around it. */
static gboolean
find_by_place (const CchOdtParagraph *paragraph, const State *state, CchDocRole *role)
{
  gboolean in_closing = state->is_closing && paragraph->table == state->closing_table;

  if (in_closing && is_recipient (paragraph, state))
    *role = CCH_DOC_ROLE_RECIPIENT;
  else if (in_closing && is_in_capitals (paragraph->text))
    *role = CCH_DOC_ROLE_SIGNING_CAPACITY;
  else if (state->decides && !state->has_text && state->last == CCH_DOC_ROLE_SUBJECT
           && is_in_capitals (paragraph->text))
    *role = CCH_DOC_ROLE_AUTHORITY;
  else if (state->last == CCH_DOC_ROLE_TYPE_NAME)
    *role = CCH_DOC_ROLE_SUBJECT;
  else if (state->last == CCH_DOC_ROLE_APPENDIX_NUMBER)
    *role = CCH_DOC_ROLE_APPENDIX_TITLE;
  else if ((state->last == CCH_DOC_ROLE_ADDRESSEE_LABEL || state->last == CCH_DOC_ROLE_ADDRESSEE)
           && g_str_has_prefix (paragraph->text, "-"))
    *role = CCH_DOC_ROLE_ADDRESSEE;
  else if (paragraph->table != 0 && state->has_title && !in_closing)
    *role = !paragraph->header                   ? CCH_DOC_ROLE_TABLE_BODY
            : is_column_number (paragraph->text) ? CCH_DOC_ROLE_TABLE_NUMBER
                                                 : CCH_DOC_ROLE_TABLE_HEADER;
  else if (paragraph->table == 0 && state->has_title && !state->is_closing
           && paragraph->look.align != CCH_DOC_ALIGN_CENTER && !is_bare_heading (paragraph))
    *role = g_str_has_prefix (paragraph->text, "- ") ? CCH_DOC_ROLE_BULLET : CCH_DOC_ROLE_BODY;
  else
    return FALSE;
  return TRUE;
}

static gboolean
is_ended (const char *text)
{
  return g_str_has_suffix (text, ";") || g_str_has_suffix (text, ".");
}

/* Behind a closing: what only another document, or the text of one, can hold. */
static gboolean
begins_anew (CchDocRole role)
{
  return role <= CCH_DOC_ROLE_LETTER_HEADING || role == CCH_DOC_ROLE_TYPE_NAME
         || role == CCH_DOC_ROLE_REFERENCE || role == CCH_DOC_ROLE_APPENDIX_NUMBER
         || role == CCH_DOC_ROLE_COUNTRY;
}

static void
remember (State *state, const CchOdtParagraph *paragraph)
{
  state->last = paragraph->role;
  if (paragraph->role == CCH_DOC_ROLE_TYPE_NAME)
    {
      g_autofree char *plain = cch_text_fold (paragraph->text);

      state->decides = g_str_equal (plain, "quyet dinh");
    }
  if (paragraph->role == CCH_DOC_ROLE_TYPE_NAME || paragraph->role == CCH_DOC_ROLE_ADDRESSEE_LABEL)
    state->has_title = TRUE;
  if (paragraph->known && paragraph->role <= CCH_DOC_ROLE_LETTER_HEADING
      && paragraph->role != CCH_DOC_ROLE_CITATION)
    state->has_text = TRUE;
  state->is_open =
      paragraph->known && paragraph->role == CCH_DOC_ROLE_RECIPIENT && !is_ended (paragraph->text);
  if (paragraph->role == CCH_DOC_ROLE_RECIPIENTS_LABEL)
    {
      state->is_closing = TRUE;
      state->closing_table = paragraph->table;
    }
  else if (paragraph->known && begins_anew (paragraph->role))
    state->is_closing = FALSE;
}

/* "Văn phòng Đăng ký đất đai;" under "- Chi cục Thuế khu vực, Công an,": no line of its own. */
static gboolean
goes_on (const CchOdtParagraph *paragraph, const State *state)
{
  return state->is_open && paragraph->table == state->closing_table
         && !g_str_has_prefix (paragraph->text, "-") && !is_in_capitals (paragraph->text);
}

/* Says of each paragraph what it seems to be; of what seems nothing, nothing is asked. */
void
cch_odt_role_find_all (CchOdtDocument *document)
{
  State state = { .last = CCH_DOC_ROLE_PAGE_NUMBER };

  for (guint i = 0; i < document->paragraphs->len; i++)
    {
      CchOdtParagraph *paragraph = &g_array_index (document->paragraphs, CchOdtParagraph, i);

      paragraph->role = CCH_DOC_ROLE_PAGE_NUMBER;
      if (goes_on (paragraph, &state))
        {
          paragraph->role = CCH_DOC_ROLE_RECIPIENT;
          state.is_open = !is_ended (paragraph->text);
          continue;
        }
      paragraph->known = find_in_table (paragraph, &state, &paragraph->role)
                         || find_by_form (paragraph, &state, &paragraph->role)
                         || find_by_place (paragraph, &state, &paragraph->role);
      remember (&state, paragraph);
    }
}
