/* Writes a document into a file, in the format that its name ends in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-document-file.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "layout/cch-paginator.h"

/* Of pictures of pages: sharp on a screen, small enough for a letter. */
#define PNG_DPI 110
/* Offices ask for at most 50, with the ending. */
#define MOST_NAME_LETTERS 46

static const char *const endings[] = { ".pdf", ".png", NULL };

/* Returns: (array zero-terminated=1): such as ".pdf"; the first is the usual one */
const char *const *
cch_document_file_list_endings (void)
{
  return endings;
}

static gboolean
has_ending (const char *path, const char *ending)
{
  gsize length = strlen (path), end = strlen (ending);

  return length > end && g_ascii_strcasecmp (path + length - end, ending) == 0;
}

gboolean
cch_document_file_can_write (const char *path)
{
  for (guint i = 0; endings[i] != NULL; i++)
    if (has_ending (path, endings[i]))
      return TRUE;
  return FALSE;
}

/**
 * cch_document_file_suggest_name:
 *
 * Names of files travel through programs that know only plain letters.
 *
 * Returns: (transfer full): such as "ke-hoach-cai-cach-hanh-chinh-nam-2026.pdf"
 */
char *
cch_document_file_suggest_name (const CchDoc *document, const char *ending)
{
  const char *title = cch_doc_get_title (document);
  g_autofree char *plain = cch_text_fold (title != NULL ? title : "");
  GString *name = g_string_new (NULL);
  gsize whole = 0;

  for (const char *at = plain; *at != '\0' && name->len < MOST_NAME_LETTERS; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (name, *at);
    else if (name->len > whole)
      {
        whole = name->len + 1;
        g_string_append_c (name, '-');
      }
  if (name->len >= MOST_NAME_LETTERS)
    g_string_truncate (name, whole);
  while (name->len > 0 && name->str[name->len - 1] == '-')
    g_string_truncate (name, name->len - 1);
  if (name->len == 0)
    g_string_append (name, "van-ban");
  g_string_append (name, ending);
  return g_string_free (name, FALSE);
}

/* One page is one picture; of more pages, each gets its number before the ending. */
static char *
name_picture (const char *path, guint index, guint count)
{
  const char *ending = strrchr (path, '.');

  if (count == 1)
    return g_strdup (path);
  return g_strdup_printf ("%.*s-%u%s", (int) (ending - path), path, index + 1, ending);
}

/* Returns: (transfer full) (nullable): finished, but not in its place yet */
static CchNewFile *
draw_picture (CchSheet *sheet,
              const char *path,
              guint index,
              const CchPageWatch *watch,
              GError **error)
{
  CchNewFile *file;

  if (watch != NULL && g_cancellable_set_error_if_cancelled (watch->cancellable, error))
    return NULL;
  file = cch_sheet_draw_png (sheet, path, PNG_DPI, error);
  if (file != NULL && watch != NULL && watch->page != NULL)
    watch->page (index + 1, watch->data);
  return file;
}

/* All pictures or none: only when the last is on the disk do they take the places of older ones. */
static gboolean
write_pictures (CchLayoutContext *context,
                CchDoc *document,
                const char *path,
                const CchPageWatch *watch,
                GPtrArray *names,
                GError **error)
{
  g_autoptr (GPtrArray) sheets = cch_paginator_make_pages (context, document);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_new_file_free);

  for (guint i = 0; i < sheets->len; i++)
    {
      g_autofree char *name = name_picture (path, i, sheets->len);
      CchNewFile *file = draw_picture (g_ptr_array_index (sheets, i), name, i, watch, error);

      if (file == NULL)
        return FALSE;
      g_ptr_array_add (files, file);
    }
  for (guint i = 0; i < files->len; i++)
    {
      CchNewFile *file = g_ptr_array_index (files, i);

      if (!cch_new_file_commit (file, error))
        return FALSE;
      g_ptr_array_add (names, g_strdup (cch_new_file_get_path (file)));
    }
  return TRUE;
}

/**
 * cch_document_file_write:
 * @path: ends in one of cch_document_file_list_endings()
 * @iso_time: the moment the file says it was made
 * @watch: (nullable)
 *
 * Pictures of several pages get the number of the page into their names.
 *
 * Returns: (transfer full) (element-type filename): the files that were written; %NULL with @error
 */
GPtrArray *
cch_document_file_write (CchLayoutContext *context,
                         CchDoc *document,
                         const char *path,
                         const char *iso_time,
                         const CchPageWatch *watch,
                         GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (!cch_document_file_can_write (path))
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                   _ ("“%s” ends in a format that cannot be written. Use .pdf or .png"), path);
      return NULL;
    }
  if (has_ending (path, ".png"))
    return write_pictures (context, document, path, watch, names, error) ? g_steal_pointer (&names)
                                                                         : NULL;
  if (!cch_pdf_write_watched (context, document, path, iso_time, watch, NULL, error))
    return NULL;
  g_ptr_array_add (names, g_strdup (path));
  return g_steal_pointer (&names);
}
