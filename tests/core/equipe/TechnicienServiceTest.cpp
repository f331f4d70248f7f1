// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/techniciens/TechnicienService.h"

#include "core/missions/MissionsBase.h"
#include "equipe/TechnicienQueries.h"
#include "equipe/habilitations/HabilitationService.h"
#include "equipe/references/EquipeQueries.h"
#include "equipe/references/ReferenceService.h"
#include "equipe/techniciens/TechnicienList.h"
#include "equipe/techniciens/TechnicienRules.h"
#include "parametres/Numerotation.h"

namespace tournevis::test {
namespace {

class TechnicienServiceTest : public MissionsBase {
protected:
    TechnicienService service(Session& session) {
        return TechnicienService(session, [](Transaction& transaction) {
            return nextNumber(transaction, "technicien", transaction.today().year());
        });
    }
    TechnicienFile newcomer() {
        TechnicienFile file = expectValue(service(*m_session).blank());
        file.technicien.prenom = "Noé";
        file.technicien.nom = "Blanc";
        file.technicien.telephone = "04 99 00 07 19";
        file.technicien.specialiteId = specialite("electricite");
        return file;
    }
    Id<HabilitationType> kind(const char* code) {
        return Id<HabilitationType>(
            value("SELECT id FROM habilitation_type WHERE code = ?", {code}).toLongLong());
    }
    Id<Habilitation> hold(Id<Technicien> who, const char* code, const QDate& obtained, const QDate& expiry) {
        Habilitation habilitation;
        habilitation.technicienId = who;
        habilitation.typeId = kind(code);
        habilitation.obtenueLe = obtained;
        habilitation.expireLe = expiry;
        return expectValue(HabilitationService(*m_session).save(habilitation));
    }
    QString errorOn(const TechnicienFile& file) {
        const auto refused = service(*m_session).save(file);
        EXPECT_FALSE(refused);
        return refused ? QString() : refused.error().field();
    }
};

TEST_F(TechnicienServiceTest, ANewcomerDrawsTheNextNumberAndHoldsThePrincipalSpeciality) {
    const Id<Technicien> id = expectValue(service(*m_session).save(newcomer()));
    const TechnicienFile file = expectValue(service(*m_session).load(id));
    EXPECT_EQ(file.technicien.matricule, "TEC-001");
    EXPECT_EQ(file.technicien.telephone, "+33499000719");
    ASSERT_EQ(file.specialites.size(), 1);
    EXPECT_EQ(file.specialites.first().specialiteId, specialite("electricite"));
}

TEST_F(TechnicienServiceTest, ASpecialityIsTakenUpGivenUpAndTakenUpAgain) {
    TechnicienFile file = newcomer();
    TechnicienSpecialite heating;
    heating.specialiteId = specialite("chauffage");
    heating.niveau = Niveau::Debutant;
    file.specialites = {heating, heating};
    const Id<Technicien> id = expectValue(service(*m_session).save(file));
    const auto held = [&] { return expectValue(TechnicienQueries(*m_session).active()).first().libelles; };
    EXPECT_EQ(held(), (QStringList{"Électricité", "Chauffage"}));
    file = expectValue(service(*m_session).load(id));
    file.specialites.clear();
    expectValue(service(*m_session).save(file));
    EXPECT_EQ(held(), QStringList{"Électricité"});
    heating.niveau = Niveau::Expert;
    file = expectValue(service(*m_session).load(id));
    file.specialites.append(heating);
    expectValue(service(*m_session).save(file));
    EXPECT_EQ(held(), (QStringList{"Électricité", "Chauffage"}));
    EXPECT_EQ(value("SELECT niveau FROM technicien_specialite WHERE specialite_id = ?",
                    {heating.specialiteId.value()}),
              "expert");
}

TEST_F(TechnicienServiceTest, EveryRefusalIsToldAtOnce) {
    TechnicienFile file = newcomer();
    file.technicien.nom.clear();
    file.technicien.telephone = "12";
    file.technicien.latitude = 45.75;
    file.technicien.reserveMin = -1;
    const auto refused = service(*m_session).save(file);
    ASSERT_FALSE(refused);
    QStringList fields;
    for (const FieldError& error : refused.error().fields)
        fields += error.field;
    fields.sort();
    EXPECT_EQ(fields, (QStringList{"longitude", "nom", "reserve_min", "telephone"}));
    EXPECT_EQ(value("SELECT count(*) FROM technicien"), 0);
}

TEST_F(TechnicienServiceTest, ASousTraitantHasAnEntrepriseAndDatesAreInOrder) {
    TechnicienFile file = newcomer();
    file.technicien.type = TechnicienType::SousTraitant;
    EXPECT_EQ(errorOn(file), "fournisseur_id");
    file = newcomer();
    file.technicien.dateEntree = QDate(2026, 11, 9);
    file.technicien.dateSortie = QDate(2026, 11, 8);
    EXPECT_EQ(errorOn(file), "date_sortie");
    file = newcomer();
    file.technicien.maxVisitesJour = 0;
    EXPECT_EQ(errorOn(file), "max_visites_jour");
}

TEST_F(TechnicienServiceTest, SomebodyInactiveLeavesThePlanningAndComesBack) {
    const Id<Technicien> id = expectValue(service(*m_session).save(newcomer()));
    expectOk(service(*m_session).setActive(id, 1, false));
    EXPECT_TRUE(expectValue(TechnicienQueries(*m_session).active()).isEmpty());
    const auto stale = service(*m_session).setActive(id, 1, true);
    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.error().cause, Cause::Conflict);
    expectOk(service(*m_session).setActive(id, 2, true));
    EXPECT_EQ(expectValue(TechnicienQueries(*m_session).active()).size(), 1);
}

TEST_F(TechnicienServiceTest, OnlyTheAdministrationWrites) {
    auto clerk = open(person("manager", {"regulation"}, "Julie", "Morel"));
    m_openRights.refused = {"administration.ecrire"};
    const auto refused = service(*clerk).save(newcomer());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().cause, Cause::Forbidden);
}

