// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "stock/Emplacement.h"
#include "stock/Fournisseur.h"
#include "stock/Materiel.h"

namespace tournevis {

/// The files of the store: articles, places, suppliers, families. All need materiel.ecrire.
class MaterielService {
public:
    explicit MaterielService(Session& session)
        : m_session(session) {}

    /// A new article, without stock: the first quantity is an entry.
    Result<Id<Materiel>> create(Materiel& materiel);
    /// Average cost and reservations are never typed; the last cost only moves for who sees it. Conflict as
    /// Store::update.
    Outcome update(Materiel& materiel);

    Result<Id<Emplacement>> create(Emplacement& emplacement);
    Outcome update(Emplacement& emplacement);
    Result<Id<Fournisseur>> create(Fournisseur& fournisseur);
    Outcome update(Fournisseur& fournisseur);
    Result<Id<CategorieMateriel>> create(CategorieMateriel& categorie);
    Outcome update(CategorieMateriel& categorie);

private:
    Outcome keepComputed(Materiel& materiel);

    template <class T>
    Result<Id<T>> insertOne(T& record, const QString& libelle);
    template <class T>
    Outcome updateOne(T& record, const QString& libelle);

    Session& m_session;
};

} // namespace tournevis
