/* Everything that is wrong in a regulation file, with line, element and words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/regulation/cch-pack-faults-view.h"

#include "base/cch-i18n.h"
#include "base/cch-notice.h"
#include "ui/regulation/cch-rule-row.h"

/* More than anybody mends in one round; thousands of rows would hold up the window. */
#define MOST_ROWS 100

struct _CchPackFaultsView
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (CchPackFaultsView, cch_pack_faults_view, ADW_TYPE_BIN)

static void
cch_pack_faults_view_class_init (CchPackFaultsViewClass *klass)
{
}

static void
cch_pack_faults_view_init (CchPackFaultsView *self)
{
}

static char *
name_place (const CchNotice *fault)
{
  const CchPlace *place = cch_notice_get_place (fault);
  GString *text = g_string_new (NULL);

  if (place != NULL && cch_place_get_line (place) > 0)
    g_string_append_printf (text, _ ("Line %u"), cch_place_get_line (place));
  if (place != NULL && cch_place_get_element (place) != NULL)
    g_string_append_printf (text, "%s<%s>", text->len > 0 ? ", " : "",
                            cch_place_get_element (place));
  if (cch_notice_get_hint (fault) != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", cch_notice_get_hint (fault));
  return g_string_free (text, FALSE);
}

static GtkWidget *
create_row (const CchNotice *fault)
{
  const CchSeverity severity = cch_notice_get_severity (fault);
  const gboolean broken = severity == CCH_SEVERITY_ERROR;
  g_autofree char *place = name_place (fault);
  AdwActionRow *row = ADW_ACTION_ROW (
      cch_plain_row_new (ADW_TYPE_ACTION_ROW, cch_notice_get_message (fault), place));
  GtkWidget *image =
      gtk_image_new_from_icon_name (broken ? "dialog-error-symbolic" : "dialog-warning-symbolic");

  gtk_widget_add_css_class (image, broken ? "error" : "warning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cch_severity_get_label (severity), -1);
  adw_action_row_add_prefix (row, image);
  return GTK_WIDGET (row);
}

/**
 * cch_pack_faults_view_set_faults:
 * @message: (nullable): what came of it, in one sentence
 * @faults: (element-type CchNotice): in the order of the file
 */
void
cch_pack_faults_view_set_faults (CchPackFaultsView *self,
                                 const char *file,
                                 const char *message,
                                 const GPtrArray *faults)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *title = g_path_get_basename (file);
  g_autofree char *markup = NULL;
  g_autofree char *description = NULL;

  markup = g_markup_escape_text (title, -1);
  description = g_markup_escape_text (
      message != NULL ? message : _ ("Mend these places in the file, then open it again."), -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), markup);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  for (guint i = 0; i < MIN (faults->len, MOST_ROWS); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               create_row (g_ptr_array_index (faults, i)));
  if (faults->len > MOST_ROWS)
    {
      g_autofree char *rest = g_strdup_printf (_ ("And %u more"), faults->len - MOST_ROWS);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 cch_plain_row_new (ADW_TYPE_ACTION_ROW, rest, NULL));
    }
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_bin_set_child (ADW_BIN (self), page);
}
