// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workspaces.h"

#include "clients/ClientForm.h"
#include "clients/ClientsList.h"
#include "comptes/Permissions.h"
#include "factures/FacturePage.h"
#include "factures/FacturesList.h"
#include "materiel/MaterielForm.h"
#include "materiel/MaterielList.h"

namespace tournevis {
namespace {

/// A page made from its context alone.
template <class P>
Page* pageOf(PageContext& context) {
    return new P(context);
}

Result<RailCount> overdueFactures(Session& session) {
    const FactureCellules cells = TRY(FactureQueries(session).cellules());
    return RailCount{cells.enRetard.nombre, true};
}

} // namespace

Workbench standardWorkbench() {
    Workbench workbench;
    workbench.addWorkspace({"clients", translate("App", "Clients"), Icon::Clients, permission::clientsLire,
                            u'C', pageOf<ClientsList>});
    workbench.addRecord("client", [](PageContext& context, qint64 id, const QVariantMap&) {
        return new ClientForm(context, Id<Client>(id));
    });
    workbench.addWorkspace({"factures", translate("App", "Factures"), Icon::Factures,
                            permission::facturesLire, u'F', pageOf<FacturesList>, overdueFactures});
    workbench.addRecord("facture", [](PageContext& context, qint64 id, const QVariantMap& given) -> Page* {
        if (id == 0)
            return new FacturePage(context, Id<Devis>(given.value("devis_id").toLongLong()));
        return new FacturePage(context, Id<Facture>(id));
    });
    workbench.addWorkspace({"materiel", translate("App", "Matériel"), Icon::Materiel,
                            permission::materielLire, u'S', pageOf<MaterielList>,
                            [](Session& session) -> Result<RailCount> {
                                return RailCount{TRY(MaterielList::underThreshold(session)), true};
                            }});
    workbench.addRecord("materiel", [](PageContext& context, qint64 id, const QVariantMap&) {
        return new MaterielForm(context, Id<Materiel>(id));
    });
    return workbench;
}

} // namespace tournevis
