/* The rules that an office works by: the packs that ship, its own ones, its holidays.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-office-rules.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "rules/cch-pack-faults.h"
#include "session/cch-session-create.h"
#include "store/cch-statement.h"

#include <string.h>

struct _CchOfficeRules
{
  CchRegulationLibrary *library; /* owned */
  CchHolidays *holidays;         /* owned */
  char *regulation;              /* owned, nullable: the id of the office's pack */
  GHashTable *packs;             /* (element-type utf8 GBytes): id to XML, owned */
  GHashTable *own;               /* (element-type utf8): ids of the packs that were read, owned */
  GPtrArray *faults;             /* (element-type CchNotice): of the packs that were not, owned */
};

static void
take_setting (CchOfficeRules *rules, const char *key, const char *value, GBytes **holidays)
{
  gsize prefix = strlen (CCH_SETTING_PACK_PREFIX);

  if (g_str_has_prefix (key, CCH_SETTING_PACK_PREFIX))
    g_hash_table_replace (rules->packs, g_strdup (key + prefix),
                          g_bytes_new (value, strlen (value)));
  else if (g_str_equal (key, CCH_SETTING_REGULATION))
    rules->regulation = g_strdup (value);
  else if (g_str_equal (key, CCH_SETTING_HOLIDAYS))
    *holidays = g_bytes_new (value, strlen (value));
}

static gboolean
read_settings (CchOfficeRules *rules, CchDatabase *database, GBytes **holidays, GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (database, "SELECT key, value FROM setting ORDER BY key", error);
  CchStep step = CCH_STEP_ERROR;

  while (statement != NULL && (step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      g_autofree char *key = cch_statement_dup_text (statement, 0);
      g_autofree char *value = cch_statement_dup_text (statement, 1);

      if (key != NULL && value != NULL && *value != '\0')
        take_setting (rules, key, value, holidays);
    }
  return step == CCH_STEP_DONE;
}

/* Each with faults of its own: those of another one must not keep it from being read. */
static gboolean
read_pack (CchOfficeRules *rules, const char *id, GPtrArray *faults)
{
  g_autofree char *name = g_strconcat (id, ".xml", NULL);
  g_autoptr (GPtrArray) own = cch_pack_faults_new ();
  g_autoptr (CchRegulation) regulation =
      cch_regulation_library_read (rules->library, g_hash_table_lookup (rules->packs, id), name,
                                   own, NULL);

  g_ptr_array_extend (faults, own, (GCopyFunc) cch_notice_ref, NULL);
  if (regulation == NULL)
    return FALSE;
  cch_regulation_library_keep (rules->library, regulation);
  g_hash_table_add (rules->own, g_strdup (id));
  return TRUE;
}

/* Packs may extend each other in any order, so the round is repeated while it gets further. */
static void
read_packs (CchOfficeRules *rules)
{
  g_autofree const char **ids = (const char **) g_hash_table_get_keys_as_array (rules->packs, NULL);
  gboolean further = TRUE;

  while (further)
    {
      further = FALSE;
      g_ptr_array_set_size (rules->faults, 0);
      for (guint i = 0; ids[i] != NULL; i++)
        if (!g_hash_table_contains (rules->own, ids[i]))
          further = read_pack (rules, ids[i], rules->faults) || further;
    }
}

/* A table that cannot be read any more does not keep the office from working. */
static void
read_holidays (CchOfficeRules *rules, GBytes *bytes)
{
  g_autoptr (GPtrArray) faults = cch_pack_faults_new ();

  if (bytes != NULL)
    rules->holidays = cch_holidays_read (bytes, CCH_SETTING_HOLIDAYS, faults, NULL);
  if (rules->holidays == NULL)
    rules->holidays = cch_holidays_new_shipped ();
}

/**
 * cch_office_rules_load:
 *
 * Returns: (transfer full) (nullable): %NULL with @error when the file cannot be read
 */
CchOfficeRules *
cch_office_rules_load (CchDatabase *database, GError **error)
{
  g_autoptr (CchOfficeRules) rules = g_new0 (CchOfficeRules, 1);
  g_autoptr (GBytes) holidays = NULL;

  rules->library = cch_regulation_library_new ();
  rules->packs =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  rules->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  rules->faults = cch_pack_faults_new ();
  if (!read_settings (rules, database, &holidays, error))
    return NULL;

  read_packs (rules);
  read_holidays (rules, holidays);
  return g_steal_pointer (&rules);
}

void
cch_office_rules_free (CchOfficeRules *rules)
{
  cch_regulation_library_free (rules->library);
  g_clear_pointer (&rules->holidays, cch_holidays_unref);
  g_free (rules->regulation);
  g_hash_table_unref (rules->packs);
  g_hash_table_unref (rules->own);
  g_ptr_array_unref (rules->faults);
  g_free (rules);
}

/**
 * cch_office_rules_find_lost:
 * @after: the rules of the same office after a change
 *
 * Returns: (nullable): the id of a pack that could be read before and is there still, but cannot be
 *   read any more
 */
const char *
cch_office_rules_find_lost (CchOfficeRules *before, CchOfficeRules *after)
{
  GHashTableIter packs;
  gpointer id;

  g_hash_table_iter_init (&packs, before->own);
  while (g_hash_table_iter_next (&packs, &id, NULL))
    if (g_hash_table_contains (after->packs, id) && !g_hash_table_contains (after->own, id))
      return id;
  return NULL;
}

/**
 * cch_office_rules_get_library:
 *
 * Returns: (transfer none): all packs that can be used
 */
CchRegulationLibrary *
cch_office_rules_get_library (CchOfficeRules *rules)
{
  return rules->library;
}

/* Returns: (transfer none): the office's table, or the one that ships */
CchHolidays *
cch_office_rules_get_holidays (CchOfficeRules *rules)
{
  return rules->holidays;
}

/* Returns: (nullable): which pack the office follows */
const char *
cch_office_rules_get_regulation_id (CchOfficeRules *rules)
{
  return rules->regulation;
}

/* Whether that pack stands in the office file. */
gboolean
cch_office_rules_is_own (CchOfficeRules *rules, const char *id)
{
  return g_hash_table_contains (rules->packs, id);
}

/**
 * cch_office_rules_get_faults:
 *
 * Returns: (transfer none) (element-type CchNotice): of own packs that this program cannot read
 */
GPtrArray *
cch_office_rules_get_faults (CchOfficeRules *rules)
{
  return rules->faults;
}

/**
 * cch_office_rules_get_regulation:
 * @id: (nullable): the pack that a record names; %NULL or empty for that of the office
 *
 * Returns: (transfer full) (nullable): %NULL with @error when there is no such pack
 */
CchRegulation *
cch_office_rules_get_regulation (CchOfficeRules *rules, const char *id, GError **error)
{
  if (id == NULL || *id == '\0')
    id = rules->regulation;
  if (id == NULL)
    {
      g_set_error_literal (
          error, CCH_ERROR, CCH_ERROR_INVALID,
          _ ("The office names no regulation. Choose one on the page Regulations"));
      return NULL;
    }
  return cch_regulation_library_get (rules->library, id, error);
}
