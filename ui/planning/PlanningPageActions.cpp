// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "base/panels/Banner.h"
#include "base/panels/EmptyState.h"
#include "base/panels/ToastHost.h"
#include "base/theme/Theme.h"
#include "base/widgets/PlainLabel.h"
#include "comptes/Permissions.h"
#include "missions/Mission.h"
#include "planning/PlanningPage.h"
#include "planning/PlanningTotaux.h"
#include "planning/bars/AllerPanel.h"
#include "planning/bars/FilterBar.h"
#include "planning/bars/NouvelleVisite.h"
#include "planning/bars/PlanningToolbar.h"
#include "planning/board/WeekBoard.h"
#include "planning/day/DayBoard.h"
#include "planning/gestes/AssignPopup.h"
#include "planning/list/PlanningListe.h"
#include "planning/month/MonthBoard.h"
#include "planning/papier/PlanningImpression.h"
#include "planning/propositions/SuggestionDock.h"
#include "planning/side/BacklogPanel.h"

#include <QtCore/QPointer>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>

#include <algorithm>

/// What PlanningPage does.
namespace tournevis {
QWidget* PlanningPage::view() const {
    switch (m_model.vue()) {
    case PlanningVue::Jour:
    case PlanningVue::TroisJours:
        return m_day;
    case PlanningVue::Mois:
        return m_month;
    case PlanningVue::Liste:
        return m_list->table();
    case PlanningVue::Semaine:
        break;
    }
    return m_week;
}

PlanCible* PlanningPage::cible() const {
    switch (m_model.vue()) {
    case PlanningVue::Jour:
    case PlanningVue::TroisJours:
        return m_day;
    case PlanningVue::Mois:
        return m_month;
    case PlanningVue::Liste:
        return m_list;
    case PlanningVue::Semaine:
        break;
    }
    return m_week;
}

void PlanningPage::openVue(PlanningVue vue) {
    if (m_model.vue() != vue)
        m_model.setVue(vue);
    showView();
    if (isVisible())
        view()->setFocus();
}

void PlanningPage::openJour(const QDate& jour) {
    m_model.goTo(jour);
    openVue(PlanningVue::Jour);
}

void PlanningPage::showView() {
    const PlanningVue vue = m_model.vue();
    QWidget* shown = vue == PlanningVue::Mois    ? m_monthZone
                     : vue == PlanningVue::Liste ? static_cast<QWidget*>(m_list)
                                                 : view();
    m_views->setCurrentWidget(shown);
    m_side->setVisible(vue != PlanningVue::Mois);
    m_drag.setCible(cible());
    m_bar->refresh();
    showState();
}

void PlanningPage::showState() {
    const PlanningTotaux totaux = totauxOf(m_model);
    const bool nobody = m_model.isLoaded() && m_model.tableau().lanes.isEmpty();
    const bool narrowed = m_model.isLoaded() && !nobody && m_model.rangees().isEmpty();
    m_states->setCurrentWidget(nobody     ? static_cast<QWidget*>(m_empty)
                               : narrowed ? static_cast<QWidget*>(m_filtered)
                                          : m_views);
    if (m_model.isLoaded())
        m_error->hide();
    const bool nothing = m_model.isLoaded() && !nobody && !narrowed && totaux.affectations == 0;
    m_nothing->setText(!m_model.filtre().isEmpty() ? tr("Aucune intervention ne correspond à ces filtres.")
                       : m_model.canPlan()
                           ? tr("Glissez une intervention ici ou double-cliquez sur une case.")
                           : tr("Aucune intervention sur cette période."));
    m_nothing->setVisible(nothing);
    setStatusParts(statusPartsOf(totaux, m_model.vue()),
                   statusHintsOf(m_model.vue(), m_model.tableau().contexte.regles, m_model.canPlan()));
}

void PlanningPage::activate() {
    m_model.reload();
    m_week->setNow(m_model.now());
    m_day->setNow(m_model.now());
    view()->setFocus();
}

void PlanningPage::refresh() { m_model.reload(); }

void PlanningPage::focusFilter() { m_filters->focusText(); }

void PlanningPage::open(Id<Intervention> visite) {
    if (visite)
        context().navigator.open({Intervention::schema.table, visite.value()});
}

void PlanningPage::propose(Id<Intervention> visite) {
    if (!visite)
        return;
    m_model.select(visite);
    m_dock->propose(visite);
}

void PlanningPage::assign(Id<Intervention> task) {
    const QTimeZone& zone = context().zone;
    const QDate jour = qMax(m_model.premierJour(), context().today());
    const QDateTime start =
        qMax(QDateTime(jour, m_model.tableau().contexte.regles.jourDebut, zone), m_model.now());
    const int minutes = m_model.tableau().demandes.value(task).dureeMin;
    const Interval wish{start.toUTC(), start.toUTC().addSecs(qint64(minutes) * 60)};
    const auto essai = [this, task, wish](Id<Technicien> person) {
        return m_model.geste(task, {}, person, wish);
    };
    auto* popup = new AssignPopup(m_model, essai, this);
    connect(popup, &AssignPopup::chosen, this, [this, task, wish](qint64 technicien) {
        const Id<Technicien> person(technicien);
        const auto ranked = m_model.propositions(task, int(m_model.tableau().contexte.techniciens.size()));
        const auto best = std::ranges::find(ranked, person, &Proposition::technicienId);
        const Interval slot =
            best != ranked.end() ? best->creneau : m_model.premierCreneau(task, person, wish);
        m_drag.place({task}, {}, {person, slot.start});
    });
    const BacklogView* list = m_backlog->list();
    const QRect card = list->visualRect(list->currentIndex());
    popup->openUnder({list->viewport()->mapTo(this, card.topLeft()), card.size()});
}

void PlanningPage::createNew() {
    if (m_model.canPlan())
        create({});
}

void PlanningPage::create(const QVariantMap& given) {
    auto* panel = new NouvelleVisite(context().data, context().access.has(permission::missionsEcrire), this);
    connect(panel, &NouvelleVisite::missionChosen, this, [this, given](Id<Mission> mission) {
        QVariantMap all = given;
        all.insert(QStringLiteral("mission_id"), mission.value());
        context().navigator.create(Intervention::schema.table, all);
    });
    connect(panel, &NouvelleVisite::missionAsked, this,
            [this] { context().navigator.create(Mission::schema.table); });
    panel->openUnder(m_bar->createAnchor());
}

void PlanningPage::goToDate() {
    auto* panel = new AllerPanel(context().today(), this);
    connect(panel, &AllerPanel::chosen, &m_model, &PlanningModel::goTo);
    panel->openUnder(m_bar->dateAnchor());
}

QList<Id<Technicien>> PlanningPage::shownTechniciens() const {
    QList<Id<Technicien>> shown;
    if (m_model.rangees().size() == m_model.tableau().lanes.size())
        return shown;
    for (int lane : m_model.rangees())
        shown += m_model.tableau().lanes[lane].technicien.id;
    return shown;
}

void PlanningPage::printDay(const QDate& jour) {
    printPlanningDay(this, context(), jour, shownTechniciens());
}

void PlanningPage::printNow() {
    switch (m_model.vue()) {
    case PlanningVue::Mois:
        return printDay(m_month->jour());
    case PlanningVue::Jour:
    case PlanningVue::TroisJours:
        return printDay(m_model.jour());
    case PlanningVue::Semaine:
    case PlanningVue::Liste:
        break;
    }
    printPlanningWeek(this, context(), m_model.jour());
}

void PlanningPage::exportListeNow() {
    exportPlanningListe(this, context(), m_list->lignes(),
                        tr("Planning du %1").arg(m_model.premierJour().toString(Qt::ISODate)));
}

void PlanningPage::keepAgendas(bool kept) {
    const QString folder = kept ? askAgendaFolder()(this) : QString();
    m_agendas.tenir(folder);
}

void PlanningPage::told(const GesteResultat& resultat) {
    m_refusal->hide();
    QStringList reasons;
    for (const GesteBilan& one : resultat.bilan) {
        if (!one.fait)
            reasons += QStringLiteral("%1\u00a0: %2").arg(one.reference, one.raison);
    }
    if (!reasons.isEmpty())
        refuse(tr("%1 sur %2 non faites").arg(reasons.size()).arg(resultat.bilan.size()),
               reasons.join(u'\n'));
    if (resultat.annulation.visites.isEmpty())
        return;
    const int numero = m_model.derniereAnnulation();
    m_toasts.insert(numero, context().toasts.show({resultat.annulation.libelle, Icon::Tick, tr("Annuler"),
                                                   [page = QPointer(this), numero] {
                                                       if (page)
                                                           page->model().undo(numero);
                                                   },
                                                   tr("Ctrl Z")}));
}

void PlanningPage::tellTakenBack(int numero, const QString& libelle) {
    // What it said is no longer true.
    if (Toast* toast = m_toasts.take(numero))
        emit toast->finished();
    if (!libelle.isEmpty())
        context().toasts.show({tr("Annulé\u00a0: %1").arg(libelle), Icon::Undo, {}, {}, {}});
}

void PlanningPage::sayListeIsBlind() {
    refuse(tr(
        "La liste ne montre pas les heures libres\u00a0: passer en jour, semaine ou mois pour déplacer, ou "
        "taper A pour affecter."));
}

void PlanningPage::refuse(const QString& message, const QString& detail) {
    m_refusal->setMessage(BannerKind::Warning, message);
    m_refusal->setDetail(detail);
    m_refusal->setVisible(!message.isEmpty());
}

} // namespace tournevis
