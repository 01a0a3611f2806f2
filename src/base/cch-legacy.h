/* Text written for the fonts that came before Unicode: TCVN3 (.VnTime) and VNI.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CCH_TYPE_LEGACY (cch_legacy_get_type ())

/**
 * CchLegacy:
 * @CCH_LEGACY_NONE: Unicode, or nothing that is known
 * @CCH_LEGACY_TCVN3: fonts such as .VnTime
 * @CCH_LEGACY_TCVN3_CAPITALS: fonts such as .VnTimeH, which draw small letters as capitals
 * @CCH_LEGACY_VNI: fonts such as VNI-Times: a letter, then a letter that is its mark
 */
typedef enum
{
  CCH_LEGACY_NONE,
  CCH_LEGACY_TCVN3,
  CCH_LEGACY_TCVN3_CAPITALS,
  CCH_LEGACY_VNI,
} CchLegacy;

GType cch_legacy_get_type (void);

CchLegacy cch_legacy_from_font (const char *font);
CchLegacy cch_legacy_detect (const char *text, guint *confidence);
char *cch_legacy_convert (const char *text, CchLegacy encoding);
char *cch_legacy_read_bytes (const char *bytes, gsize length);

G_END_DECLS
