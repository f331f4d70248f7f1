// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/gestes/VisiteActions.h"

#include "missions/Mission.h"
#include "planning/VisiteLook.h"
#include "planning/gestes/AssignPopup.h"
#include "planning/gestes/HoverCard.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QMenu>

/// What is done; the menus are in VisiteMenu.cpp.
namespace tournevis {

VisiteActions::VisiteActions(PlanningModel& model, PlanDrag& drag, VisiteHote& hote)
    : m_model(model)
    , m_drag(drag)
    , m_hote(hote) {}

VisiteActions::~VisiteActions() { delete m_card; }

QList<Id<Intervention>> VisiteActions::cibles() const {
    if (!m_model.selection().isEmpty())
        return m_model.selection();
    const PlanningVisit* visite = m_hote.enCours();
    return visite ? QList{visite->id} : QList<Id<Intervention>>();
}

/// Whose line the visits are taken from.
Id<Technicien> VisiteActions::main() const {
    const PlanningVisit* visite = m_hote.enCours();
    if (visite && cibles().contains(visite->id))
        return m_hote.ligne();
    visite = m_model.visite(m_model.courante());
    return visite && !visite->techniciens.isEmpty() ? visite->techniciens.first() : Id<Technicien>();
}

bool VisiteActions::key(const QKeyEvent& event) {
    const auto held = event.modifiers() & ~Qt::KeypadModifier;
    const int key = event.key();
    if (held == Qt::NoModifier)
        return plainKey(key);
    if (held == Qt::ControlModifier)
        return controlKey(key);
    const bool edge = held == (Qt::ShiftModifier | Qt::AltModifier);
    if (!edge || (key != Qt::Key_Left && key != Qt::Key_Right))
        return false;
    key == Qt::Key_Right ? longer() : shorter();
    return true;
}

bool VisiteActions::plainKey(int key) {
    using Action = void (VisiteActions::*)();
    static const QHash<int, Action> actions{
        {Qt::Key_Return, &VisiteActions::open}, {Qt::Key_Enter, &VisiteActions::open},
        {Qt::Key_A, &VisiteActions::assign},    {Qt::Key_V, &VisiteActions::startMove},
        {Qt::Key_U, &VisiteActions::unplan},    {Qt::Key_Delete, &VisiteActions::unplan},
        {Qt::Key_C, &VisiteActions::copy},      {Qt::Key_I, &VisiteActions::create},
        {Qt::Key_P, &VisiteActions::propose},   {Qt::Key_F2, &VisiteActions::card}};
    const Action action = actions.value(key);
    if (action)
        (this->*action)();
    return action;
}

bool VisiteActions::controlKey(int key) {
    switch (key) {
    case Qt::Key_C:
        copy();
        return true;
    case Qt::Key_V:
        paste();
        return true;
    case Qt::Key_Z:
        undo();
        return true;
    case Qt::Key_Y:
        redo();
        return true;
    default:
        return false;
    }
}

void VisiteActions::open() {
    if (const PlanningVisit* visite = m_hote.enCours())
        emit opened(visite->id.value());
}

void VisiteActions::openMission() {
    if (const PlanningVisit* visite = m_hote.enCours())
        m_model.context().navigator.open({Mission::schema.table, visite->missionId.value()});
}

void VisiteActions::startMove() {
    if (!mayChange())
        return;
    if (!m_hote.montreHeures()) {
        emit moveRefused();
        return;
    }
    QList<Id<Intervention>> together = cibles();
    const PlanningVisit* visite = m_hote.enCours();
    if (visite && together.removeAll(visite->id) > 0)
        together.prepend(visite->id);
    m_drag.beginByKeys(together, main());
}

void VisiteActions::lengthen(int minutes) {
    const PlanningVisit* visite = m_hote.enCours();
    if (!m_model.canPlan() || !visite)
        return;
    // From the hours of now: those of the last press may not be read yet.
    m_model.whenRead([actions = QPointer(this), id = visite->id, technicien = m_hote.ligne(), minutes] {
        if (actions)
            actions->lengthenNow(id, technicien, minutes);
    });
}

void VisiteActions::lengthenNow(Id<Intervention> id, Id<Technicien> technicien, int minutes) {
    const PlanningVisit* visite = m_model.visite(id);
    if (!visite)
        return;
    const Interval part = m_model.creneauDe(*visite, technicien);
    const qint64 lasts = part.minutes() + minutes;
    if (lasts >= m_model.tableau().contexte.regles.pasMin)
        m_drag.place({id}, technicien, {technicien, part.start}, PlanAction::Redimensionner, lasts);
}

void VisiteActions::propose() {
    if (const Id<Intervention> id = cibles().value(0))
        emit propositionsWanted(id.value());
}

void VisiteActions::longer() { lengthen(m_model.tableau().contexte.regles.pasMin); }
void VisiteActions::shorter() { lengthen(-m_model.tableau().contexte.regles.pasMin); }

QList<PlanGeste> VisiteActions::gestes(const std::function<bool(const PlanningVisit&)>& kept) const {
    QList<PlanGeste> wanted;
    for (Id<Intervention> id : cibles()) {
        const PlanningVisit* visite = m_model.visite(id);
        if (visite && kept(*visite))
            wanted.append(m_model.geste(id, visite->techniciens.value(0), {}, visite->visite));
    }
    return wanted;
}

void VisiteActions::unplan() {
    const auto wanted = gestes([](const PlanningVisit&) { return true; });
    if (m_model.canPlan() && !wanted.isEmpty())
        m_model.unplan(wanted);
}

void VisiteActions::publish() { m_model.publier(gestes(isProvisoire)); }

void VisiteActions::copy() { m_model.copier(cibles(), main()); }

/// On the cell of the cursor; on a day, at the hour of the visit copied and for the same person.
PlanPoint VisiteActions::pastePoint() const {
    PlanPoint where = m_hote.ici();
    const PlanningVisit* copied = m_model.connue(m_model.copies().value(0));
    if (!where.technicien)
        where.technicien = m_model.copiesDe();
    if (!copied || !m_hote.parJour())
        return where;
    const QTimeZone& zone = m_model.context().zone;
    const QTime hour = copied->visite.start.toTimeZone(zone).time();
    where.debut = QDateTime(where.debut.toTimeZone(zone).date(), hour, zone).toUTC();
    return where;
}

void VisiteActions::paste() {
    if (!m_model.copies().isEmpty() && m_model.canPlan())
        m_drag.place(m_model.copies(), m_model.copiesDe(), pastePoint(), PlanAction::Copier);
}

void VisiteActions::create() {
    if (m_model.canPlan())
        emit creationWanted(m_hote.ici());
}

void VisiteActions::assign() { openAssign(false); }
void VisiteActions::joinTeam() { openAssign(true); }

void VisiteActions::openAssign(bool joins) {
    if (!mayChange())
        return;
    // What is judged is what is written: both are chosen now.
    const QList<Id<Intervention>> wanted = cibles();
    const Id<Technicien> from = main();
    const PlanningVisit* visite = m_model.visite(wanted.first());
    const qint64 minutes = m_model.tableau().demandes.value(wanted.first()).dureeMin;
    const QDateTime start = visite ? visite->interval.start : m_hote.ici().debut;
    const Interval creneau = visite ? visite->interval : Interval{start, start.addSecs(minutes * 60)};
    const auto essai = [this, id = wanted.first(), from, creneau, joins](Id<Technicien> technicien) {
        PlanGeste geste = m_model.geste(id, from, technicien, creneau);
        geste.equipe = joins ? GesteEquipe::Ajoute : geste.equipe;
        return geste;
    };
    delete m_assign;
    m_assign = new AssignPopup(m_model, essai, m_hote.widget());
    connect(m_assign, &AssignPopup::chosen, this, [this, wanted, from, start, joins](qint64 technicien) {
        m_drag.assign(wanted, from, {Id<Technicien>(technicien), start},
                      joins ? PlanAction::Joindre : PlanAction::Deplacer);
    });
    m_assign->openUnder(m_hote.ancre());
}

HoverCard& VisiteActions::hoverCard() {
    if (!m_card) {
        m_card = new HoverCard(m_model, nameOf("card"), m_hote.widget()->window());
        connect(m_card, &HoverCard::openAsked, this,
                [this](Id<Intervention> visite) { emit opened(visite.value()); });
        connect(m_card, &HoverCard::teamAsked, this, &VisiteActions::popupTeam);
    }
    return *m_card;
}

void VisiteActions::rest(const std::function<void()>& shown) { hoverCard().rest(shown); }

void VisiteActions::leave() {
    if (m_card)
        m_card->leave();
}

void VisiteActions::showCard(const PlanningVisit& visite, const QString& phrase, const QRect& place) {
    if (!m_drag.isActive())
        hoverCard().showFor(visite, phrase, place);
}

bool VisiteActions::hideCard() { return m_card && m_card->dismiss(); }

void VisiteActions::card() {
    const PlanningVisit* visite = m_hote.enCours();
    if (!visite)
        return;
    // Asked again, it gives its buttons to the keyboard.
    if (m_card && m_card->isVisible() && m_card->shows(visite->id))
        return m_card->takeKeyboard(m_hote.widget());
    const QRect place = m_hote.ancre();
    showCard(*visite, m_hote.phrase(), {m_hote.widget()->mapToGlobal(place.topLeft()), place.size()});
}

void VisiteActions::undo() { m_model.undo(); }
void VisiteActions::redo() { m_model.redo(); }

} // namespace tournevis
