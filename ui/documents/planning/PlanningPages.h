// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "documents/Drawing.h"

#include <QtGui/QImage>
#include <QtGui/QPageLayout>

class QPagedPaintDevice;

namespace tournevis {

/// Sheets of the planning, laid out once for the preview, the printer and the PDF.
struct PlanningPages {
    QString titre;
    QString couleur; ///< #rrggbb of the company's documents
    QPageSize::PageSizeId format = QPageSize::A4;
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    QList<Drawing> pages;

    /// Of a page, in layout units.
    QSizeF size() const;
};

/// False when the device refuses.
bool paintPages(const PlanningPages& pages, QPagedPaintDevice& device);
/// One page (from 0) as a picture; null when there is no such page.
QImage renderPage(const PlanningPages& pages, int page, int dpi);
Result<QByteArray> pdfOf(const PlanningPages& pages);

} // namespace tournevis
