// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/Site.h"
#include "data/Session.h"

namespace tournevis {

/// A client with its sites and contacts, saved as one. A row with id 0 is new; a site or contact that was
/// loaded and is absent from the lists is archived. What others added meanwhile stays.
struct ClientFile {
    Client client;
    QList<Site> sites;
    QList<Contact> contacts;
    QList<Id<Site>> loadedSites = {};
    QList<Id<Contact>> loadedContacts = {};
};

/// Use cases on clients. Field errors name columns; those of a site or contact are prefixed « site.0. », «
/// contact.1. ».
class ClientService {
public:
    explicit ClientService(Session& session)
        : m_session(session) {}

    /// A blank client with the default payment terms.
    Result<ClientFile> blank();
    Result<ClientFile> load(Id<Client> id);
    /// Creates or updates. Exactly one site is the main one: the first so marked, else the first. A new
    /// client draws its code and gets a main site at its billing address when it has none.
    Result<Id<Client>> save(ClientFile file);
    /// A client in use is hidden, never erased; refused while a mission is open.
    Outcome archive(Id<Client> id, int version);
    Outcome restore(Id<Client> id, int version);
    /// Clients that hold this e-mail address, themselves or through a contact.
    Result<QList<Client>> findByEmail(const QString& email);

private:
    Outcome saveClient(Transaction& transaction, Client& client);
    Outcome saveSites(Transaction& transaction, ClientFile& file);
    Outcome saveSite(Transaction& transaction, const Client& client, Site& site);
    Outcome saveContacts(Transaction& transaction, ClientFile& file);

    Session& m_session;
};

} // namespace tournevis
