// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/MaterielService.h"

#include "comptes/Permissions.h"
#include "data/Store.h"
#include "stock/StockRules.h"

namespace tournevis {
namespace {

/// The schema's refusals and those of the trade together: the form shows all of them at once.
Outcome validate(const Materiel& materiel) {
    QList<FieldError> errors = schemaErrors(Materiel::schema, materiel);
    errors += erreurs(materiel);
    if (!errors.isEmpty())
        return Error::validation(errors);
    return {};
}

void followCost(Materiel& materiel) {
    if (materiel.prixAuto && materiel.coefMargeBp)
        materiel.prixVenteHt = prixVenteAuto(materiel.prixAchatHt, *materiel.coefMargeBp);
}

} // namespace

template <class T>
Result<Id<T>> MaterielService::insertOne(T& record, const QString& libelle) {
    return m_session.write(permission::materielEcrire, [&](Transaction& transaction) -> Result<Id<T>> {
        const Id<T> id = TRY(Store(transaction).insert(transaction, record));
        transaction.describe("creation", record.ref(), libelle);
        return id;
    });
}

template <class T>
Outcome MaterielService::updateOne(T& record, const QString& libelle) {
    return m_session.write(permission::materielEcrire, [&](Transaction& transaction) -> Outcome {
        const qsizetype before = transaction.changes().size();
        TRY(Store(transaction).update(transaction, record));
        if (transaction.changes().size() > before)
            transaction.describe("modification", record.ref(), libelle);
        return {};
    });
}

Result<Id<Materiel>> MaterielService::create(Materiel& materiel) {
    TRY(validate(materiel));
    followCost(materiel);
    materiel.pmp = {};
    materiel.quantiteReservee = materiel.quantiteAttendue = {};
    return insertOne(materiel, materiel.reference);
}

Outcome MaterielService::update(Materiel& materiel) {
    TRY(validate(materiel));
    return m_session.write(permission::materielEcrire, [&](Transaction&) -> Outcome {
        TRY(keepComputed(materiel));
        followCost(materiel);
        return updateOne(materiel, materiel.reference);
    });
}

Outcome MaterielService::keepComputed(Materiel& materiel) {
    const Materiel stored = TRY(Store(m_session).load(materiel.key()));
    materiel.pmp = stored.pmp;
    materiel.quantiteReservee = stored.quantiteReservee;
    materiel.quantiteAttendue = stored.quantiteAttendue;
    if (!m_session.require(permission::prixAchatVoir))
        materiel.prixAchatHt = stored.prixAchatHt;
    const bool followed = materiel.suivi != stored.suivi || materiel.gereEnStock != stored.gereEnStock ||
                          materiel.uniteId != stored.uniteId;
    if (!followed)
        return {};
    const qint64 moves =
        TRY(m_session.connection().value(
                "SELECT EXISTS (SELECT 1 FROM stock_mouvement WHERE materiel_id = ?)", {materiel.id}))
            .toLongLong();
    if (moves != 0)
        return Error::validation(
            materiel.uniteId != stored.uniteId ? "unite_id" : "suivi",
            translate("Stock", "Cet article a déjà bougé : son unité et son suivi ne changent plus."));
    return {};
}

Result<Id<Emplacement>> MaterielService::create(Emplacement& emplacement) {
    return insertOne(emplacement, emplacement.libelle);
}
Outcome MaterielService::update(Emplacement& emplacement) {
    return updateOne(emplacement, emplacement.libelle);
}
Result<Id<Fournisseur>> MaterielService::create(Fournisseur& fournisseur) {
    return insertOne(fournisseur, fournisseur.nom);
}
Outcome MaterielService::update(Fournisseur& fournisseur) { return updateOne(fournisseur, fournisseur.nom); }
Result<Id<CategorieMateriel>> MaterielService::create(CategorieMateriel& categorie) {
    return insertOne(categorie, categorie.libelle);
}
Outcome MaterielService::update(CategorieMateriel& categorie) {
    return updateOne(categorie, categorie.libelle);
}

} // namespace tournevis
