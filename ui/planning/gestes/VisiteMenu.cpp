// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/widgets/Caption.h"
#include "planning/VisiteLook.h"
#include "planning/gestes/HoverCard.h"
#include "planning/gestes/VisiteActions.h"

#include <QtWidgets/QMenu>

/// The menus of VisiteActions: what keys do, for the mouse.
namespace tournevis {

QString VisiteActions::nameOf(const char* action) const {
    return m_hote.widget()->objectName() + u'.' + QLatin1String(action);
}

void VisiteActions::add(QMenu& menu, const char* name, const QString& text, const QString& keys,
                        void (VisiteActions::*action)()) {
    // The keys are told, not bound: the view reads them itself.
    QAction* added = menu.addAction(keys.isEmpty() ? text : text + u'\t' + keys);
    added->setObjectName(nameOf(name));
    connect(added, &QAction::triggered, this, action);
}

void VisiteActions::fillTeam(QMenu& menu) {
    add(menu, "join", tr("Ajouter à l’équipe…"), {}, &VisiteActions::joinTeam);
    const PlanningVisit* visite = m_model.visite(cibles().value(0));
    if (cibles().size() > 1 || !visite || visite->techniciens.size() < 2)
        return;
    const QList<Id<Technicien>> members = visite->techniciens;
    const auto change = [&](const char* name, const QString& text, Id<Technicien> who, GesteEquipe what) {
        const PlanTechnicien* known = m_model.tableau().contexte.technicien(who);
        if (!known)
            return;
        const bool leads = what == GesteEquipe::Nomme;
        PlanGeste geste = m_model.geste(visite->id, leads ? members.first() : who,
                                        leads ? who : Id<Technicien>(), visite->visite);
        geste.equipe = what;
        QAction* action = menu.addAction(text.arg(plainCaption(known->nom)));
        action->setObjectName(nameOf(name) + QString::number(who.value()));
        connect(action, &QAction::triggered, this, [this, geste] { m_model.apply({geste}); });
    };
    menu.addSeparator();
    for (Id<Technicien> assistant : members.mid(1))
        change("lead", tr("%1 devient responsable"), assistant, GesteEquipe::Nomme);
    menu.addSeparator();
    for (Id<Technicien> member : members)
        change("leave", tr("Retirer %1"), member, GesteEquipe::Retire);
}

void VisiteActions::fillMenu(QMenu& menu) {
    const bool onVisit = !cibles().isEmpty();
    if (m_hote.enCours()) {
        add(menu, "open", tr("Ouvrir l’intervention"), tr("Entrée"), &VisiteActions::open);
        add(menu, "mission", tr("Ouvrir la mission"), {}, &VisiteActions::openMission);
        add(menu, "card", tr("L’essentiel"), QStringLiteral("F2"), &VisiteActions::card);
    }
    if (m_model.canPlan() && onVisit) {
        menu.addSeparator();
        add(menu, "assign", tr("Affecter à…"), QStringLiteral("A"), &VisiteActions::assign);
        QMenu* team = menu.addMenu(tr("Équipe"));
        team->setObjectName(nameOf("team"));
        fillTeam(*team);
        add(menu, "propose", tr("Proposer une affectation"), QStringLiteral("P"), &VisiteActions::propose);
        if (m_hote.montreHeures())
            add(menu, "move", tr("Déplacer au clavier"), QStringLiteral("V"), &VisiteActions::startMove);
        if (m_hote.enCours()) {
            add(menu, "longer", tr("Allonger"), tr("Maj Alt →"), &VisiteActions::longer);
            add(menu, "shorter", tr("Raccourcir"), tr("Maj Alt ←"), &VisiteActions::shorter);
        }
        add(menu, "copy", tr("Copier"), tr("Ctrl C"), &VisiteActions::copy);
        if (!gestes(isProvisoire).isEmpty())
            add(menu, "publish", tr("Montrer aux techniciens"), {}, &VisiteActions::publish);
        add(menu, "unplan", tr("Remettre à planifier"), QStringLiteral("U"), &VisiteActions::unplan);
    }
    if (!m_model.canPlan())
        return;
    menu.addSeparator();
    if (!m_model.copies().isEmpty())
        add(menu, "paste", tr("Coller ici"), tr("Ctrl V"), &VisiteActions::paste);
    add(menu, "create", tr("Nouvelle intervention ici"), QStringLiteral("I"), &VisiteActions::create);
    if (m_model.canUndo())
        add(menu, "undo", tr("Annuler"), tr("Ctrl Z"), &VisiteActions::undo);
    if (m_model.canRedo())
        add(menu, "redo", tr("Rétablir"), tr("Ctrl Y"), &VisiteActions::redo);
}

void VisiteActions::popup(const QPoint& global, const std::function<void(QMenu&)>& also) {
    hideCard();
    auto* menu = new QMenu(m_hote.widget());
    menu->setObjectName(nameOf("menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    if (also)
        also(*menu);
    menu->popup(global);
}

void VisiteActions::popupTeam(Id<Intervention> visite, const QPoint& global) {
    if (!m_model.visite(visite))
        return;
    // This visit alone, whatever was ticked.
    m_model.select(visite);
    m_hote.prendre(visite);
    auto* menu = new QMenu(m_hote.widget());
    menu->setObjectName(nameOf("team.menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillTeam(*menu);
    menu->popup(global);
}

} // namespace tournevis
