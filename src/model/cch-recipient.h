/* Who receives a document, and what for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_RECIPIENT (cch_recipient_get_type ())

G_DECLARE_FINAL_TYPE (CchRecipient, cch_recipient, CCH, RECIPIENT, CchRecord)

typedef enum
{
  CCH_RECIPIENT_PURPOSE_NONE,
  CCH_RECIPIENT_PURPOSE_EXECUTE,
  CCH_RECIPIENT_PURPOSE_REPORT,
  CCH_RECIPIENT_PURPOSE_INFORM,
  CCH_RECIPIENT_PURPOSE_COORDINATE,
  CCH_RECIPIENT_PURPOSE_FILE,
} CchRecipientPurpose;

GType cch_recipient_purpose_get_type (void);
extern const char *const cch_recipient_purpose_labels[];

typedef enum
{
  CCH_RECIPIENT_CHANNEL_ELECTRONIC,
  CCH_RECIPIENT_CHANNEL_PAPER,
  CCH_RECIPIENT_CHANNEL_BOTH,
} CchRecipientChannel;

GType cch_recipient_channel_get_type (void);
extern const char *const cch_recipient_channel_labels[];

struct _CchRecipient
{
  CchRecord parent_instance;

  gint64 plan;   /* plan */
  gint64 report; /* report */
  gint64 position;
  char *wording;
  gint64 agency; /* agency */
  char *agency_class;
  CchRecipientPurpose purpose;
  CchRecipientChannel channel;
  gint64 copies;
};

extern const CchKind cch_recipient_kind;

G_END_DECLS
