/* Reads the members of an ODF package, within limits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "odf/cch-odf-package.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-system-error.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <gsf/gsf-infile-zip.h>
#include <gsf/gsf-input-stdio.h>
#include <unistd.h>

/* A document of thousands of pages stays below; what is above was made to fill the memory. */
#define MOST_BYTES (64 * 1024 * 1024)
#define MOST_INFLATION 500
#define STEP_BYTES (64 * 1024)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsfInput, g_object_unref)

struct _CchOdfPackage
{
  char *path;        /* owned */
  GsfInfile *infile; /* owned */
  gsf_off_t size;    /* of the file */
};

/**
 * cch_odf_package_open:
 *
 * Returns: (transfer full): the package; %NULL with @error when the file is none
 */
CchOdfPackage *
cch_odf_package_open (const char *path, GError **error)
{
  g_autoptr (GsfInput) input = gsf_input_stdio_new (path, NULL);
  g_autoptr (CchOdfPackage) package = NULL;

  if (input == NULL)
    {
      cch_system_error_set (error, g_access (path, R_OK) != 0 ? errno : EIO, path);
      return NULL;
    }
  package = g_new0 (CchOdfPackage, 1);
  package->path = g_strdup (path);
  package->size = gsf_input_size (input);
  package->infile = gsf_infile_zip_new (input, NULL);
  if (package->infile == NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_FOREIGN,
                   _ ("%s is no OpenDocument file. Save it as .odt first"), path);
      return NULL;
    }
  return g_steal_pointer (&package);
}

void
cch_odf_package_free (CchOdfPackage *package)
{
  g_clear_object (&package->infile);
  g_free (package->path);
  g_free (package);
}

static gboolean
refuse (const CchOdfPackage *package, const char *member, GError **error)
{
  g_set_error (error, CCH_ERROR, CCH_ERROR_LIMIT,
               _ ("%s: %s is larger than any document; it is not read"), package->path, member);
  return FALSE;
}

/* What a member says about its size is not believed: the bytes are counted as they come. */
static gboolean
read_all (CchOdfPackage *package,
          GsfInput *input,
          const char *member,
          GByteArray *bytes,
          GError **error)
{
  gsf_off_t left;

  if (gsf_input_size (input) > MOST_BYTES
      || gsf_input_size (input) / MOST_INFLATION > package->size)
    return refuse (package, member, error);
  while ((left = gsf_input_remaining (input)) > 0)
    {
      gsize step = (gsize) MIN (left, STEP_BYTES);
      const guint8 *data = gsf_input_read (input, step, NULL);

      if (data == NULL)
        {
          g_set_error (error, CCH_ERROR, CCH_ERROR_DAMAGED, _ ("%s: %s is damaged"), package->path,
                       member);
          return FALSE;
        }
      g_byte_array_append (bytes, data, (guint) step);
      if (bytes->len > MOST_BYTES)
        return refuse (package, member, error);
    }
  return TRUE;
}

/**
 * cch_odf_package_read:
 * @member: such as "content.xml"
 *
 * Returns: (transfer full): what it holds
 */
GBytes *
cch_odf_package_read (CchOdfPackage *package, const char *member, GError **error)
{
  g_autoptr (GsfInput) input = gsf_infile_child_by_name (package->infile, member);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  if (input == NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_FOREIGN,
                   _ ("%s is no OpenDocument file: %s is missing"), package->path, member);
      return NULL;
    }
  if (!read_all (package, input, member, bytes, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
