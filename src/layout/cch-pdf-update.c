/* Adds to a finished PDF what cairo cannot write: language, title bar, print flags, identity.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "layout/cch-pdf-private.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define TAIL_BYTES 2048
#define OBJECT_BYTES 8192
#define SCAN_BYTES (1 << 20)
#define LINK_MARK "/Subtype /Link"

typedef struct
{
  guint number;
  goffset offset; /* 0: the object is taken out of the table */
} NewObject;

/* An incremental update: new versions of objects, a table of them, a trailer that points back. */
typedef struct
{
  int fd;
  goffset size; /* of the file as cairo left it */
  goffset old_xref;
  guint n_objects;
  guint root;
  guint info;
  GString *added;
  GArray *objects; /* (element-type NewObject) */
} Update;

static char *
read_at (Update *self, goffset offset, gsize length)
{
  char *bytes = g_malloc0 (length + 1);

  if (pread (self->fd, bytes, length, offset) < 0)
    bytes[0] = '\0';
  return bytes;
}

static guint
number_after (const char *text, const char *mark)
{
  const char *at = strstr (text, mark);

  return at != NULL ? (guint) strtoul (at + strlen (mark), NULL, 10) : 0;
}

static gboolean
read_trailer (Update *self)
{
  goffset start = MAX (self->size - TAIL_BYTES, 0);
  g_autofree char *tail = read_at (self, start, TAIL_BYTES);
  /* The tail of a small file begins among bytes that are no text. */
  const char *trailer = memmem (tail, TAIL_BYTES, "\ntrailer", strlen ("\ntrailer"));

  if (trailer == NULL)
    return FALSE;
  self->old_xref = number_after (trailer, "startxref\n");
  self->n_objects = number_after (trailer, "/Size ");
  self->root = number_after (trailer, "/Root ");
  self->info = number_after (trailer, "/Info ");
  return self->old_xref > 0 && self->n_objects > 0 && self->root > 0;
}

static goffset
object_offset (Update *self, guint number)
{
  g_autofree char *head = read_at (self, self->old_xref, 32);
  const char *entries = strchr (head, '\n');
  g_autofree char *entry = NULL;

  entries = entries != NULL ? strchr (entries + 1, '\n') : NULL;
  if (entries == NULL)
    return 0;
  entry = read_at (self, self->old_xref + (entries + 1 - head) + 20 * (goffset) number, 10);
  return g_ascii_strtoll (entry, NULL, 10);
}

/* Newer cairo reserves an object for each tag of what is no content and never writes it, so its
 * entry points anywhere. */
static void
free_unwritten (Update *self)
{
  for (guint number = 1; number < self->n_objects; number++)
    {
      g_autofree char *expected = g_strdup_printf ("%u 0 obj", number);
      g_autofree char *found = read_at (self, object_offset (self, number), strlen (expected));
      NewObject object = { .number = number };

      if (!g_str_equal (found, expected))
        g_array_append_val (self->objects, object);
    }
}

/* Writes a new version of the object with @more at the end of its dictionary. */
static gboolean
extend_object (Update *self, goffset offset, const char *more)
{
  g_autofree char *text = read_at (self, offset, OBJECT_BYTES);
  char *end = strstr (text, "endobj");
  NewObject object = { .number = (guint) strtoul (text, NULL, 10) };
  char *close;

  if (end == NULL || object.number == 0)
    return FALSE;
  *end = '\0';
  close = g_strrstr (text, ">>");
  if (close == NULL)
    return FALSE;
  *close = '\0';
  object.offset = self->size + (goffset) self->added->len;
  g_string_append_printf (self->added, "%s%s>>\nendobj\n", text, more);
  g_array_append_val (self->objects, object);
  return TRUE;
}

