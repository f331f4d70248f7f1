// SPDX-License-Identifier: GPL-3.0-or-later
#include "validation/ValidationDelegate.h"

#include "base/Format.h"
#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"

namespace tournevis {
namespace {

constexpr int headingHeight = 28;
constexpr int itemHeight = 78;
constexpr int sidePadding = 14;

void drawPair(QPainter& painter, const QRect& rect, const QString& left, const QString& right) {
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, right);
    const int room = rect.width() - painter.fontMetrics().horizontalAdvance(right) - px(10);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(left, Qt::ElideRight, room));
}

} // namespace

StatusLook lookOf(NiveauDevis niveau) {
    const bool dg = niveau == NiveauDevis::Dg;
    return {Hue::Purple, dg ? Icon::OnePerson : Icon::TwoPersons,
            ValidationDelegate::tr("À valider %1").arg(labelOf(niveau))};
}

StatusLook lookOf(DecisionDevis decision) {
    switch (decision) {
    case DecisionDevis::Approuve:
        return {Hue::Blue, Icon::Tick, labelOf(decision)};
    case DecisionDevis::Refuse:
        return {Hue::Red, Icon::CrossCircle, labelOf(decision)};
    case DecisionDevis::AModifier:
        return {Hue::Amber, Icon::BackArrow, labelOf(decision)};
    }
    return {};
}

ValidationDelegate::ValidationDelegate(const ValidationModel& model, const QTimeZone& zone, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_zone(zone) {}

QSize ValidationDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return {px(240), px(m_model.at(index.row()).isHeading() ? headingHeight : itemHeight)};
}

void ValidationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
    const Theme& tokens = theme();
    const ValidationEntry& entry = m_model.at(index.row());
    const QRect& rect = option.rect;
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(rect, entry.isHeading()                        ? tokens.surface2
                            : selected                               ? tokens.selected
                            : option.state & QStyle::State_MouseOver ? tokens.hover
                                                                     : tokens.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    if (selected)
        painter->fillRect(QRect(rect.left(), rect.top(), px(3), rect.height() - 1), tokens.accent);
    const QRect inner = rect.adjusted(px(sidePadding), 0, -px(sidePadding), -1);
    if (entry.isHeading())
        paintHeading(*painter, inner, entry);
    else
        paintItem(*painter, inner, entry);
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(*painter, rect.adjusted(1, 1, -1, -2), px(2));
    painter->restore();
}

void ValidationDelegate::paintHeading(QPainter& painter, const QRect& rect,
                                      const ValidationEntry& entry) const {
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    painter.setPen(theme().ink2);
    drawPair(painter, rect, entry.heading, QString::number(entry.count));
}

QString ValidationDelegate::dayOf(const QDateTime& instant) const {
    const QDate day = instant.toTimeZone(m_zone).date();
    return day == m_today ? format::time(instant, m_zone) : format::relativeDate(day, m_today);
}

void ValidationDelegate::paintItem(QPainter& painter, const QRect& rect, const ValidationEntry& entry) const {
    const bool waits = entry.attente.has_value();
    const QString client = waits ? entry.attente->client : entry.decision->client;
    const QString subject = waits ? entry.attente->titre : entry.decision->titre;
    const Montant amount = waits ? entry.attente->montantHt : entry.decision->montantHt;
    const QDateTime when = waits ? entry.attente->soumisLe : entry.decision->horodatage;
    const StatusLook look = waits ? lookOf(entry.attente->niveau) : lookOf(entry.decision->decision);
    const QRect first(rect.left(), rect.top() + px(10), rect.width(), px(18));
    painter.setFont(uiFont(TextSize::Base, QFont::DemiBold));
    painter.setPen(theme().ink);
    drawPair(painter, first, client, format::euros(amount));
    painter.setFont(uiFont(TextSize::Sm));
    painter.setPen(theme().ink2);
    drawPair(painter, first.translated(0, px(18)), subject, {});
    const QRect last(rect.left(), rect.top() + px(48), rect.width(), px(20));
    painter.drawText(last, Qt::AlignRight | Qt::AlignVCenter, dayOf(when));
    paintStatusTag(painter, last, look);
}

} // namespace tournevis
