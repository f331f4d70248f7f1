// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/gestes/HoverCard.h"

#include "base/Format.h"
#include "base/StatutLook.h"
#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "base/widgets/ActionButton.h"
#include "missions/InterventionRules.h"
#include "planning/VisiteLook.h"
#include "planning/drag/ConstatLook.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>

#include <algorithm>

namespace tournevis {
namespace {

constexpr int cardWidth = 280;
constexpr int padding = 12;
constexpr int restMilliseconds = 500;
constexpr int graceMilliseconds = 300;

} // namespace

HoverCard::HoverCard(PlanningModel& model, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_open(new ActionButton(tr("Ouvrir")))
    , m_team(new ActionButton(Icon::TwoPersons, tr("Équipe"))) {
    setObjectName(name);
    m_open->setObjectName(name + QStringLiteral(".open"));
    m_team->setObjectName(name + QStringLiteral(".team"));
    for (ActionButton* button : {m_open, m_team}) {
        button->setParent(this);
        button->setFocusPolicy(Qt::TabFocus);
        setCompact(button);
    }
    connect(m_open, &QPushButton::clicked, this, [this] {
        dismiss();
        emit openAsked(m_visite.id);
    });
    connect(m_team, &QPushButton::clicked, this, [this] {
        const QPoint below = m_team->mapToGlobal(m_team->rect().bottomLeft());
        dismiss();
        emit teamAsked(m_visite.id, below);
    });
    m_delay.setSingleShot(true);
    m_delay.setInterval(restMilliseconds);
    m_grace.setSingleShot(true);
    m_grace.setInterval(graceMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, [this] { m_shown(); });
    connect(&m_grace, &QTimer::timeout, this, &HoverCard::dismiss);
    hide();
}

void HoverCard::rest(const std::function<void()>& shown) {
    m_shown = shown;
    m_delay.start();
    if (isVisible())
        m_grace.start();
}

void HoverCard::leave() {
    m_delay.stop();
    if (isVisible())
        m_grace.start();
}

bool HoverCard::dismiss() {
    m_delay.stop();
    m_grace.stop();
    const bool shown = isVisible();
    const bool held = isAncestorOf(QApplication::focusWidget());
    hide();
    if (held && m_from)
        m_from->setFocus();
    return shown;
}

void HoverCard::takeKeyboard(QWidget* from) {
    m_from = from;
    m_open->setFocus(Qt::TabFocusReason);
}

void HoverCard::enterEvent(QEnterEvent*) {
    m_delay.stop();
    m_grace.stop();
}

void HoverCard::leaveEvent(QEvent*) { leave(); }

void HoverCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

void HoverCard::showFor(const PlanningVisit& visite, const QString& sentence, const QRect& place) {
    m_delay.stop();
    m_grace.stop();
    m_visite = visite;
    setAccessibleName(sentence);
    m_team->setVisible(m_model.canPlan() && isPlannable(visite.statut) && !visite.verrou);
    const QSize size = sizeHint();
    const QRect window = parentWidget()->rect();
    const QPoint beside = parentWidget()->mapFromGlobal(place.topRight()) + QPoint(px(8), 0);
    const bool fits = beside.x() + size.width() <= window.right();
    const int left =
        fits ? beside.x() : parentWidget()->mapFromGlobal(place.topLeft()).x() - size.width() - px(8);
    const int top = std::clamp(beside.y(), 0, std::max(0, window.height() - size.height() - px(4)));
    setGeometry({QPoint(std::max(0, left), top), size});
    placeButtons();
    show();
    raise();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void HoverCard::placeButtons() {
    int left = px(padding);
    for (ActionButton* button : {m_open, m_team}) {
        const QSize size = button->sizeHint();
        button->setGeometry({QPoint(left, height() - px(padding) - size.height()), size});
        left += size.width() + px(8);
    }
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
    if (isProvisoire(m_visite))
        facts.append({tr("Provisoire\u00a0: les techniciens ne la voient pas encore"), false, theme().ink2});
    if (m_visite.attendDevis)
        facts.append({tr("Attend la réponse au devis"), false, theme().hue(Hue::Slate).text});
    if (m_visite.compromise)
        facts.append({tr("La visite précédente n’est pas finie"), false, theme().hue(Hue::Amber).text});
    if (m_visite.verrou)
        facts.append({tr("Verrouillée\u00a0: ne se déplace pas"), false, theme().ink2});
    if (m_visite.force)
        facts.append({tr("Conflit accepté\u00a0: %1").arg(m_visite.forcageMotif), false,
                      theme().hue(Hue::Amber).text});
    for (const ConstatMembre& found : m_model.alertes(m_visite)) {
        const StatusLook look = lookOf(found.constat.niveau());
        const PlanTechnicien* member = m_model.tableau().contexte.technicien(found.technicienId);
        const bool named = member && m_visite.equipe > 1;
        facts.append({named ? tr("%1\u00a0: %2").arg(member->nom, found.constat.texte) : found.constat.texte,
                      false, theme().hue(look.hue).text, look.icon});
    }
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
        const int indent = fact.icon ? px(19) : 0;
        const QRect room(px(padding) + indent, y, width - indent, px(200));
        const int height =
            QFontMetrics(font).boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, fact.text).height();
        if (painter && fact.icon)
            paintIcon(*painter, QRect(px(padding), y, px(14), lineHeight(TextSize::Base)), *fact.icon,
                      fact.ink);
        if (painter) {
            painter->setFont(font);
            painter->setPen(fact.ink);
            painter->drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, fact.text);
        }
        y += height + px(3);
    }
    return y + px(padding) - px(3);
}

QSize HoverCard::sizeHint() const {
    return {px(cardWidth), layOut(nullptr) + m_open->sizeHint().height() + px(padding)};
}

void HoverCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(8), theme().surface,
                 theme().line2);
    layOut(&painter);
}

} // namespace tournevis
