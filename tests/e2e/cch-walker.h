/* Drives the real program as a screen reader and a person would: finds, waits, acts, types.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <atspi/atspi.h>

/* libatspi defines no cleanup for its types. */
typedef AtspiAccessible CchNode;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchNode, g_object_unref)
typedef AtspiStateSet CchStates;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchStates, g_object_unref)

typedef struct _CchWalker CchWalker;
typedef gboolean (*CchWalkerCondition) (gpointer data);

CchWalker *cch_walker_start (const char *const *extra_environment);
void cch_walker_start_again (CchWalker *self);
void cch_walker_wait_end (CchWalker *self);
void cch_walker_stop (CchWalker *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchWalker, cch_walker_stop)

void cch_walker_wait_until (CchWalkerCondition condition, gpointer data, const char *what);
AtspiAccessible *cch_walker_application (CchWalker *self);
AtspiAccessible *cch_walker_find (CchWalker *self, AtspiRole role, const char *name);
AtspiAccessible *cch_walker_wait_for (CchWalker *self, AtspiRole role, const char *name);
void cch_walker_wait_gone (CchWalker *self, AtspiRole role, const char *name);
void cch_walker_wait_text (CchWalker *self, AtspiAccessible *entry, const char *text);
char *cch_walker_dup_text (AtspiAccessible *entry);
void cch_walker_press (AtspiAccessible *button);
void cch_walker_keys (const char *keys);
void cch_walker_wait_focus (CchWalker *self, AtspiRole role, const char *name);
void cch_walker_step_to (CchWalker *self, const char *keys, AtspiRole role, const char *name);
void cch_walker_type (const char *text);
void cch_walker_focus_window (CchWalker *self);
void cch_walker_focus_named (CchWalker *self, const char *title);
void cch_walker_resize (CchWalker *self, const char *title, int width, int height);
void cch_walker_get_size (CchWalker *self, const char *title, int *width, int *height);
void cch_walker_bind_vietnamese (void);
void cch_walker_photograph (const char *name);
void cch_walker_photograph_change (const char *name, char **previous);
void cch_walker_photograph_settled (const char *name);
