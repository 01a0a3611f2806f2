/* Marks for messages that a person reads.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "config.h"

#include <glib/gi18n-lib.h>
