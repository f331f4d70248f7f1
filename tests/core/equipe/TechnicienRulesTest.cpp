// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/techniciens/TechnicienRules.h"

#include <gtest/gtest.h>

namespace tournevis::test {
namespace {

Technicien julie() {
    Technicien technicien;
    technicien.prenom = QStringLiteral("Julie");
    technicien.nom = QStringLiteral("Morel");
    return technicien;
}

QStringList refused(const Technicien& technicien) {
    QStringList fields;
    for (const FieldError& error : validate(technicien))
        fields += error.field;
    return fields;
}

TEST(TechnicienRules, aPlaceIsWholeAndOnTheEarth) {
    Technicien technicien = julie();
    technicien.latitude = 45.7;
    EXPECT_EQ(refused(technicien), QStringList{"longitude"});
    technicien.longitude = 4.8;
    EXPECT_EQ(refused(technicien), QStringList());
    technicien.latitude.reset();
    EXPECT_EQ(refused(technicien), QStringList{"latitude"});
    for (const double wrong : {-90.1, 90.1}) {
        technicien.latitude = wrong;
        EXPECT_EQ(refused(technicien), QStringList{"latitude"});
    }
    technicien.latitude = -90;
    for (const double wrong : {-180.1, 180.1}) {
        technicien.longitude = wrong;
        EXPECT_EQ(refused(technicien), QStringList{"longitude"});
    }
}

TEST(TechnicienRules, aNameHasTwoLettersAndALackingOneIsToldByTheSchema) {
    Technicien technicien = julie();
    technicien.prenom = QStringLiteral(" J ");
    EXPECT_EQ(refused(technicien), QStringList{"prenom"});
    technicien.prenom.clear();
    technicien.nom = QStringLiteral("M");
    EXPECT_EQ(refused(technicien), QStringList{"nom"});
}

TEST(TechnicienRules, aSubcontractorWorksForACompany) {
    Technicien technicien = julie();
    technicien.type = TechnicienType::SousTraitant;
    EXPECT_EQ(refused(technicien), QStringList{"fournisseur_id"});
    technicien.fournisseurId = Id<Fournisseur>(1);
    EXPECT_EQ(refused(technicien), QStringList());
}

TEST(TechnicienRules, whatLimitsADayOrAWeekFitsInIt) {
    Technicien technicien = julie();
    technicien.maxVisitesJour = 0;
    EXPECT_EQ(refused(technicien), QStringList{"max_visites_jour"});
    technicien.maxVisitesJour = 1;
    technicien.reserveMin = 7 * 24 * 60;
    EXPECT_EQ(refused(technicien), QStringList());
    technicien.reserveMin += 1;
    EXPECT_EQ(refused(technicien), QStringList{"reserve_min"});
    technicien.reserveMin = -1;
    EXPECT_EQ(refused(technicien), QStringList{"reserve_min"});
}

TEST(TechnicienRules, nobodyLeavesBeforeTheyCame) {
    Technicien technicien = julie();
    technicien.dateSortie = QDate(2026, 1, 1);
    EXPECT_EQ(refused(technicien), QStringList());
    technicien.dateEntree = QDate(2026, 1, 1);
    EXPECT_EQ(refused(technicien), QStringList()) << "the same day";
    technicien.dateEntree = QDate(2026, 1, 2);
    EXPECT_EQ(refused(technicien), QStringList{"date_sortie"});
}

TEST(TechnicienRules, whatIsTypedTakesItsUsualForm) {
    Technicien technicien = julie();
    technicien.telephone = QStringLiteral("04 99 00 12 48");
    technicien.email = QStringLiteral("Julie@Exemple.fr");
    technicien.codePostalDepart = QStringLiteral("69 100");
    EXPECT_TRUE(normalize(technicien).isEmpty());
    EXPECT_EQ(technicien.telephone, "+33499001248");
    EXPECT_EQ(technicien.codePostalDepart, "69100");
    technicien.telephone = QStringLiteral("12");
    technicien.email = QStringLiteral("julie");
    technicien.codePostalDepart = QStringLiteral("Lyon");
    EXPECT_EQ(normalize(technicien).size(), 3);
}

TEST(TechnicienRules, thePrincipalSpecialityIsHeldOnceAndFirst) {
    Technicien technicien = julie();
    EXPECT_TRUE(withPrincipal(technicien, {}).isEmpty());
    TechnicienSpecialite chauffage;
    chauffage.specialiteId = Id<Specialite>(3);
    technicien.specialiteId = Id<Specialite>(1);
    const auto held = withPrincipal(technicien, {chauffage, chauffage, TechnicienSpecialite()});
    ASSERT_EQ(held.size(), 2);
    EXPECT_EQ(held[0].specialiteId, Id<Specialite>(1));
    technicien.specialiteId = Id<Specialite>(3);
    EXPECT_EQ(withPrincipal(technicien, {chauffage}).size(), 1);
}

} // namespace
} // namespace tournevis::test
