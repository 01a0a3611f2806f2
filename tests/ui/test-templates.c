/* Tests of every template class: it comes up without a warning and goes away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "ui/agency/cch-agency-chooser.h"
#include "ui/agency/cch-agency-event-form.h"
#include "ui/agency/cch-agency-form.h"
#include "ui/agency/cch-hand-out-view.h"
#include "ui/application/cch-preferences-window.h"
#include "ui/application/cch-shortcuts-window.h"
#include "ui/check/cch-finding-row.h"
#include "ui/check/cch-findings-view.h"
#include "ui/document/cch-document-list.h"
#include "ui/document/cch-letter-editor.h"
#include "ui/document/cch-register-editor.h"
#include "ui/help/cch-help-window.h"
#include "ui/office/cch-backups-window.h"
#include "ui/office/cch-changes-window.h"
#include "ui/office/cch-evidence-list.h"
#include "ui/office/cch-history-panel.h"
#include "ui/office/cch-new-office-window.h"
#include "ui/office/cch-problem-box.h"
#include "ui/office/cch-search-window.h"
#include "ui/office/cch-start-page.h"
#include "ui/paper/cch-paper-output.h"
#include "ui/paper/cch-paper-search.h"
#include "ui/paper/cch-paper-window.h"
#include "ui/paper/cch-plan-preview.h"
#include "ui/paper/cch-preview.h"
#include "ui/plan/cch-issue-dialog.h"
#include "ui/plan/cch-new-plan-dialog.h"
#include "ui/plan/cch-outline-row.h"
#include "ui/plan/cch-plan-list.h"
#include "ui/plan/cch-plan-outline-view.h"
#include "ui/plan/cch-plan-side.h"
#include "ui/plan/cch-plan-state-bar.h"
#include "ui/plan/cch-plan-workspace.h"
#include "ui/plan/cch-take-view.h"
#include "ui/plan/cch-versions-window.h"
#include "ui/regulation/cch-due-editor.h"
#include "ui/regulation/cch-holidays-view.h"
#include "ui/regulation/cch-percentage-view.h"
#include "ui/regulation/cch-regulation-year-view.h"
#include "ui/regulation/cch-scope-matrix.h"
#include "ui/section/cch-citations-editor.h"
#include "ui/section/cch-information-editor.h"
#include "ui/section/cch-owner-row.h"
#include "ui/section/cch-owners-editor.h"
#include "ui/section/cch-recipients-editor.h"
#include "ui/section/cch-section-editor.h"
#include "ui/section/cch-text-tools.h"
#include "ui/shell/cch-header.h"
#include "ui/shell/cch-history-buttons.h"
#include "ui/shell/cch-page-table.h"
#include "ui/shell/cch-side-bar.h"
#include "ui/start/cch-pull-down-dialog.h"
#include "ui/start/cch-roll-forward-dialog.h"
#include "ui/start/cch-roll-row.h"
#include "ui/task/cch-cell-editor.h"
#include "ui/task/cch-task-details.h"
#include "ui/task/cch-task-editor.h"
#include "ui/task/cch-task-paste-dialog.h"

#define UI_FOLDER "/io/github/caicach/CaiCach/ui"

/* Page classes come from the page table; every other template class is named here, one a line. */
/* clang-format off */
static GType (*const other_types[]) (void) = {
  cch_agency_chooser_get_type,
  cch_agency_event_form_get_type,
  cch_agency_form_get_type,
  cch_backups_window_get_type,
  cch_cell_editor_get_type,
  cch_changes_window_get_type,
  cch_citations_editor_get_type,
  cch_document_list_get_type,
  cch_due_editor_get_type,
  cch_evidence_list_get_type,
  cch_finding_row_get_type,
  cch_findings_view_get_type,
  cch_hand_out_view_get_type,
  cch_header_get_type,
  cch_help_window_get_type,
  cch_history_buttons_get_type,
  cch_history_panel_get_type,
  cch_holidays_view_get_type,
  cch_information_editor_get_type,
  cch_issue_dialog_get_type,
  cch_letter_editor_get_type,
  cch_list_part_get_type,
  cch_new_office_window_get_type,
  cch_new_plan_dialog_get_type,
  cch_outline_row_get_type,
  cch_owner_row_get_type,
  cch_owners_editor_get_type,
  cch_paper_output_get_type,
  cch_paper_search_get_type,
  cch_paper_window_get_type,
  cch_percentage_view_get_type,
  cch_plan_list_get_type,
  cch_plan_outline_view_get_type,
  cch_plan_preview_get_type,
  cch_plan_side_get_type,
  cch_plan_state_bar_get_type,
  cch_plan_workspace_get_type,
  cch_preferences_window_get_type,
  cch_preview_get_type,
  cch_problem_box_get_type,
  cch_pull_down_dialog_get_type,
  cch_recipients_editor_get_type,
  cch_register_editor_get_type,
  cch_regulation_year_view_get_type,
  cch_roll_forward_dialog_get_type,
  cch_roll_row_get_type,
  cch_scope_matrix_get_type,
  cch_search_window_get_type,
  cch_section_editor_get_type,
  cch_shortcuts_window_get_type,
  cch_side_bar_get_type,
  cch_start_page_get_type,
  cch_take_view_get_type,
  cch_task_details_get_type,
  cch_task_editor_get_type,
  cch_task_paste_dialog_get_type,
  cch_text_tools_get_type,
  cch_versions_window_get_type,
  cch_window_get_type,
};
/* clang-format on */

