/* What tests of parts of the plan page share: an office, a plan in it, a bare window with the part.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-part-fixture.h"

#include "cch-test-folder.h"
#include "cch-test-office.h"
#include "store/cch-query.h"

#include <glib/gstdio.h>

#define REGULATION "ha-tinh-2019"

static gint64
add_plan (CchSession *session)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchRecord) agency = cch_session_get_agency (session, &error);
  g_autoptr (CchEdit) edit = cch_edit_begin (cch_session_get_office (session), NULL, &error);
  CchRecord *plan;
  gint64 id;

  g_assert_no_error (error);
  plan = cch_edit_create (edit, &cch_plan_kind, "title", "Cải cách hành chính năm 2021", "year",
                          (gint64) 2021, "agency", cch_record_get_id (agency), "symbol", "KH-UBND",
                          "regulation", REGULATION, NULL);
  id = cch_record_get_id (plan);
  cch_edit_commit (edit, &error);
  g_assert_no_error (error);
  return id;
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

/* Shows the part in a window of the smallest size that is promised. */
void
cch_part_fixture_set_up (CchPartFixture *fixture, CchPlanPart *part)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = cch_test_folder_new ();
  path = g_build_filename (fixture->folder, "office.caicach", NULL);
  cch_test_office_found (path, REGULATION, "huyen", "Ủy ban nhân dân huyện Đức Thọ", "Đức Thọ");
  fixture->session = cch_test_office_open (path);
  fixture->office = cch_session_get_office (fixture->session);
  fixture->plan_id = add_plan (fixture->session);
  fixture->plan = cch_open_plan_new (fixture->session, fixture->plan_id, &error);
  g_assert_no_error (error);

  fixture->part = part;
  cch_plan_part_set_plan (part, fixture->plan);
  fixture->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (fixture->window, 760, 520);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (part));
  gtk_window_present (fixture->window);
  g_assert_true (cch_ui_wait_until (is_mapped, part));
}

void
cch_part_fixture_tear_down (CchPartFixture *fixture)
{
  cch_ui_close_window (fixture->window);
  g_clear_object (&fixture->plan);
  g_clear_object (&fixture->session);
  cch_test_folder_remove (fixture->folder);
  g_free (fixture->folder);
}

/* Returns: (transfer none): the first shown widget of that class in the part */
gpointer
cch_part_fixture_find (CchPartFixture *fixture, GType type)
{
  GtkWidget *widget = cch_ui_find (fixture->part, type, NULL, NULL);

  g_assert_nonnull (widget);
  return widget;
}

/* A record of the plan, as another part of the program would add it. The caller owns it. */
gpointer
cch_part_fixture_add (CchPartFixture *fixture, const CchKind *kind, const char *first, ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, NULL, &error);
  g_autoptr (CchRecord) record = NULL;
  va_list list;

  record = cch_record_new (kind);
  g_object_set (record, "plan", fixture->plan_id, NULL);
  va_start (list, first);
  g_object_set_valist (G_OBJECT (record), first, list);
  va_end (list);
  cch_edit_add (edit, record);
  cch_edit_commit (edit, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&record);
}

/* Returns: (transfer full) (element-type CchRecord): those of the plan, in their order */
GPtrArray *
cch_part_fixture_list (CchPartFixture *fixture, const CchKind *kind)
{
  g_autoptr (CchQuery) query = cch_query_new (kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = NULL;
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  if (cch_kind_find_field (kind, "plan") != NULL)
    cch_query_where_row (query, "plan", fixture->plan_id);
  rows = cch_query_run (query, cch_office_get_database (fixture->office), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (records, cch_office_get (fixture->office, kind,
                                              g_array_index (rows, gint64, i), &error));
  g_assert_no_error (error);
  return records;
}

guint
cch_part_fixture_count (CchPartFixture *fixture, const CchKind *kind)
{
  g_autoptr (GPtrArray) records = cch_part_fixture_list (fixture, kind);

  return records->len;
}

void
cch_part_fixture_undo (CchPartFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  cch_office_undo (fixture->office, &error);
  g_assert_no_error (error);
  cch_ui_settle ();
}

void
cch_part_fixture_redo (CchPartFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  cch_office_redo (fixture->office, &error);
  g_assert_no_error (error);
  cch_ui_settle ();
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
wait_for_frame (GtkWidget *widget)
{
  gboolean painted = FALSE;
  gulong handler = g_signal_connect_swapped (gtk_widget_get_frame_clock (widget), "after-paint",
                                             G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (widget);
  g_assert_true (cch_ui_wait_until (is_true, &painted));
  g_signal_handler_disconnect (gtk_widget_get_frame_clock (widget), handler);
}

/* Writes NAME.png into the folder that CCH_PHOTOGRAPHS names, if any. */
void
cch_part_fixture_photograph (CchPartFixture *fixture, const char *name)
{
  const char *folder = g_getenv ("CCH_PHOTOGRAPHS");
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *file = g_strdup_printf ("%s.png", name);
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;
  cch_ui_settle ();
  wait_for_frame (GTK_WIDGET (fixture->window));
  path = g_build_filename (folder, file, NULL);
  g_mkdir_with_parents (folder, 0700);
  paintable = gtk_widget_paintable_new (GTK_WIDGET (fixture->window));
  wait_for_frame (GTK_WIDGET (fixture->window));
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL)
    return;
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (fixture->window)),
                                         node, NULL);
  gdk_texture_save_to_png (texture, path);
}
