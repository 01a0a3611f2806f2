/* Real key presses for tests of widgets, through the X server, and pictures of what they did.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-keys.h"

#include "cch-ui-harness.h"

#include <gdk/x11/gdkx.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

struct _CchUiKeys
{
  GtkWindow *window; /* not owned */
  GtkEventController *watch;
  Display *display; /* owned: a connection beside that of GDK */
  guint sent;       /* keys let go */
  guint seen;       /* of these arrived */
  guint count;      /* presses of keys, those of Shift, Ctrl and Alt too */
  guint moves;      /* of the pointer and its button that arrived */
};

static void
released_cb (GtkEventControllerKey *controller,
             guint key,
             guint code,
             GdkModifierType state,
             CchUiKeys *keys)
{
  keys->seen++;
}

static gboolean
pointed_cb (GtkEventControllerLegacy *controller, GdkEvent *event, CchUiKeys *keys)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_MOTION_NOTIFY || type == GDK_BUTTON_PRESS || type == GDK_BUTTON_RELEASE
      || type == GDK_ENTER_NOTIFY)
    keys->moves++;
  return GDK_EVENT_PROPAGATE;
}

static gboolean
is_active (gpointer data)
{
  return gtk_window_is_active (data);
}

CchUiKeys *
cch_ui_keys_new (GtkWindow *window)
{
  CchUiKeys *keys = g_new0 (CchUiKeys, 1);
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  GtkEventController *pointer;

  keys->window = window;
  keys->display = XOpenDisplay (NULL);
  g_assert_nonnull (keys->display);
  keys->watch = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys->watch, GTK_PHASE_CAPTURE);
  g_signal_connect (keys->watch, "key-released", G_CALLBACK (released_cb), keys);
  gtk_widget_add_controller (GTK_WIDGET (window), keys->watch);
  pointer = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (pointer, GTK_PHASE_CAPTURE);
  g_signal_connect (pointer, "event", G_CALLBACK (pointed_cb), keys);
  gtk_widget_add_controller (GTK_WIDGET (window), pointer);
  XSetInputFocus (keys->display, gdk_x11_surface_get_xid (surface), RevertToParent, CurrentTime);
  XSync (keys->display, False);
  g_assert_true (cch_ui_wait_until (is_active, window));
  return keys;
}

void
cch_ui_keys_free (CchUiKeys *keys)
{
  XCloseDisplay (keys->display);
  g_free (keys);
}

static gboolean
has_arrived (gpointer data)
{
  const CchUiKeys *keys = data;

  return keys->seen >= keys->sent;
}

static void
fake (CchUiKeys *keys, KeySym symbol, gboolean down)
{
  KeyCode code = XKeysymToKeycode (keys->display, symbol);

  g_assert_cmpuint (code, !=, 0);
  XTestFakeKeyEvent (keys->display, code, down, CurrentTime);
  keys->sent += down ? 0 : 1;
  keys->count += down ? 1 : 0;
}

static void
fake_modifiers (CchUiKeys *keys, GdkModifierType modifiers, gboolean down)
{
  if (modifiers & GDK_CONTROL_MASK)
    fake (keys, XK_Control_L, down);
  if (modifiers & GDK_SHIFT_MASK)
    fake (keys, XK_Shift_L, down);
  if (modifiers & GDK_ALT_MASK)
    fake (keys, XK_Alt_L, down);
}

static void
wait_for_keys (CchUiKeys *keys)
{
  XSync (keys->display, False);
  g_assert_true (cch_ui_wait_until (has_arrived, keys));
  cch_ui_settle ();
}

static void
press (CchUiKeys *keys, KeySym symbol, GdkModifierType modifiers, guint times)
{
  fake_modifiers (keys, modifiers, TRUE);
  for (guint i = 0; i < times; i++)
    {
      fake (keys, symbol, TRUE);
      fake (keys, symbol, FALSE);
    }
  fake_modifiers (keys, modifiers, FALSE);
  wait_for_keys (keys);
}

/* Shift stays down for all of them, as under a finger. */
void
cch_ui_keys_press_times (CchUiKeys *keys, const char *accelerator, guint times)
{
  GdkModifierType modifiers;
  guint symbol;

  g_assert_true (gtk_accelerator_parse (accelerator, &symbol, &modifiers));
  press (keys, symbol, modifiers, times);
}

