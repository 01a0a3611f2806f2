/* The table of the keys of the task table: they are bound from it, and the shortcuts window shows it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-task-keys.h"

#include "base/cch-i18n.h"

/* The help tells the same (data/help/C/table.page); a test compares them. */
/* clang-format off */
static const CchTaskKey keys[] = {
  { NULL, "Up Down Left Right", N_ ("From cell to cell; with Shift, choose several") },
  { NULL, "Tab Return", N_ ("Take what was typed; to the right, or down") },
  { NULL, "F2", N_ ("Edit what stands in the cell") },
  { NULL, "Escape", N_ ("Leave the cell as it was") },
  { NULL, "space", N_ ("Fold an area up or down") },
  { NULL, "Menu", N_ ("Menu of the cell") },
  { "tasks.clear", "Delete", N_ ("Empty the chosen cells") },
  { "tasks.clear", "BackSpace", NULL },
  { "tasks.fill-down", "<Control>d", N_ ("Fill the chosen cells with the first one") },
  { "tasks.fill-leads", "<Control>l", N_ ("Give tasks their leads by the areas") },
  { "tasks.copy", "<Control>c", N_ ("Copy the chosen cells") },
  { "tasks.copy", "<Control>Insert", NULL },
  { "tasks.cut", "<Control>x", N_ ("Cut the chosen cells") },
  { "tasks.cut", "<Shift>Delete", NULL },
  { "tasks.paste", "<Control>v", N_ ("Paste cells, lines, or a table of a spreadsheet") },
  { "tasks.paste", "<Shift>Insert", NULL },
  { "tasks.add", "<Control>Return", N_ ("New task") },
  { "tasks.add", "<Control>KP_Enter", NULL },
  { "tasks.add-heading", "<Control><Shift>Return", N_ ("New heading over tasks") },
  { "tasks.remove", "<Control>Delete", N_ ("Remove the chosen tasks") },
  { "tasks.remove", "<Control>minus", NULL },
  { "tasks.move-up", "<Alt>Up", N_ ("Move the chosen tasks up") },
  { "tasks.move-up", "<Alt>KP_Up", NULL },
  { "tasks.move-down", "<Alt>Down", N_ ("Move the chosen tasks down") },
  { "tasks.move-down", "<Alt>KP_Down", NULL },
  { "tasks.indent", "<Alt>Right", N_ ("Make a task a part of the one above") },
  { "tasks.indent", "<Alt>KP_Right", NULL },
  { "tasks.outdent", "<Alt>Left", N_ ("Make a part a task again") },
  { "tasks.outdent", "<Alt>KP_Left", NULL },
  { NULL, "<Alt><Shift>Left <Alt><Shift>Right", N_ ("Make the column narrower or wider") },
};
/* clang-format on */

const CchTaskKey *
cch_task_keys_get (guint *n_keys)
{
  *n_keys = G_N_ELEMENTS (keys);
  return keys;
}

/* Menus tell what was bound last: the others come first. */
void
cch_task_keys_bind (GtkWidgetClass *widget_class)
{
  for (guint i = G_N_ELEMENTS (keys); i-- > 0;)
    {
      guint key;
      GdkModifierType modifiers;

      if (keys[i].action != NULL && gtk_accelerator_parse (keys[i].accelerators, &key, &modifiers))
        gtk_widget_class_add_binding_action (widget_class, key, modifiers, keys[i].action, NULL);
    }
}
