/* The holidays of a year as the office counts them: read, corrected, imported.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/regulation/cch-holidays-view.h"

#include "base/cch-i18n.h"
#include "ui/compat/cch-compat-file.h"
#include "ui/regulation/cch-rule-row.h"

struct _CchHolidaysView
{
  AdwBin parent_instance;

  GtkSpinButton *year_spin;
  GtkListBox *list;
  GtkLabel *source_label;
  GtkWidget *edit_groups;
  GtkEditable *name_row;
  GtkEditable *from_row;
  GtkEditable *to_row;
  AdwComboRow *kind_row;
  GtkLabel *problem;
  GtkTextView *text_view;

  CchOffice *office;     /* nullable, owned */
  CchHolidays *holidays; /* owned */
};

enum
{
  SIGNAL_SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchHolidaysView, cch_holidays_view, ADW_TYPE_BIN)

static void
show_problem (CchHolidaysView *self, const GError *error)
{
  gtk_label_set_label (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

static guint
get_year (CchHolidaysView *self)
{
  return (guint) gtk_spin_button_get_value_as_int (self->year_spin);
}

/* "thứ Hai 16/02/2026 – thứ Sáu 20/02/2026" */
static char *
write_days (const CchHoliday *line, guint year)
{
  CchDate from = line->from;
  CchDate to = line->to;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *weekday = NULL;
  g_autofree char *other_weekday = NULL;

  if (line->kind == CCH_HOLIDAY_FIXED)
    from = to = cch_date_new (year, line->from.month, line->from.day);
  first = cch_date_format (from, CCH_DATE_FORM_PADDED);
  last = cch_date_format (to, CCH_DATE_FORM_PADDED);
  weekday = cch_date_format (from, CCH_DATE_FORM_WEEKDAY);
  other_weekday = cch_date_format (to, CCH_DATE_FORM_WEEKDAY);
  if (cch_date_compare (from, to) == 0)
    return g_strdup_printf ("%s, %s", weekday, first);
  return g_strdup_printf ("%s, %s – %s, %s", weekday, first, other_weekday, last);
}

static const char *const kind_words[] = {
  [CCH_HOLIDAY_FIXED] = N_ ("every year"),
  [CCH_HOLIDAY_OFF] = N_ ("free"),
  [CCH_HOLIDAY_WORKED] = N_ ("worked"),
};

static void
remove_cb (CchHolidaysView *self, GtkWidget *button)
{
  const CchHoliday *line = g_object_get_data (G_OBJECT (button), "line");
  g_autoptr (GError) error = NULL;

  if (self->office != NULL && !cch_holiday_edit_remove (self->office, line, &error))
    g_signal_emit (self, signals[SIGNAL_SAID], 0, error->message);
}

static void
free_line (gpointer data)
{
  g_free ((char *) ((CchHoliday *) data)->name);
  g_free (data);
}

static void
add_remove_button (CchHolidaysView *self, GtkWidget *row, const CchHoliday *line)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *label = g_strdup_printf (_ ("Remove “%s”"), line->name);
  CchHoliday *copy = g_memdup2 (line, sizeof *line);

  copy->name = g_strdup (line->name);
  copy->assumed = NULL;
  g_object_set_data_full (G_OBJECT (button), "line", copy, free_line);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_line (CchHolidaysView *self, const CchHoliday *line)
{
  g_autofree char *days = write_days (line, get_year (self));
  g_autofree char *words = g_strdup_printf ("%s · %s", days, _ (kind_words[line->kind]));
  GtkWidget *row = cch_plain_row_new (ADW_TYPE_ACTION_ROW, line->name, words);

  if (line->assumed != NULL)
    cch_rule_row_mark_assumed (ADW_ACTION_ROW (row));
  if (self->office != NULL)
    add_remove_button (self, row, line);
  gtk_list_box_append (self->list, row);
}

static gboolean
is_of_year (const CchHoliday *line, guint year)
{
  return line->kind == CCH_HOLIDAY_FIXED || line->from.year == year || line->to.year == year;
}

static int
compare_days (gconstpointer first, gconstpointer second)
{
  const CchHoliday *one = first;
  const CchHoliday *other = second;
  int months = (int) one->from.month - (int) other->from.month;

  return months != 0 ? months : (int) one->from.day - (int) other->from.day;
}

static void
show_year (CchHolidaysView *self)
{
  g_autoptr (GArray) lines = cch_holidays_list (self->holidays);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  g_array_sort (lines, compare_days);
  for (guint i = 0; i < lines->len; i++)
    if (is_of_year (&g_array_index (lines, CchHoliday, i), get_year (self)))
      add_line (self, &g_array_index (lines, CchHoliday, i));
}

static void
show_source (CchHolidaysView *self)
{
  gboolean own = self->office != NULL && cch_holiday_edit_is_own (self->office);

  gtk_label_set_label (self->source_label,
                       own ? _ ("The office has its own table.")
                           : _ ("The table that comes with the program. It rests on general "
                                "knowledge: correct it from the yearly notices."));
  gtk_widget_set_visible (self->edit_groups, self->office != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "holidays.reset", own);
}

/* Reads the table of the office again. */
void
cch_holidays_view_reload (CchHolidaysView *self)
{
  CchHolidays *holidays = self->office != NULL ? cch_holiday_edit_load (self->office, NULL) : NULL;

  g_clear_pointer (&self->holidays, cch_holidays_unref);
  self->holidays = holidays != NULL ? holidays : cch_holidays_new_shipped ();
  show_year (self);
  show_source (self);
}

static void
changed_cb (CchHolidaysView *self)
{
  show_problem (self, NULL);
}

/* A line of one day needs no last one. */
static CchDate
read_last_day (CchHolidaysView *self, CchDate first)
{
  const char *text = gtk_editable_get_text (self->to_row);

  return *text == '\0' ? first : cch_date_read (text);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchHolidaysView *self = CCH_HOLIDAYS_VIEW (widget);
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->name_row)));
  CchHoliday line = { .kind = CCH_HOLIDAY_OFF, .name = words };
  g_autoptr (GError) error = NULL;

  if (self->office == NULL)
    return;
  if (adw_combo_row_get_selected (self->kind_row) == 1)
    line.kind = CCH_HOLIDAY_WORKED;
  line.from = cch_date_read (gtk_editable_get_text (self->from_row));
  line.to = read_last_day (self, line.from);
  if (!cch_holiday_edit_add (self->office, &line, &error))
    {
      show_problem (self, error);
      return;
    }
  cch_holidays_view_set_year (self, line.from.year);
  gtk_editable_set_text (self->name_row, "");
  gtk_editable_set_text (self->from_row, "");
  gtk_editable_set_text (self->to_row, "");
}

