/* One field of a form: what a person types or chooses in it, and what files hold of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct
{
  const CchField *field;
  GtkWidget *widget; /* not owned: the form lives as long as its widgets */
  gboolean typed;    /* what stands there is newer than the record */
  char **labels;     /* owned, nullable: what can be chosen, as people read it */
  char **values;     /* owned, nullable: and as files hold it */
} CchFormCell;

void cch_form_cell_free (gpointer data);
gboolean cch_form_cell_is_choice (const CchFormCell *cell);
gboolean cch_form_cell_is_switch (const CchFormCell *cell);
char *cch_form_cell_dup_typed (const CchFormCell *cell);
gboolean cch_form_cell_read (const CchFormCell *cell, char **canonical, GError **error);
char *cch_form_cell_dup_value (const CchFormCell *cell, CchRecord *record);
char *cch_form_cell_dup_shown (const CchFormCell *cell, CchRecord *record);
guint cch_form_cell_find_selected (const CchFormCell *cell, CchRecord *record);
int cch_form_cell_get_int (const CchFormCell *cell, CchRecord *record);
char *cch_form_cell_dup_chosen (const CchFormCell *cell);
void cch_form_cell_fill_choices (const CchFormCell *cell);

G_END_DECLS
