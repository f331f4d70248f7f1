// SPDX-License-Identifier: GPL-3.0-or-later
#include "parametres/SocieteService.h"

#include "comptes/Permissions.h"
#include "data/Store.h"
#include "parametres/ParametresRules.h"

namespace tournevis {
namespace {

template <class T>
Outcome insertOrUpdate(Transaction& transaction, T& record) {
    Store store(transaction);
    if (record.id)
        return store.update(transaction, record);
    TRY(store.insert(transaction, record));
    return {};
}

/// A base holds one company: a second one is refused.
Outcome requireOnly(Transaction& transaction, const Societe& societe) {
    const auto stored = TRY(Store(transaction).find<Societe>("id <> ?", {societe.id}));
    if (stored)
        return Error::refused(translate("Parametres", "La société de cette base est déjà enregistrée."));
    return {};
}

Outcome releaseDefault(Transaction& transaction, const Banque& banque) {
    Store store(transaction);
    auto former =
        TRY(store.find<Banque>("societe_id = ? AND par_defaut = 1 AND archive_le IS NULL AND id <> ?",
                               {banque.societeId.value(), banque.id}));
    if (!former)
        return {};
    former->parDefaut = false;
    return store.update(transaction, *former);
}

} // namespace

Result<Societe> SocieteService::load() {
    auto societe = TRY(Store(m_session).find<Societe>("1 = 1 ORDER BY id"));
    if (!societe)
        return Error::notFound(translate("Parametres", "La société n’est pas encore renseignée."));
    return *societe;
}

Outcome SocieteService::save(Societe& societe) {
    return m_session.write(permission::administrationEcrire, [&](Transaction& transaction) -> Outcome {
        if (const auto errors = normalize(societe); !errors.isEmpty())
            return Error::validation(errors);
        TRY(requireOnly(transaction, societe));
        TRY(insertOrUpdate(transaction, societe));
        transaction.describe(QStringLiteral("modification"), societe.ref(), societe.raisonSociale);
        return {};
    });
}

Result<QList<Banque>> SocieteService::banques() {
    return Store(m_session).list<Banque>(
        "actif = 1 AND archive_le IS NULL ORDER BY par_defaut DESC, libelle");
}

Outcome SocieteService::saveBanque(Banque& banque) {
    return m_session.write(permission::administrationEcrire, [&](Transaction& transaction) -> Outcome {
        if (const auto errors = normalize(banque); !errors.isEmpty())
            return Error::validation(errors);
        if (banque.parDefaut)
            TRY(releaseDefault(transaction, banque));
        TRY(insertOrUpdate(transaction, banque));
        transaction.describe(QStringLiteral("modification"), banque.ref(), banque.libelle);
        return {};
    });
}

} // namespace tournevis
