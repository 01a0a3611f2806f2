/* Buttons that make paragraphs, numbers and dashes of the lines of a text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-text-tools.h"

struct _CchTextTools
{
  AdwBin parent_instance;

  CchSectionText *text; /* nullable, ref */
};

enum
{
  PROP_0,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CchTextTools, cch_text_tools, ADW_TYPE_BIN)

static void
kind_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const nicks[CCH_LIST_ITEM_N_KINDS] = {
    [CCH_LIST_ITEM_NONE] = "none",
    [CCH_LIST_ITEM_NUMBER] = "number",
    [CCH_LIST_ITEM_LETTER] = "letter",
    [CCH_LIST_ITEM_BULLET] = "bullet",
    [CCH_LIST_ITEM_SUB_BULLET] = "sub-bullet",
  };
  CchTextTools *self = CCH_TEXT_TOOLS (widget);

  for (CchListItemKind kind = 0; self->text != NULL && kind < CCH_LIST_ITEM_N_KINDS; kind++)
    if (g_strcmp0 (nicks[kind], g_variant_get_string (parameter, NULL)) == 0)
      cch_section_text_set_kind (self->text, kind);
}

static void
cch_text_tools_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TEXT)
    g_value_set_object (value, CCH_TEXT_TOOLS (object)->text);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cch_text_tools_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id != PROP_TEXT)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (g_set_object (&CCH_TEXT_TOOLS (object)->text, g_value_get_object (value)))
    g_object_notify_by_pspec (object, pspec);
}

static void
cch_text_tools_dispose (GObject *object)
{
  g_clear_object (&CCH_TEXT_TOOLS (object)->text);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_TEXT_TOOLS);

  G_OBJECT_CLASS (cch_text_tools_parent_class)->dispose (object);
}

static void
cch_text_tools_class_init (CchTextToolsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cch_text_tools_get_property;
  object_class->set_property = cch_text_tools_set_property;
  object_class->dispose = cch_text_tools_dispose;
  properties[PROP_TEXT] =
      g_param_spec_object ("text", NULL, NULL, CCH_TYPE_SECTION_TEXT,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "section.kind", "s", kind_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/section/cch-text-tools.ui");
}

static void
cch_text_tools_init (CchTextTools *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
