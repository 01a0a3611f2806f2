/* The columns of a list of agencies, and rows of it as drafts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-agency-columns.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "session/cch-session-create.h"

#include <string.h>

/* A title and some blank rows may stand above the header. */
#define MAX_ROWS_ABOVE 20

/* Folded, without punctuation. */
static const struct
{
  const char *word;
  CchAgencyColumn column;
} headers[] = {
  { "ten", CCH_AGENCY_COLUMN_NAME },
  { "ten co quan", CCH_AGENCY_COLUMN_NAME },
  { "ten don vi", CCH_AGENCY_COLUMN_NAME },
  { "ten co quan don vi", CCH_AGENCY_COLUMN_NAME },
  { "co quan don vi", CCH_AGENCY_COLUMN_NAME },
  { "ten day du", CCH_AGENCY_COLUMN_NAME },
  { "co quan", CCH_AGENCY_COLUMN_NAME },
  { "don vi", CCH_AGENCY_COLUMN_NAME },
  { "ten viet tat", CCH_AGENCY_COLUMN_SHORT_NAME },
  { "viet tat", CCH_AGENCY_COLUMN_SHORT_NAME },
  { "loai", CCH_AGENCY_COLUMN_CLASS },
  { "loai co quan", CCH_AGENCY_COLUMN_CLASS },
  { "loai don vi", CCH_AGENCY_COLUMN_CLASS },
  { "loai hinh", CCH_AGENCY_COLUMN_CLASS },
  { "nhom", CCH_AGENCY_COLUMN_CLASS },
  { "cap", CCH_AGENCY_COLUMN_LEVEL },
  { "cap hanh chinh", CCH_AGENCY_COLUMN_LEVEL },
  { "truc thuoc", CCH_AGENCY_COLUMN_SUPERIOR },
  { "co quan cap tren", CCH_AGENCY_COLUMN_SUPERIOR },
  { "co quan chu quan", CCH_AGENCY_COLUMN_SUPERIOR },
  { "don vi cap tren", CCH_AGENCY_COLUMN_SUPERIOR },
  { "cap tren", CCH_AGENCY_COLUMN_SUPERIOR },
  { "dia danh", CCH_AGENCY_COLUMN_PLACE },
  { "ky hieu", CCH_AGENCY_COLUMN_SYMBOL },
  { "ky hieu van ban", CCH_AGENCY_COLUMN_SYMBOL },
  { "nguoi dung dau", CCH_AGENCY_COLUMN_HEAD },
  { "thu truong", CCH_AGENCY_COLUMN_HEAD },
  { "chuc vu", CCH_AGENCY_COLUMN_HEAD_POST },
  { "chuc vu nguoi dung dau", CCH_AGENCY_COLUMN_HEAD_POST },
  { "chuc danh", CCH_AGENCY_COLUMN_HEAD_POST },
  { "ma", CCH_AGENCY_COLUMN_CODE },
  { "ma dinh danh", CCH_AGENCY_COLUMN_CODE },
  { "ma don vi", CCH_AGENCY_COLUMN_CODE },
  { "tu ngay", CCH_AGENCY_COLUMN_START },
  { "hieu luc tu", CCH_AGENCY_COLUMN_START },
  { "hieu luc tu ngay", CCH_AGENCY_COLUMN_START },
  { "ngay hieu luc", CCH_AGENCY_COLUMN_START },
  { "ngay thanh lap", CCH_AGENCY_COLUMN_START },
  { "thanh lap ngay", CCH_AGENCY_COLUMN_START },
};

/* Numbers of rows say nothing about an agency. */
static const char *const counts[] = { "", "stt", "tt", "so tt", "so thu tu", NULL };

static const struct
{
  const char *word; /* folded, without “cấp” */
  CchAgencyLevel level;
} levels[] = {
  { "trung uong", CCH_AGENCY_LEVEL_CENTRAL },
  { "tinh", CCH_AGENCY_LEVEL_PROVINCE },
  { "huyen", CCH_AGENCY_LEVEL_DISTRICT },
  { "xa", CCH_AGENCY_LEVEL_COMMUNE },
};

