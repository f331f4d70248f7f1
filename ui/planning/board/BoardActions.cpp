// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/widgets/KeyHint.h"
#include "comptes/Permissions.h"
#include "missions/Mission.h"
#include "planning/board/AssignPopup.h"
#include "planning/board/BoardBase.h"
#include "planning/board/HoverCard.h"

#include <QtWidgets/QMenu>

/// What a board does with the visits selected, by keyboard or from its menu.
namespace tournevis {

QList<Id<Intervention>> BoardBase::targets() const {
    // What is ticked; else the block of the keyboard.
    if (!m_model.selection().isEmpty())
        return m_model.selection();
    return m_current >= 0 ? QList{block(m_current).visite->id} : QList<Id<Intervention>>();
}

bool BoardBase::mayChange() const { return m_model.canPlan() && !targets().isEmpty(); }

Id<Technicien> BoardBase::hand() const {
    if (m_current >= 0 && targets().contains(block(m_current).visite->id))
        return block(m_current).technicien;
    const PlanningVisit* visite = m_model.visite(m_model.courante());
    return visite && !visite->techniciens.isEmpty() ? visite->techniciens.first() : Id<Technicien>();
}

PlanPoint BoardBase::here() const {
    if (m_cursor)
        return *m_cursor;
    const PlanningRegles& regles = m_model.tableau().contexte.regles;
    PlanPoint first{{}, QDateTime(m_model.premierJour(), regles.jourDebut, m_model.context().zone).toUTC()};
    if (!m_model.rangees().isEmpty())
        first.technicien = m_model.tableau().lanes[m_model.rangees().first()].technicien.id;
    return first;
}

void BoardBase::openCurrent() {
    if (m_current >= 0)
        emit opened(block(m_current).visite->id.value());
}

void BoardBase::startMove() {
    if (!mayChange())
        return;
    QList<Id<Intervention>> together = targets();
    if (m_current >= 0 && together.removeAll(block(m_current).visite->id) > 0)
        together.prepend(block(m_current).visite->id);
    m_drag.beginByKeys(together, hand());
}

void BoardBase::lengthen(int minutes) {
    // From the hours of now: those of the last press may not be read yet.
    m_model.whenRead([board = QPointer(this), minutes] {
        if (board)
            board->lengthenNow(minutes);
    });
}

void BoardBase::lengthenNow(int minutes) {
    if (!m_model.canPlan() || m_current < 0)
        return;
    const BoardBlock shown = block(m_current);
    const qint64 lasts = shown.visite->interval.minutes() + minutes;
    if (lasts >= m_model.tableau().contexte.regles.pasMin)
        m_drag.place({shown.visite->id}, shown.technicien, {shown.technicien, shown.visite->interval.start},
                     PlanAction::Redimensionner, lasts);
}

void BoardBase::unplanSelected() {
    if (!m_model.canPlan())
        return;
    QList<PlanGeste> wanted;
    for (Id<Intervention> id : targets()) {
        if (const PlanningVisit* visite = m_model.visite(id))
            wanted.append(m_model.geste(id, visite->techniciens.value(0), {}, visite->visite));
    }
    if (!wanted.isEmpty())
        m_model.unplan(wanted);
}

void BoardBase::copySelected() { m_model.copier(targets(), hand()); }

void BoardBase::paste() {
    if (!m_model.copies().isEmpty() && m_model.canPlan())
        m_drag.place(m_model.copies(), m_model.copiesDe(), here(), PlanAction::Copier);
}

void BoardBase::createHere() {
    if (m_model.canPlan())
        emit creationWanted(here());
}

void BoardBase::assign() { openAssign(false); }

void BoardBase::openAssign(bool joins) {
    if (!mayChange())
        return;
    const Id<Intervention> id = m_current >= 0 ? block(m_current).visite->id : m_model.courante();
    const PlanningVisit* visite = m_model.visite(id);
    const PlanPoint at = here();
    const qint64 minutes = m_model.tableau().demandes.value(id).dureeMin;
    const Interval creneau = visite ? visite->interval : Interval{at.debut, at.debut.addSecs(minutes * 60)};
    delete m_assign;
    m_assign = new AssignPopup(m_model, id, creneau, this);
    connect(m_assign, &AssignPopup::chosen, this,
            [this, joins](qint64 technicien) { assignTo(Id<Technicien>(technicien), joins); });
    const QRect place = m_current >= 0 ? visibleRect(m_current) : cellOf(at).translated(origin());
    m_assign->openUnder(place);
}

void BoardBase::assignTo(Id<Technicien> technicien, bool joins) {
    setFocus();
    const QList<Id<Intervention>> wanted = targets();
    if (wanted.isEmpty())
        return;
    const PlanningVisit* visite = m_model.visite(wanted.first());
    const QDateTime start = visite ? visite->interval.start : here().debut;
    m_drag.assign(wanted, hand(), {technicien, start}, joins ? PlanAction::Joindre : PlanAction::Deplacer);
}

void BoardBase::addAction(QMenu& menu, const QString& name, const QString& text, const QString& keys,
                          void (BoardBase::*action)()) {
    // The keys are told, not bound: the board reads them itself.
    QAction* added = menu.addAction(keys.isEmpty() ? text : text + u'\t' + keys);
    added->setObjectName(objectName() + u'.' + name);
    connect(added, &QAction::triggered, this, action);
}

void BoardBase::fillTeamMenu(QMenu& menu) {
    QMenu* team = menu.addMenu(tr("Équipe"));
    team->setObjectName(objectName() + QStringLiteral(".team"));
    addAction(*team, QStringLiteral("join"), tr("Ajouter à l’équipe…"), {}, &BoardBase::joinTeam);
    const PlanningVisit* visite = m_model.visite(targets().first());
    if (targets().size() > 1 || !visite || visite->techniciens.size() < 2)
        return;
    const QList<Id<Technicien>> members = visite->techniciens;
    const auto add = [&](const char* name, const QString& text, Id<Technicien> who, GesteEquipe change) {
        const PlanTechnicien* known = m_model.tableau().contexte.technicien(who);
        if (!known)
            return;
        const bool leads = change == GesteEquipe::Nomme;
        PlanGeste geste = m_model.geste(visite->id, leads ? members.first() : who,
                                        leads ? who : Id<Technicien>(), visite->visite);
        geste.equipe = change;
        QAction* action = team->addAction(text.arg(known->nom));
        action->setObjectName(objectName() + u'.' + QLatin1String(name) + QString::number(who.value()));
        connect(action, &QAction::triggered, this, [this, geste] { m_model.apply({geste}); });
    };
    team->addSeparator();
    for (Id<Technicien> assistant : members.mid(1))
        add("lead", tr("%1 devient responsable"), assistant, GesteEquipe::Nomme);
    team->addSeparator();
    for (Id<Technicien> member : members)
        add("leave", tr("Retirer %1"), member, GesteEquipe::Retire);
}

void BoardBase::fillMenu(QMenu& menu) {
    const bool onVisit = !targets().isEmpty();
    if (onVisit) {
        addAction(menu, QStringLiteral("open"), tr("Ouvrir l’intervention"), tr("Entrée"),
                  &BoardBase::openCurrent);
        addAction(menu, QStringLiteral("mission"), tr("Ouvrir la mission"), {}, &BoardBase::openMission);
        addAction(menu, QStringLiteral("card"), tr("L’essentiel"), QStringLiteral("F2"),
                  &BoardBase::showCard);
    }
    if (m_model.canPlan() && onVisit) {
        menu.addSeparator();
        addAction(menu, QStringLiteral("assign"), tr("Affecter à…"), QStringLiteral("A"), &BoardBase::assign);
        fillTeamMenu(menu);
        addAction(menu, QStringLiteral("propose"), tr("Proposer une affectation"), QStringLiteral("P"),
                  &BoardBase::propositionsWanted);
        addAction(menu, QStringLiteral("move"), tr("Déplacer au clavier"), QStringLiteral("V"),
                  &BoardBase::startMove);
        addAction(menu, QStringLiteral("longer"), tr("Allonger"), tr("Maj Alt →"), &BoardBase::longer);
        addAction(menu, QStringLiteral("shorter"), tr("Raccourcir"), tr("Maj Alt ←"), &BoardBase::shorter);
        addAction(menu, QStringLiteral("copy"), tr("Copier"), tr("Ctrl C"), &BoardBase::copySelected);
        addAction(menu, QStringLiteral("unplan"), tr("Remettre à planifier"), QStringLiteral("U"),
                  &BoardBase::unplanSelected);
    }
    if (m_model.canPlan()) {
        menu.addSeparator();
        if (!m_model.copies().isEmpty())
            addAction(menu, QStringLiteral("paste"), tr("Coller ici"), tr("Ctrl V"), &BoardBase::paste);
        addAction(menu, QStringLiteral("create"), tr("Nouvelle intervention ici"), QStringLiteral("I"),
                  &BoardBase::createHere);
        if (m_model.canUndo())
            addAction(menu, QStringLiteral("undo"), tr("Annuler"), tr("Ctrl Z"), &BoardBase::undo);
        if (m_model.canRedo())
            addAction(menu, QStringLiteral("redo"), tr("Rétablir"), tr("Ctrl Y"), &BoardBase::redo);
    }
    addToMenu(menu);
    fillLineMenu(menu);
}

void BoardBase::fillLineMenu(QMenu& menu) {
    if (!m_cursor || !m_model.tableau().contexte.technicien(m_cursor->technicien))
        return;
    const Id<Technicien> technicien = m_cursor->technicien;
    const QString nom = m_model.tableau().contexte.technicien(technicien)->nom;
    const bool pinned = m_model.estEpingle(technicien);
    QMenu* line = menu.addMenu(tr("Ligne de %1").arg(nom));
    line->setObjectName(objectName() + QStringLiteral(".line"));
    const auto add = [&](const char* name, const QString& text, bool enabled, auto act) {
        QAction* action = line->addAction(text, this, act);
        action->setObjectName(objectName() + u'.' + QLatin1String(name));
        action->setEnabled(enabled);
    };
    add("pin", pinned ? tr("Ne plus épingler") : tr("Épingler en haut"), true,
        [this, technicien, pinned] { m_model.epingler(technicien, !pinned); });
    add("up", tr("Monter") + u'\t' + tr("Alt ↑"), bool(m_model.voisin(technicien, -1)),
        [this, technicien] { shiftLine(technicien, -1); });
    add("down", tr("Descendre") + u'\t' + tr("Alt ↓"), bool(m_model.voisin(technicien, 1)),
        [this, technicien] { shiftLine(technicien, 1); });
}

void BoardBase::shiftLine(Id<Technicien> technicien, int rangs) {
    if (const Id<Technicien> place = m_model.voisin(technicien, rangs))
        m_model.placer(technicien, place);
}

void BoardBase::openMission() {
    if (m_current >= 0)
        m_model.context().navigator.open({Mission::schema.table, block(m_current).visite->missionId.value()});
}

void BoardBase::showCard() { showHover(m_current); }
void BoardBase::joinTeam() { openAssign(true); }
void BoardBase::longer() { lengthen(m_model.tableau().contexte.regles.pasMin); }
void BoardBase::shorter() { lengthen(-m_model.tableau().contexte.regles.pasMin); }
void BoardBase::undo() { m_model.undo(); }
void BoardBase::redo() { m_model.redo(); }

} // namespace tournevis
