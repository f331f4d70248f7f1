// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stock/Emplacement.h"
#include "stock/MaterielService.h"
#include "stock/StockQueries.h"
#include "stock/StockService.h"
#include "support/core/TestBase.h"

namespace tournevis::test {

/// A base with a depot, a van, a technicien and one visit: what stock needs around it.
class StockBase : public TestBase {
protected:
    void SetUp() override;

    Id<Technicien> technicien(const QString& nom, const Actor& actor = {});
    Id<Intervention> visite();
    Materiel article(const QString& reference, int seuil = 0);
    Id<EntreeMateriel> acheter(Id<Materiel> materiel, int quantite, qint64 cout = 10000);
    SortieDemande demande(Id<Materiel> materiel, int quantite,
                          NatureSortie nature = NatureSortie::Pose) const;
    Id<SortieMateriel> sortirUn(const SortieDemande& demande);
    /// Stock of all places.
    Quantite stock(Id<Materiel> materiel);
    Quantite niveau(Id<Materiel> materiel, Id<Emplacement> lieu);
    Materiel relu(Id<Materiel> materiel);
    SortieMateriel relue(Id<SortieMateriel> sortie);

    Id<Emplacement> m_depot;
    Id<Emplacement> m_camion;
    Id<Technicien> m_technicien;
    Id<Intervention> m_visite;

private:
    qint64 insert(const QString& table, const QString& columns, const QVariantList& values);
};

} // namespace tournevis::test
