// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/ClientService.h"

#include "base/Format.h"
#include "clients/ClientRules.h"
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "parametres/Numerotation.h"

namespace tournevis {
namespace {

QList<FieldError> prefixed(QList<FieldError> errors, const QString& prefix) {
    for (FieldError& error : errors)
        error.field.prepend(prefix);
    return errors;
}

/// All refusals of the file at once, so that the form shows every one of them.
QList<FieldError> errorsOf(ClientFile& file) {
    QList<FieldError> errors = normalize(file.client);
    if (errors.isEmpty())
        errors = validate(file.client);
    for (qsizetype rank = 0; rank < file.sites.size(); ++rank)
        errors += prefixed(normalize(file.sites[rank]), QStringLiteral("site.%1.").arg(rank));
    for (qsizetype rank = 0; rank < file.contacts.size(); ++rank)
        errors += prefixed(normalize(file.contacts[rank]), QStringLiteral("contact.%1.").arg(rank));
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
Outcome saveChild(Transaction& transaction, T& child) {
    if (child.id == 0) {
        TRY(Store(transaction).insert(transaction, child));
        return {};
    }
    return Store(transaction).update(transaction, child);
}

/// Archives the stored children of a client that the saved file no longer names.
template <class T>
Outcome archiveAbsent(Transaction& transaction, const Client& client, const QList<T>& kept) {
    Store store(transaction);
    for (T& stored : TRY(store.list<T>("client_id = ? AND archive_le IS NULL", {client.id}))) {
        const bool present = std::ranges::any_of(kept, [&](const T& child) { return child.id == stored.id; });
        if (present)
            continue;
        stored.archiveLe = transaction.instant();
        TRY(store.update(transaction, stored));
    }
    return {};
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
    TRY(m_session.require(permission::clientsLire));
    Store store(m_session);
    ClientFile file;
    file.client = TRY(store.load(id));
    file.sites = TRY(store.list<Site>("client_id = ? AND archive_le IS NULL ORDER BY principal DESC, libelle",
                                      {id.value()}));
    file.contacts =
        TRY(store.list<Contact>("client_id = ? AND archive_le IS NULL ORDER BY nom, prenom", {id.value()}));
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
        TRY(saveClient(transaction, file.client));
        if (file.sites.isEmpty())
            file.sites.append(mainSite(file.client));
        TRY(saveSites(transaction, file.client, file.sites));
        TRY(saveContacts(transaction, file.client, file.contacts));
        return file.client.key();
    });
}

Outcome ClientService::saveClient(Transaction& transaction, Client& client) {
    const bool isNew = client.id == 0;
    if (isNew)
        client.code = TRY(nextNumber(transaction, QStringLiteral("client"), transaction.today().year()));
    TRY(saveChild(transaction, client));
    transaction.describe(isNew ? QStringLiteral("creation") : QStringLiteral("modification"), client.ref(),
                         QStringLiteral("%1 %2").arg(client.code, client.displayName()));
    return {};
}

Outcome ClientService::saveSites(Transaction& transaction, const Client& client, QList<Site>& sites) {
    const Scope codes = TRY(m_session.scope(permission::clientCodeAcces));
    const bool hasMain = std::ranges::any_of(sites, &Site::principal);
    TRY(archiveAbsent(transaction, client, sites));
    for (qsizetype rank = 0; rank < sites.size(); ++rank) {
        Site& site = sites[rank];
        site.clientId = client.key();
        if (!hasMain && rank == 0)
            site.principal = true;
        // Who may not see a door code must not erase it by saving the blank that was shown instead.
        if (site.id != 0 && codes != Scope::All)
            site.codePorte = TRY(Store(transaction).load(site.key())).codePorte;
        TRY(saveChild(transaction, site));
    }
    return {};
}

Outcome ClientService::saveContacts(Transaction& transaction, const Client& client,
                                    QList<Contact>& contacts) {
    TRY(archiveAbsent(transaction, client, contacts));
    for (Contact& contact : contacts) {
        contact.clientId = client.key();
        TRY(saveChild(transaction, contact));
    }
    return {};
}

Outcome ClientService::archive(Id<Client> id, int version) {
    return m_session.write(permission::clientsEcrire, [&](Transaction& transaction) -> Outcome {
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
        Store store(transaction);
        Client client = TRY(store.load(id));
        client.version = version;
        client.archiveLe = transaction.instant();
        return store.update(transaction, client);
    });
}

Outcome ClientService::restore(Id<Client> id, int version) {
    return m_session.write(permission::clientsEcrire, [&](Transaction& transaction) -> Outcome {
        Store store(transaction);
        Client client = TRY(store.load(id));
        client.version = version;
        client.archiveLe = {};
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
