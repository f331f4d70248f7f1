// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/theme/Icons.h"

#include <QtCore/QStringList>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

#include <algorithm>
#include <array>

namespace tournevis {

namespace {

// In the order of the enumerators.
const QStringList& names() {
    static const QStringList all =
        QStringLiteral(
            "administration arrow-down arrow-right arrow-up back-arrow bar-chart bell bolt building "
            "calendar-small car chevron-down chevron-left chevron-right chevron-up clients clock columns "
            "copy cross cross-circle dashboard dashed-circle database devis download drag-handle drop "
            "euro external eye eye-off factures filter flame grid half-disc help history house image "
            "info key link list lock logout mail map-pin materiel messagerie minus missions moon more "
            "octagon-alert one-person open-circle paper-plane paperclip pencil percent phone planning "
            "play-circle plus printer rapports redo refresh return-arrow scan screwdriver search "
            "send-later shield snowflake sort sparkle star sun tag tick tick-circle tools trash "
            "triangle truck two-persons undo upload user validation warning-triangle wrench")
            .split(QLatin1Char(' '));
    return all;
}

QString pathOf(const QString& name) { return QStringLiteral(":/icons/%1.svg").arg(name); }

QPixmap rendered(const QString& name, int size, qreal ratio) {
    const int side = qRound(size * ratio);
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(pathOf(name)).render(&painter, QRectF(0, 0, side, side));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QPixmap tinted(QPixmap pixmap, const QColor& colour) {
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRectF(QPointF(0, 0), pixmap.deviceIndependentSize()), colour);
    return pixmap;
}

/// Packed, not worded: asked for at each icon of each frame.
QString cacheKey(Icon wanted, const QColor& colour, int size, qreal ratio) {
    constexpr int halfBits = 16;
    const std::array<char16_t, 5> parts{char16_t(wanted), char16_t(colour.rgba() >> halfBits),
                                        char16_t(colour.rgba()), char16_t(size),
                                        char16_t(qRound(ratio * 100))};
    return QStringLiteral("icon:").append(QStringView(parts));
}

class ThemeIconEngine : public QIconEngine {
public:
    ThemeIconEngine(Icon wanted, Tint tint)
        : m_icon(wanted)
        , m_tint(tint) {}

    QIconEngine* clone() const override { return new ThemeIconEngine(m_icon, m_tint); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        paintIcon(*painter, rect, m_icon, colour(mode));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return iconPixmap(m_icon, colour(mode), std::min(size.width(), size.height()), 1.0);
    }

    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size; }

private:
    QColor colour(QIcon::Mode mode) const {
        return mode == QIcon::Disabled ? theme().ink3 : tintColour(m_tint);
    }

    Icon m_icon;
    Tint m_tint;
};

} // namespace

QColor tintColour(Tint tint) {
    const Theme& tokens = theme();
    switch (tint) {
    case Tint::Ink:
        return tokens.ink;
    case Tint::Ink2:
        return tokens.ink2;
    case Tint::Ink3:
        return tokens.ink3;
    case Tint::Accent:
        return tokens.accent;
    case Tint::OnAccent:
        return tokens.onAccent;
    case Tint::Rail:
        return tokens.railInk;
    case Tint::Overlay:
        return tokens.overlayInk;
    default:
        return tokens.hue(static_cast<Hue>(static_cast<int>(tint) - static_cast<int>(Tint::Slate))).solid;
    }
}

Tint tintOf(Hue hue) { return static_cast<Tint>(static_cast<int>(Tint::Slate) + static_cast<int>(hue)); }

QString iconName(Icon icon) { return names().at(static_cast<int>(icon)); }

QIcon icon(Icon wanted, Tint tint) { return QIcon(new ThemeIconEngine(wanted, tint)); }

QPixmap iconPixmap(Icon wanted, const QColor& colour, int size, qreal ratio) {
    const QString key = cacheKey(wanted, colour, size, ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = tinted(rendered(iconName(wanted), size, ratio), colour);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

void paintIcon(QPainter& painter, const QRect& rect, Icon wanted, const QColor& colour) {
    const int side = std::min(rect.width(), rect.height());
    const QPixmap pixmap = iconPixmap(wanted, colour, side, painter.device()->devicePixelRatioF());
    painter.drawPixmap(rect.center().x() - (side - 1) / 2, rect.center().y() - (side - 1) / 2, pixmap);
}

QPixmap logoPixmap(int size, qreal ratio) { return rendered(QStringLiteral("logo"), size, ratio); }

} // namespace tournevis