/* Presses a key that takes the window away, so that nothing there hears it let go. */
void
cch_ui_keys_leave (CchUiKeys *keys, const char *accelerator)
{
  GdkModifierType modifiers;
  guint symbol;

  g_assert_true (gtk_accelerator_parse (accelerator, &symbol, &modifiers));
  fake_modifiers (keys, modifiers, TRUE);
  fake (keys, symbol, TRUE);
  fake (keys, symbol, FALSE);
  fake_modifiers (keys, modifiers, FALSE);
  XSync (keys->display, False);
}

void
cch_ui_keys_press (CchUiKeys *keys, const char *accelerator)
{
  cch_ui_keys_press_times (keys, accelerator, 1);
}

/* Letters that an American keyboard has. */
void
cch_ui_keys_type (CchUiKeys *keys, const char *text)
{
  for (const char *letter = text; *letter != '\0'; letter++)
    {
      gboolean shift = g_ascii_isupper (*letter) || strchr ("!@#$%^&*()_+{}:\"<>?|~", *letter);
      KeySym symbol = *letter == '\n' ? XK_Return : (KeySym) g_ascii_tolower (*letter);

      press (keys, symbol, shift ? GDK_SHIFT_MASK : 0, 1);
    }
}

static gboolean
has_moved (gpointer data)
{
  return ((CchUiKeys *) data)->moves > 0;
}

/* What the server was asked for came, and the frame that it led to. */
static void
wait_for_pointer (CchUiKeys *keys)
{
  XSync (keys->display, False);
  g_assert_true (cch_ui_wait_until (has_moved, keys));
  cch_ui_settle ();
}

/* Puts the pointer there. */
void
cch_ui_keys_point (CchUiKeys *keys, GtkWidget *widget, double x, double y)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (keys->window));
  double left, top, window_x, window_y;
  int root_x, root_y;
  Window ignored;

  gtk_native_get_surface_transform (GTK_NATIVE (keys->window), &left, &top);
  g_assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (keys->window), x, y,
                                                   &window_x, &window_y));
  XTranslateCoordinates (keys->display, gdk_x11_surface_get_xid (surface),
                         DefaultRootWindow (keys->display), (int) (window_x + left),
                         (int) (window_y + top), &root_x, &root_y, &ignored);
  keys->moves = 0;
  XTestFakeMotionEvent (keys->display, -1, root_x, root_y, CurrentTime);
  wait_for_pointer (keys);
}

/* The first button goes down or up. */
void
cch_ui_keys_hold (CchUiKeys *keys, gboolean down)
{
  keys->moves = 0;
  XTestFakeButtonEvent (keys->display, 1, down, CurrentTime);
  wait_for_pointer (keys);
}

/* Where the pointer is, so often in a row. */
void
cch_ui_keys_click (CchUiKeys *keys, guint times)
{
  for (guint i = 0; i < times; i++)
    {
      cch_ui_keys_hold (keys, TRUE);
      cch_ui_keys_hold (keys, FALSE);
    }
}

/* From where the pointer is, by way of the middle: nobody jumps. */
void
cch_ui_keys_drag (CchUiKeys *keys, GtkWidget *widget, double x, double y)
{
  cch_ui_keys_hold (keys, TRUE);
  cch_ui_keys_point (keys, widget, x - 12, y - 12);
  cch_ui_keys_point (keys, widget, x, y);
  cch_ui_keys_hold (keys, FALSE);
}

guint
cch_ui_keys_count (const CchUiKeys *keys)
{
  return keys->count;
}

/* Only where somebody asked for pictures, by naming a folder in CCH_PHOTOGRAPHS. */
void
cch_ui_photograph (GtkWidget *widget, const char *name)
{
  const char *folder = g_getenv ("CCH_PHOTOGRAPHS");
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;
  for (guint i = 0; i < 20; i++)
    {
      g_usleep (10000);
      cch_ui_settle ();
    }
  paintable = gtk_widget_paintable_new (widget);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)),
                                         node, NULL);
  path = g_strdup_printf ("%s/%s.png", folder, name);
  gdk_texture_save_to_png (texture, path);
}
