/* How paper looks under one regulation: every size and margin with its legal range.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "doc/cch-doc-profile.h"

#include <stdio.h>

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "cch-doc-profile-resources.h"

#define PROFILE_FOLDER "/io/github/caicach/CaiCach/profiles/"

struct _CchDocProfile
{
  gatomicrefcount references;
  char *id;
  char *name;
  char *valid_from; /* ISO date: documents issued from that day on */
  char *font_family;
  char *reference_wording;
  char *request_wording;
  char *decision_grounds_end;
  gboolean roman_appendices;
  gboolean number_on_first;
  CchDocPageNumberPlace number_place;
  CchDocMeasure measures[CCH_DOC_N_PAGE_MEASURES];
  CchDocRoleStyle styles[CCH_DOC_N_ROLES];
};

static const char *const measure_names[CCH_DOC_N_PAGE_MEASURES] = {
  [CCH_DOC_PAGE_WIDTH] = "width",
  [CCH_DOC_PAGE_HEIGHT] = "height",
  [CCH_DOC_PAGE_MARGIN_TOP] = "margin-top",
  [CCH_DOC_PAGE_MARGIN_BOTTOM] = "margin-bottom",
  [CCH_DOC_PAGE_MARGIN_LEFT] = "margin-left",
  [CCH_DOC_PAGE_MARGIN_RIGHT] = "margin-right",
  [CCH_DOC_PAGE_NUMBER_DISTANCE] = "number-distance",
  [CCH_DOC_PAGE_LETTERHEAD_LEFT_SHARE] = "letterhead-left-share",
  [CCH_DOC_PAGE_AGENCY_RULE_SHARE] = "agency-rule-share",
  [CCH_DOC_PAGE_SUBJECT_RULE_SHARE] = "subject-rule-share",
  [CCH_DOC_PAGE_CLOSING_LEFT_SHARE] = "closing-left-share",
  [CCH_DOC_PAGE_SIGNATURE_SPACE] = "signature-space",
  [CCH_DOC_PAGE_LINE_PITCH] = "line-pitch",
  [CCH_DOC_PAGE_CELL_PADDING] = "cell-padding",
  [CCH_DOC_PAGE_URGENCY_HEIGHT] = "urgency-height",
};

static const char *const place_names[] = { "top-center", "bottom-right", "bottom-center", NULL };
static const char *const align_names[] = { "", "left", "center", "right", "justify", NULL };

/* Newest first, as cch_doc_profile_load_for_date() needs them. */
static const char *const shipped_ids[] = { "nd30-2020", "tt01-2011", NULL };

/* The measures of a role, so that reading and preferring walk one list. */
static const struct
{
  const char *name;
  gsize offset;
  double fallback;
} style_measures[] = {
  { "size", G_STRUCT_OFFSET (CchDocRoleStyle, size), -1 },
  { "indent", G_STRUCT_OFFSET (CchDocRoleStyle, indent), 0 },
  { "before", G_STRUCT_OFFSET (CchDocRoleStyle, before), 0 },
  { "after", G_STRUCT_OFFSET (CchDocRoleStyle, after), 0 },
  { "line-factor", G_STRUCT_OFFSET (CchDocRoleStyle, line_factor), 1 },
};

G_DEFINE_BOXED_TYPE (CchDocProfile, cch_doc_profile, cch_doc_profile_ref, cch_doc_profile_unref)

static gboolean
parse_number (const char *string, double *number)
{
  char *end = NULL;

  *number = g_ascii_strtod (string, &end);
  return end != string && *g_strchug (end) == '\0' && *number >= 0 && *number < 10000;
}

static gboolean
parse_measure (const char *string, CchDocMeasure *measure)
{
  g_auto (GStrv) parts = g_strsplit (string, ";", -1);
  guint n_parts = g_strv_length (parts);
  double numbers[3];

  if (n_parts != 1 && n_parts != 3)
    return FALSE;
  for (guint i = 0; i < n_parts; i++)
    if (!parse_number (parts[i], &numbers[i]))
      return FALSE;
  measure->minimum = numbers[0];
  measure->maximum = n_parts == 3 ? numbers[1] : numbers[0];
  measure->value = n_parts == 3 ? numbers[2] : numbers[0];
  return measure->minimum <= measure->value && measure->value <= measure->maximum;
}

