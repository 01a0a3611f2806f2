/* A document as it will be printed: its sheets, thumbnails, zoom and search.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/paper/cch-preview.h"

#include "base/cch-i18n.h"
#include "ui/paper/cch-paper-search.h"

#define ZOOM_STEP 1.25

struct _CchPreview
{
  AdwBin parent_instance;

  CchDoc *document;          /* nullable, owned */
  CchPaperPress *press;      /* owned */
  GCancellable *cancellable; /* of the layout under way, nullable, ref */
  gboolean facing;

  CchPaperView *view;
  CchPaperView *thumbnails;
  GtkLabel *page_label;
  GtkLabel *zoom_label;
  GtkWidget *font_box;
  GtkLabel *font_label;
  CchPaperSearch *search;
  CchPaperOutput *output;
};

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_FACING,
  N_PROPS
};

enum
{
  SIGNAL_SOURCE_ACTIVATED,
  SIGNAL_READY,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchPreview, cch_preview, ADW_TYPE_BIN)

/* GTK 4.8 lets no widget of ours offer text, so the words of the page are its description: a
 * screen reader says them when the view has the focus and the page changes. */
static void
describe_page (CchPreview *self, const char *number)
{
  GPtrArray *sheets = cch_paper_view_get_sheets (self->view);
  guint page = cch_paper_view_get_page (self->view);
  g_autofree char *words =
      page < sheets->len ? cch_sheet_get_text (g_ptr_array_index (sheets, page)) : g_strdup ("");
  g_autofree char *description = g_strconcat (number, "\n", words, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}

static void
update_labels (CchPreview *self)
{
  guint n_sheets = cch_paper_view_get_sheets (self->view)->len;
  guint page = cch_paper_view_get_page (self->view);
  g_autofree char *zoom = g_strdup_printf ("%.0f %%", cch_paper_view_get_zoom (self->view) * 100);
  g_autofree char *text = NULL;

  /* TRANSLATORS: the sheet that is seen, and how many there are. */
  text = g_strdup_printf (_ ("Page %u/%u"), MIN (page + 1, n_sheets), n_sheets);
  gtk_label_set_text (self->page_label, n_sheets > 0 ? text : "");
  gtk_label_set_text (self->zoom_label, zoom);
  describe_page (self, n_sheets > 0 ? text : "");
}

static void
page_changed_cb (CchPreview *self)
{
  update_labels (self);
  cch_paper_view_scroll_to (self->thumbnails, cch_paper_view_get_page (self->view), -24);
}

static void
thumbnail_cb (CchPreview *self, guint page)
{
  cch_paper_view_scroll_to (self->view, page, -6);
}

static void
activated_cb (CchPreview *self, guint page, double x, double y)
{
  CchSheet *sheet = g_ptr_array_index (cch_paper_view_get_sheets (self->view), page);
  CchSheetHit hit;

  if (cch_sheet_hit (sheet, x, y, &hit) && hit.source != NULL)
    g_signal_emit (self, signals[SIGNAL_SOURCE_ACTIVATED], 0, cch_doc_source_get_kind (hit.source),
                   cch_doc_source_get_uuid (hit.source), cch_doc_source_get_field (hit.source));
}

/* Returns: how many places hold the words; the first is shown */
guint
cch_preview_search (CchPreview *self, const char *words)
{
  g_return_val_if_fail (CCH_IS_PREVIEW (self), 0);

  return cch_paper_search_find (self->search, words);
}

static void
search_next (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cch_paper_search_step (CCH_PREVIEW (widget)->search, FALSE);
}

static void
search_previous (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cch_paper_search_step (CCH_PREVIEW (widget)->search, TRUE);
}

static void
search_start (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cch_preview_start_search (CCH_PREVIEW (widget));
}

static void
zoom_by (CchPreview *self, double factor)
{
  cch_paper_view_set_zoom (self->view, CCH_ZOOM_FREE,
                           cch_paper_view_get_zoom (self->view) * factor);
}

static void
zoom_in (GtkWidget *widget, const char *action, GVariant *parameter)
{
  zoom_by (CCH_PREVIEW (widget), ZOOM_STEP);
}

static void
zoom_out (GtkWidget *widget, const char *action, GVariant *parameter)
{
  zoom_by (CCH_PREVIEW (widget), 1 / ZOOM_STEP);
}

static void
zoom_normal (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cch_paper_view_set_zoom (CCH_PREVIEW (widget)->view, CCH_ZOOM_FREE, 1);
}

static void
zoom_width (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cch_paper_view_set_zoom (CCH_PREVIEW (widget)->view, CCH_ZOOM_FIT_WIDTH, 0);
}

static void
zoom_page (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cch_paper_view_set_zoom (CCH_PREVIEW (widget)->view, CCH_ZOOM_FIT_PAGE, 0);
}

static void
print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cch_paper_output_print (CCH_PREVIEW (widget)->output);
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cch_paper_output_ask (CCH_PREVIEW (widget)->output, g_variant_get_string (parameter, NULL));
}