void
cch_agency_columns_clear (CchAgencyColumns *columns)
{
  g_clear_pointer (&columns->unknown, g_ptr_array_unref);
}

/* Returns: whether the column is one of ours, and not there yet */
static gboolean
read_header_cell (CchAgencyColumns *columns, int place, const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    if (g_str_equal (word, headers[i].word) && columns->places[headers[i].column] < 0)
      {
        columns->places[headers[i].column] = place;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_header (CchAgencyColumns *columns, const CchTextRow *row)
{
  for (guint i = 0; i < CCH_AGENCY_N_COLUMNS; i++)
    columns->places[i] = -1;
  g_ptr_array_set_size (columns->unknown, 0);
  for (guint i = 0; i < row->cells->len; i++)
    {
      const char *cell = g_ptr_array_index (row->cells, i);
      g_autofree char *word = cch_text_fold_words (cell);

      if (!read_header_cell (columns, (int) i, word) && !g_strv_contains (counts, word))
        g_ptr_array_add (columns->unknown, g_strdup (cell));
    }
  return columns->places[CCH_AGENCY_COLUMN_NAME] >= 0;
}

/**
 * cch_agency_columns_find:
 * @columns: (out caller-allocates): is cleared by the caller in any case
 * @rows: (element-type CchTextRow)
 * @first: (out): the row below the header
 */
gboolean
cch_agency_columns_find (CchAgencyColumns *columns,
                         const GPtrArray *rows,
                         guint *first,
                         GError **error)
{
  columns->unknown = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < MIN (rows->len, MAX_ROWS_ABOVE); i++)
    if (read_header (columns, g_ptr_array_index (rows, i)))
      {
        *first = i + 1;
        return TRUE;
      }
  g_set_error_literal (error, CCH_ERROR, CCH_ERROR_INVALID,
                       _ ("No column is headed “Tên” or “Tên cơ quan”. Write the names of the"
                          " columns into the first row of the table"));
  return FALSE;
}

void
cch_agency_import_row_free (CchAgencyImportRow *row)
{
  g_clear_object (&row->term);
  g_clear_pointer (&row->notices, g_ptr_array_unref);
  g_free (row->code);
  g_free (row->superior);
  g_free (row);
}

/**
 * cch_agency_import_row_doubt:
 * @words: a format with one %s, for @subject
 */
void
cch_agency_import_row_doubt (CchAgencyImportRow *row,
                             CchSeverity severity,
                             const char *rule,
                             const char *file,
                             const char *words,
                             const char *subject,
                             const char *hint)
{
  g_autoptr (CchPlace) place = cch_place_new_for_file (file, row->line, NULL);
  const char *blank = strstr (words, "%s");
  g_autofree char *message =
      blank != NULL ? g_strdup_printf ("%.*s%s%s", (int) (blank - words), words, subject, blank + 2)
                    : g_strdup (words);

  g_ptr_array_add (row->notices, cch_notice_new (severity, rule, place, message, hint));
}

/* One of what “xã, phường, thị trấn” names. */
static gboolean
names_kind (const CchRegulationClass *class, const char *word)
{
  g_auto (GStrv) kinds = g_strsplit (class->name != NULL ? class->name : "", ",", -1);

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autofree char *kind = cch_text_fold_words (kinds[i]);

      if (g_str_equal (word, kind))
        return TRUE;
    }
  return FALSE;
}

