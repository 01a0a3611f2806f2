/* Which regulations an office keeps and follows, each change as one entry of the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-pack-edit.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-new-file.h"
#include "model/cch-setting.h"
#include "session/cch-office-rules.h"
#include "session/cch-office-setting.h"
#include "session/cch-session-create.h"
#include "store/cch-edit.h"
#include "store/cch-statement.h"

#include <string.h>

/* Returns: (transfer full) (nullable): the pack, %NULL when it has faults or takes a shipped id */
static CchRegulation *
read_pack (CchOfficeRules *rules,
           GBytes *bytes,
           const char *file,
           GPtrArray *faults,
           GError **error)
{
  CchRegulationLibrary *shipped = cch_regulation_library_new ();
  g_autoptr (CchRegulation) regulation =
      cch_regulation_library_read (cch_office_rules_get_library (rules), bytes, file, faults,
                                   error);
  const char *id = regulation != NULL ? cch_regulation_get_id (regulation) : NULL;
  gboolean taken = id != NULL && g_strv_contains (cch_regulation_library_list (shipped), id);

  cch_regulation_library_free (shipped);
  if (taken)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
                   _ ("The id “%s” belongs to a regulation that comes with the program. Give yours "
                      "another id, and extends=\"%s\" if it only changes parts"),
                   id, id);
      return NULL;
    }
  return g_steal_pointer (&regulation);
}

/* A pack may be what others of the office build on, so the change is looked at before it holds.
 * @xml: (nullable): %NULL takes the pack away */
static gboolean
put_pack (CchOffice *office,
          CchOfficeRules *before,
          const char *id,
          const char *xml,
          const char *label,
          GError **error)
{
  g_autofree char *key = g_strconcat (CCH_SETTING_PACK_PREFIX, id, NULL);
  g_autoptr (CchEdit) edit = cch_edit_begin (office, label, error);
  g_autoptr (CchOfficeRules) after = NULL;
  const char *lost;

  if (edit == NULL
      || !(xml != NULL ? cch_office_setting_put (office, key, xml, label, error)
                       : cch_office_setting_remove (office, key, label, error)))
    return FALSE;
  after = cch_office_rules_load (cch_office_get_database (office), error);
  lost = after != NULL ? cch_office_rules_find_lost (before, after) : NULL;
  if (lost != NULL)
    g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
                 _ ("“%s” of this office builds on “%s” and could not be read any more. Change or "
                    "remove that one first"),
                 lost, id);
  return after != NULL && lost == NULL && cch_edit_commit (edit, error);
}

/**
 * cch_pack_edit_add:
 * @faults: (element-type CchNotice): gets everything that is wrong or odd in the file
 *
 * Checks a pack and keeps it in the office file; one of the same id is replaced.
 *
 * Returns: (transfer full) (nullable): its id
 */
char *
cch_pack_edit_add (CchOffice *office,
                   GBytes *bytes,
                   const char *file,
                   GPtrArray *faults,
                   GError **error)
{
  g_autoptr (CchOfficeRules) rules =
      cch_office_rules_load (cch_office_get_database (office), error);
  g_autoptr (CchRegulation) regulation =
      rules != NULL ? read_pack (rules, bytes, file, faults, error) : NULL;
  g_autofree char *xml = NULL;
  g_autofree char *label = NULL;

  if (regulation == NULL)
    return NULL;
  if (!g_utf8_validate (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL))
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
                   _ ("“%s” is not in UTF-8. Save it with the encoding UTF-8, then open it again"),
                   file);
      return NULL;
    }
  xml = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  label = g_strdup_printf (_ ("Add the regulation “%s”"), cch_regulation_get_title (regulation));
  if (!put_pack (office, rules, cch_regulation_get_id (regulation), xml, label, error))
    return NULL;
  return g_strdup (cch_regulation_get_id (regulation));
}

static GBytes *
read_own (CchOffice *office, const char *id, GError **error)
{
  g_autofree char *key = g_strconcat (CCH_SETTING_PACK_PREFIX, id, NULL);
  g_autoptr (CchRecord) setting = cch_office_setting_find (office, key, error);
  const char *xml = setting != NULL ? CCH_SETTING (setting)->value : NULL;

  return xml != NULL ? g_bytes_new (xml, strlen (xml)) : NULL;
}

/**
 * cch_pack_edit_read:
 * @office: (nullable): whose own packs are looked at too
 *
 * Returns: (transfer full): the XML of a pack, as it was opened or as it ships
 */
GBytes *
cch_pack_edit_read (CchOffice *office, const char *id, GError **error)
{
  g_autofree char *name = g_strconcat (id, ".xml", NULL);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) bytes = office != NULL ? read_own (office, id, &cause) : NULL;

  if (cause != NULL && !g_error_matches (cause, CCH_ERROR, CCH_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  if (bytes == NULL && strchr (id, '/') == NULL)
    bytes = cch_regulation_library_get_data (name, NULL);
  if (bytes == NULL)
    g_set_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
                 _ ("there is no regulation “%s”. See caicach-tool regulation list"), id);
  return g_steal_pointer (&bytes);
}

/**
 * cch_pack_edit_save:
 * @office: (nullable): whose own packs are looked at too
 *
 * Writes a pack to a file, for another office or as the beginning of an own one.
 */
gboolean
cch_pack_edit_save (CchOffice *office, const char *id, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = cch_pack_edit_read (office, id, error);
  g_autoptr (CchNewFile) file = bytes != NULL ? cch_new_file_open (path, error) : NULL;
  gsize size;
  gconstpointer data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  return file != NULL && cch_new_file_write (file, data, size, error)
         && cch_new_file_commit (file, error);
}

static gint64
count_plans (CchOffice *office, const char *id)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (cch_office_get_database (office),
                         "SELECT count (*) FROM plan WHERE regulation = ?1", NULL);

  if (statement == NULL)
    return 0;
  cch_statement_bind_text (statement, 1, id);
  return cch_statement_step (statement, NULL) == CCH_STEP_ROW
             ? cch_statement_get_int64 (statement, 0)
             : 0;
}

/**
 * cch_pack_edit_remove:
 *
 * Refused while the office or one of its plans follows the pack.
 */
gboolean
cch_pack_edit_remove (CchOffice *office, const char *id, GError **error)
{
  g_autoptr (CchOfficeRules) rules =
      cch_office_rules_load (cch_office_get_database (office), error);
  g_autofree char *label = g_strdup_printf (_ ("Remove the regulation “%s”"), id);

  if (rules == NULL)
    return FALSE;
  if (g_strcmp0 (cch_office_rules_get_regulation_id (rules), id) == 0
      || count_plans (office, id) > 0)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
                   _ ("The office or one of its plans follows “%s”. Let them follow another "
                      "regulation first"),
                   id);
      return FALSE;
    }
  return put_pack (office, rules, id, NULL, label, error);
}

/**
 * cch_pack_edit_follow:
 *
 * The office, and its plans that name no regulation, follow @id from now on.
 */
gboolean
cch_pack_edit_follow (CchOffice *office, const char *id, GError **error)
{
  g_autoptr (CchOfficeRules) rules =
      cch_office_rules_load (cch_office_get_database (office), error);
  g_autoptr (CchRegulation) regulation =
      rules != NULL ? cch_office_rules_get_regulation (rules, id, error) : NULL;
  g_autofree char *label = NULL;

  if (regulation == NULL)
    return FALSE;
  label = g_strdup_printf (_ ("Follow the regulation “%s”"), cch_regulation_get_title (regulation));
  return cch_office_setting_put (office, CCH_SETTING_REGULATION, id, label, error);
}
