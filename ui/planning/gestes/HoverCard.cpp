// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/gestes/HoverCard.h"

#include "base/Format.h"
#include "base/StatutLook.h"
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

QList<CardText> HoverCard::facts() const {
    const QTimeZone& zone = m_model.context().zone;
    const auto plain = [](const QColor& ink, const QString& words) {
        return CardText{{}, {}, ink, {}, words};
    };
    QList<CardText> facts{
        {{}, {}, theme().ink, m_visite.client, {}},
        plain(theme().ink, tr("%1 · %2").arg(m_visite.reference, m_visite.travaux)),
        plain(theme().ink, tr("%1, %2 (%3)")
                               .arg(format::shortDay(m_visite.interval.start.toTimeZone(zone).date()),
                                    format::timeRange(m_visite.interval, zone),
                                    format::duration(m_visite.interval.minutes()))),
        plain(theme().ink2, team()),
        plain(theme().ink2, m_visite.adresse.isEmpty() ? m_visite.ville : m_visite.adresse),
        plain(theme().ink2, format::phone(m_visite.telephone))};
    if (m_visite.priorite != Priorite::Normale)
        facts += plain(theme().hue(lookOf(m_visite.priorite).hue).text,
                       tr("Priorité\u00a0: %1").arg(labelOf(m_visite.priorite).toLower()));
    if (isProvisoire(m_visite))
        facts += plain(theme().ink2, tr("Provisoire\u00a0: les techniciens ne la voient pas encore"));
    if (m_visite.attendDevis)
        facts += plain(theme().hue(Hue::Slate).text, tr("Attend la réponse au devis"));
    if (m_visite.compromise)
        facts += plain(theme().hue(Hue::Amber).text, tr("La visite précédente n’est pas finie"));
    if (m_visite.verrou)
        facts += plain(theme().ink2, tr("Verrouillée\u00a0: ne se déplace pas"));
    if (m_visite.force)
        facts +=
            plain(theme().hue(Hue::Amber).text, tr("Conflit accepté\u00a0: %1").arg(m_visite.forcageMotif));
    for (const ConstatMembre& found : m_model.alertes(m_visite)) {
        const StatusLook look = lookOf(found.constat.niveau());
        const PlanTechnicien* member = m_model.tableau().contexte.technicien(found.technicienId);
        const bool named = member && m_visite.equipe > 1;
        const QColor ink = theme().hue(look.hue).text;
        facts +=
            CardText{look.icon,
                     ink,
                     ink,
                     {},
                     named ? tr("%1\u00a0: %2").arg(member->nom, found.constat.texte) : found.constat.texte};
    }
    facts.removeIf([](const CardText& fact) { return fact.strong.isEmpty() && fact.rest.isEmpty(); });
    return facts;
}

int HoverCard::layOut(QPainter* painter) const {
    const int width = px(cardWidth) - 2 * px(padding);
    int y = px(padding);
    if (painter)
        paintStatusTag(*painter, QRect(px(padding), y, width, px(20)), lookOfVisit(m_visite));
    y += px(26);
    for (const CardText& fact : facts())
        y += layOutCardText(painter, fact, {px(padding), y}, width) + px(3);
    return y + px(padding) - px(3);
}

QSize HoverCard::sizeHint() const {
    return {px(cardWidth), layOut(nullptr) + m_open->sizeHint().height() + px(padding)};
}

void HoverCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintCardGround(painter, rect());
    layOut(&painter);
}

} // namespace tournevis
