// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/Site.h"
#include "data/ListQuery.h"

#include <QtCore/QHash>

namespace tournevis {

/// A row of the clients list.
struct ClientRow {
    Id<Client> id;
    QString code;
    QString nom;
    ClientType type = ClientType::Particulier;
    CarteClient carte = CarteClient::Standard;
    QString ville;
    QString telephone;
    int missionsOuvertes = 0;
    std::optional<Montant> encours; ///< open issued factures; only with factures.lire
    QDate derniereVisite;
    bool archive = false;
};

/// What the client's page shows beside its form.
struct ClientFigures {
    int missionsOuvertes = 0;
    int devisOuverts = 0;
    std::optional<Montant> encours;
    std::optional<Montant> caDouzeMois;
};

/// Filters: « actifs », « premium », « bloques », « archives ». Sorts: nom, ville, code.
class ClientQueries {
public:
    explicit ClientQueries(Session& session)
        : m_session(session) {}

    Result<RowPage<ClientRow>> page(const ListRequest& request);
    Result<qint64> count(const ListRequest& request);
    Result<ClientFigures> figures(Id<Client> id);
    /// Forbidden unless clients.lire reaches this client: all of them, or those of the person's own visits.
    Outcome requireReadable(Id<Client> id);
    /// Payment terms to choose from: key and words.
    Result<QList<std::pair<qint64, QString>>> paymentTerms();

private:
    Session& m_session;
};

/// Clients not to work for without a thought: blocked, to be warned of, or owing more than their limit, in
/// two words. No right: the words carry no amount.
Result<QHash<Id<Client>, QString>> clientReserves(Connection& connection);

} // namespace tournevis
