/* The rows of one group of the first page, exchanged without the focus being lost.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/today/cch-today-rows.h"

/* What a row says, and where it leads. */
typedef struct
{
  char *title;    /* owned */
  char *subtitle; /* owned, nullable */
  char *note;     /* owned, nullable */
  gboolean urgent;
  char *action;            /* owned, nullable: what Enter and a click do */
  GVariant *target;        /* owned, nullable */
  char *button;            /* owned, nullable: label of a second way to go */
  char *button_action;     /* owned, nullable */
  GVariant *button_target; /* owned, nullable */
} Line;

struct _CchTodayRows
{
  AdwPreferencesGroup *group; /* not owned */
  GPtrArray *shown;           /* (element-type Line), owned */
  GPtrArray *said;            /* (element-type Line), owned: since begin */
  GPtrArray *widgets;         /* (element-type GtkWidget), not owned: of @shown */
};

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->title);
  g_free (line->subtitle);
  g_free (line->note);
  g_free (line->action);
  g_free (line->button);
  g_free (line->button_action);
  g_clear_pointer (&line->target, g_variant_unref);
  g_clear_pointer (&line->button_target, g_variant_unref);
  g_free (line);
}

static gboolean
is_same_target (GVariant *one, GVariant *other)
{
  if (one == NULL || other == NULL)
    return one == other;
  return g_variant_equal (one, other);
}

static gboolean
is_same (const Line *one, const Line *other)
{
  return g_strcmp0 (one->title, other->title) == 0
         && g_strcmp0 (one->subtitle, other->subtitle) == 0
         && g_strcmp0 (one->note, other->note) == 0 && one->urgent == other->urgent
         && g_strcmp0 (one->action, other->action) == 0
         && is_same_target (one->target, other->target)
         && g_strcmp0 (one->button, other->button) == 0
         && is_same_target (one->button_target, other->button_target);
}

static gboolean
says_the_same (const CchTodayRows *rows)
{
  if (rows->shown->len != rows->said->len)
    return FALSE;
  for (guint i = 0; i < rows->said->len; i++)
    if (!is_same (rows->shown->pdata[i], rows->said->pdata[i]))
      return FALSE;
  return TRUE;
}

CchTodayRows *
cch_today_rows_new (AdwPreferencesGroup *group)
{
  CchTodayRows *rows = g_new0 (CchTodayRows, 1);

  rows->group = group;
  rows->shown = g_ptr_array_new_with_free_func (line_free);
  rows->said = g_ptr_array_new_with_free_func (line_free);
  rows->widgets = g_ptr_array_new ();
  return rows;
}

void
cch_today_rows_free (CchTodayRows *rows)
{
  g_ptr_array_unref (rows->shown);
  g_ptr_array_unref (rows->said);
  g_ptr_array_unref (rows->widgets);
  g_free (rows);
}

void
cch_today_rows_begin (CchTodayRows *rows)
{
  g_ptr_array_set_size (rows->said, 0);
}

/**
 * cch_today_rows_add:
 * @subtitle: (nullable): a second line
 * @note: (nullable): a few words at the end of the row
 * @urgent: whether the note is to be seen first
 * @action: (nullable): what the row does
 * @target: (nullable): floating
 */
void
cch_today_rows_add (CchTodayRows *rows,
                    const char *title,
                    const char *subtitle,
                    const char *note,
                    gboolean urgent,
                    const char *action,
                    GVariant *target)
{
  Line *line = g_new0 (Line, 1);

  line->title = g_strdup (title);
  line->subtitle = g_strdup (subtitle);
  line->note = g_strdup (note);
  line->urgent = urgent;
  line->action = g_strdup (action);
  line->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  g_ptr_array_add (rows->said, line);
}

/* A second way to go, in the row that was added last. */
void
cch_today_rows_add_button (CchTodayRows *rows,
                           const char *label,
                           const char *action,
                           GVariant *target)
{
  Line *line = g_ptr_array_index (rows->said, rows->said->len - 1);

  line->button = g_strdup (label);
  line->button_action = g_strdup (action);
  line->button_target = g_variant_ref_sink (target);
}

static GtkWidget *
make_note (const Line *line)
{
  GtkWidget *note = gtk_label_new (line->note);

  gtk_widget_add_css_class (note, "numeric");
  gtk_widget_add_css_class (note, line->urgent ? "warning" : "dim-label");
  return note;
}

static GtkWidget *
make_button (const Line *line)
{
  GtkWidget *button = gtk_button_new_with_label (line->button);
  g_autofree char *name = g_strdup_printf ("%s: %s", line->button, line->title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), line->button_action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), line->button_target);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

/* The row is read as a whole: what stands at its end belongs to it. */
static void
name_row (GtkWidget *row, const Line *line)
{
  g_autofree char *name = line->note != NULL ? g_strdup_printf ("%s, %s", line->title, line->note)
                                             : g_strdup (line->title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  line->subtitle != NULL ? line->subtitle : "", -1);
}

static GtkWidget *
make_row (const Line *line)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line->subtitle != NULL ? line->subtitle : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  name_row (row, line);
  if (line->note != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_note (line));
  if (line->button != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button (line));
  if (line->action == NULL)
    return row;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), line->action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), line->target);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  return row;
}

/* Returns: the place of the row that has the focus, or -1 */
static int
find_focus (const CchTodayRows *rows)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (rows->group));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus != NULL && i < rows->widgets->len; i++)
    if (focus == rows->widgets->pdata[i] || gtk_widget_is_ancestor (focus, rows->widgets->pdata[i]))
      return (int) i;
  return -1;
}

/* Shows what was said; a group that says nothing is not shown. */
void
cch_today_rows_end (CchTodayRows *rows)
{
  GPtrArray *said = rows->said;
  int focus;

  gtk_widget_set_visible (GTK_WIDGET (rows->group), said->len > 0);
  if (says_the_same (rows))
    return;
  focus = find_focus (rows);
  for (guint i = 0; i < rows->widgets->len; i++)
    adw_preferences_group_remove (rows->group, rows->widgets->pdata[i]);
  g_ptr_array_set_size (rows->widgets, 0);
  rows->said = rows->shown;
  rows->shown = said;
  for (guint i = 0; i < said->len; i++)
    {
      GtkWidget *row = make_row (said->pdata[i]);

      adw_preferences_group_add (rows->group, row);
      g_ptr_array_add (rows->widgets, row);
    }
  if (focus >= 0 && said->len > 0)
    gtk_widget_grab_focus (rows->widgets->pdata[MIN ((guint) focus, said->len - 1)]);
}

/* Returns: %FALSE when there is no row */
gboolean
cch_today_rows_grab_focus (CchTodayRows *rows)
{
  return rows->widgets->len > 0 && gtk_widget_grab_focus (rows->widgets->pdata[0]);
}
