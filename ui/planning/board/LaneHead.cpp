// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/board/LaneHead.h"

#include "base/StatutLook.h"
#include "base/Text.h"
#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "base/widgets/Avatar.h"
#include "base/widgets/Gauge.h"
#include "planning/Charge.h"
#include "planning/VisiteLook.h"

#include <QtGui/QPixmapCache>

namespace tournevis {
namespace {

constexpr int compactRow = 60;
constexpr int hatchTile = 64;

QString nameOf(const TechnicienRow& technicien) {
    const bool outside =
        technicien.type == TechnicienType::SousTraitant || technicien.type == TechnicienType::Partenaire;
    return outside ? translate("LaneHead", "%1 (ext.)").arg(technicien.nom) : technicien.nom;
}

QString skillsOf(const TechnicienRow& technicien) {
    const qsizetype others = technicien.specialites.size() - 1;
    return others > 0 ? QStringLiteral("%1 +%2").arg(technicien.principale).arg(others)
                      : technicien.principale;
}

QPixmap hatchPixmap() {
    const int side = px(hatchTile);
    const QString key = QStringLiteral("hatch-%1-%2").arg(side).arg(theme().hatch.name());
    QPixmap tile;
    if (QPixmapCache::find(key, &tile))
        return tile;
    tile = QPixmap(side, side);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().hatch, px(2)));
    // Lines a divisor of the side apart meet from tile to tile.
    for (int x = -side; x <= 2 * side; x += side / 8)
        painter.drawLine(x, side, x + side, 0);
    painter.end();
    QPixmapCache::insert(key, tile);
    return tile;
}

} // namespace

QString percentText(const std::optional<int>& percent) {
    return percent ? QStringLiteral("%1\u00a0%").arg(*percent) : QString();
}

std::optional<int> loadOf(const PlanningLane& lane) {
    return Charge{lane.planifieMin, lane.disponibleMin}.pourcent();
}

QString laneSentence(const PlanningLane& lane) {
    QStringList parts{nameOf(lane.technicien), lane.technicien.libelles.join(QStringLiteral(", "))};
    if (const auto percent = loadOf(lane))
        parts.append(translate("LaneHead", "charge %1\u00a0%").arg(*percent));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void paintHatch(QPainter& painter, const QRect& rect) {
    painter.drawTiledPixmap(rect, hatchPixmap(), {rect.left() % px(hatchTile), rect.top() % px(hatchTile)});
}

void paintLaneHead(QPainter& painter, const QRect& rect, const PlanningLane& lane, bool pinned,
                   TextCache& texts) {
    painter.fillRect(rect, theme().surface);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().line);
    painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), theme().line2);
    const bool compact = rect.height() < px(compactRow);
    const int top = rect.top() + px(6);
    paintAvatar(painter, QRect(rect.left() + px(9), top, px(26), px(26)), lane.technicien.initiales);
    const int left = rect.left() + px(41);
    const int width = rect.right() - px(10) - left;
    if (pinned)
        paintIcon(painter, QRect(rect.left() + px(15), top + px(29), px(14), px(14)), Icon::Star,
                  theme().accent);
    painter.setPen(theme().ink);
    texts.draw(painter, QRect(left, top - px(1), width, px(18)), nameOf(lane.technicien),
               uiFont(TextSize::Base, QFont::DemiBold));
    if (!compact) {
        paintIcon(painter, QRect(left, top + px(18), px(13), px(16)),
                  specialiteIcon(fold(lane.technicien.principale)), theme().ink2);
        painter.setPen(theme().ink2);
        texts.draw(painter, QRect(left + px(17), top + px(18), width - px(17), px(16)),
                   skillsOf(lane.technicien), uiFont(TextSize::Sm));
    }
    const auto percent = loadOf(lane);
    if (!percent)
        return;
    const QRect figures(left, top + (compact ? px(18) : px(37)), width, px(16));
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    const Hue hue = hueOfLoad(*percent);
    painter.setPen(hue == Hue::Red ? theme().hue(hue).text : theme().ink);
    painter.drawText(figures, Qt::AlignRight | Qt::AlignVCenter, percentText(percent));
    paintGauge(painter, QRect(left, figures.top() + px(6), width - px(42), px(4)),
               {*percent / 100.0, {}, hue});
}

} // namespace tournevis