static void
set_facing (CchPreview *self, gboolean facing)
{
  if (self->facing == facing)
    return;
  self->facing = facing;
  cch_paper_view_set_facing (self->view, facing);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FACING]);
}

/* Paper in other letters breaks its lines elsewhere, and a clerk sends it back. */
static void
tell_fonts (CchPreview *self)
{
  const char *words = cch_paper_press_get_font_words (self->press);

  gtk_label_set_text (self->font_label, words != NULL ? words : "");
  gtk_widget_set_visible (self->font_box, words != NULL);
}

static void
show_sheets (CchPreview *self, GPtrArray *sheets)
{
  GPtrArray *before = g_ptr_array_ref (cch_paper_view_get_sheets (self->view));

  cch_paper_view_set_sheets (self->view, sheets);
  cch_paper_view_set_sheets (self->thumbnails, sheets);
  cch_paper_search_renew (self->search);
  update_labels (self);
  tell_fonts (self);
  cch_paper_output_set_document (self->output, self->document, sheets);
  cch_paper_press_put_away (self->press, before);
}

/* A document that is there already. */
static CchDoc *
lend_document (gpointer data, GError **error)
{
  return cch_doc_ref (data);
}

/* What was overtaken by a newer document was cancelled, and comes back as an error. */
static void
paginated_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CchPreview *self = CCH_PREVIEW (source);
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (CchDoc) document = cch_paper_press_run_finish (result, &sheets, NULL);

  if (document == NULL)
    return;
  g_clear_object (&self->cancellable);
  show_sheets (self, sheets);
  cch_paper_output_set_waiting (self->output, FALSE);
  g_signal_emit (self, signals[SIGNAL_READY], 0);
}

