/* A finding as a row: what is wrong, where, its mend, its silencing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/check/cch-finding-row.h"

#include "base/cch-i18n.h"

struct _CchFindingRow
{
  GtkBox parent_instance;

  GtkLabel *group_label;
  GtkImage *icon;
  GtkLabel *message_label;
  GtkLabel *place_label;
  GtkLabel *hint_label;
  GtkLabel *reason_label;
  GtkWidget *mend_button;
  GtkLabel *mend_label;
  GtkMenuButton *silence_button;
  GtkWidget *hear_button;
  GtkEditable *reason_entry;
  GtkWidget *confirm_button;

  CchFindingItem *item; /* nullable, owned */
};

enum
{
  SIGNAL_MEND,
  SIGNAL_SILENCE,
  SIGNAL_HEAR,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchFindingRow, cch_finding_row, GTK_TYPE_BOX)

static const struct
{
  const char *icon;
  const char *style;
} looks[] = {
  [CCH_SEVERITY_HINT] = { "dialog-information-symbolic", "dim-label" },
  [CCH_SEVERITY_WARNING] = { "dialog-warning-symbolic", "warning" },
  [CCH_SEVERITY_ERROR] = { "dialog-error-symbolic", "error" },
};

static void
show_severity (CchFindingRow *self, CchSeverity severity)
{
  const char *label = cch_severity_get_label (severity);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), looks[i].style);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), looks[severity].style);
  gtk_image_set_from_icon_name (self->icon, looks[severity].icon);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->icon), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_group (CchFindingRow *self)
{
  show_text (self->group_label,
             self->item != NULL ? cch_finding_item_get_group (self->item) : NULL);
}

static void
show_mend (CchFindingRow *self, const CchMend *mend, gboolean silenced)
{
  gboolean can_mend = mend != NULL && !silenced;

  gtk_widget_set_visible (self->mend_button, can_mend);
  gtk_label_set_label (self->mend_label, can_mend ? mend->words : "");
  gtk_widget_set_tooltip_text (self->mend_button, can_mend ? mend->words : NULL);
}

static void
show_finding (CchFindingRow *self, const CchFinding *finding)
{
  CchNotice *notice = cch_finding_get_notice (finding);
  const char *silenced = cch_finding_get_silenced (finding);
  g_autofree char *reason =
      silenced != NULL ? g_strdup_printf (_ ("Silenced: %s"), silenced) : NULL;

  show_severity (self, cch_finding_get_severity (finding));
  show_text (self->message_label, cch_notice_get_message (notice));
  show_text (self->place_label, cch_finding_get_place_words (finding));
  /* The words on the button say more than the hint. */
  show_text (self->hint_label, silenced == NULL && cch_finding_get_mend (finding) == NULL
                                   ? cch_notice_get_hint (notice)
                                   : NULL);
  show_text (self->reason_label, reason);
  show_mend (self, cch_finding_get_mend (finding), silenced != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->silence_button), silenced == NULL);
  gtk_widget_set_visible (self->hear_button, silenced != NULL);
}

/* GTK 4.8 cannot be told the name of a list item; its widget is our parent. */
static void
show_name (CchFindingRow *self, const CchFinding *finding)
{
  const char *severity = cch_severity_get_label (cch_finding_get_severity (finding));
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *words =
      g_strjoin (" · ", severity, cch_notice_get_message (cch_finding_get_notice (finding)),
                 cch_finding_get_place_words (finding), NULL);

  if (list_item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    words, -1);
}

/**
 * cch_finding_row_set_item:
 * @item: (nullable): %NULL while the row waits to be used again
 */
void
cch_finding_row_set_item (CchFindingRow *self, CchFindingItem *item)
{
  g_return_if_fail (CCH_IS_FINDING_ROW (self));

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, show_group, self);
  gtk_menu_button_popdown (self->silence_button);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  g_signal_connect_object (item, "notify::group", G_CALLBACK (show_group), self, G_CONNECT_SWAPPED);
  show_group (self);
  show_finding (self, cch_finding_item_get_finding (item));
  show_name (self, cch_finding_item_get_finding (item));
}

CchFindingItem *
cch_finding_row_get_item (CchFindingRow *self)
{
  return self->item;
}

/* Opens what asks why the finding is to be silenced. */
void
cch_finding_row_ask_reason (CchFindingRow *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->silence_button)))
    gtk_menu_button_popup (self->silence_button);
}

static void
mend_cb (CchFindingRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MEND], 0);
}

static void
hear_cb (CchFindingRow *self)
{
  g_signal_emit (self, signals[SIGNAL_HEAR], 0);
}

static gboolean
has_reason (CchFindingRow *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason_entry)));

  return *reason != '\0';
}

static void
reason_cb (CchFindingRow *self)
{
  gtk_widget_set_sensitive (self->confirm_button, has_reason (self));
}

static void
confirm_cb (CchFindingRow *self)
{
  g_autofree char *reason = g_strdup (gtk_editable_get_text (self->reason_entry));

  if (!has_reason (self))
    return;
  gtk_menu_button_popdown (self->silence_button);
  gtk_editable_set_text (self->reason_entry, "");
  g_signal_emit (self, signals[SIGNAL_SILENCE], 0, reason);
}

static void
cch_finding_row_dispose (GObject *object)
{
  CchFindingRow *self = CCH_FINDING_ROW (object);

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, show_group, self);
  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_FINDING_ROW);

  G_OBJECT_CLASS (cch_finding_row_parent_class)->dispose (object);
}

static void
cch_finding_row_class_init (CchFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_finding_row_dispose;
  signals[SIGNAL_MEND] = g_signal_new ("mend", CCH_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SILENCE] = g_signal_new ("silence", CCH_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_HEAR] = g_signal_new ("hear", CCH_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/check/cch-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CchFindingRow, group_label);
  gtk_widget_class_bind_template_child (widget_class, CchFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, CchFindingRow, message_label);
  gtk_widget_class_bind_template_child (widget_class, CchFindingRow, place_label);
  gtk_widget_class_bind_template_child (widget_class, CchFindingRow, hint_label);
  gtk_widget_class_bind_template_child (widget_class, CchFindingRow, reason_label);
  gtk_widget_class_bind_template_child (widget_class, CchFindingRow, mend_button);
  gtk_widget_class_bind_template_child (widget_class, CchFindingRow, mend_label);
  gtk_widget_class_bind_template_child (widget_class, CchFindingRow, silence_button);
  gtk_widget_class_bind_template_child (widget_class, CchFindingRow, hear_button);
  gtk_widget_class_bind_template_child (widget_class, CchFindingRow, reason_entry);
  gtk_widget_class_bind_template_child (widget_class, CchFindingRow, confirm_button);
  gtk_widget_class_bind_template_callback (widget_class, mend_cb);
  gtk_widget_class_bind_template_callback (widget_class, hear_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
}

static void
cch_finding_row_init (CchFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cch_finding_row_new (void)
{
  return g_object_new (CCH_TYPE_FINDING_ROW, NULL);
}