/* Returns: (nullable): the last place of the mark; the bytes need not be text */
static const char *
find_last (const char *bytes, gsize length, const char *mark)
{
  const char *found = NULL;
  const char *at = bytes;

  while ((at = memmem (at, length - (gsize) (at - bytes), mark, strlen (mark))) != NULL)
    found = at++;
  return found;
}

static gboolean
extend_link (Update *self, goffset mark)
{
  goffset start = MAX (mark - 256, 0);
  g_autofree char *before = read_at (self, start, (gsize) (mark - start));
  const char *object = find_last (before, (gsize) (mark - start), " 0 obj");

  if (object == NULL)
    return TRUE;
  while (object > before && g_ascii_isdigit (object[-1]))
    object--;
  return extend_object (self, start + (object - before), "   /F 4\n");
}

static gboolean
extend_links (Update *self)
{
  gsize mark = strlen (LINK_MARK);
  g_autofree char *block = g_malloc (SCAN_BYTES);

  for (goffset at = 0; at < self->size; at += (goffset) (SCAN_BYTES - mark))
    {
      gssize length = pread (self->fd, block, SCAN_BYTES, at);
      const char *hit = block;

      if (length <= 0)
        return FALSE;
      while ((hit = memmem (hit, (gsize) (length - (hit - block)), LINK_MARK, mark)) != NULL)
        {
          if (!extend_link (self, at + (hit - block)))
            return FALSE;
          hit += mark;
        }
      if (length < SCAN_BYTES)
        break;
    }
  return TRUE;
}

static int
compare_objects (gconstpointer a, gconstpointer b)
{
  const NewObject *first = a;
  const NewObject *second = b;

  return first->number < second->number ? -1 : first->number > second->number;
}

static void
append_table (Update *self, const char *id)
{
  goffset start = self->size + (goffset) self->added->len;

  g_array_sort (self->objects, compare_objects);
  g_string_append (self->added, "xref\n");
  for (guint i = 0; i < self->objects->len; i++)
    {
      NewObject *object = &g_array_index (self->objects, NewObject, i);

      if (i > 0 && object->number == object[-1].number)
        continue;
      if (object->offset == 0)
        g_string_append_printf (self->added, "%u 1\n0000000000 65535 f \n", object->number);
      else
        g_string_append_printf (self->added, "%u 1\n%010" G_GOFFSET_FORMAT " 00000 n \n",
                                object->number, object->offset);
    }
  g_string_append_printf (self->added,
                          "trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n"
                          "   /Prev %" G_GOFFSET_FORMAT "\n   /ID [<%s> <%s>]\n>>\n"
                          "startxref\n%" G_GOFFSET_FORMAT "\n%%%%EOF\n",
                          self->n_objects, self->root, self->info, self->old_xref, id, id, start);
}

/**
 * cch_pdf_update:
 * @id: hexadecimal digits that are the same for the same content
 */
gboolean
cch_pdf_update (CchNewFile *file, const char *id, gboolean has_links, GError **error)
{
  static const char catalog[] = "   /Lang (vi-VN)\n"
                                "   /ViewerPreferences << /DisplayDocTitle true >>\n";
  int fd = cch_new_file_get_fd (file);
  Update self = { .fd = fd, .size = lseek (fd, 0, SEEK_END) };
  gboolean done;

  self.added = g_string_new (NULL);
  self.objects = g_array_new (FALSE, FALSE, sizeof (NewObject));
  done = read_trailer (&self) && extend_object (&self, object_offset (&self, self.root), catalog)
         && (!has_links || extend_links (&self));
  if (!done)
    g_set_error (error, CCH_ERROR, CCH_ERROR_IO, _ ("the PDF could not be completed"));
  else
    {
      if (cairo_version () >= CCH_PDF_ARTIFACTS)
        free_unwritten (&self);
      append_table (&self, id);
      done = cch_new_file_write (file, self.added->str, self.added->len, error);
    }
  g_string_free (self.added, TRUE);
  g_array_unref (self.objects);
  return done;
}
