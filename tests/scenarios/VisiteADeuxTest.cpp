// SPDX-License-Identifier: GPL-3.0-or-later
// Scenario 2: a visit with two trades, two instruments taken out, a report begun.
#include "scenarios/Chaine.h"

namespace tournevis::test {
namespace {

TEST_F(Chaine, DeuxTechniciensDeuxInstrumentsUnRapportEnCours) {
    const Id<Mission> mission = prendreAppel();
    const Id<Intervention> visite = planifierADeux(mission);
    EXPECT_EQ(value("SELECT group_concat(libelle || ' ' || role, ', ') FROM (SELECT s.libelle, e.role FROM "
                    "technicien_intervention e JOIN technicien t ON t.id = e.technicien_id JOIN specialite s "
                    "ON s.id = t.specialite_id WHERE e.intervention_id = ? ORDER BY e.role DESC)",
                    {visite.value()}),
              "Électricité responsable, Chauffage assistant");

    const auto sorties = sortirInstruments(visite);
    EXPECT_EQ(sorties.size(), 2);
    const auto disponible = [&](Id<Materiel> article) {
        return value("SELECT quantite_disponible FROM materiel WHERE id = ?", {article.value()}).toInt();
    };
    EXPECT_EQ(disponible(m_centrale), 4000) << "5 less 1, in thousandths";
    EXPECT_EQ(disponible(m_analyseur), 2000) << "3 less 1";
    for (const Id<Materiel> article : {m_centrale, m_analyseur})
        EXPECT_EQ(value("SELECT count(*) FROM sortie_materiel s JOIN materiel m ON m.id = s.materiel_id JOIN "
                        "categorie_materiel c ON c.id = m.categorie_id WHERE s.intervention_id = ? AND "
                        "s.materiel_id = ? AND s.quantite = 1000 AND c.libelle = 'Instrumentation'",
                        {visite.value(), article.value()}),
                  1);

    const Id<RapportMission> rapport = ouvrirRapport(mission, visite);
    EXPECT_EQ(value("SELECT statut FROM rapport_mission WHERE id = ?", {rapport.value()}), "en_cours");
    EXPECT_EQ(lire(rapport).interventionId, visite);
    EXPECT_EQ(problemes(), QStringList());
}

TEST_F(Chaine, CeQuiManqueAuDepotNeSortPas) {
    const Id<Intervention> visite = planifierADeux(prendreAppel());
    SortieDemande demande;
    demande.intervention = visite;
    demande.technicien = m_technicienPaul;
    demande.emplacement = Id<Emplacement>(identifiant("emplacement", "code", "DEPOT"));
    demande.lignes = {{m_centrale, Quantite::whole(1)}, {m_analyseur, Quantite::whole(4)}};
    EXPECT_EQ(StockService(*m_paul).sortir(demande).error().cause, Cause::Validation);
    EXPECT_EQ(value("SELECT count(*) FROM sortie_materiel"), 0) << "whole or absent";
    EXPECT_EQ(value("SELECT quantite_disponible FROM materiel WHERE id = ?", {m_centrale.value()}), 5000);
}

} // namespace
} // namespace tournevis::test
