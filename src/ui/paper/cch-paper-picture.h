/* Sheets as pictures, so that scrolling does not draw their words again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gtk/gtk.h>

#include "layout/cch-sheet.h"

G_BEGIN_DECLS

/**
 * CchPaperPictures:
 *
 * Those of the sheets in sight, at one scale.
 */
typedef struct _CchPaperPictures CchPaperPictures;

CchPaperPictures *cch_paper_pictures_new (void);
void cch_paper_pictures_free (CchPaperPictures *pictures);

void cch_paper_pictures_forget (CchPaperPictures *pictures);
void cch_paper_pictures_begin (CchPaperPictures *pictures, double scale, guint first, guint last);
void cch_paper_pictures_snapshot (CchPaperPictures *pictures,
                                  GtkSnapshot *snapshot,
                                  guint page,
                                  CchSheet *sheet,
                                  const graphene_rect_t *rectangle,
                                  int factor);

void cch_paper_picture_frame (GtkSnapshot *snapshot, const graphene_rect_t *rectangle);

G_END_DECLS
