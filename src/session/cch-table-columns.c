/* What the columns of a foreign table of tasks hold, guessed from their headers and contents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-table-columns.h"

#include "base/cch-number.h"
#include "base/cch-text.h"
#include "rules/cch-schedule.h"

#include <string.h>

enum
{
  HEAD_ROWS = 20,     /* a letterhead and a title may stand above the table */
  SAMPLE_ROWS = 200,  /* enough to see what a column holds */
  HEADER_BYTES = 120, /* a header is not a sentence */
  NUMBER_BYTES = 12,
  NAME_BYTES = 300,
  LEAST_AMOUNT = 1000,
};

/* Folded words of headers: equal ones first, then whatever contains them, in this order. */
static const struct
{
  const char *words;
  const char *source;
} headers[] = {
  { "stt", "number" },
  { "tt", "number" },
  { "so tt", "number" },
  { "so thu tu", "number" },
  { "thu tu", "number" },
  { "nhiem vu chung", "area" },
  { "linh vuc", "area" },
  { "nguon kinh phi", "budget-source" },
  { "nguon", "budget-source" },
  { "kinh phi", "budget" },
  { "du toan", "budget" },
  { "chu tri", "lead" },
  { "phoi hop", "cooperating" },
  { "co quan thuc hien", "executing" },
  { "don vi thuc hien", "executing" },
  { "co quan don vi thuc hien", "executing" },
  { "don vi co quan thuc hien", "executing" },
  { "phan cong", "executing" },
  { "chiu trach nhiem", "lead" },
  { "thoi gian", "time" },
  { "thoi han", "time" },
  { "han hoan thanh", "time" },
  { "tien do", "time" },
  { "san pham", "product" },
  { "ket qua", "product" },
  { "chi tieu", "target" },
  { "ghi chu", "note" },
  { "nhiem vu", "task" },
  { "noi dung", "task" },
  { "cong viec", "task" },
  { "giai phap", "task" },
};

/* How the names of agencies and of documents begin, folded. */
static const char *const agency_openings[] = {
  "phong ",    "so ",         "ubnd",        "uy ban",    "van phong",       "vp ",
  "cac phong", "cac co quan", "cac don vi",  "cac so",    "cac xa",          "cac thon",
  "cong an",   "ban chi huy", "ban chi dao", "trung tam", "bo phan",         "to ",
  "chi cuc",   "bhxh",        "bao hiem",    "mat tran",  "doan thanh nien", "cong chuc",
};
static const char *const product_openings[] = {
  "quyet dinh", "ke hoach", "bao cao",    "van ban",  "cong van",     "to trinh",
  "thong bao",  "hoi nghi", "nghi quyet", "danh muc", "lop tap huan", "phieu",
  "de an",      "quy che",  "huong dan",  "bien ban", "ho so",
};

/* What was seen in the rows of one column. */
typedef struct
{
  guint filled;
  guint numbers;
  guint agencies;
  guint roles; /* "chủ trì" beside a name */
  guint times;
  guint areas;
  guint amounts;
  guint products;
  gsize bytes;
} Seen;

typedef struct
{
  CchTableColumns *columns;
  const GPtrArray *rows; /* (element-type CchTextRow) */
  const CchAgencyNames *agencies;
  const CchAreaNames *areas;
  guint year;
  Seen seen[CCH_TEXT_MAX_COLUMNS];
} Guess;

static gboolean
is_short (const char *text, gsize bytes)
{
  return text != NULL && strlen (text) <= bytes;
}

static gboolean
contains_words (const char *text, const char *words)
{
  const char *at = strstr (text, words);
  gsize length = strlen (words);

  return at != NULL && (at == text || at[-1] == ' ') && (at[length] == '\0' || at[length] == ' ');
}

static const char *
find_header (const char *cell)
{
  g_autofree char *words = is_short (cell, HEADER_BYTES) ? cch_text_fold_words (cell) : NULL;

  for (guint i = 0; words != NULL && i < G_N_ELEMENTS (headers); i++)
    if (g_str_equal (words, headers[i].words))
      return headers[i].source;
  for (guint i = 0; words != NULL && i < G_N_ELEMENTS (headers); i++)
    if (strlen (headers[i].words) > 3 && contains_words (words, headers[i].words))
      return headers[i].source;
  return NULL;
}

