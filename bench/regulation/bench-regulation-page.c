/* Measures the turns of the main loop while the page of regulations and that of agencies are used.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-library.h"
#include "session/cch-sample.h"
#include "ui/application/cch-application.h"
#include "ui/office/cch-office-context.h"
#include "ui/regulation/cch-regulation-year-view.h"
#include "ui/regulation/cch-rules-page.h"
#include "ui/shell/cch-window.h"

#include <stdlib.h>
#include <time.h>

/* After the last turn that did something the window is taken to rest. */
#define REST_MILLISECONDS 300

/* The longest turn since it was last said, in processor time of this thread. */
typedef struct
{
  CchWindow *window;
  CchPage *page;
  double longest;
  double total;
} Bench;

static double
get_processor_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1000000;
}

static void
count (Bench *bench, double begin)
{
  double spent = get_processor_milliseconds () - begin;

  bench->longest = MAX (bench->longest, spent);
  bench->total += spent;
}

static gboolean
rested_cb (gboolean *rested)
{
  *rested = TRUE;
  return G_SOURCE_REMOVE;
}

static void
settle (Bench *bench)
{
  gboolean rested = FALSE;

  g_timeout_add (REST_MILLISECONDS, G_SOURCE_FUNC (rested_cb), &rested);
  while (!rested)
    {
      double begin = get_processor_milliseconds ();

      g_main_context_iteration (NULL, TRUE);
      count (bench, begin);
    }
}

/* What a call itself took was counted before; here is what followed of it. */
static void
say (Bench *bench, const char *step, const char *detail)
{
  settle (bench);
  g_print ("%-22s %-32s longest turn %6.1f ms, in all %7.1f ms\n", step, detail, bench->longest,
           bench->total);
  bench->longest = bench->total = 0;
}

static void
stop_at (const GError *error)
{
  if (error == NULL)
    return;
  g_printerr ("%s\n", error->message);
  exit (1);
}

static void
prepare (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (CchRegulation) regulation =
      cch_regulation_library_get (library, "two-level-2025", &error);
  CchSessionSeed seed = { .regulation = regulation,
                          .class_id = "xa",
                          .agency = "Ủy ban nhân dân xã",
                          .place = "Thuận Mẫu",
                          .year = 2026,
                          .fill = cch_sample_fill };

  stop_at (error);
  cch_session_create (path, &seed, &error);
  stop_at (error);
}

static void
open_office (Bench *bench, const char *path)
{
  CchOfficeContext *context = cch_window_get_context (bench->window);

  cch_office_context_open (context, path);
  while (cch_office_context_get_session (context) == NULL)
    {
      stop_at (cch_office_context_get_problem (context));
      g_main_context_iteration (NULL, TRUE);
    }
  settle (bench);
  bench->longest = bench->total = 0;
}

static void
show_page (Bench *bench, const char *id)
{
  double begin = get_processor_milliseconds ();

  cch_window_set_page_id (bench->window, id);
  count (bench, begin);
  bench->page = cch_window_get_page (bench->window);
  say (bench, "page", id);
}

static void
show_view (Bench *bench, const char *view)
{
  double begin = get_processor_milliseconds ();

  cch_rules_page_set_view (CCH_RULES_PAGE (bench->page), view);
  count (bench, begin);
  say (bench, "view", view);
}

static gpointer
find (GtkWidget *widget, GType type)
{
  gpointer found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

/* Every year from 2019 to 2027, as one who holds the button of the year. */
static void
show_years (Bench *bench)
{
  GtkWidget *view = find (GTK_WIDGET (bench->page), CCH_TYPE_REGULATION_YEAR_VIEW);
  GtkSpinButton *year = find (view, GTK_TYPE_SPIN_BUTTON);

  for (int i = 2019; i <= 2027; i++)
    {
      double begin = get_processor_milliseconds ();

      gtk_spin_button_set_value (year, i);
      count (bench, begin);
      while (g_main_context_pending (NULL))
        {
          begin = get_processor_milliseconds ();
          g_main_context_iteration (NULL, FALSE);
          count (bench, begin);
        }
    }
  say (bench, "years", "2019 - 2027");
}

static void
show_regulations (Bench *bench)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  const char *const *ids = cch_regulation_library_list (library);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      double begin = get_processor_milliseconds ();

      cch_rules_page_show (CCH_RULES_PAGE (bench->page), ids[i]);
      count (bench, begin);
      say (bench, "regulation", ids[i]);
    }
}

int
main (int argc, char **argv)
{
  static const char *const views[] = { "year", "percentage", "holidays", "rules" };
  g_autofree char *folder = g_dir_make_tmp ("caicach-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.caicach", NULL);
  g_autoptr (CchApplication) application = NULL;
  Bench bench = { 0 };

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  gtk_init ();
  application = cch_application_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  prepare (path);
  bench.window = cch_window_new (GTK_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (bench.window), 1280, 800);
  gtk_window_present (GTK_WINDOW (bench.window));
  open_office (&bench, path);

  show_page (&bench, "regulation");
  show_regulations (&bench);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      show_view (&bench, views[i]);
      if (i == 0)
        show_years (&bench);
    }
  show_view (&bench, "percentage");
  show_regulations (&bench);
  show_page (&bench, "agency");
  show_page (&bench, "today");
  show_page (&bench, "regulation");
  gtk_window_destroy (GTK_WINDOW (bench.window));
  return 0;
}