/**
 * cch_holidays_view_import:
 *
 * Takes in all lines of @text, or none and says what is wrong.
 */
gboolean
cch_holidays_view_import (CchHolidaysView *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  guint n = 0;

  g_return_val_if_fail (CCH_IS_HOLIDAYS_VIEW (self) && self->office != NULL, FALSE);

  if (!cch_holiday_edit_import (self->office, text, &n, &error))
    {
      show_problem (self, error);
      return FALSE;
    }
  show_problem (self, NULL);
  words = g_strdup_printf (_ ("Holidays imported: %u"), n);
  g_signal_emit (self, signals[SIGNAL_SAID], 0, words);
  return TRUE;
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchHolidaysView *self = CCH_HOLIDAYS_VIEW (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  if (self->office != NULL && cch_holidays_view_import (self, text))
    gtk_text_buffer_set_text (buffer, "", -1);
}

static void
file_chosen_cb (GFile *file, gpointer data)
{
  CchHolidaysView *self = CCH_HOLIDAYS_VIEW (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (file == NULL)
    return;
  if (!g_file_load_contents (file, NULL, &text, NULL, NULL, &error))
    show_problem (self, error);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view),
                              g_utf8_validate (text, -1, NULL) ? text : "", -1);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cch_compat_open_file (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Import Holidays"),
                        _ ("Tables as text (CSV, TSV)"), "*", file_chosen_cb, g_object_ref (widget),
                        g_object_unref);
}

static void
reset_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchHolidaysView *self = CCH_HOLIDAYS_VIEW (widget);
  g_autoptr (GError) error = NULL;

  if (self->office != NULL && !cch_holiday_edit_reset (self->office, &error))
    g_signal_emit (self, signals[SIGNAL_SAID], 0, error->message);
}

static void
cch_holidays_view_dispose (GObject *object)
{
  CchHolidaysView *self = CCH_HOLIDAYS_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_HOLIDAYS_VIEW);
  g_clear_object (&self->office);
  g_clear_pointer (&self->holidays, cch_holidays_unref);

  G_OBJECT_CLASS (cch_holidays_view_parent_class)->dispose (object);
}

static void
cch_holidays_view_class_init (CchHolidaysViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_holidays_view_dispose;
  signals[SIGNAL_SAID] = g_signal_new ("said", CCH_TYPE_HOLIDAYS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "holidays.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "holidays.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "holidays.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "holidays.reset", NULL, reset_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/regulation/cch-holidays-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CchHolidaysView, year_spin);
  gtk_widget_class_bind_template_child (widget_class, CchHolidaysView, list);
  gtk_widget_class_bind_template_child (widget_class, CchHolidaysView, source_label);
  gtk_widget_class_bind_template_child (widget_class, CchHolidaysView, edit_groups);
  gtk_widget_class_bind_template_child (widget_class, CchHolidaysView, name_row);
  gtk_widget_class_bind_template_child (widget_class, CchHolidaysView, from_row);
  gtk_widget_class_bind_template_child (widget_class, CchHolidaysView, to_row);
  gtk_widget_class_bind_template_child (widget_class, CchHolidaysView, kind_row);
  gtk_widget_class_bind_template_child (widget_class, CchHolidaysView, problem);
  gtk_widget_class_bind_template_child (widget_class, CchHolidaysView, text_view);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_year);
}

static void
cch_holidays_view_init (CchHolidaysView *self)
{
  self->holidays = cch_holidays_new_shipped ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_spin_button_set_value (self->year_spin, cch_date_new_today ().year);
  cch_holidays_view_reload (self);
}

/* @office: (nullable): without one the table can only be read */
void
cch_holidays_view_set_office (CchHolidaysView *self, CchOffice *office)
{
  g_return_if_fail (CCH_IS_HOLIDAYS_VIEW (self));

  g_set_object (&self->office, office);
  cch_holidays_view_reload (self);
}

void
cch_holidays_view_set_year (CchHolidaysView *self, guint year)
{
  gtk_spin_button_set_value (self->year_spin, year);
}
