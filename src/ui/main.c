/* The program caicach.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-language.h"
#include "ui/application/cch-application.h"

#include <locale.h>

int
main (int argc, char **argv)
{
  g_autoptr (CchApplication) application = NULL;

  cch_language_start (setlocale);
  gtk_disable_setlocale (); /* GTK would try the missing locale again and fall back to plain C */
  application = cch_application_new (G_APPLICATION_DEFAULT_FLAGS);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
