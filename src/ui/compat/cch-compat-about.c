/* The About window, whichever this libadwaita has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/compat/cch-compat-about.h"

#include "base/cch-i18n.h"

static void
describe (GObject *about)
{
  g_object_set (about, "application-name", _ ("Cải Cách"), "application-icon", CCH_APPLICATION_ID,
                "version", CCH_VERSION, "developer-name", _ ("The Cải Cách authors"), "copyright",
                _ ("© 2026 The Cải Cách authors"), "license-type", GTK_LICENSE_GPL_3_0, "comments",
                _ ("The administrative-reform work of an office: planned once, reported from the "
                   "plan, every figure explained."),
                NULL);
}

void
cch_compat_show_about (GtkWindow *parent)
{
#if ADW_CHECK_VERSION(1, 5, 0)
  AdwDialog *about = adw_about_dialog_new ();

  describe (G_OBJECT (about));
  adw_dialog_present (about, GTK_WIDGET (parent));
#else
  GtkWidget *about = adw_about_window_new ();

  describe (G_OBJECT (about));
  gtk_window_set_modal (GTK_WINDOW (about), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (about), parent);
  gtk_window_present (GTK_WINDOW (about));
#endif
}