static const CchRegulationClass *
find_class (const CchRegulation *regulation, const char *text)
{
  const GPtrArray *classes = cch_regulation_get_list (regulation, CCH_REGULATION_CLASSES);
  g_autofree char *word = cch_text_fold_words (text);
  const CchRegulationClass *meant = NULL;
  guint n_meant = 0;

  for (guint i = 0; i < classes->len; i++)
    {
      const CchRegulationClass *class = g_ptr_array_index (classes, i);
      g_autofree char *name = cch_text_fold_words (class->name);
      g_autofree char *id = cch_text_fold_words (class->id);

      if (g_str_equal (word, name) || g_str_equal (word, id))
        return class;
      if (!names_kind (class, word))
        continue;
      meant = class;
      n_meant++;
    }
  return n_meant == 1 ? meant : NULL;
}

static void
read_class (CchAgencyImportRow *row,
            const char *text,
            const CchRegulation *regulation,
            const char *file)
{
  const CchRegulationClass *class;

  if (text == NULL)
    return;
  if (regulation == NULL)
    {
      row->term->class = g_strdup (text);
      return;
    }
  class = find_class (regulation, text);
  if (class == NULL)
    {
      cch_agency_import_row_doubt (row, CCH_SEVERITY_WARNING, "agency-class", file,
                                   _ ("The regulation knows no class “%s”"), text,
                                   _ ("The agency comes without a class; choose one afterwards"));
      return;
    }
  row->term->class = g_strdup (class->id);
  row->term->level = cch_session_get_class_level (regulation, class->id);
}

static void
read_level (CchAgencyImportRow *row, const char *text, const char *file)
{
  g_autofree char *folded = text != NULL ? cch_text_fold_words (text) : NULL;
  const char *word = folded;

  if (folded == NULL)
    return;
  if (g_str_has_prefix (word, "cap "))
    word += strlen ("cap ");
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (g_str_equal (word, levels[i].word))
      {
        row->term->level = levels[i].level;
        return;
      }
  cch_agency_import_row_doubt (row, CCH_SEVERITY_WARNING, "agency-level", file,
                               _ ("“%s” is not a level"), text,
                               _ ("Write trung ương, tỉnh, huyện or xã"));
}

static void
read_start (CchAgencyImportRow *row, const char *text, const char *file)
{
  if (text == NULL)
    return;
  row->term->start = cch_date_read (text);
  if (cch_date_is_none (row->term->start))
    cch_agency_import_row_doubt (row, CCH_SEVERITY_WARNING, "agency-start", file,
                                 _ ("“%s” is not a day"), text,
                                 _ ("The agency begins on the day of the import"));
}

/**
 * cch_agency_columns_read:
 *
 * Returns: (transfer full): a draft of one row, with the doubts that it raises by itself
 */
CchAgencyImportRow *
cch_agency_columns_read (const CchAgencyColumns *columns,
                         const CchTextRow *source,
                         const CchRegulation *regulation,
                         const char *file)
{
  CchAgencyImportRow *row = g_new0 (CchAgencyImportRow, 1);
  CchAgencyTerm *term = CCH_AGENCY_TERM (cch_record_new (&cch_agency_term_kind));

#define CELL(column) cch_text_row_get (source, columns->places[CCH_AGENCY_COLUMN_##column])
  row->line = source->line;
  row->term = term;
  row->superior_row = -1;
  row->notices = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_notice_unref);
  row->code = g_strdup (CELL (CODE));
  row->superior = g_strdup (CELL (SUPERIOR));
  term->name = g_strdup (CELL (NAME));
  term->short_name = g_strdup (CELL (SHORT_NAME));
  term->place = g_strdup (CELL (PLACE));
  term->symbol = g_strdup (CELL (SYMBOL));
  term->head = g_strdup (CELL (HEAD));
  term->head_post = g_strdup (CELL (HEAD_POST));
  read_class (row, CELL (CLASS), regulation, file);
  read_level (row, CELL (LEVEL), file);
  read_start (row, CELL (START), file);
#undef CELL

  row->taken = term->name != NULL;
  if (term->name == NULL)
    cch_agency_import_row_doubt (row, CCH_SEVERITY_ERROR, "agency-name", file,
                                 _ ("The row has no name"), "",
                                 _ ("It is left out; write the name into the table"));
  return row;
}
