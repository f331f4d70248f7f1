// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DocumentModel.h"

#include <QtGui/QImage>

class QPagedPaintDevice;

namespace tournevis {

/// Paints the whole document on A4 pages of `device`: a printer, a PDF, or a preview that records pages. One
/// function for all, so that what is seen is what is printed. False when the device refuses (no printer, disk
/// full).
bool paintDocument(const DocumentModel& model, QPagedPaintDevice& device);

/// One page (from 0) as a picture, white outside the text; null when there is no such page.
QImage renderPreview(const DocumentModel& model, int page, int dpi);

int pageCount(const DocumentModel& model);

} // namespace tournevis
