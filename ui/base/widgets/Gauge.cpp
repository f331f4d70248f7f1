// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/widgets/Gauge.h"

#include "base/theme/StylePaint.h"

#include <algorithm>

namespace tournevis {

void paintGauge(QPainter& painter, const QRect& rect, const GaugeLook& look) {
    const int thickness = std::min(rect.height(), px(7));
    const QRectF groove(rect.left(), rect.center().y() - (thickness - 1) / 2, rect.width(), thickness);
    const qreal radius = thickness / 2.0;
    paintRounded(painter, groove, radius, theme().hatch);
    QRectF done = groove;
    done.setWidth(groove.width() * std::clamp(look.level, 0.0, 1.0));
    if (done.width() >= 1)
        paintRounded(painter, done, std::min(radius, done.width() / 2), theme().hue(look.hue).solid);
    if (!look.threshold)
        return;
    const int x = rect.left() + qRound((rect.width() - 2) * std::clamp(*look.threshold, 0.0, 1.0));
    painter.fillRect(QRect(x, rect.center().y() - px(6), 2, px(13)), theme().ink);
}

Gauge::Gauge(const QString& name, QWidget* parent)
    : QWidget(parent) {
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Gauge::setLook(const GaugeLook& look, const QString& description) {
    m_look = look;
    setAccessibleDescription(description);
    update();
}

QSize Gauge::sizeHint() const { return {px(120), px(14)}; }

void Gauge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintGauge(painter, rect(), m_look);
}

} // namespace tournevis
