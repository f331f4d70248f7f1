// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/StatusLine.h"

#include "base/theme/Fonts.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/KeyHint.h"
#include "base/widgets/PlainLabel.h"

#include <QtGui/QPainter>

namespace tournevis {
namespace {

constexpr int iconSide = 14;
constexpr int iconGap = 5;
constexpr int betweenAlarms = 14;
constexpr int keyGap = 5;

QFont fontOf(const StatusPart& part) {
    return uiFont(TextSize::Sm, part.hue ? QFont::DemiBold : QFont::Normal);
}

int widthOf(const StatusPart& part) {
    int width = QFontMetrics(fontOf(part)).horizontalAdvance(part.text);
    if (part.icon)
        width += px(iconSide) + px(iconGap);
    if (!part.key.isEmpty())
        width += keyHintSize(part.key).width() + px(keyGap);
    return width;
}

bool stands(const StatusPart& part) { return part.icon || part.hue; }

/// Plain facts follow each other with a point; what calls stands apart.
QString joint(const StatusPart& before, const StatusPart& part) {
    return stands(before) || stands(part) ? QString() : QStringLiteral(" · ");
}

int jointWidth(const StatusPart& before, const StatusPart& part) {
    const QString sign = joint(before, part);
    return sign.isEmpty() ? px(betweenAlarms) : QFontMetrics(fontOf({})).horizontalAdvance(sign);
}

int widthOf(const QList<StatusPart>& parts) {
    int width = 0;
    for (int rank = 0; rank < parts.size(); ++rank)
        width += widthOf(parts[rank]) + (rank > 0 ? jointWidth(parts[rank - 1], parts[rank]) : 0);
    return width;
}

QString wordsOf(const QList<StatusPart>& parts) {
    QStringList words;
    for (const StatusPart& part : parts)
        words += part.text;
    return words.join(QStringLiteral(" · "));
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    followTheme(this, [this] { update(); });
}

void StatusLine::show(const QList<StatusPart>& parts, const QList<StatusPart>& hints) {
    m_parts = parts;
    m_hints = hints;
    setAccessibleName(wordsOf(parts));
    setToolTip(plainToolTip(wordsOf(parts)));
    update();
}

QSize StatusLine::sizeHint() const { return {widthOf(m_parts), lineHeight(TextSize::Sm)}; }

QSize StatusLine::minimumSizeHint() const { return {px(120), lineHeight(TextSize::Sm)}; }

int StatusLine::paintPart(QPainter& painter, const StatusPart& part, int left, int right) const {
    if (!part.key.isEmpty()) {
        const int wide = keyHintSize(part.key).width();
        paintKeyHint(painter, QRect(left, 0, wide, height()), part.key, theme().ink2);
        left += wide + px(keyGap);
    }
    if (part.icon) {
        paintIcon(painter, QRect(left, 0, px(iconSide), height()), *part.icon,
                  part.hue ? theme().hue(*part.hue).solid : theme().ink2);
        left += px(iconSide) + px(iconGap);
    }
    painter.setFont(fontOf(part));
    painter.setPen(part.hue ? theme().hue(*part.hue).text : theme().ink3);
    const QRect room(left, 0, qMax(0, right - left), height());
    const QString shown = painter.fontMetrics().elidedText(part.text, Qt::ElideRight, room.width());
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, shown);
    return left + painter.fontMetrics().horizontalAdvance(shown);
}

void StatusLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto paintAll = [&](const QList<StatusPart>& parts, int left) {
        for (int rank = 0; rank < parts.size() && left < width(); ++rank) {
            if (rank > 0) {
                const int gap = jointWidth(parts[rank - 1], parts[rank]);
                painter.setFont(fontOf({}));
                painter.setPen(theme().ink3);
                painter.drawText(QRect(left, 0, gap, height()), Qt::AlignVCenter,
                                 joint(parts[rank - 1], parts[rank]));
                left += gap;
            }
            left = paintPart(painter, parts[rank], left, width());
        }
    };
    paintAll(m_parts, 0);
    const int hints = widthOf(m_hints);
    if (hints > 0 && widthOf(m_parts) + px(24) + hints <= width() - px(16))
        paintAll(m_hints, width() - px(16) - hints);
}

} // namespace tournevis
