// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/board/HoverCard.h"

#include "base/Format.h"
#include "base/StatutLook.h"
#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "planning/VisiteLook.h"

#include <QtGui/QAccessible>

#include <algorithm>

namespace tournevis {
namespace {

constexpr int cardWidth = 280;
constexpr int padding = 12;

} // namespace

HoverCard::HoverCard(PlanningModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model) {
    setObjectName("planning.board.card");
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void HoverCard::showFor(const PlanningVisit& visite, const QString& sentence, const QRect& anchor) {
    m_visite = visite;
    setAccessibleName(sentence);
    const QSize size = sizeHint();
    const QRect window = parentWidget()->rect();
    const QPoint beside = parentWidget()->mapFromGlobal(anchor.topRight()) + QPoint(px(8), 0);
    const bool fits = beside.x() + size.width() <= window.right();
    const int left =
        fits ? beside.x() : parentWidget()->mapFromGlobal(anchor.topLeft()).x() - size.width() - px(8);
    const int top = std::clamp(beside.y(), 0, std::max(0, window.height() - size.height() - px(4)));
    setGeometry({QPoint(std::max(0, left), top), size});
    show();
    raise();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString HoverCard::team() const {
    QStringList names;
    for (Id<Technicien> id : m_visite.techniciens) {
        if (const PlanTechnicien* technicien = m_model.tableau().contexte.technicien(id))
            names.append(technicien->nom);
    }
    return names.join(QStringLiteral(", "));
}

QList<HoverCard::Fact> HoverCard::facts() const {
    const QTimeZone& zone = m_model.context().zone;
    QList<Fact> facts{
        {m_visite.client, true, theme().ink},
        {tr("%1 · %2").arg(m_visite.reference, m_visite.travaux), false, theme().ink},
        {tr("%1, %2 (%3)")
             .arg(format::shortDay(m_visite.interval.start.toTimeZone(zone).date()),
                  format::timeRange(m_visite.interval, zone), format::duration(m_visite.interval.minutes())),
         false, theme().ink},
        {team(), false, theme().ink2},
        {m_visite.adresse.isEmpty() ? m_visite.ville : m_visite.adresse, false, theme().ink2},
        {format::phone(m_visite.telephone), false, theme().ink2}};
    if (m_visite.priorite != Priorite::Normale)
        facts.append({tr("Priorité\u00a0: %1").arg(labelOf(m_visite.priorite).toLower()), false,
                      theme().hue(lookOf(m_visite.priorite).hue).text});
    if (m_visite.attendDevis)
        facts.append({tr("Attend la réponse au devis"), false, theme().hue(Hue::Slate).text});
    if (m_visite.compromise)
        facts.append({tr("La visite précédente n’est pas finie"), false, theme().hue(Hue::Amber).text});
    if (m_visite.verrou)
        facts.append({tr("Verrouillée\u00a0: ne se déplace pas"), false, theme().ink2});
    if (m_visite.force)
        facts.append({tr("Conflit accepté\u00a0: %1").arg(m_visite.forcageMotif), false,
                      theme().hue(Hue::Amber).text});
    facts.removeIf([](const Fact& fact) { return fact.text.isEmpty(); });
    return facts;
}

int HoverCard::layOut(QPainter* painter) const {
    const StatusLook look = lookOfVisit(m_visite);
    const int width = px(cardWidth) - 2 * px(padding);
    int y = px(padding);
    if (painter)
        paintStatusTag(*painter, QRect(px(padding), y, width, px(20)), look);
    y += px(26);
    for (const Fact& fact : facts()) {
        const QFont font = uiFont(TextSize::Base, fact.strong ? QFont::DemiBold : QFont::Normal);
        const QRect room(px(padding), y, width, px(200));
        const int height =
            QFontMetrics(font).boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, fact.text).height();
        if (painter) {
            painter->setFont(font);
            painter->setPen(fact.ink);
            painter->drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, fact.text);
        }
        y += height + px(3);
    }
    return y + px(padding) - px(3);
}

QSize HoverCard::sizeHint() const { return {px(cardWidth), layOut(nullptr)}; }

void HoverCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(8), theme().surface,
                 theme().line2);
    layOut(&painter);
}

} // namespace tournevis