static gboolean
read_measure (GKeyFile *file,
              const char *group,
              const char *key,
              double fallback,
              CchDocMeasure *measure,
              GError **error)
{
  g_autofree char *string = g_key_file_get_value (file, group, key, NULL);

  if (string == NULL && fallback >= 0)
    {
      *measure = (CchDocMeasure){ fallback, fallback, fallback };
      return TRUE;
    }
  if (string != NULL && parse_measure (string, measure))
    return TRUE;

  g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
               _ ("[%s] %s: “%s” is no measure; write one number, or minimum;maximum;used"), group,
               key, string != NULL ? string : "");
  return FALSE;
}

static gboolean
read_choice (GKeyFile *file,
             const char *group,
             const char *key,
             const char *const *names,
             int *choice,
             GError **error)
{
  g_autofree char *string = g_key_file_get_string (file, group, key, NULL);

  for (int i = 0; names[i] != NULL; i++)
    if (g_strcmp0 (names[i], string != NULL ? string : "") == 0)
      {
        *choice = i;
        return TRUE;
      }
  g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID, _ ("[%s] %s: “%s” is not known"), group, key,
               string != NULL ? string : "");
  return FALSE;
}

static gboolean
read_style (CchDocProfile *self, GKeyFile *file, CchDocRole role, GError **error)
{
  CchDocRoleStyle *style = &self->styles[role];
  g_autofree char *group = g_strconcat ("role ", cch_doc_role_get_nick (role), NULL);
  int align = 0;

  for (guint i = 0; i < G_N_ELEMENTS (style_measures); i++)
    if (!read_measure (file, group, style_measures[i].name, style_measures[i].fallback,
                       G_STRUCT_MEMBER_P (style, style_measures[i].offset), error))
      return FALSE;
  if (!read_choice (file, group, "align", align_names, &align, error))
    return FALSE;
  style->align = (CchDocAlign) align;
  style->bold = g_key_file_get_boolean (file, group, "bold", NULL);
  style->italic = g_key_file_get_boolean (file, group, "italic", NULL);
  style->capitals = g_key_file_get_boolean (file, group, "capitals", NULL);
  style->keep_with_next = g_key_file_get_boolean (file, group, "keep-with-next", NULL);
  return TRUE;
}

static char *
read_word (GKeyFile *file, const char *key, GError **error)
{
  g_autofree char *string = g_key_file_get_string (file, "profile", key, error);

  if (string != NULL && *string != '\0')
    return g_steal_pointer (&string);
  if (string != NULL)
    g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID, _ ("[profile] %s: “%s” is not known"), key,
                 "");
  return NULL;
}

static gboolean
read_head (CchDocProfile *self, GKeyFile *file, GError **error)
{
  int place = 0;

  if ((self->id = read_word (file, "id", error)) == NULL
      || (self->name = read_word (file, "name", error)) == NULL
      || (self->valid_from = read_word (file, "valid-from", error)) == NULL
      || (self->font_family = read_word (file, "font-family", error)) == NULL
      || (self->reference_wording = read_word (file, "reference-wording", error)) == NULL
      || (self->request_wording = read_word (file, "request-wording", error)) == NULL
      || (self->decision_grounds_end = read_word (file, "decision-grounds-end", error)) == NULL
      || !read_choice (file, "profile", "page-number-place", place_names, &place, error))
    return FALSE;

  self->number_place = (CchDocPageNumberPlace) place;
  self->number_on_first = g_key_file_get_boolean (file, "profile", "page-number-on-first", NULL);
  self->roman_appendices = g_key_file_get_boolean (file, "profile", "roman-appendices", NULL);
  return TRUE;
}