static gboolean
is_exact_header (const char *cell)
{
  g_autofree char *words = is_short (cell, HEADER_BYTES) ? cch_text_fold_words (cell) : NULL;

  for (guint i = 0; words != NULL && i < G_N_ELEMENTS (headers); i++)
    if (g_str_equal (words, headers[i].words))
      return TRUE;
  return FALSE;
}

/* Whether the row names columns: nearly all of them, or two by the very words. */
static gboolean
is_header (const CchTextRow *row)
{
  g_autoptr (GHashTable) sources = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_filled = 0;
  guint n_known = 0;
  guint n_exact = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const char *cell = cch_text_row_get (row, (int) i);
      const char *source = cell != NULL ? find_header (cell) : NULL;

      n_exact += cell != NULL && is_exact_header (cell) ? 1 : 0;
      n_filled += cell != NULL ? 1 : 0;
      n_known += source != NULL ? 1 : 0;
      if (source != NULL)
        g_hash_table_add (sources, (gpointer) source);
    }
  return g_hash_table_size (sources) >= 2 && (n_exact >= 2 || n_known * 3 >= n_filled * 2);
}

/**
 * cch_table_columns_is_number_row:
 *
 * Returns: whether the row counts the columns: 1, 2, 3 or (1), (2), (3)
 */
gboolean
cch_table_columns_is_number_row (const CchTextRow *row)
{
  guint64 expected = 0;
  guint count = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const char *cell = cch_text_row_get (row, (int) i);
      g_autofree char *words = cell != NULL ? cch_text_fold_words (cell) : NULL;
      guint64 number;

      if (words == NULL)
        continue;
      number = g_ascii_strtoull (words, NULL, 10);
      if (strspn (words, "0123456789") != strlen (words) || (count > 0 && number != expected))
        return FALSE;
      expected = number + 1;
      count++;
    }
  return count >= 3;
}

/**
 * cch_table_columns_is_number:
 *
 * Returns: whether the cell only counts: "1", "1.2", "IV.", "a)"
 */
gboolean
cch_table_columns_is_number (const char *text)
{
  g_autofree char *stopped = NULL;

  if (!is_short (text, NUMBER_BYTES) || *text == '\0')
    return FALSE;
  if (*cch_area_names_skip_number (text) == '\0')
    return TRUE;
  stopped = g_strconcat (text, ".", NULL);
  return *cch_area_names_skip_number (stopped) == '\0';
}

static gboolean
is_equal (const char *one, const char *two)
{
  g_autofree char *one_words = cch_text_fold_words (one);
  g_autofree char *two_words = cch_text_fold_words (two);

  return g_str_equal (one_words, two_words);
}

/**
 * cch_table_columns_is_repeated:
 *
 * Returns: whether the row says the headers again, as a table does that goes on over pages
 */
gboolean
cch_table_columns_is_repeated (const CchTableColumns *columns,
                               const GPtrArray *rows,
                               const CchTextRow *row)
{
  guint n_filled = 0;
  guint n_equal = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const char *cell = cch_text_row_get (row, (int) i);
      gboolean equal = FALSE;

      for (guint j = 0; cell != NULL && j < columns->body && !equal; j++)
        {
          const char *header = cch_text_row_get (rows->pdata[j], (int) i);

          equal = header != NULL && is_equal (cell, header);
        }
      n_filled += cell != NULL ? 1 : 0;
      n_equal += equal ? 1 : 0;
    }
  return n_equal >= 2 && n_equal == n_filled;
}

/**
 * cch_table_columns_find:
 *
 * Returns: the first column of that source, -1 when there is none
 */
int
cch_table_columns_find (const CchTableColumns *columns, const char *source)
{
  for (guint i = 0; i < columns->n_columns; i++)
    if (columns->sources[i] != NULL && g_str_equal (columns->sources[i]->id, source))
      return (int) i;
  return -1;
}

static gboolean
begins_with (const char *words, const char *const *openings, guint count)
{
  for (guint i = 0; i < count; i++)
    if (g_str_has_prefix (words, openings[i]))
      return TRUE;
  return FALSE;
}

static gboolean
names_agency (const Guess *guess, const char *cell, const char *words)
{
  g_autoptr (GPtrArray) mentions = NULL;

  if (!is_short (cell, NAME_BYTES))
    return FALSE;
  if (begins_with (words, agency_openings, G_N_ELEMENTS (agency_openings)))
    return TRUE;
  mentions = cch_agency_names_split (guess->agencies, cell);
  return mentions->len > 0 && ((const CchAgencyMention *) mentions->pdata[0])->agency != 0;
}

