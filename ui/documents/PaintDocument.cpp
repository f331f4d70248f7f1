// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PaintDocument.h"

#include "documents/DocumentPage.h"
#include "documents/Sheet.h"

#include <QtGui/QPageLayout>
#include <QtGui/QPagedPaintDevice>
#include <QtGui/QPainter>

#include <cmath>

namespace tournevis {
namespace {

void useWholeSheet(QPagedPaintDevice& device) {
    QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF());
    layout.setMode(QPageLayout::FullPageMode);
    device.setPageLayout(layout);
}

void paintPage(QPainter& painter, const DocumentPage& page, int number, qreal dotsPerInch) {
    painter.save();
    painter.scale(dotsPerInch / units::perInch, dotsPerInch / units::perInch);
    page.paint(painter, number);
    painter.restore();
}

} // namespace

bool paintDocument(const DocumentModel& model, QPagedPaintDevice& device) {
    const DocumentLayout layout(model);
    const DocumentPage page(model, layout);
    useWholeSheet(device);
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    for (int number = 0; number < layout.pages().size(); ++number) {
        if (number > 0 && !device.newPage())
            return false;
        paintPage(painter, page, number, device.logicalDpiX());
    }
    return painter.end();
}

QImage renderPreview(const DocumentModel& model, int page, int dpi) {
    const DocumentLayout layout(model);
    if (page < 0 || page >= layout.pages().size() || dpi <= 0)
        return {};
    const auto pixels = [dpi](qreal length) {
        return static_cast<int>(std::lround(length * dpi / units::perInch));
    };
    QImage image(pixels(sheet::width), pixels(sheet::height), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(painter, DocumentPage(model, layout), page, dpi);
    return image;
}

int pageCount(const DocumentModel& model) { return static_cast<int>(DocumentLayout(model).pages().size()); }

} // namespace tournevis
