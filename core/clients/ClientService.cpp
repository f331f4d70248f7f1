// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/ClientService.h"

#include "base/Format.h"
#include "clients/ClientQueries.h"
#include "clients/ClientRules.h"
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "parametres/Numerotation.h"

#include <algorithm>

namespace tournevis {
namespace {

QList<FieldError> prefixed(QList<FieldError> errors, const QString& prefix) {
    for (FieldError& error : errors)
        error.field.prepend(prefix);
    return errors;
}

/// What the form and the Schema refuse of a record, each field once; `filledLater` is given by the service.
template <class T>
QList<FieldError> formErrors(T& record, const QString& filledLater) {
    QList<FieldError> errors = normalize(record);
    for (const FieldError& error : schemaErrors(T::schema, record)) {
        const bool known =
            std::ranges::any_of(errors, [&](const FieldError& other) { return other.field == error.field; });
        if (!known && error.field != filledLater)
            errors.append(error);
    }
    return errors;
}

/// All refusals of the file at once, so that the form shows every one of them.
QList<FieldError> errorsOf(ClientFile& file) {
    QList<FieldError> errors = formErrors(file.client, QStringLiteral("code"));
    if (errors.isEmpty())
        errors = validate(file.client);
    for (qsizetype rank = 0; rank < file.sites.size(); ++rank)
        errors += prefixed(formErrors(file.sites[rank], QStringLiteral("client_id")),
                           QStringLiteral("site.%1.").arg(rank));
    for (qsizetype rank = 0; rank < file.contacts.size(); ++rank)
        errors += prefixed(formErrors(file.contacts[rank], QStringLiteral("client_id")),
                           QStringLiteral("contact.%1.").arg(rank));
    return errors;
}

/// The place every client has: its billing address.
Site mainSite(const Client& client) {
    Site site;
    site.libelle = client.adresseL1.isEmpty() ? client.displayName() : client.adresseL1;
    site.adresseL1 = client.adresseL1;
    site.adresseL2 = client.adresseL2;
    site.adresseL3 = client.adresseL3;
    site.codePostal = client.codePostal;
    site.ville = client.ville;
    site.pays = client.pays;
    site.principal = true;
    return site;
}

template <class T>
Outcome insertOrUpdate(Transaction& transaction, T& record) {
    if (record.id == 0) {
        TRY(Store(transaction).insert(transaction, record));
        return {};
    }
    return Store(transaction).update(transaction, record);
}

/// A site or contact keeps to the client it was made for.
template <class T>
Outcome saveChild(Transaction& transaction, const Client& client, T& child) {
    if (child.id != 0 && TRY(Store(transaction).load(child.key())).clientId != client.key())
        return Error::notFound(translate("Clients", "Cette ligne n’appartient pas à ce client."));
    child.clientId = client.key();
    return insertOrUpdate(transaction, child);
}

/// Archives the children that were loaded with the file and that it no longer names.
template <class T>
Outcome archiveAbsent(Transaction& transaction, const Client& client, const QList<Id<T>>& loaded,
                      const QList<T>& kept) {
    Store store(transaction);
    for (T& stored : TRY(store.list<T>("client_id = ? AND archive_le IS NULL", {client.id}))) {
        const bool present = std::ranges::any_of(kept, [&](const T& child) { return child.id == stored.id; });
        if (present || !loaded.contains(stored.key()))
            continue;
        stored.archiveLe = transaction.instant();
        TRY(store.update(transaction, stored));
    }
    return {};
}

template <class T>
QList<Id<T>> keysOf(const QList<T>& records) {
    QList<Id<T>> keys;
    for (const T& record : records)
        keys.append(record.key());
    return keys;
}

/// Names the operation by its client.
void describe(Transaction& transaction, const char* action, const Client& client) {
    transaction.describe(QString::fromLatin1(action), client.ref(),
                         QStringLiteral("%1 %2").arg(client.code, client.displayName()));
}

/// One main site: the first so marked, else the first of all.
void settleMainSite(QList<Site>& sites) {
    const auto marked = std::ranges::find(sites, true, &Site::principal);
    const qsizetype main = marked == sites.end() ? 0 : marked - sites.begin();
    for (qsizetype rank = 0; rank < sites.size(); ++rank)
        sites[rank].principal = rank == main;
}

} // namespace

Result<ClientFile> ClientService::blank() {
    TRY(m_session.require(permission::clientsEcrire));
    ClientFile file;
    file.client.typePaiementId =
        Id<TypePaiement>(TRY(m_session.connection().value("SELECT id FROM type_paiement WHERE actif = 1 AND "
                                                          "archive_le IS NULL ORDER BY par_defaut DESC, id"))
                             .toLongLong());
    return file;
}

Result<ClientFile> ClientService::load(Id<Client> id) {
    TRY(ClientQueries(m_session).requireReadable(id));
    Store store(m_session);
    ClientFile file;
    file.client = TRY(store.load(id));
    file.sites = TRY(store.list<Site>("client_id = ? AND archive_le IS NULL ORDER BY principal DESC, libelle",
                                      {id.value()}));
    file.contacts =
        TRY(store.list<Contact>("client_id = ? AND archive_le IS NULL ORDER BY nom, prenom", {id.value()}));
    file.loadedSites = keysOf(file.sites);
    file.loadedContacts = keysOf(file.contacts);
    const Scope codes = TRY(m_session.scope(permission::clientCodeAcces));
    if (codes != Scope::All) {
        for (Site& site : file.sites)
            site.codePorte.clear();
    }
    return file;
}

Result<Id<Client>> ClientService::save(ClientFile file) {
    return m_session.write(permission::clientsEcrire, [&](Transaction& transaction) -> Result<Id<Client>> {
        if (const auto errors = errorsOf(file); !errors.isEmpty())
            return Error::validation(errors);
        const bool isNew = file.client.id == 0;
        TRY(saveClient(transaction, file.client));
        if (file.sites.isEmpty())
            file.sites.append(mainSite(file.client));
        TRY(saveSites(transaction, file));
        TRY(saveContacts(transaction, file));
        if (!transaction.changes().isEmpty())
            describe(transaction, isNew ? "creation" : "modification", file.client);
        return file.client.key();
    });
}

Outcome ClientService::saveClient(Transaction& transaction, Client& client) {
    if (client.id == 0)
        client.code = TRY(nextNumber(transaction, QStringLiteral("client"), transaction.today().year()));
    return insertOrUpdate(transaction, client);
}

Outcome ClientService::saveSites(Transaction& transaction, ClientFile& file) {
    settleMainSite(file.sites);
    TRY(archiveAbsent(transaction, file.client, file.loadedSites, file.sites));
    // The main site last: the base never holds two of them, even for a moment.
    for (const bool main : {false, true}) {
        for (Site& site : file.sites) {
            if (site.principal == main)
                TRY(saveSite(transaction, file.client, site));
        }
    }
    return {};
}

Outcome ClientService::saveSite(Transaction& transaction, const Client& client, Site& site) {
    const Scope codes = TRY(m_session.scope(permission::clientCodeAcces));
    // Who may not see a door code must not erase it by saving the blank that was shown instead.
    if (site.id != 0 && codes != Scope::All)
        site.codePorte = TRY(Store(transaction).load(site.key())).codePorte;
    return saveChild(transaction, client, site);
}

Outcome ClientService::saveContacts(Transaction& transaction, ClientFile& file) {
    TRY(archiveAbsent(transaction, file.client, file.loadedContacts, file.contacts));
    for (Contact& contact : file.contacts)
        TRY(saveChild(transaction, file.client, contact));
    return {};
}

Outcome ClientService::archive(Id<Client> id, int version) {
    return m_session.write(permission::clientsEcrire, [&](Transaction& transaction) -> Outcome {
        Store store(transaction);
        Client client = TRY(store.load(id));
        const qint64 open = TRY(transaction.connection().value(
                                    "SELECT count(*) FROM mission WHERE client_id = ? AND archive_le IS NULL "
                                    "AND statut NOT IN ('terminee', 'annulee')",
                                    {id.value()}))
                                .toLongLong();
        if (open > 0)
            return Error::refused(
                translate("Clients", "Ce client a encore %1 en cours. Les terminer d’abord.")
                    .arg(format::count(open, translate("Clients", "mission"),
                                       translate("Clients", "missions"))));
        client.version = version;
        client.archiveLe = transaction.instant();
        describe(transaction, "archivage", client);
        return store.update(transaction, client);
    });
}

Outcome ClientService::restore(Id<Client> id, int version) {
    return m_session.write(permission::clientsEcrire, [&](Transaction& transaction) -> Outcome {
        Store store(transaction);
        Client client = TRY(store.load(id));
        client.version = version;
        client.archiveLe = {};
        describe(transaction, "restauration", client);
        return store.update(transaction, client);
    });
}

Result<QList<Client>> ClientService::findByEmail(const QString& email) {
    TRY(m_session.require(permission::clientsLire));
    const QString sought = email.trimmed();
    return Store(m_session).list<Client>(
        "archive_le IS NULL AND (lower(email) = lower(?) OR id IN (SELECT client_id FROM contact "
        "WHERE lower(email) = lower(?) AND archive_le IS NULL)) ORDER BY nom_recherche",
        {sought, sought});
}

} // namespace tournevis
