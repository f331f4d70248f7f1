// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workspaces.h"

#include "clients/ClientForm.h"
#include "clients/ClientsList.h"
#include "comptes/Permissions.h"

namespace tournevis {
namespace {

/// A page made from its context alone.
template <class P>
Page* pageOf(PageContext& context) {
    return new P(context);
}

} // namespace

Workbench standardWorkbench() {
    Workbench workbench;
    workbench.addWorkspace({"clients", translate("App", "Clients"), Icon::Clients, permission::clientsLire,
                            u'C', pageOf<ClientsList>});
    workbench.addRecord("client", [](PageContext& context, qint64 id, const QVariantMap&) {
        return new ClientForm(context, Id<Client>(id));
    });
    return workbench;
}

} // namespace tournevis
