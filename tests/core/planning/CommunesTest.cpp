// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/Communes.h"

namespace tournevis::test {
namespace {

QString insee(const QString& code, const QString& ville) { return lieuCommune(code, ville).codeInsee; }

TEST(Communes, aPostalCodeGivesItsTowns) {
    QStringList names;
    for (const Commune& commune : communes("01000"))
        names.append(commune.nom);
    EXPECT_EQ(names, (QStringList{"Bourg-en-Bresse", "Saint-Denis-lès-Bourg"}));
    EXPECT_EQ(communes("69 003").size(), 1);
    EXPECT_TRUE(communes("99999").isEmpty());
    EXPECT_TRUE(communes("6900").isEmpty());
    EXPECT_TRUE(communes("").isEmpty());
}

TEST(Communes, theFirstAndTheLastLineAreRead) {
    EXPECT_EQ(communes("01000").first().lieu.codeInsee, "01053");
    const Lieu place = lieuCommune("01000", "Bourg-en-Bresse");
    EXPECT_EQ(place.precision, LieuPrecision::Commune);
    EXPECT_DOUBLE_EQ(place.latitude, 46.2057);
    EXPECT_DOUBLE_EQ(place.longitude, 5.2258);
    EXPECT_EQ(place.nom, "Bourg-en-Bresse");
    EXPECT_FALSE(communes("97680").isEmpty());
}

TEST(Communes, lyonIsFoundByTheDistrictOfItsCode) {
    const Lieu third = lieuCommune("69003", "LYON");
    EXPECT_EQ(third.codeInsee, "69383");
    EXPECT_EQ(third.nom, "Lyon 3e");
    EXPECT_EQ(third.precision, LieuPrecision::Ville);
    for (const char* written : {"Lyon", "lyon 3", "Lyon 3e", "Lyon 03", "Lyon 3ème", "Lyon 3e Arrondissement",
                                "LYON CEDEX 03", "Lyon Cedex"})
        EXPECT_EQ(insee("69003", written), "69383") << written;
}

TEST(Communes, aCodeSharedByDistrictsGoesToItsOwn) {
    EXPECT_EQ(insee("13004", "Marseille"), "13204");
    EXPECT_EQ(insee("13004", "Marseille 12e"), "13212");
    EXPECT_EQ(insee("75015", "Paris"), "75115");
    EXPECT_EQ(insee("75015", "Issy les Moulineaux"), "92040");
    EXPECT_EQ(insee("75116", "Paris"), "75116");
}

TEST(Communes, waysOfWritingATownAreForgiven) {
    EXPECT_EQ(insee("01000", "ST DENIS LES BOURG"), "01344");
    EXPECT_EQ(insee("01000", "St-Denis-lès-Bourg"), "01344");
    EXPECT_EQ(insee("69110", "Ste Foy les Lyon"), "69202");
    EXPECT_EQ(insee("42000", "Saint Etienne"), "42218");
    EXPECT_EQ(insee("76600", "LE HAVRE"), insee("76600", "Havre"));
    EXPECT_EQ(insee("97111", "Morne à l’Eau"), "97116");
    EXPECT_EQ(insee("42140", "Chazelles s/ Lyon"), "42059");
}

TEST(Communes, aCedexIsLookedForInItsDepartment) {
    EXPECT_EQ(insee("69401", "LYON CEDEX 03"), "69383");
    EXPECT_EQ(insee("69626", "Villeurbanne Cedex"), "69266");
    EXPECT_EQ(lieuCommune("69999", "Nulle-Part Cedex").precision, LieuPrecision::Inconnue);
}

TEST(Communes, aMisspeltTownIsPlacedOnlyByACodeOfItsOwn) {
    EXPECT_EQ(insee("69100", "Vileurbane"), "69266");
    const Lieu lost = lieuCommune("01000", "Bourg");
    EXPECT_EQ(lost.precision, LieuPrecision::Inconnue);
    EXPECT_EQ(lost.nom, "Bourg");
    EXPECT_EQ(lieuCommune("", "Lyon").precision, LieuPrecision::Inconnue);
}

TEST(Communes, precisionIsThatOfTheFile) {
    EXPECT_EQ(lieuCommune("01090", "Genouilleux").precision, LieuPrecision::CodePostal);
    EXPECT_EQ(lieuCommune("27480", "Lyons-la-Forêt").precision, LieuPrecision::Secteur);
    EXPECT_EQ(lieuCommune("97500", "Saint-Pierre").precision, LieuPrecision::Inconnue);
    for (const char* code : {"01000", "69003", "97500"}) {
        for (const Commune& commune : communes(code))
            EXPECT_FALSE(commune.lieu.exact());
    }
}

TEST(Communes, theSourcesAreNamed) {
    EXPECT_TRUE(sourcesCommunes().contains("GeoNames"));
    EXPECT_TRUE(sourcesCommunes().contains("Licence Ouverte"));
}

} // namespace
} // namespace tournevis::test