static void
cancel (CchPreview *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
paginate (CchPreview *self)
{
  self->cancellable = g_cancellable_new ();
  cch_paper_press_run_async (self->press, self, lend_document, cch_doc_ref (self->document),
                             (GDestroyNotify) cch_doc_unref, self->cancellable, paginated_cb, NULL);
}

static void
set_document (CchPreview *self, CchDoc *document)
{
  cancel (self);
  if (document != NULL)
    cch_doc_ref (document);
  g_clear_pointer (&self->document, cch_doc_unref);
  self->document = document;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

/**
 * cch_preview_set_document:
 * @document: (nullable): %NULL for an empty desk
 */
void
cch_preview_set_document (CchPreview *self, CchDoc *document)
{
  g_return_if_fail (CCH_IS_PREVIEW (self));

  if (self->document == document)
    return;
  set_document (self, document);
  cch_paper_output_set_waiting (self->output, document != NULL);
  if (document != NULL)
    paginate (self);
  else
    {
      g_autoptr (GPtrArray) none = g_ptr_array_new ();

      show_sheets (self, none);
    }
}

/**
 * cch_preview_set_sheets:
 * @sheets: (element-type CchSheet): those of @document, made by a #CchPaperPress
 *
 * Shows what has been laid out elsewhere.
 */
void
cch_preview_set_sheets (CchPreview *self, CchDoc *document, GPtrArray *sheets)
{
  g_return_if_fail (CCH_IS_PREVIEW (self));

  set_document (self, document);
  show_sheets (self, sheets);
  g_signal_emit (self, signals[SIGNAL_READY], 0);
}

/**
 * cch_preview_set_waiting:
 * @waiting: whether a newer document is on its way, to come by cch_preview_set_sheets()
 *
 * What a person wants printed or saved meanwhile waits for that.
 */
void
cch_preview_set_waiting (CchPreview *self, gboolean waiting)
{
  g_return_if_fail (CCH_IS_PREVIEW (self));

  cch_paper_output_set_waiting (self->output, waiting);
}

/**
 * cch_preview_set_blocked:
 * @blocked: whether what is shown must not leave the window, because it is not what it should be
 */
void
cch_preview_set_blocked (CchPreview *self, gboolean blocked)
{
  g_return_if_fail (CCH_IS_PREVIEW (self));

  cch_paper_output_set_blocked (self->output, blocked);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.print", !blocked);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.save", !blocked);
}

/* Returns: (transfer none) */
CchPaperOutput *
cch_preview_get_output (CchPreview *self)
{
  return self->output;
}

/* Returns: (transfer none): for those who lay out what this preview shall show */
CchPaperPress *
cch_preview_get_press (CchPreview *self)
{
  return self->press;
}

CchDoc *
cch_preview_get_document (CchPreview *self)
{
  g_return_val_if_fail (CCH_IS_PREVIEW (self), NULL);

  return self->document;
}

/* Returns: (transfer none) (element-type CchSheet): what is shown now */
GPtrArray *
cch_preview_get_sheets (CchPreview *self)
{
  g_return_val_if_fail (CCH_IS_PREVIEW (self), NULL);

  return cch_paper_view_get_sheets (self->view);
}

CchPaperView *
cch_preview_get_view (CchPreview *self)
{
  return self->view;
}

void
cch_preview_start_search (CchPreview *self)
{
  g_return_if_fail (CCH_IS_PREVIEW (self));

  cch_paper_search_start (self->search);
}

/* Returns: whether any sheet holds words of the record; the first place is shown and marked */
gboolean
cch_preview_show_source (CchPreview *self, const char *uuid, const char *field)
{
  GPtrArray *sheets;

  g_return_val_if_fail (CCH_IS_PREVIEW (self), FALSE);

  sheets = cch_paper_view_get_sheets (self->view);
  for (guint i = 0; i < sheets->len; i++)
    {
      g_autoptr (GArray) boxes = cch_sheet_find_source (g_ptr_array_index (sheets, i), uuid, field);
      g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (CchPaperMark));

      for (guint k = 0; k < boxes->len; k++)
        {
          CchPaperMark mark = { i, g_array_index (boxes, CchSheetBox, k) };

          g_array_append_val (marks, mark);
        }
      if (marks->len == 0)
        continue;
      cch_paper_view_set_marks (self->view, marks, G_MAXUINT);
      cch_paper_view_scroll_to (self->view, i, g_array_index (boxes, CchSheetBox, 0).y - 72);
      return TRUE;
    }
  return FALSE;
}