static gboolean
says_time (const Guess *guess, const char *cell)
{
  g_autoptr (CchSchedule) schedule = NULL;

  if (!is_short (cell, NAME_BYTES))
    return FALSE;
  schedule = cch_schedule_new (cell, guess->year);
  return cch_schedule_is_understood (schedule) && cch_schedule_get_n_items (schedule) > 0;
}

static gboolean
is_amount (const char *cell)
{
  CchNumber number;

  return cch_number_parse (cell, &number, NULL) && number.places == 0
         && number.units >= LEAST_AMOUNT && strpbrk (cell, "/") == NULL;
}

static void
see_cell (Guess *guess, Seen *seen, const char *cell)
{
  g_autofree char *words = cch_text_fold_words (cell);

  seen->filled++;
  seen->bytes += strlen (cell);
  seen->numbers += cch_table_columns_is_number (cell) ? 1 : 0;
  seen->agencies += names_agency (guess, cell, words) ? 1 : 0;
  seen->roles += contains_words (words, "chu tri") || contains_words (words, "phoi hop") ? 1 : 0;
  seen->times += says_time (guess, cell) ? 1 : 0;
  seen->areas += cch_area_names_find (guess->areas, cell) != 0 ? 1 : 0;
  seen->amounts += is_amount (cell) ? 1 : 0;
  seen->products += begins_with (words, product_openings, G_N_ELEMENTS (product_openings)) ? 1 : 0;
}

static void
see_columns (Guess *guess)
{
  guint end = MIN (guess->rows->len, guess->columns->body + SAMPLE_ROWS);

  for (guint i = guess->columns->body; i < end; i++)
    {
      const CchTextRow *row = guess->rows->pdata[i];

      for (guint j = 0; j < row->cells->len; j++)
        if (cch_text_row_get (row, (int) j) != NULL)
          see_cell (guess, &guess->seen[j], cch_text_row_get (row, (int) j));
    }
}

static gboolean
is_free (const Guess *guess, guint column)
{
  return guess->columns->sources[column] == NULL && guess->seen[column].filled > 0;
}

static gboolean
is_wanted (const Guess *guess, const char *source)
{
  return cch_table_columns_find (guess->columns, source) < 0;
}

/* Gives the free column that shows most of something its source, when it is enough of it. */
static int
give_best (Guess *guess, const char *source, gsize offset, guint percent)
{
  int best = -1;
  double best_share = 0;

  for (guint i = 0; is_wanted (guess, source) && i < guess->columns->n_columns; i++)
    {
      guint count = G_STRUCT_MEMBER (guint, &guess->seen[i], offset);
      double share = is_free (guess, i) ? count * 100.0 / guess->seen[i].filled : 0;

      if (share < percent || share <= best_share)
        continue;
      best = (int) i;
      best_share = share;
    }
  if (best >= 0)
    guess->columns->sources[best] = cch_column_source_find (source);
  return best;
}

static guint
count_free (const Guess *guess)
{
  guint count = 0;

  for (guint i = 0; i < guess->columns->n_columns; i++)
    count += is_free (guess, i) ? 1 : 0;
  return count;
}

static void
give_longest (Guess *guess, const char *source)
{
  int best = -1;
  gsize best_length = 0;

  for (guint i = 0; is_wanted (guess, source) && i < guess->columns->n_columns; i++)
    if (is_free (guess, i) && guess->seen[i].bytes / guess->seen[i].filled > best_length)
      {
        best = (int) i;
        best_length = guess->seen[i].bytes / guess->seen[i].filled;
      }
  if (best >= 0)
    guess->columns->sources[best] = cch_column_source_find (source);
}

static void
give_agencies (Guess *guess)
{
  const gsize agencies = G_STRUCT_OFFSET (Seen, agencies);
  guint n_roles = 0;
  guint n_names = 0;

  if (!is_wanted (guess, "executing") || !is_wanted (guess, "lead"))
    return;
  for (guint i = 0; i < guess->columns->n_columns; i++)
    if (is_free (guess, i))
      {
        n_roles += guess->seen[i].roles;
        n_names += guess->seen[i].agencies;
      }
  if (n_roles * 2 > n_names)
    {
      give_best (guess, "executing", agencies, 40);
      return;
    }
  /* The lead stands before those who help. */
  for (guint i = 0; i < guess->columns->n_columns; i++)
    if (is_free (guess, i) && guess->seen[i].agencies * 2 >= guess->seen[i].filled)
      {
        const char *source = is_wanted (guess, "lead")          ? "lead"
                             : is_wanted (guess, "cooperating") ? "cooperating"
                                                                : NULL;

        if (source != NULL)
          guess->columns->sources[i] = cch_column_source_find (source);
      }
}

