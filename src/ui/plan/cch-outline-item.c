/* A row of the outline as an object: what the plan says, and what the checks say of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-outline-item.h"

#include "base/cch-i18n.h"

struct _CchOutlineItem
{
  GObject parent_instance;

  CchOutlineEntry *entry; /* owned */
  guint n_errors;
  guint n_warnings;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchOutlineItem, cch_outline_item, G_TYPE_OBJECT)

static void
cch_outline_item_finalize (GObject *object)
{
  CchOutlineItem *self = CCH_OUTLINE_ITEM (object);

  g_clear_pointer (&self->entry, cch_outline_entry_free);

  G_OBJECT_CLASS (cch_outline_item_parent_class)->finalize (object);
}

static void
cch_outline_item_class_init (CchOutlineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_outline_item_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CCH_TYPE_OUTLINE_ITEM, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cch_outline_item_init (CchOutlineItem *self)
{
}

/* @entry: (transfer full) */
CchOutlineItem *
cch_outline_item_new (CchOutlineEntry *entry)
{
  CchOutlineItem *self = g_object_new (CCH_TYPE_OUTLINE_ITEM, NULL);

  self->entry = entry;
  return self;
}

const CchOutlineEntry *
cch_outline_item_get_entry (CchOutlineItem *self)
{
  return self->entry;
}

/* @entry: (transfer full) */
void
cch_outline_item_set_entry (CchOutlineItem *self, CchOutlineEntry *entry)
{
  gboolean same = cch_outline_entry_equals (self->entry, entry);

  cch_outline_entry_free (self->entry);
  self->entry = entry;
  if (!same)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
cch_outline_item_get_findings (CchOutlineItem *self, guint *n_errors, guint *n_warnings)
{
  *n_errors = self->n_errors;
  *n_warnings = self->n_warnings;
}

void
cch_outline_item_set_findings (CchOutlineItem *self, guint n_errors, guint n_warnings)
{
  if (self->n_errors == n_errors && self->n_warnings == n_warnings)
    return;
  self->n_errors = n_errors;
  self->n_warnings = n_warnings;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
append (GString *text, const char *format, guint number)
{
  if (number > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, format, number);
    }
}

static const char *
get_state_words (CchOutlineState state)
{
  switch (state)
    {
    case CCH_OUTLINE_EMPTY:
      return _ ("still empty");
    case CCH_OUTLINE_TOO_LONG:
      return _ ("too long");
    case CCH_OUTLINE_PLAIN:
    case CCH_OUTLINE_DONE:
    case CCH_OUTLINE_OPTIONAL:
    default:
      return NULL;
    }
}

/* For tooltips and screen readers: everything that the row shows, in words. */
char *
cch_outline_item_describe (CchOutlineItem *self)
{
  const CchOutlineEntry *entry = self->entry;
  const char *state = get_state_words (entry->state);
  GString *text = g_string_new (NULL);

  if (entry->number != NULL)
    g_string_append_printf (text, "%s. ", entry->number);
  g_string_append (text, entry->title);
  if (entry->owner != NULL)
    g_string_append_printf (text, " · %s", entry->owner);
  if (entry->kind == CCH_OUTLINE_AREA || entry->kind == CCH_OUTLINE_TASKS)
    append (text, g_dngettext (GETTEXT_PACKAGE, "%u task", "%u tasks", entry->n_items),
            entry->n_items);
  append (text, g_dngettext (GETTEXT_PACKAGE, "%u word", "%u words", entry->n_words),
          entry->n_words);
  append (text, _ ("at most %u words"), entry->max_words);
  if (state != NULL)
    g_string_append_printf (text, " · %s", state);
  append (text, g_dngettext (GETTEXT_PACKAGE, "%u error", "%u errors", self->n_errors),
          self->n_errors);
  append (text, g_dngettext (GETTEXT_PACKAGE, "%u warning", "%u warnings", self->n_warnings),
          self->n_warnings);
  return g_string_free (text, FALSE);
}
