// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workspaces.h"

#include "clients/ClientForm.h"
#include "clients/ClientsList.h"
#include "comptes/Permissions.h"
#include "devis/DevisEditor.h"
#include "devis/DevisList.h"
#include "equipe/AbsenceForm.h"
#include "equipe/AbsencesList.h"
#include "equipe/AdministrationPage.h"
#include "equipe/PlanningSettings.h"
#include "equipe/TechnicienForm.h"
#include "equipe/references/ReferenceForm.h"
#include "factures/FacturePage.h"
#include "factures/FacturesList.h"
#include "materiel/MaterielForm.h"
#include "materiel/MaterielList.h"
#include "missions/InterventionPage.h"
#include "missions/MissionForm.h"
#include "missions/MissionQueries.h"
#include "missions/MissionsList.h"
#include "planning/Communes.h"
#include "planning/PlanningPage.h"
#include "validation/ValidationPage.h"

namespace tournevis {
namespace {

/// A page made from its context alone.
template <class P>
Page* pageOf(PageContext& context) {
    return new P(context);
}

/// A record page that takes its key and what it is prefilled with.
template <class P, class T>
Page* recordOf(PageContext& context, qint64 id, const QVariantMap& given) {
    return new P(context, Id<T>(id), given);
}

/// A record page that is never prefilled.
template <class P, class T>
Page* plainRecordOf(PageContext& context, qint64 id, const QVariantMap&) {
    return new P(context, Id<T>(id));
}

/// A facture is shown, or prepared from its devis.
Page* facturePage(PageContext& context, qint64 id, const QVariantMap& given) {
    if (id == 0)
        return new FacturePage(context, Id<Devis>(given.value("devis_id").toLongLong()));
    return new FacturePage(context, Id<Facture>(id));
}

Result<RailCount> openMissions(Session& session) {
    ListRequest request;
    request.filter = "ouvertes";
    return RailCount{TRY(MissionQueries(session).count(request)), false};
}

/// What waits for the person at work, in red on the rail.
Result<RailCount> devisToDecide(Session& session) {
    RailCount count{0, true};
    for (const ValidationRow& row : TRY(DevisQueries(session).waiting()))
        count.number += row.empechement.isEmpty() ? 1 : 0;
    return count;
}

Result<RailCount> overdueFactures(Session& session) {
    const FactureCellules cells = TRY(FactureQueries(session).cellules());
    return RailCount{cells.enRetard.nombre, true};
}

Result<RailCount> articlesUnderThreshold(Session& session) {
    return RailCount{TRY(MaterielList::underThreshold(session)), true};
}

/// One form serves every short table of « Administration ».
template <class T>
Page* referencePage(PageContext& context, qint64 id, const QVariantMap&) {
    return new ReferenceForm(context, referenceKind(T::schema.table), id);
}

/// The rail, in the order of ux.md § 3.
void addWorkspaces(Workbench& workbench) {
    workbench.addWorkspace({"planning", translate("App", "Planning"), Icon::Planning,
                            permission::planningLire, u'P', pageOf<PlanningPage>});
    workbench.addWorkspace({"missions", translate("App", "Missions"), Icon::Missions,
                            permission::missionsLire, u'M', pageOf<MissionsList>, openMissions});
    workbench.addWorkspace({"validation", translate("App", "Validation"), Icon::Validation,
                            permission::validationLire, u'V', pageOf<ValidationPage>, devisToDecide});
    workbench.addWorkspace(
        {"devis", translate("App", "Devis"), Icon::Devis, permission::devisLire, u'D', pageOf<DevisList>});
    workbench.addWorkspace({"factures", translate("App", "Factures"), Icon::Factures,
                            permission::facturesLire, u'F', pageOf<FacturesList>, overdueFactures});
    workbench.addWorkspace({"clients", translate("App", "Clients"), Icon::Clients, permission::clientsLire,
                            u'C', pageOf<ClientsList>});
    workbench.addWorkspace({"materiel", translate("App", "Matériel"), Icon::Materiel,
                            permission::materielLire, u'S', pageOf<MaterielList>, articlesUnderThreshold});
    workbench.addWorkspace({"absences",
                            translate("App", "Absences"),
                            Icon::CalendarSmall,
                            permission::planningLire,
                            QChar(),
                            pageOf<AbsencesList>,
                            {},
                            RailPlace::Hidden});
    workbench.addWorkspace({"administration",
                            translate("App", "Administration"),
                            Icon::Administration,
                            permission::administrationLire,
                            u'A',
                            pageOf<AdministrationPage>,
                            {},
                            RailPlace::Bottom});
}

} // namespace

Workbench standardWorkbench() {
    Workbench workbench;
    addWorkspaces(workbench);
    workbench.addSource(sourcesCommunes());
    workbench.addRecord("mission", recordOf<MissionForm, Mission>);
    workbench.addRecord("intervention", recordOf<InterventionPage, Intervention>);
    workbench.addRecord("devis", recordOf<DevisEditor, Devis>);
    workbench.addRecord("facture", facturePage);
    workbench.addRecord("client", recordOf<ClientForm, Client>);
    workbench.addRecord("materiel", plainRecordOf<MaterielForm, Materiel>);
    workbench.addRecord("technicien", plainRecordOf<TechnicienForm, Technicien>);
    workbench.addRecord("reglages_planning", [](PageContext& context, qint64, const QVariantMap&) -> Page* {
        return new PlanningSettings(context);
    });
    workbench.addRecord("absence", recordOf<AbsenceForm, Absence>);
    workbench.addRecord("equipe", referencePage<Equipe>);
    workbench.addRecord("zone", referencePage<Zone>);
    workbench.addRecord("vehicule", referencePage<Vehicule>);
    workbench.addRecord("horaire", referencePage<Horaire>);
    workbench.addRecord("habilitation_type", referencePage<HabilitationType>);
    workbench.addRecord("fermeture", referencePage<Fermeture>);
    return workbench;
}

} // namespace tournevis