/* The surest first; of what is left the longest is the task. */
static void
guess_by_content (Guess *guess)
{
  see_columns (guess);
  if (guess->columns->n_columns > 1)
    {
      give_best (guess, "number", G_STRUCT_OFFSET (Seen, numbers), 60);
      give_best (guess, "time", G_STRUCT_OFFSET (Seen, times), 50);
      give_best (guess, "budget", G_STRUCT_OFFSET (Seen, amounts), 70);
      give_agencies (guess);
    }
  if (count_free (guess) > 1)
    give_best (guess, "area", G_STRUCT_OFFSET (Seen, areas), 60);
  if (count_free (guess) > 1)
    give_best (guess, "product", G_STRUCT_OFFSET (Seen, products), 40);
  give_longest (guess, "task");
}

/* A second row of headers says more of columns, never another thing. */
static gboolean
contradicts (const CchTableColumns *columns, const CchTextRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      const char *cell = cch_text_row_get (row, (int) i);
      const char *source = cell != NULL ? find_header (cell) : NULL;

      if (source != NULL && columns->sources[i] != NULL
          && !g_str_equal (columns->sources[i]->id, source))
        return TRUE;
    }
  return FALSE;
}

/* Columns whose headers say nothing, beside others that do: times and agencies are known when seen. */
static void
guess_rest (Guess *guess)
{
  see_columns (guess);
  give_best (guess, "time", G_STRUCT_OFFSET (Seen, times), 50);
  give_agencies (guess);
}

static gboolean
take_header (CchTableColumns *columns, const CchTextRow *row)
{
  if (!is_header (row) || contradicts (columns, row))
    return FALSE;
  for (guint i = 0; i < row->cells->len; i++)
    {
      const char *cell = cch_text_row_get (row, (int) i);
      const char *source = cell != NULL ? find_header (cell) : NULL;

      if (source != NULL)
        columns->sources[i] = cch_column_source_find (source);
    }
  return TRUE;
}

/* A header may have two rows ("Cơ quan" over "Chủ trì" and "Phối hợp"), then numbers. */
static gboolean
guess_by_header (CchTableColumns *columns, const GPtrArray *rows)
{
  gboolean found = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      if (take_header (columns, rows->pdata[i]))
        found = TRUE;
      else if (found && cch_table_columns_is_number_row (rows->pdata[i]))
        return columns->body = i + 1, TRUE;
      else if (found || i >= HEAD_ROWS)
        break;
      columns->body = found ? i + 1 : 0;
    }
  return found;
}

/* Of several columns that seem to hold the same, only the first does. */
static void
drop_twins (CchTableColumns *columns)
{
  for (guint i = 0; i < columns->n_columns; i++)
    if (columns->sources[i] != NULL
        && cch_table_columns_find (columns, columns->sources[i]->id) != (int) i)
      columns->sources[i] = NULL;
}

/* "Lĩnh vực, nhiệm vụ" is the column of the tasks when there is no other. */
static void
settle_tasks (CchTableColumns *columns)
{
  int area = cch_table_columns_find (columns, "area");

  if (area >= 0 && cch_table_columns_find (columns, "task") < 0)
    columns->sources[area] = cch_column_source_find ("task");
}

/**
 * cch_table_columns_guess:
 * @rows: (element-type CchTextRow)
 * @year: of the plan
 *
 * Fills @columns. With headers, only what the headers leave open is guessed from the contents.
 */
void
cch_table_columns_guess (CchTableColumns *columns,
                         const GPtrArray *rows,
                         const CchAgencyNames *agencies,
                         const CchAreaNames *areas,
                         guint year)
{
  g_autofree Guess *guess = g_new0 (Guess, 1);

  memset (columns, 0, sizeof *columns);
  for (guint i = 0; i < rows->len; i++)
    columns->n_columns =
        MAX (columns->n_columns, ((const CchTextRow *) rows->pdata[i])->cells->len);
  *guess = (Guess){ columns, rows, agencies, areas, year, { { 0 } } };

  if (guess_by_header (columns, rows))
    drop_twins (columns);
  settle_tasks (columns);
  if (is_wanted (guess, "task") || columns->body == 0)
    guess_by_content (guess);
  else
    guess_rest (guess);
}
