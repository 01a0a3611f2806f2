/* Something a person should know about: how bad, which rule, where, and what to do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-notice.h"

#include "base/cch-i18n.h"

struct _CchNotice
{
  gatomicrefcount references;
  CchSeverity severity;
  char *rule;      /* owned, nullable: the stable id, such as "R108" or "pack.unknown-area" */
  CchPlace *place; /* owned, nullable */
  char *message;   /* owned: what is wrong, for a person */
  char *hint;      /* owned, nullable: what would mend it */
};

G_DEFINE_ENUM_TYPE (CchSeverity,
                    cch_severity,
                    G_DEFINE_ENUM_VALUE (CCH_SEVERITY_HINT, "hint"),
                    G_DEFINE_ENUM_VALUE (CCH_SEVERITY_WARNING, "warning"),
                    G_DEFINE_ENUM_VALUE (CCH_SEVERITY_ERROR, "error"))

/**
 * cch_severity_get_label:
 *
 * Returns: what a person calls it, translated
 */
const char *
cch_severity_get_label (CchSeverity severity)
{
  static const char *const labels[] = {
    [CCH_SEVERITY_HINT] = N_ ("Hint"),
    [CCH_SEVERITY_WARNING] = N_ ("Warning"),
    [CCH_SEVERITY_ERROR] = N_ ("Error"),
  };

  return _ (labels[severity]);
}

G_DEFINE_BOXED_TYPE (CchNotice, cch_notice, cch_notice_ref, cch_notice_unref)

/**
 * cch_notice_new:
 * @rule: (nullable): stable id of the rule that speaks
 * @place: (nullable) (transfer none): where
 * @message: what is wrong, translated
 * @hint: (nullable): what to do, translated
 */
CchNotice *
cch_notice_new (CchSeverity severity,
                const char *rule,
                CchPlace *place,
                const char *message,
                const char *hint)
{
  CchNotice *notice;

  g_return_val_if_fail (message != NULL, NULL);

  notice = g_new0 (CchNotice, 1);
  g_atomic_ref_count_init (&notice->references);
  notice->severity = severity;
  notice->rule = g_strdup (rule);
  notice->place = place != NULL ? cch_place_ref (place) : NULL;
  notice->message = g_strdup (message);
  notice->hint = g_strdup (hint);
  return notice;
}

CchNotice *
cch_notice_ref (CchNotice *notice)
{
  g_atomic_ref_count_inc (&notice->references);
  return notice;
}

void
cch_notice_unref (CchNotice *notice)
{
  if (!g_atomic_ref_count_dec (&notice->references))
    return;

  g_free (notice->rule);
  g_clear_pointer (&notice->place, cch_place_unref);
  g_free (notice->message);
  g_free (notice->hint);
  g_free (notice);
}

CchSeverity
cch_notice_get_severity (const CchNotice *notice)
{
  return notice->severity;
}

const char *
cch_notice_get_rule (const CchNotice *notice)
{
  return notice->rule;
}

CchPlace *
cch_notice_get_place (const CchNotice *notice)
{
  return notice->place;
}

const char *
cch_notice_get_message (const CchNotice *notice)
{
  return notice->message;
}

const char *
cch_notice_get_hint (const CchNotice *notice)
{
  return notice->hint;
}

/**
 * cch_notice_to_string:
 *
 * Returns: (transfer full): `PLACE: MESSAGE. HINT`, the form of the command line
 */
char *
cch_notice_to_string (const CchNotice *notice)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (notice->place != NULL)
    {
      g_autofree char *place = cch_place_to_string (notice->place);

      g_string_append_printf (text, "%s: ", place);
    }

  g_string_append (text, notice->message);
  if (notice->hint != NULL)
    g_string_append_printf (text, ". %s", notice->hint);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
