// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/panels/DocumentPages.h"

#include "base/theme/Theme.h"
#include "documents/PaintDocument.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace tournevis {

DocumentPages::DocumentPages(const QString& name, QWidget* parent)
    : QScrollArea(parent) {
    setAccessibleName(name);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto* inside = new QWidget;
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(px(16), px(16), px(16), px(16));
    m_column->setSpacing(px(16));
    setWidget(inside);
}

void DocumentPages::setPages(const QList<QImage>& pages) {
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (qsizetype page = 0; page < pages.size(); ++page) {
        auto* sheet = new QLabel;
        QPixmap picture = QPixmap::fromImage(pages[page]);
        picture.setDevicePixelRatio(devicePixelRatioF());
        sheet->setPixmap(picture);
        sheet->setAccessibleName(tr("Page %1 sur %2").arg(page + 1).arg(pages.size()));
        m_column->addWidget(sheet, 0, Qt::AlignHCenter);
    }
    m_column->addStretch(1);
}

QList<QImage> picturesOf(const DocumentModel& model, int dpi) {
    QList<QImage> pages;
    const int count = pageCount(model);
    for (int page = 0; page < count; ++page)
        pages.append(renderPreview(model, page, dpi));
    return pages;
}

} // namespace tournevis
