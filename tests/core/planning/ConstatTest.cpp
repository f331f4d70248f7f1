// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/ConstatBase.h"

namespace tournevis::test {
namespace {

using ConstatTest = ConstatBase;

TEST_F(ConstatTest, aFreeMorningOfTheRightPersonIsGood) {
    const auto list = constats(m_contexte, m_demande, karimId, slot(10, 8, 0, 90));
    EXPECT_EQ(codes(list), (QList<Code>{Code::SpecialiteTenue, Code::HabilitationValable}));
    EXPECT_EQ(niveauOf(list), ConstatNiveau::Bon);
    EXPECT_EQ(niveauOf(QList<Constat>()), ConstatNiveau::Bon);
}

TEST_F(ConstatTest, oneMinuteOfOverlapIsStrongAndTouchingIsNot) {
    karim().visites = {visit(7, "Pharmacie Vauban", slot(10, 13, 30, 60))};
    EXPECT_FALSE(found(Code::Chevauchement, slot(10, 12, 0, 90)));
    EXPECT_TRUE(found(Code::Chevauchement, slot(10, 12, 1, 90)));
    EXPECT_FALSE(found(Code::Chevauchement, slot(10, 14, 30, 90)));
    EXPECT_TRUE(found(Code::Chevauchement, slot(10, 14, 29, 90)));
    const auto list = constats(m_contexte, m_demande, karimId, slot(10, 12, 1, 90));
    EXPECT_EQ(niveauOf(list), ConstatNiveau::Fort);
    EXPECT_EQ(list.first().texte, "Chevauchement avec Pharmacie Vauban (13:30)");
    EXPECT_EQ(list.first().cause, (EntityRef{"intervention", 7}));
}

TEST_F(ConstatTest, theVisitThatMovesDoesNotStandAgainstItself) {
    m_demande.id = Id<Intervention>(7);
    karim().visites = {visit(7, "Boulangerie Marchetti", slot(10, 8, 0, 90))};
    EXPECT_FALSE(found(Code::Chevauchement, slot(10, 8, 15, 90)));
}

TEST_F(ConstatTest, aVanTakesOneCrewAtATime) {
    m_demande.vehiculeId = Id<Vehicule>(3);
    PlanVisite elsewhere = visit(8, "Lycée Ampère", slot(10, 9, 0, 60));
    elsewhere.vehiculeId = Id<Vehicule>(3);
    julie().visites = {elsewhere};
    EXPECT_TRUE(found(Code::VehiculePris, slot(10, 8, 0, 61)));
    EXPECT_FALSE(found(Code::VehiculePris, slot(10, 8, 0, 60)));
    EXPECT_EQ(said(Code::VehiculePris, slot(10, 8, 30, 60)),
              "Véhicule déjà pris par Lycée Ampère, Julie Morel (09:00)");
    m_demande.id = elsewhere.id;
    EXPECT_FALSE(found(Code::VehiculePris, slot(10, 8, 30, 60))) << "the team shares the van of its visit";
}

TEST_F(ConstatTest, withoutAVehicleOfItsOwnTheVisitTakesThatOfTheTechnician) {
    PlanVisite elsewhere = visit(8, "Lycée Ampère", slot(10, 9, 0, 60));
    elsewhere.vehiculeId = Id<Vehicule>(3);
    julie().visites = {elsewhere};
    EXPECT_FALSE(found(Code::VehiculePris, slot(10, 9, 0, 60)));
    karim().vehiculeId = Id<Vehicule>(3);
    EXPECT_TRUE(found(Code::VehiculePris, slot(10, 9, 0, 60)));
    m_demande.vehiculeId = Id<Vehicule>(4);
    EXPECT_FALSE(found(Code::VehiculePris, slot(10, 9, 0, 60)));
}

TEST_F(ConstatTest, aClosureLastsUntilTheEndOfItsLastDay) {
    m_contexte.fermetures = {{QDate(2026, 11, 12), QDate(2026, 11, 13), "Inventaire"}};
    EXPECT_FALSE(found(Code::Fermeture, {at(11, 22), at(12, 0)}));
    EXPECT_TRUE(found(Code::Fermeture, {at(11, 22), at(12, 0, 1)}));
    EXPECT_TRUE(found(Code::Fermeture, {at(13, 23, 59), at(14, 1)}));
    EXPECT_FALSE(found(Code::Fermeture, {at(14, 0), at(14, 1)}));
    EXPECT_EQ(said(Code::Fermeture, slot(12, 8, 0, 60)),
              "Entreprise fermée\u00a0: Inventaire (jusqu’au 13/11/2026)");
}

TEST_F(ConstatTest, anAbsenceStandsOnceValidatedAndWarnsWhenAsked) {
    karim().absences = {{{at(13, 8), at(13, 12)}, "Congés", true, Id<Absence>(5)}};
    EXPECT_FALSE(found(Code::Absence, slot(13, 12, 0, 60)));
    EXPECT_TRUE(found(Code::Absence, slot(13, 11, 59, 60)));
    EXPECT_TRUE(found(Code::Absence, slot(13, 7, 0, 61)));
    EXPECT_FALSE(found(Code::Absence, slot(13, 7, 0, 60)));
    EXPECT_EQ(said(Code::Absence, slot(13, 11, 0, 60)), "Absence\u00a0: Congés (ven. 13/11, 08:00 – 12:00)");
    karim().absences[0].validee = false;
    const auto list = constats(m_contexte, m_demande, karimId, slot(13, 11, 0, 60));
    EXPECT_EQ(niveauOf(list), ConstatNiveau::Faible);
    EXPECT_EQ(list.first().code, Code::AbsenceDemandee);
    EXPECT_EQ(list.first().cause, (EntityRef{"absence", 5}));
}

TEST_F(ConstatTest, absencesAreNamedByTheirDays) {
    karim().absences = {{{at(9, 0), at(14, 0)}, "Congés"}, {{at(16, 0), at(17, 0)}, "RTT"}};
    EXPECT_EQ(said(Code::Absence, slot(10, 8, 0, 60)), "Absence\u00a0: Congés (du lun. 09/11 au ven. 13/11)");
    EXPECT_EQ(said(Code::Absence, slot(16, 8, 0, 60)), "Absence\u00a0: RTT (lun. 16/11)");
}

TEST_F(ConstatTest, theRoadIsComparedWithTheGapOnBothSides) {
    karim().visites = {visit(1, "Hôtel Bellerive", slot(10, 8, 0, 60), roadFromDepot(14600)),
                       visit(2, "Pharmacie Vauban", slot(10, 15, 0, 60), roadFromDepot(14600))};
    EXPECT_TRUE(found(Code::TrajetImpossible, slot(10, 9, 21, 60)));
    EXPECT_FALSE(found(Code::TrajetImpossible, slot(10, 9, 22, 60)));
    EXPECT_TRUE(found(Code::TrajetSerre, slot(10, 9, 22, 60)));
    EXPECT_TRUE(found(Code::TrajetSerre, slot(10, 9, 31, 60)));
    EXPECT_FALSE(found(Code::TrajetSerre, slot(10, 9, 32, 60)));
    EXPECT_TRUE(found(Code::TrajetImpossible, slot(10, 13, 39, 60)));
    EXPECT_FALSE(found(Code::TrajetImpossible, slot(10, 13, 38, 60)));
    EXPECT_EQ(said(Code::TrajetImpossible, slot(10, 13, 50, 60)),
              "Trajet de 22\u00a0min pour 10\u00a0min libres avant Pharmacie Vauban (15:00)");
    EXPECT_EQ(said(Code::TrajetImpossible, slot(10, 9, 1, 60)),
              "Trajet de 22\u00a0min pour 1\u00a0min libre après Hôtel Bellerive (09:00)");
}

TEST_F(ConstatTest, aRoadBetweenTownsIsEstimatedAndNeverStrong) {
    karim().visites = {visit(1, "Hôtel Bellerive", slot(10, 8, 0, 60), town(14600, "69029"))};
    const auto list = constats(m_contexte, m_demande, karimId, slot(10, 9, 0, 60));
    EXPECT_EQ(niveauOf(list), ConstatNiveau::Faible);
    EXPECT_EQ(list.first().texte, "Trajet estimé de 22\u00a0min pour 0\u00a0min libre après Hôtel Bellerive (09:00)");
}

TEST_F(ConstatTest, anUnknownRoadSaysNothing) {
    for (const LieuPrecision precision :
         {LieuPrecision::Secteur, LieuPrecision::Departement, LieuPrecision::Inconnue}) {
        Lieu vague = roadFromDepot(90000);
        vague.precision = precision;
        karim().visites = {visit(1, "Hôtel Bellerive", slot(10, 8, 0, 60), vague)};
        EXPECT_FALSE(found(Code::TrajetSerre, slot(10, 9, 0, 60)));
        EXPECT_FALSE(found(Code::TrajetImpossible, slot(10, 9, 0, 60)));
    }
    m_demande.lieu = town(0, "69029");
    karim().visites = {visit(1, "Hôtel Bellerive", slot(10, 8, 0, 60), town(14600, "69029"))};
    EXPECT_FALSE(found(Code::TrajetSerre, slot(10, 9, 0, 60))) << "two addresses of one town";
}

TEST_F(ConstatTest, stayingOnTheSpotIsNoJourney) {
    karim().visites = {visit(1, "Boulangerie Marchetti", slot(10, 8, 0, 60), roadFromDepot(0))};
    EXPECT_FALSE(found(Code::TrajetSerre, slot(10, 9, 0, 60)));
    EXPECT_EQ(said(Code::Proche, slot(10, 9, 0, 60)), "À 0\u00a0min (0\u00a0km) de Boulangerie Marchetti");
}

TEST_F(ConstatTest, fifteenMinutesAreNearSixteenAreNot) {
    karim().depart = roadFromDepot(10000);
    EXPECT_EQ(said(Code::Proche, slot(10, 9, 0, 60)), "À 15\u00a0min (10\u00a0km) de son point de départ");
    karim().depart = roadFromDepot(10010);
    EXPECT_FALSE(found(Code::Proche, slot(10, 9, 0, 60)));
    karim().visites = {visit(1, "Hôtel Bellerive", slot(10, 14, 0, 60), roadFromDepot(3100))};
    EXPECT_EQ(said(Code::Proche, slot(10, 9, 0, 60)), "À 5\u00a0min (3,1\u00a0km) de Hôtel Bellerive");
    karim().visites[0].interval = slot(12, 14, 0, 60);
    EXPECT_FALSE(found(Code::Proche, slot(10, 9, 0, 60))) << "that visit is of another day";
}

TEST_F(ConstatTest, aMandatoryQualificationMustHoldOnTheLastDayToo) {
    karim().habilitations[0].expireLe = QDate(2026, 11, 10);
    EXPECT_EQ(said(Code::HabilitationValable, slot(10, 8, 0, 60)),
              "Habilitation Fluides cat. I valable jusqu’au 10/11/2026");
    EXPECT_FALSE(found(Code::HabilitationAbsente, {at(10, 23), at(11, 0)}));
    EXPECT_TRUE(found(Code::HabilitationAbsente, {at(10, 23), at(11, 0, 1)}));
    EXPECT_EQ(said(Code::HabilitationAbsente, slot(11, 8, 0, 60)),
              "Habilitation Fluides cat. I expirée le 10/11/2026");
    karim().habilitations.append({fluides, "Fluides cat. I", QDate(2028, 1, 1)});
    EXPECT_FALSE(found(Code::HabilitationAbsente, slot(11, 8, 0, 60))) << "renewed";
    EXPECT_EQ(niveauOf(constats(m_contexte, m_demande, julieId, slot(10, 8, 0, 60))),
              ConstatNiveau::Impossible);
}

TEST_F(ConstatTest, whatNobodyMayOverride) {
    const Interval creneau = slot(10, 8, 0, 60);
    m_demande.droit = false;
    m_demande.etat = PlanEtat::Facturee;
    EXPECT_EQ(codesFor(m_contexte, m_demande, creneau).first(2),
              (QList<Code>{Code::DroitAbsent, Code::InterventionFigee}));
    EXPECT_EQ(said(Code::InterventionFigee, creneau), "Intervention facturée");
    karim().dateEntree = QDate(2026, 11, 11);
    EXPECT_EQ(said(Code::TechnicienInactif, creneau),
              "Karim Benslimane ne fait pas partie de l’équipe le mar. 10/11");
    EXPECT_FALSE(found(Code::TechnicienInactif, slot(11, 8, 0, 60)));
    karim().actif = false;
    EXPECT_TRUE(found(Code::TechnicienInactif, slot(11, 8, 0, 60)));
    EXPECT_EQ(codesFor(m_contexte, m_demande, creneau, Id<Technicien>(99)),
              QList<Code>{Code::TechnicienInactif});
}

TEST_F(ConstatTest, aSpecialityNotHeldIsStrong) {
    m_demande.specialites.append(plomberie);
    m_demande.specialitesLibelles.append("Plomberie");
    const auto list = constats(m_contexte, m_demande, karimId, slot(10, 8, 0, 60));
    EXPECT_EQ(niveauOf(list), ConstatNiveau::Fort);
    EXPECT_EQ(sentence(list, Code::SpecialiteAbsente), "Spécialité Plomberie non tenue");
    EXPECT_EQ(sentence(list, Code::SpecialiteTenue), "Spécialité Climatisation");
}

TEST_F(ConstatTest, theWindowOfTheClientHoldsItsBounds) {
    m_demande.fenetre = slot(10, 8, 0, 240);
    EXPECT_FALSE(found(Code::HorsFenetre, slot(10, 8, 0, 240)));
    EXPECT_TRUE(found(Code::HorsFenetre, slot(10, 8, 0, 241)));
    EXPECT_TRUE(found(Code::HorsFenetre, slot(10, 7, 59, 60)));
    EXPECT_EQ(said(Code::HorsFenetre, slot(10, 13, 0, 60)),
              "Hors de la fenêtre du client (mar. 10/11, 08:00 – 12:00)");
}

TEST_F(ConstatTest, whatTheFileSaysOfTheVisitIsRepeated) {
    m_demande.materielManquant = "Pompe de relevage\u00a0: 1 manque";
    m_demande.devisEnAttente = "DEV-2026-00012";
    m_demande.clientReserve = "encours dépassé";
    karim().visitesFaites[marchetti] = 4;
    const Interval creneau = slot(10, 8, 0, 60);
    EXPECT_EQ(said(Code::MaterielManquant, creneau), "Matériel manquant (Pompe de relevage\u00a0: 1 manque)");
    EXPECT_EQ(said(Code::DevisEnAttente, creneau), "Devis DEV-2026-00012 en attente d’accord");
    EXPECT_EQ(said(Code::ClientReserve, creneau), "Boulangerie Marchetti\u00a0: encours dépassé");
    EXPECT_EQ(said(Code::ClientConnu, creneau), "Client connu\u00a0: 4 visites faites");
}

TEST_F(ConstatTest, theGravestComesFirstThenTheOrderOfTheTable) {
    karim().visites = {visit(9, "Hôtel Bellerive", slot(10, 11, 0, 60)),
                       visit(4, "Mme Aubert", slot(10, 12, 0, 60))};
    m_demande.specialites.append(plomberie);
    m_demande.specialitesLibelles.append("Plomberie");
    const auto list = constats(m_contexte, m_demande, karimId, slot(10, 11, 30, 120));
    EXPECT_EQ(codes(list), (QList<Code>{Code::Chevauchement, Code::Chevauchement, Code::SpecialiteAbsente,
                                        Code::DejeunerSupprime, Code::HorsHoraires, Code::SpecialiteTenue,
                                        Code::HabilitationValable}));
    EXPECT_EQ(list[0].cause.id, 4);
    EXPECT_EQ(list[1].cause.id, 9);
}

} // namespace
} // namespace tournevis::test