static gboolean
read_all (CchDocProfile *self, GKeyFile *file, GError **error)
{
  if (!read_head (self, file, error))
    return FALSE;
  for (guint i = 0; i < CCH_DOC_N_PAGE_MEASURES; i++)
    if (!read_measure (file, "page", measure_names[i], -1, &self->measures[i], error))
      return FALSE;
  for (guint role = 0; role < CCH_DOC_N_ROLES; role++)
    if (!read_style (self, file, (CchDocRole) role, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_sense (const CchDocProfile *self, GError **error)
{
  const CchDocMeasure *page = self->measures;
  double width = page[CCH_DOC_PAGE_WIDTH].value - page[CCH_DOC_PAGE_MARGIN_LEFT].maximum
                 - page[CCH_DOC_PAGE_MARGIN_RIGHT].maximum;
  double height = page[CCH_DOC_PAGE_HEIGHT].value - page[CCH_DOC_PAGE_MARGIN_TOP].maximum
                  - page[CCH_DOC_PAGE_MARGIN_BOTTOM].maximum;

  if (width >= 50 && height >= 50 && self->styles[CCH_DOC_ROLE_BODY].size.minimum >= 4
      && page[CCH_DOC_PAGE_LINE_PITCH].value >= 0.8)
    return TRUE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
               _ ("[page] the margins leave no room for text; make them smaller"));
  return FALSE;
}

/**
 * cch_doc_profile_new_from_data:
 * @data: a key file
 * @name: what errors call it
 */
CchDocProfile *
cch_doc_profile_new_from_data (GBytes *data, const char *name, GError **error)
{
  g_autoptr (CchDocProfile) self = g_new0 (CchDocProfile, 1);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_atomic_ref_count_init (&self->references);
  if (!g_key_file_load_from_bytes (file, data, G_KEY_FILE_NONE, error)
      || !read_all (self, file, error) || !check_sense (self, error))
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * cch_doc_profile_load:
 * @id: one of cch_doc_profile_list_ids()
 */
CchDocProfile *
cch_doc_profile_load (const char *id, GError **error)
{
  g_autofree char *path = g_strconcat (PROFILE_FOLDER, id, ".profile", NULL);
  GResource *resource = cch_doc_profile_get_resource ();
  g_autoptr (GBytes) data =
      g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (data == NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND, _ ("there is no page profile “%s”"), id);
      return NULL;
    }
  return cch_doc_profile_new_from_data (data, id, error);
}

static gboolean
is_iso_date (const char *string)
{
  guint year;
  guint month;
  guint day;

  return string != NULL && strlen (string) == 10
         && sscanf (string, "%4u-%2u-%2u", &year, &month, &day) == 3
         && g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

/**
 * cch_doc_profile_load_for_date:
 * @iso_date: the day the document is issued
 *
 * Returns: (transfer full): the newest profile in force on that day; the oldest one for
 *   documents that are older than all
 */
CchDocProfile *
cch_doc_profile_load_for_date (const char *iso_date, GError **error)
{
  g_autoptr (CchDocProfile) profile = NULL;

  if (!is_iso_date (iso_date))
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE, _ ("“%s” is no date; write YYYY-MM-DD"),
                   iso_date != NULL ? iso_date : "");
      return NULL;
    }
  for (guint i = 0; shipped_ids[i] != NULL; i++)
    {
      g_clear_pointer (&profile, cch_doc_profile_unref);
      profile = cch_doc_profile_load (shipped_ids[i], error);
      if (profile == NULL || strcmp (profile->valid_from, iso_date) <= 0)
        break;
    }
  return g_steal_pointer (&profile);
}

static CchDocProfile *
profile_copy (const CchDocProfile *profile)
{
  CchDocProfile *copy = g_memdup2 (profile, sizeof (CchDocProfile));

  g_atomic_ref_count_init (&copy->references);
  copy->id = g_strdup (profile->id);
  copy->name = g_strdup (profile->name);
  copy->valid_from = g_strdup (profile->valid_from);
  copy->font_family = g_strdup (profile->font_family);
  copy->reference_wording = g_strdup (profile->reference_wording);
  copy->request_wording = g_strdup (profile->request_wording);
  copy->decision_grounds_end = g_strdup (profile->decision_grounds_end);
  return copy;
}

static CchDocMeasure *
find_measure (CchDocProfile *self, const char *group, const char *key)
{
  CchDocRole role;

  if (g_str_equal (group, "page"))
    {
      for (guint i = 0; i < CCH_DOC_N_PAGE_MEASURES; i++)
        if (g_str_equal (measure_names[i], key))
          return &self->measures[i];
    }
  else if (g_str_has_prefix (group, "role ") && cch_doc_role_from_nick (group + 5, &role))
    {
      for (guint i = 0; i < G_N_ELEMENTS (style_measures); i++)
        if (g_str_equal (style_measures[i].name, key))
          return G_STRUCT_MEMBER_P (&self->styles[role], style_measures[i].offset);
    }
  return NULL;
}

static gboolean
apply_preference (CchDocProfile *self,
                  GKeyFile *preferences,
                  const char *group,
                  const char *key,
                  GError **error)
{
  CchDocMeasure *measure = find_measure (self, group, key);
  g_autofree char *string = g_key_file_get_value (preferences, group, key, NULL);
  double number;

  if (measure == NULL || string == NULL || !parse_number (string, &number))
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID, _ ("[%s] %s: “%s” is not known"), group,
                   key, string != NULL ? string : "");
      return FALSE;
    }
  if (number < measure->minimum || number > measure->maximum)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED, _ ("[%s] %s: %s allows %g to %g, not %g"),
                   group, key, self->name, measure->minimum, measure->maximum, number);
      return FALSE;
    }
  measure->value = number;
  return TRUE;
}

