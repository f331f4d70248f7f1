// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/Proposition.h"

#include "core/planning/PlanSamples.h"

#include <algorithm>

namespace tournevis::test {
namespace {

using Critere = PropositionPart::Critere;
using Signe = PropositionPart::Signe;

class PropositionTest : public testing::Test {
protected:
    PropositionTest() {
        julie().specialites = {climatisation};
        julie().habilitations = karim().habilitations;
        karim().depart = julie().depart = roadFromDepot(20000);
    }

    PlanTechnicien& karim() { return m_contexte.techniciens[0]; }
    PlanTechnicien& julie() { return m_contexte.techniciens[1]; }
    QList<Proposition> proposed() const { return propositions(m_contexte, m_demande, m_recherche); }
    QStringList names() const {
        QStringList list;
        for (const Proposition& one : proposed())
            list.append(one.nom);
        return list;
    }
    static PropositionPart part(const Proposition& proposition, Critere critere) {
        return *std::ranges::find(proposition.parts, critere, &PropositionPart::critere);
    }
    PropositionPart best(Critere critere) const { return part(proposed().first(), critere); }

    PlanContexte m_contexte = team();
    PlanDemande m_demande = repair();
    PropositionDemande m_recherche{{at(10, 0), at(11, 0)}, at(10, 7), 3};
};

TEST_F(PropositionTest, theNearestFirst) {
    julie().depart = roadFromDepot(6000);
    EXPECT_EQ(names(), (QStringList{"Julie Morel", "Karim Benslimane"}));
    const PropositionPart near = best(Critere::Proximite);
    EXPECT_EQ(near, (PropositionPart{Critere::Proximite, 30, 35, Signe::Favorable, "à 9\u00a0min (6\u00a0km)"}));
    EXPECT_EQ(part(proposed().last(), Critere::Proximite).points, 18) << "35 × 30 ÷ 60, half up";
}

TEST_F(PropositionTest, anUnknownDistanceIsNeutral) {
    m_demande.lieu.precision = LieuPrecision::Departement;
    EXPECT_EQ(best(Critere::Proximite),
              (PropositionPart{Critere::Proximite, 18, 35, Signe::Neutre, "distance inconnue"}));
}

TEST_F(PropositionTest, theLeastLoadedWeekEarnsMore) {
    karim().visites = {visit(1, "A", slot(12, 8, 0, 240), roadFromDepot(0))};
    EXPECT_EQ(names().first(), "Julie Morel");
    const PropositionPart load = best(Critere::Charge);
    EXPECT_EQ(load.texte, "semaine chargée à 5\u00a0%") << "90 minutes of 32 hours";
    EXPECT_EQ(load.points, 24);
    EXPECT_EQ(part(proposed().last(), Critere::Charge).points, 21);
}

TEST_F(PropositionTest, aMildFindingTakesAQuarterOfTheSlot) {
    EXPECT_EQ(best(Critere::Creneau),
              (PropositionPart{Critere::Creneau, 20, 20, Signe::Favorable, "libre 9\u00a0h\u00a030"}));
    m_demande.fenetre = slot(12, 8, 0, 60);
    const PropositionPart outside = best(Critere::Creneau);
    EXPECT_EQ(outside.points, 15);
    EXPECT_EQ(outside.signe, Signe::Defavorable);
    EXPECT_EQ(outside.texte, "Hors de la fenêtre du client (jeu. 12/11, 08:00 – 09:00)");
}

TEST_F(PropositionTest, knowingTheClientCountsUpToFourVisits) {
    julie().visitesFaites[marchetti] = 2;
    EXPECT_EQ(names().first(), "Julie Morel");
    EXPECT_EQ(best(Critere::Continuite), (PropositionPart{Critere::Continuite, 5, 10, Signe::Favorable,
                                                          "déjà 2 visites chez ce client"}));
    julie().visitesFaites[marchetti] = 40;
    EXPECT_EQ(best(Critere::Continuite).points, 10);
    EXPECT_EQ(part(proposed().last(), Critere::Continuite).texte, "client pas encore visité");
}

TEST_F(PropositionTest, theDeadlineIsWorthBeingKept) {
    EXPECT_EQ(best(Critere::Echeance).texte, "sans échéance");
    EXPECT_EQ(best(Critere::Echeance).points, 5);
    m_demande.echeance = at(10, 9, 30);
    EXPECT_EQ(best(Critere::Echeance), (PropositionPart{Critere::Echeance, 10, 10, Signe::Favorable,
                                                        "avant l’échéance de 09:30"}));
    m_demande.echeance = at(10, 9, 29);
    EXPECT_EQ(best(Critere::Echeance).points, 0);
}

TEST_F(PropositionTest, theScoreIsTheSumOfItsPartsBroughtToAHundred) {
    m_contexte.regles.poidsProximite = 70;
    m_contexte.regles.poidsCharge = 50;
    for (const Proposition& one : proposed()) {
        int points = 0;
        int outOf = 0;
        for (const PropositionPart& each : one.parts) {
            points += each.points;
            outOf += each.sur;
        }
        EXPECT_EQ(outOf, m_contexte.regles.poidsTotal());
        EXPECT_EQ(one.score, qRound(100.0 * points / outOf));
    }
}

TEST_F(PropositionTest, aMissingQualificationEliminates) {
    karim().habilitations[0].expireLe = QDate(2026, 11, 9);
    EXPECT_EQ(names(), QStringList{"Julie Morel"});
    EXPECT_EQ(best(Critere::Habilitation).texte, "Habilitation Fluides cat. I valable");
}

TEST_F(PropositionTest, whoDoesNotHoldTheSpecialityComesLastWithACross) {
    karim().specialites = {plomberie};
    karim().depart = roadFromDepot(0);
    EXPECT_EQ(names(), (QStringList{"Julie Morel", "Karim Benslimane"}));
    EXPECT_GT(proposed().last().score, proposed().first().score);
    EXPECT_EQ(part(proposed().last(), Critere::Specialite),
              (PropositionPart{Critere::Specialite, 0, 0, Signe::Defavorable,
                               "Spécialité Climatisation non tenue"}));
}

TEST_F(PropositionTest, noSlotThatWouldTakeAReason) {
    karim().visites = {visit(1, "A", slot(10, 8, 0, 240), roadFromDepot(14600))};
    julie().absences = {{{at(10, 0), at(11, 0)}, "Congés"}};
    ASSERT_EQ(names(), QStringList{"Karim Benslimane"});
    EXPECT_EQ(proposed().first().creneau, slot(10, 13, 30, 90));
    EXPECT_NE(niveauOf(proposed().first().constats), ConstatNiveau::Fort);
    karim().visites.append(visit(2, "B", slot(10, 13, 0, 270), roadFromDepot(0)));
    EXPECT_TRUE(proposed().isEmpty());
}

TEST_F(PropositionTest, slotsStartInsideTheSearchAndNotInThePast) {
    EXPECT_EQ(proposed().first().creneau, slot(10, 8, 0, 90));
    m_recherche.auPlusTot = at(10, 8, 1);
    EXPECT_EQ(proposed().first().creneau, slot(10, 8, 15, 90));
    m_recherche.recherche = {at(10, 15), at(13, 0)};
    EXPECT_EQ(proposed().first().creneau.start, at(10, 15));
    m_recherche.recherche = {at(14, 0), at(16, 0)};
    EXPECT_TRUE(proposed().isEmpty()) << "nobody works on Saturday";
    m_recherche.nombre = 0;
    EXPECT_TRUE(proposed().isEmpty());
}

TEST_F(PropositionTest, equalOnesByNameThenIdWhateverTheOrderGiven) {
    EXPECT_EQ(names(), (QStringList{"Julie Morel", "Karim Benslimane"}));
    std::swap(m_contexte.techniciens[0], m_contexte.techniciens[1]);
    EXPECT_EQ(names(), (QStringList{"Julie Morel", "Karim Benslimane"}));
    m_contexte.techniciens[0].nom = m_contexte.techniciens[1].nom = "Paul Ravel";
    EXPECT_EQ(proposed().first().technicienId, karimId);
    m_recherche.nombre = 1;
    EXPECT_EQ(proposed().size(), 1);
}

TEST_F(PropositionTest, theHelpTellsTheWeights) {
    m_contexte.regles.poidsProximite = 41;
    const QString help = formuleScore(m_contexte.regles);
    for (const char* weight : {"41 points", "(25)", "(20)", "(10)"})
        EXPECT_TRUE(help.contains(weight)) << weight;
}

} // namespace
} // namespace tournevis::test
