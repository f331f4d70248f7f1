// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/month/DayVisits.h"

#include "base/Format.h"
#include "base/StatutLook.h"
#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "base/widgets/PlainLabel.h"
#include "planning/VisiteLook.h"

#include <QtCore/QSet>

#include <algorithm>

namespace tournevis {
namespace {

constexpr int rowHeight = 54;
constexpr int padding = 14;
constexpr int hourWidth = 46;
constexpr int statusWidth = 26;

void drawElided(QPainter& painter, const QRect& rect, const QString& text) {
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

DayVisits::DayVisits(PlanningModel& model, QObject* parent)
    : QAbstractListModel(parent)
    , m_model(model) {}

void DayVisits::setJour(const QDate& jour) {
    m_jour = jour;
    const Interval day = journee(jour, m_model.context().zone);
    QSet<Id<Intervention>> seen;
    QList<Place> places;
    for (int lane : m_model.rangees()) {
        const QList<PlanningVisit>& visites = m_model.tableau().lanes[lane].visites;
        for (int rang = 0; rang < visites.size(); ++rang) {
            const PlanningVisit& visite = visites[rang];
            if (!visite.interval.overlaps(day) || !m_model.filtre().accepts(visite) ||
                seen.contains(visite.id))
                continue;
            seen.insert(visite.id);
            places.append({lane, rang});
        }
    }
    beginResetModel();
    m_lecture = m_model.lecture();
    m_places = places;
    std::ranges::sort(m_places, {}, [this](const Place& place) {
        const PlanningVisit& visite = m_model.tableau().lanes[place.lane].visites[place.rang];
        return std::tuple(visite.interval.start, visite.id);
    });
    endResetModel();
}

const PlanningVisit& DayVisits::at(int row) const {
    return m_model.tableau().lanes[m_places[row].lane].visites[m_places[row].rang];
}

const TechnicienRow& DayVisits::technicien(int row) const {
    return m_model.tableau().lanes[m_places[row].lane].technicien;
}

Charge DayVisits::charge() const {
    Charge sum;
    for (int lane : m_model.rangees())
        sum += m_model.charge(lane, int(m_model.premierJour().daysTo(m_jour)));
    return sum;
}

int DayVisits::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_places.size());
}

QVariant DayVisits::data(const QModelIndex& index, int role) const {
    const PlanningVisit& visite = at(index.row());
    if (role == Qt::DisplayRole)
        return visite.client;
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    QStringList parts{format::timeRange(visite.interval, m_model.context().zone),
                      visite.client,
                      visite.travaux,
                      visite.ville,
                      technicien(index.row()).nom,
                      lookOfVisit(visite).text.toLower()};
    parts.removeAll(QString());
    const QString sentence = parts.join(QStringLiteral(", "));
    return role == Qt::ToolTipRole ? plainToolTip(sentence) : sentence;
}

DayVisitDelegate::DayVisitDelegate(const DayVisits& visits, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_visits(visits) {}

QSize DayVisitDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {px(200), px(rowHeight)};
}

void DayVisitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    const QRect rect = option.rect;
    const PlanningVisit& visite = m_visits.at(index.row());
    const bool chosen = m_visits.planning().selection().contains(visite.id);
    painter->save();
    painter->fillRect(rect, chosen                                   ? theme().selected
                            : option.state & QStyle::State_MouseOver ? theme().hover
                                                                     : theme().surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().line);
    const QRect inner = rect.adjusted(px(padding), 0, -px(padding), -1);
    painter->setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    painter->setPen(theme().ink);
    painter->drawText(QRect(inner.left(), inner.top() + px(9), px(hourWidth), px(18)),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      format::time(visite.interval.start, m_visits.planning().context().zone));
    paintWords(*painter, inner.adjusted(px(hourWidth), 0, -px(statusWidth) - px(6), 0), visite);
    paintStatus(*painter, inner, index.row());
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(*painter, rect.adjusted(1, 1, -1, -2), px(2));
    painter->restore();
}

void DayVisitDelegate::paintWords(QPainter& painter, const QRect& inner, const PlanningVisit& visite) const {
    QRect line(inner.left(), inner.top() + px(9), inner.width(), px(18));
    painter.setFont(uiFont(TextSize::Base, QFont::DemiBold));
    painter.setPen(theme().ink);
    const bool urgent = visite.priorite != Priorite::Normale;
    const int room = line.width() - (urgent ? px(18) : 0);
    const QString client = painter.fontMetrics().elidedText(visite.client, Qt::ElideRight, room);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, client);
    if (urgent) {
        const StatusLook shape = lookOf(visite.priorite);
        const int left = line.left() + painter.fontMetrics().horizontalAdvance(client) + px(6);
        paintIcon(painter, QRect(left, line.top(), px(13), line.height()), shape.icon,
                  theme().hue(shape.hue).solid);
    }
    painter.setFont(uiFont(TextSize::Sm));
    painter.setPen(theme().ink2);
    drawElided(painter, line.translated(0, px(18)),
               visite.ville.isEmpty() ? visite.travaux : visite.travaux + " · " + visite.ville);
}

void DayVisitDelegate::paintStatus(QPainter& painter, const QRect& inner, int row) const {
    const PlanningVisit& visite = m_visits.at(row);
    const StatusLook look = lookOfVisit(visite);
    const HueColours& colours = theme().hue(look.hue);
    const QRect tag(inner.right() - px(22), inner.top() + px(7), px(22), px(19));
    paintRounded(painter, tag, px(4), colours.tint);
    paintIcon(painter, tag.adjusted(px(4), px(3), -px(4), -px(3)), look.icon, colours.text);
    painter.setFont(uiFont(TextSize::Xs));
    painter.setPen(theme().ink3);
    painter.drawText(QRect(tag.left() - px(20), tag.bottom() + px(3), tag.width() + px(20), px(16)),
                     Qt::AlignRight | Qt::AlignVCenter, m_visits.technicien(row).initiales);
}

} // namespace tournevis
