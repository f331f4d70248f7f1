// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/board/TextCache.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

namespace tournevis {
namespace {

constexpr int enough = 20'000;
constexpr int weights = 1000;

} // namespace

int TextCache::draw(QPainter& painter, const QRect& rect, const QString& text, const QFont& font) {
    if (text.isEmpty() || rect.width() <= 0)
        return 0;
    const Key key{text, rect.width(), font.pixelSize() * weights + int(font.weight())};
    auto known = m_texts.find(key);
    if (known == m_texts.end()) {
        if (m_texts.size() >= enough)
            m_texts.clear();
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
        Laid laid{QStaticText(shown), metrics.horizontalAdvance(shown), metrics.height()};
        laid.text.setTextFormat(Qt::PlainText);
        laid.text.setPerformanceHint(QStaticText::AggressiveCaching);
        laid.text.prepare(QTransform(), font);
        known = m_texts.insert(key, laid);
    }
    painter.setFont(font);
    painter.drawStaticText(QPoint(rect.left(), rect.top() + (rect.height() - known->height) / 2),
                           known->text);
    return known->width;
}

} // namespace tournevis
