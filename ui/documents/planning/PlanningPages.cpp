// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/planning/PlanningPages.h"

#include "documents/DocumentColours.h"
#include "documents/DocumentPage.h"
#include "documents/QPrinterDocumentPainter.h"

#include <QtGui/QPagedPaintDevice>
#include <QtGui/QPainter>

#include <cmath>

namespace tournevis {
namespace {

QPageLayout layoutOf(const PlanningPages& pages) {
    QPageLayout layout(QPageSize(pages.format), pages.orientation, QMarginsF());
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

void paintScaled(QPainter& painter, const PlanningPages& pages, qsizetype page, qreal dotsPerInch) {
    painter.save();
    painter.scale(dotsPerInch / units::perInch, dotsPerInch / units::perInch);
    paintDrawing(painter, pages.pages[page], DocumentColours(pages.couleur));
    painter.restore();
}

} // namespace

QSizeF PlanningPages::size() const {
    return layoutOf(*this).fullRect(QPageLayout::Inch).size() * units::perInch;
}

bool paintPages(const PlanningPages& pages, QPagedPaintDevice& device) {
    device.setPageLayout(layoutOf(pages));
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    for (qsizetype page = 0; page < pages.pages.size(); ++page) {
        if (page > 0 && !device.newPage())
            return false;
        paintScaled(painter, pages, page, device.logicalDpiX());
    }
    return painter.end();
}

QImage renderPage(const PlanningPages& pages, int page, int dpi) {
    if (page < 0 || page >= pages.pages.size() || dpi <= 0)
        return {};
    const QSizeF size = pages.size() * dpi / units::perInch;
    QImage image(static_cast<int>(std::lround(size.width())), static_cast<int>(std::lround(size.height())),
                 QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintScaled(painter, pages, page, dpi);
    return image;
}

Result<QByteArray> pdfOf(const PlanningPages& pages) {
    return pdfBytes(pages.titre, [&](QPagedPaintDevice& device) { return paintPages(pages, device); });
}

} // namespace tournevis