static GArray *
list_types (void)
{
  GArray *types = g_array_new (FALSE, FALSE, sizeof (GType));
  guint n_entries;
  const CchPageEntry *entries = cch_page_table_get (&n_entries);
  GType type;

  for (guint i = 0; i < n_entries; i++)
    {
      type = entries[i].get_type ();
      g_array_append_val (types, type);
    }
  for (guint i = 0; i < G_N_ELEMENTS (other_types); i++)
    {
      type = other_types[i]();
      g_array_append_val (types, type);
    }
  return types;
}

static void
test_instances (void)
{
  g_autoptr (GArray) types = list_types ();

  for (guint i = 0; i < types->len; i++)
    {
      GtkWidget *widget;

      if (G_TYPE_IS_ABSTRACT (g_array_index (types, GType, i)))
        continue;
      widget = g_object_new (g_array_index (types, GType, i), NULL);
      g_test_message ("%s", G_OBJECT_TYPE_NAME (widget));
      if (GTK_IS_WINDOW (widget))
        cch_ui_close_window (GTK_WINDOW (widget));
      else
        {
          g_object_ref_sink (widget);
          g_assert_finalize_object (widget);
        }
    }
}

/* cch-today-page.ui is the template of CchTodayPage. */
static char *
dup_type_name (const char *file)
{
  g_autofree char *stem = g_strndup (file, strlen (file) - strlen (".ui"));
  g_auto (GStrv) words = g_strsplit (stem, "-", -1);

  for (guint i = 0; words[i] != NULL; i++)
    words[i][0] = g_ascii_toupper (words[i][0]);
  return g_strjoinv ("", words);
}

static gboolean
has_type (GArray *types, const char *name)
{
  for (guint i = 0; i < types->len; i++)
    if (g_str_equal (g_type_name (g_array_index (types, GType, i)), name))
      return TRUE;
  return FALSE;
}

static void
check_folder (GArray *types, const char *folder)
{
  g_auto (GStrv) children = g_resources_enumerate_children (folder, 0, NULL);

  g_assert_nonnull (children);
  for (guint i = 0; children[i] != NULL; i++)
    {
      g_autofree char *path = g_build_path ("/", folder, children[i], NULL);
      g_autofree char *name = NULL;

      if (g_str_has_suffix (children[i], "/"))
        {
          check_folder (types, path);
          continue;
        }
      name = dup_type_name (children[i]);
      g_test_message ("%s", name);
      g_assert_true (has_type (types, name));
    }
}

static void
test_every_template_is_listed (void)
{
  g_autoptr (GArray) types = list_types ();

  check_folder (types, UI_FOLDER);
}

static void
test_icons_exist (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  guint n_entries;
  const CchPageEntry *entries = cch_page_table_get (&n_entries);

  for (guint i = 0; i < n_entries; i++)
    g_assert_true (gtk_icon_theme_has_icon (theme, entries[i].icon_name));
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  g_test_add_func ("/ui/templates/instances", test_instances);
  g_test_add_func ("/ui/templates/listed", test_every_template_is_listed);
  g_test_add_func ("/ui/templates/icons", test_icons_exist);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