TEST_F(TechnicienServiceTest, ThePlanningReadsTeamPlaceReserveAndWhatIsHeld) {
    Equipe equipe;
    equipe.libelle = "Lyon Sud";
    Zone zone;
    zone.code = "sud";
    zone.libelle = "Sud lyonnais";
    TechnicienFile file = newcomer();
    file.technicien.equipeId = expectValue(ReferenceService(*m_session).save(equipe));
    file.technicien.zoneId = expectValue(ReferenceService(*m_session).save(zone));
    file.technicien.villeDepart = "Oullins";
    file.technicien.codePostalDepart = "69600";
    file.technicien.latitude = 45.7146;
    file.technicien.longitude = 4.8079;
    file.technicien.reserveMin = 120;
    file.technicien.maxVisitesJour = 5;
    const Id<Technicien> id = expectValue(service(*m_session).save(file));
    hold(id, "BR", QDate(2024, 1, 10), QDate(2027, 1, 9));
    hold(id, "SST", QDate(2023, 1, 10), QDate(2025, 1, 9));
    const TechnicienRow row = expectValue(TechnicienQueries(*m_session).active()).first();
    EXPECT_EQ(row.equipe, "Lyon Sud");
    EXPECT_EQ(row.zone, "Sud lyonnais");
    EXPECT_EQ(row.depart.ville, "Oullins");
    EXPECT_EQ(row.depart.codePostal, "69600");
    EXPECT_EQ(row.depart.latitude, 45.7146);
    EXPECT_EQ(row.reserveMin, 120);
    EXPECT_EQ(row.maxVisitesJour, 5);
    EXPECT_EQ(row.telephone, "+33499000719");
    ASSERT_EQ(row.habilitations.size(), 2);
    ASSERT_TRUE(row.habilitation(kind("BR")));
    EXPECT_TRUE(row.habilitation(kind("BR"))->validOn(QDate(2027, 1, 9)));
    EXPECT_FALSE(row.habilitation(kind("BR"))->validOn(QDate(2027, 1, 10)));
    EXPECT_FALSE(row.habilitation(kind("PG")));
}

TEST_F(TechnicienServiceTest, TheListCountsWhatExpiredAndShowsWhatComesNext) {
    const Id<Technicien> paul = technicien("Paul", "Rivière", "electricite");
    const Id<Technicien> lea = technicien("Léa", "Martin", "chauffage");
    disqualify(paul);
    disqualify(lea);
    hold(paul, "BR", QDate(2023, 12, 1), QDate(2026, 11, 30));
    hold(paul, "SST", QDate(2023, 1, 10), QDate(2026, 11, 8));
    hold(paul, "FLUIDE_I", QDate(2019, 1, 10), {});
    TechnicienList list(*m_session);
    ListRequest request;
    request.filter = "echeances";
    const auto page = expectValue(list.page(request));
    ASSERT_EQ(page.rows.size(), 1);
    EXPECT_EQ(page.rows.first().nom, "Paul Rivière");
    EXPECT_EQ(page.rows.first().habilitations, 3);
    EXPECT_EQ(page.rows.first().expirees, 1);
    EXPECT_EQ(page.rows.first().prochaineEcheance, QDate(2026, 11, 30));
    EXPECT_EQ(expectValue(list.count(request)), 1);
    request.filter = "actifs";
    request.search = "martin";
    EXPECT_EQ(expectValue(list.page(request)).rows.first().nom, "Léa Martin");
}

TEST(TechnicienRules, ThePrincipalSpecialityIsHeldOnce) {
    Technicien technicien;
    technicien.specialiteId = Id<Specialite>(1);
    technicien.niveau = Niveau::Expert;
    TechnicienSpecialite second;
    second.specialiteId = Id<Specialite>(2);
    const auto held = withPrincipal(technicien, {second, second, TechnicienSpecialite()});
    ASSERT_EQ(held.size(), 2);
    EXPECT_EQ(held.first().specialiteId, technicien.specialiteId);
    EXPECT_EQ(held.first().niveau, Niveau::Expert);
    EXPECT_EQ(withPrincipal(technicien, held).size(), 2);
}

} // namespace
} // namespace tournevis::test
