/* Writes what a person types about one section, and what can be done with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-section-editor-private.h"

#include "base/cch-i18n.h"
#include "session/cch-duty-blocks.h"
#include "session/cch-record-actions.h"
#include "store/cch-edit.h"

static CchRecord *
make_draft (CchSectionEditor *self)
{
  CchRecord *draft = cch_record_new (&cch_section_kind);

  CCH_SECTION (draft)->plan =
      cch_record_get_id (CCH_RECORD (cch_open_plan_get_plan (cch_section_editor_get_plan (self))));
  CCH_SECTION (draft)->code = g_strdup (self->code);
  return draft;
}

static gboolean
write_new (CchSectionEditor *self, const char *body, GError **error)
{
  g_autoptr (CchEdit) edit = cch_edit_begin (cch_section_editor_get_office (self), NULL, error);
  g_autoptr (CchRecord) draft = make_draft (self);

  if (edit == NULL)
    return FALSE;
  CCH_SECTION (draft)->body = g_strdup (body);
  if (cch_edit_add (edit, draft))
    cch_edit_set_typing (edit, draft, "body");
  /* Before the commit, which tells everybody, this part too. */
  g_set_object (&self->section, CCH_SECTION (draft));
  if (cch_edit_commit (edit, error))
    {
      g_object_notify (G_OBJECT (self), "section");
      return TRUE;
    }
  g_clear_object (&self->section);
  return FALSE;
}

static gboolean
write_field (CchSectionEditor *self, const char *field, const char *value, GError **error)
{
  g_autoptr (CchEdit) edit = cch_edit_begin_typing (cch_section_editor_get_office (self),
                                                    CCH_RECORD (self->section), field, error);

  if (edit == NULL)
    return FALSE;
  cch_edit_set (edit, self->section, field, value, NULL);
  return cch_edit_commit (edit, error);
}

static gboolean
write_heading (CchSectionEditor *self, GError **error)
{
  const char *text = gtk_editable_get_text (self->heading_entry);

  if (self->section == NULL || self->place == NULL || !self->place->own_heading
      || g_strcmp0 (text, self->section->heading != NULL ? self->section->heading : "") == 0)
    return TRUE;
  return write_field (self, "heading", *text != '\0' ? text : NULL, error);
}

static gboolean
write_body (CchSectionEditor *self, GError **error)
{
  g_autofree char *text = cch_section_text_dup_text (self->text);
  const char *body = *text != '\0' ? text : NULL;

  if (self->section == NULL)
    return body == NULL || write_new (self, body, error);
  return g_strcmp0 (body, self->section->body) == 0 || write_field (self, "body", body, error);
}

void
cch_section_editor_write_cb (CchSectionEditor *self)
{
  g_autoptr (GError) error = NULL;

  if (cch_section_editor_is_editable (self)
      && (!write_heading (self, &error) || !write_body (self, &error)))
    g_prefix_error (&error, "%s: ", _ ("What you typed is not in the file yet"));
  cch_section_editor_show_problem (self, error);
}

/* One entry for all of them; then the person stands in the first. */
void
cch_section_editor_duties_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchSectionEditor *self = CCH_SECTION_EDITOR (widget);
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GError) error = NULL;
  gint64 plan;

  if (!cch_section_editor_is_editable (self))
    return;
  cch_typing_end (self->typing);
  plan =
      cch_record_get_id (CCH_RECORD (cch_open_plan_get_plan (cch_section_editor_get_plan (self))));
  drafts = cch_duty_blocks_draft (cch_section_editor_get_plan (self), &error);
  if (drafts != NULL && drafts->len > 0
      && cch_records_add (cch_section_editor_get_office (self), drafts, plan,
                          _ ("Write duties for each agency"), &error))
    cch_plan_part_activate (CCH_PLAN_PART (self), g_ptr_array_index (drafts, 0), NULL);
  cch_section_editor_show_problem (self, error);
}

/**
 * cch_section_editor_write:
 *
 * Writes now what was typed last.
 */
void
cch_section_editor_write (CchSectionEditor *self)
{
  g_return_if_fail (CCH_IS_SECTION_EDITOR (self));

  cch_typing_write (self->typing);
}