static void
cch_preview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CchPreview *self = CCH_PREVIEW (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_boxed (value, self->document);
      break;
    case PROP_FACING:
      g_value_set_boolean (value, self->facing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_preview_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_DOCUMENT:
      cch_preview_set_document (CCH_PREVIEW (object), g_value_get_boxed (value));
      break;
    case PROP_FACING:
      set_facing (CCH_PREVIEW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_preview_dispose (GObject *object)
{
  CchPreview *self = CCH_PREVIEW (object);

  cancel (self);
  g_clear_pointer (&self->document, cch_doc_unref);
  g_clear_pointer (&self->press, cch_paper_press_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_PREVIEW);

  G_OBJECT_CLASS (cch_preview_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    guint key;
    GdkModifierType modifiers;
    guint other_key;
  } actions[] = {
    { "preview.print", print, GDK_KEY_p, GDK_CONTROL_MASK, 0 },
    { "preview.zoom-in", zoom_in, GDK_KEY_plus, GDK_CONTROL_MASK, GDK_KEY_equal },
    { "preview.zoom-out", zoom_out, GDK_KEY_minus, GDK_CONTROL_MASK, GDK_KEY_KP_Subtract },
    { "preview.zoom-normal", zoom_normal, GDK_KEY_0, GDK_CONTROL_MASK, GDK_KEY_KP_0 },
    { "preview.zoom-width", zoom_width, 0, 0, 0 },
    { "preview.zoom-page", zoom_page, 0, 0, 0 },
    { "preview.search", search_start, GDK_KEY_f, GDK_CONTROL_MASK, 0 },
    { "preview.search-next", search_next, GDK_KEY_F3, 0, 0 },
    { "preview.search-previous", search_previous, GDK_KEY_F3, GDK_SHIFT_MASK, 0 },
  };

  gtk_widget_class_install_action (klass, "preview.save", "s", save);
  gtk_widget_class_install_property_action (klass, "preview.facing", "facing");
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (klass, actions[i].name, NULL, actions[i].activate);
      if (actions[i].key != 0)
        gtk_widget_class_add_binding_action (klass, actions[i].key, actions[i].modifiers,
                                             actions[i].name, NULL);
      if (actions[i].other_key != 0)
        gtk_widget_class_add_binding_action (klass, actions[i].other_key, actions[i].modifiers,
                                             actions[i].name, NULL);
    }
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (
      klass, "/io/github/caicach/CaiCach/ui/paper/cch-preview.ui");
  gtk_widget_class_bind_template_child (klass, CchPreview, view);
  gtk_widget_class_bind_template_child (klass, CchPreview, thumbnails);
  gtk_widget_class_bind_template_child (klass, CchPreview, page_label);
  gtk_widget_class_bind_template_child (klass, CchPreview, zoom_label);
  gtk_widget_class_bind_template_child (klass, CchPreview, font_box);
  gtk_widget_class_bind_template_child (klass, CchPreview, font_label);
  gtk_widget_class_bind_template_child (klass, CchPreview, search);
  gtk_widget_class_bind_template_child (klass, CchPreview, output);
  gtk_widget_class_bind_template_callback (klass, update_labels);
  gtk_widget_class_bind_template_callback (klass, page_changed_cb);
  gtk_widget_class_bind_template_callback (klass, thumbnail_cb);
  gtk_widget_class_bind_template_callback (klass, activated_cb);
}

static void
cch_preview_class_init (CchPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = cch_preview_get_property;
  object_class->set_property = cch_preview_set_property;
  object_class->dispose = cch_preview_dispose;
  properties[PROP_DOCUMENT] = g_param_spec_boxed ("document", NULL, NULL, CCH_TYPE_DOC, flags);
  properties[PROP_FACING] = g_param_spec_boolean ("facing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_SOURCE_ACTIVATED] =
      g_signal_new ("source-activated", CCH_TYPE_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  signals[SIGNAL_READY] = g_signal_new ("ready", CCH_TYPE_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);
  g_type_ensure (CCH_TYPE_PAPER_VIEW);
  g_type_ensure (CCH_TYPE_PAPER_OUTPUT);
  g_type_ensure (CCH_TYPE_PAPER_SEARCH);
  install_actions (widget_class);
  bind_template (widget_class);
}

static void
cch_preview_init (CchPreview *self)
{
  self->press = cch_paper_press_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cch_paper_view_set_zoom (self->thumbnails, CCH_ZOOM_FIT_WIDEST, 0);
  cch_paper_search_set_view (self->search, self->view);
  update_labels (self);
}

GtkWidget *
cch_preview_new (void)
{
  return g_object_new (CCH_TYPE_PREVIEW, NULL);
}
