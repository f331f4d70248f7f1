// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/widgets/Avatar.h"

#include "base/theme/Fonts.h"
#include "base/widgets/PlainLabel.h"
#include "base/theme/StylePaint.h"
#include "base/theme/Theme.h"

#include <algorithm>

namespace tournevis {

QString initialsOf(const QString& name) {
    const QStringList words = name.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const QString first = words.first().left(1);
    return (words.size() > 1 ? first + words.last().left(1) : first).toUpper();
}

void paintAvatar(QPainter& painter, const QRect& rect, const QString& initials) {
    const int side = std::min(rect.width(), rect.height());
    QRect disc(0, 0, side, side);
    disc.moveCenter(rect.center());
    paintRounded(painter, disc, side / 2.0, theme().accentSoft);
    QFont font = uiFont(TextSize::Xs, QFont::DemiBold);
    font.setPixelSize(std::max(font.pixelSize() - px(1), side * 2 / 5));
    painter.save();
    painter.setFont(font);
    painter.setPen(theme().accent);
    painter.drawText(disc, Qt::AlignCenter, initials);
    painter.restore();
}

Avatar::Avatar(const QString& name, int diameter, QWidget* parent)
    : QWidget(parent)
    , m_diameter(diameter) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
}

void Avatar::setName(const QString& name) {
    m_initials = initialsOf(name);
    setAccessibleName(name);
    setToolTip(plainToolTip(name));
    update();
}

QSize Avatar::sizeHint() const { return {px(m_diameter), px(m_diameter)}; }

void Avatar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintAvatar(painter, rect(), m_initials);
}

} // namespace tournevis