/**
 * cch_doc_profile_with_preferences:
 * @preferences: groups and keys as in a profile, one number each: what the office prefers
 *
 * Returns: (transfer full): a profile with the office's own choices; what the regulation does
 *   not allow is refused
 */
CchDocProfile *
cch_doc_profile_with_preferences (CchDocProfile *profile, GKeyFile *preferences, GError **error)
{
  g_autoptr (CchDocProfile) copy = profile_copy (profile);
  g_auto (GStrv) groups = g_key_file_get_groups (preferences, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (preferences, groups[i], NULL, NULL);

      for (guint j = 0; keys != NULL && keys[j] != NULL; j++)
        if (!apply_preference (copy, preferences, groups[i], keys[j], error))
          return NULL;
    }
  return g_steal_pointer (&copy);
}

CchDocProfile *
cch_doc_profile_ref (CchDocProfile *profile)
{
  g_atomic_ref_count_inc (&profile->references);
  return profile;
}

void
cch_doc_profile_unref (CchDocProfile *profile)
{
  if (!g_atomic_ref_count_dec (&profile->references))
    return;

  g_free (profile->id);
  g_free (profile->name);
  g_free (profile->valid_from);
  g_free (profile->font_family);
  g_free (profile->reference_wording);
  g_free (profile->request_wording);
  g_free (profile->decision_grounds_end);
  g_free (profile);
}

const char *const *
cch_doc_profile_list_ids (void)
{
  return shipped_ids;
}

const char *
cch_doc_profile_get_id (const CchDocProfile *profile)
{
  return profile->id;
}

const char *
cch_doc_profile_get_name (const CchDocProfile *profile)
{
  return profile->name;
}

const char *
cch_doc_profile_get_valid_from (const CchDocProfile *profile)
{
  return profile->valid_from;
}

const char *
cch_doc_profile_get_font_family (const CchDocProfile *profile)
{
  return profile->font_family;
}

/**
 * cch_doc_profile_get_reference_wording:
 *
 * Returns: how "(… Quyết định số …)" begins: "Kèm theo" or "Ban hành kèm theo"
 */
const char *
cch_doc_profile_get_reference_wording (const CchDocProfile *profile)
{
  return profile->reference_wording;
}

/**
 * cch_doc_profile_get_request_wording:
 *
 * Returns: how the ground begins that names who asked: "Theo đề nghị của"
 */
const char *
cch_doc_profile_get_request_wording (const CchDocProfile *profile)
{
  return profile->request_wording;
}

/**
 * cch_doc_profile_get_decision_grounds_end:
 *
 * Returns: what stands behind the last ground of a decision
 */
const char *
cch_doc_profile_get_decision_grounds_end (const CchDocProfile *profile)
{
  return profile->decision_grounds_end;
}

gboolean
cch_doc_profile_get_roman_appendices (const CchDocProfile *profile)
{
  return profile->roman_appendices;
}

CchDocPageNumberPlace
cch_doc_profile_get_page_number_place (const CchDocProfile *profile)
{
  return profile->number_place;
}

gboolean
cch_doc_profile_get_page_number_on_first (const CchDocProfile *profile)
{
  return profile->number_on_first;
}

const CchDocMeasure *
cch_doc_profile_get_measure (const CchDocProfile *profile, CchDocPageMeasure measure)
{
  g_return_val_if_fail (measure < CCH_DOC_N_PAGE_MEASURES, NULL);

  return &profile->measures[measure];
}

double
cch_doc_profile_get_length (const CchDocProfile *profile, CchDocPageMeasure measure)
{
  return cch_doc_profile_get_measure (profile, measure)->value;
}

const CchDocRoleStyle *
cch_doc_profile_get_style (const CchDocProfile *profile, CchDocRole role)
{
  g_return_val_if_fail (role < CCH_DOC_N_ROLES, NULL);

  return &profile->styles[role];
}
