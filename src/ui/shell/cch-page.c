/* A room of the application: its title, its widgets for the header bar, its search.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/shell/cch-page.h"

#include "ui/office/cch-office-context.h"

typedef struct
{
  char *title;
  char *subtitle;            /* nullable */
  GtkWidget *header_start;   /* nullable, ref; the window shows it while the page is visible */
  GtkWidget *header_end;     /* nullable, ref; likewise */
  CchOfficeContext *context; /* nullable, ref */
} CchPagePrivate;

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_HEADER_START,
  PROP_HEADER_END,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_TYPE_WITH_PRIVATE (CchPage, cch_page, ADW_TYPE_BIN)

static CchPagePrivate *
get_private (CchPage *self)
{
  return cch_page_get_instance_private (self);
}

static gboolean
cch_page_real_start_search (CchPage *self)
{
  return FALSE;
}

static void
set_text (CchPage *self, char **field, const char *text, guint property)
{
  if (g_strcmp0 (*field, text) == 0)
    return;

  g_free (*field);
  *field = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_widget (CchPage *self, GtkWidget **field, GtkWidget *widget, guint property)
{
  if (*field == widget)
    return;

  if (widget != NULL)
    g_object_ref_sink (widget);
  if (*field != NULL)
    g_object_unref (*field);
  *field = widget;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
cch_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CchPagePrivate *priv = get_private (CCH_PAGE (object));

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, priv->subtitle);
      break;
    case PROP_HEADER_START:
      g_value_set_object (value, priv->header_start);
      break;
    case PROP_HEADER_END:
      g_value_set_object (value, priv->header_end);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CchPage *self = CCH_PAGE (object);

  switch (id)
    {
    case PROP_TITLE:
      cch_page_set_title (self, g_value_get_string (value));
      break;
    case PROP_SUBTITLE:
      cch_page_set_subtitle (self, g_value_get_string (value));
      break;
    case PROP_HEADER_START:
      cch_page_set_header_start (self, g_value_get_object (value));
      break;
    case PROP_HEADER_END:
      cch_page_set_header_end (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_page_dispose (GObject *object)
{
  CchPagePrivate *priv = get_private (CCH_PAGE (object));

  g_clear_object (&priv->header_start);
  g_clear_object (&priv->header_end);
  if (priv->context != NULL)
    g_signal_handlers_disconnect_by_data (priv->context, object);
  g_clear_object (&priv->context);

  G_OBJECT_CLASS (cch_page_parent_class)->dispose (object);
}

static void
cch_page_finalize (GObject *object)
{
  CchPagePrivate *priv = get_private (CCH_PAGE (object));

  g_free (priv->title);
  g_free (priv->subtitle);

  G_OBJECT_CLASS (cch_page_parent_class)->finalize (object);
}

static void
cch_page_class_init (CchPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = cch_page_get_property;
  object_class->set_property = cch_page_set_property;
  object_class->dispose = cch_page_dispose;
  object_class->finalize = cch_page_finalize;
  klass->start_search = cch_page_real_start_search;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_HEADER_START] =
      g_param_spec_object ("header-start", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_HEADER_END] =
      g_param_spec_object ("header-end", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cch_page_init (CchPage *self)
{
  get_private (self)->title = g_strdup ("");
}

const char *
cch_page_get_title (CchPage *self)
{
  g_return_val_if_fail (CCH_IS_PAGE (self), NULL);

  return get_private (self)->title;
}

void
cch_page_set_title (CchPage *self, const char *title)
{
  g_return_if_fail (CCH_IS_PAGE (self));

  set_text (self, &get_private (self)->title, title != NULL ? title : "", PROP_TITLE);
}

const char *
cch_page_get_subtitle (CchPage *self)
{
  g_return_val_if_fail (CCH_IS_PAGE (self), NULL);

  return get_private (self)->subtitle;
}

void
cch_page_set_subtitle (CchPage *self, const char *subtitle)
{
  g_return_if_fail (CCH_IS_PAGE (self));

  set_text (self, &get_private (self)->subtitle, subtitle, PROP_SUBTITLE);
}

GtkWidget *
cch_page_get_header_start (CchPage *self)
{
  g_return_val_if_fail (CCH_IS_PAGE (self), NULL);

  return get_private (self)->header_start;
}

void
cch_page_set_header_start (CchPage *self, GtkWidget *widget)
{
  g_return_if_fail (CCH_IS_PAGE (self));
  g_return_if_fail (widget == NULL || GTK_IS_WIDGET (widget));

  set_widget (self, &get_private (self)->header_start, widget, PROP_HEADER_START);
}

GtkWidget *
cch_page_get_header_end (CchPage *self)
{
  g_return_val_if_fail (CCH_IS_PAGE (self), NULL);

  return get_private (self)->header_end;
}

void
cch_page_set_header_end (CchPage *self, GtkWidget *widget)
{
  g_return_if_fail (CCH_IS_PAGE (self));
  g_return_if_fail (widget == NULL || GTK_IS_WIDGET (widget));

  set_widget (self, &get_private (self)->header_end, widget, PROP_HEADER_END);
}

/**
 * cch_page_start_search:
 *
 * Returns: %FALSE when the page has no search of its own
 */
gboolean
cch_page_start_search (CchPage *self)
{
  g_return_val_if_fail (CCH_IS_PAGE (self), FALSE);

  return CCH_PAGE_GET_CLASS (self)->start_search (self);
}

/* Other code calls cch_window_show_record(), which finds the page. */
gboolean
cch_page_show_record (CchPage *self, const CchKind *kind, gint64 id)
{
  CchPageClass *klass;

  g_return_val_if_fail (CCH_IS_PAGE (self), FALSE);

  klass = CCH_PAGE_GET_CLASS (self);
  return klass->show_record != NULL && klass->show_record (self, kind, id);
}

/* Returns: (transfer none) (nullable): what opens offices; %NULL outside a window */
CchOfficeContext *
cch_page_get_context (CchPage *self)
{
  g_return_val_if_fail (CCH_IS_PAGE (self), NULL);

  return get_private (self)->context;
}

/* Returns: (transfer none) (nullable): %NULL when no office is open */
CchSession *
cch_page_get_session (CchPage *self)
{
  CchOfficeContext *context = cch_page_get_context (self);

  return context != NULL ? cch_office_context_get_session (context) : NULL;
}

static void
session_cb (CchPage *self)
{
  CchPageClass *klass = CCH_PAGE_GET_CLASS (self);

  if (klass->session_changed != NULL)
    klass->session_changed (self, cch_page_get_session (self));
}

/* The window calls this once, before it shows the page. */
void
cch_page_set_context (CchPage *self, CchOfficeContext *context)
{
  CchPagePrivate *priv = get_private (self);

  g_return_if_fail (CCH_IS_PAGE (self));
  g_return_if_fail (CCH_IS_OFFICE_CONTEXT (context) && priv->context == NULL);

  priv->context = g_object_ref (context);
  g_signal_connect_swapped (context, "notify::session", G_CALLBACK (session_cb), self);
  session_cb (self);
}
