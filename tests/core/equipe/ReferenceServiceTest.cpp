// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/references/ReferenceService.h"

#include "core/missions/MissionsBase.h"
#include "equipe/references/EquipeQueries.h"

namespace tournevis::test {
namespace {

class ReferenceServiceTest : public MissionsBase {
protected:
    Fermeture closed(const QDate& first, const QDate& last) {
        Fermeture fermeture;
        fermeture.libelle = "Fermeture de fin d’année";
        fermeture.debut = first;
        fermeture.fin = last;
        return fermeture;
    }
    template <class T>
    QString errorOn(const T& record) {
        const auto refused = ReferenceService(*m_session).save(record);
        EXPECT_FALSE(refused);
        return refused ? QString() : refused.error().field();
    }
    Horaire part(const QString& monday) {
        Horaire horaire;
        horaire.code = "mi-temps";
        horaire.libelle = "Mi-temps du matin";
        horaire.lundi = monday;
        return horaire;
    }
};

TEST_F(ReferenceServiceTest, AClosureCountsBothItsDays) {
    ReferenceService service(*m_session);
    const auto id = expectValue(service.save(closed(QDate(2026, 12, 24), QDate(2026, 12, 31))));
    const auto within = [&](const QDate& first, const QDate& last) {
        return expectValue(EquipeQueries(*m_session).fermetures(first, last)).size();
    };
    EXPECT_EQ(within(QDate(2026, 12, 31), QDate(2027, 1, 6)), 1);
    EXPECT_EQ(within(QDate(2026, 12, 18), QDate(2026, 12, 24)), 1);
    EXPECT_EQ(within(QDate(2026, 12, 18), QDate(2026, 12, 23)), 0);
    EXPECT_EQ(within(QDate(2027, 1, 1), QDate(2027, 1, 6)), 0);
    expectOk(service.setArchived(id, 1, true));
    EXPECT_EQ(within(QDate(2026, 12, 24), QDate(2026, 12, 31)), 0);
    expectOk(service.setArchived(id, 2, false));
    EXPECT_EQ(within(QDate(2026, 12, 24), QDate(2026, 12, 31)), 1);
}

TEST_F(ReferenceServiceTest, AClosureOfOneDayIsEnoughAndDaysAreInOrder) {
    const auto id = expectValue(ReferenceService(*m_session).save(closed(QDate(2026, 5, 15), {})));
    EXPECT_EQ(load(id).fin, QDate(2026, 5, 15));
    EXPECT_EQ(errorOn(closed(QDate(2026, 5, 15), QDate(2026, 5, 14))), "fin");
    EXPECT_EQ(errorOn(closed({}, {})), "debut");
}

TEST_F(ReferenceServiceTest, HoursAreReadDayByDay) {
    EXPECT_EQ(errorOn(part("8h-12h")), "lundi");
    EXPECT_EQ(errorOn(part("12:00-08:00")), "lundi");
    EXPECT_EQ(errorOn(part({})), "lundi");
    const auto id = expectValue(ReferenceService(*m_session).save(part("08:00-12:00")));
    EXPECT_EQ(load(id).code, "MI-TEMPS");
    EXPECT_EQ(weeklyMinutes(load(id)), 240);
    EXPECT_EQ(weeklyMinutes(part("n’importe quoi")), 0);
}

TEST_F(ReferenceServiceTest, OneTimetableIsTheDefault) {
    Horaire horaire = part("08:00-12:00");
    horaire.parDefaut = true;
    const auto id = expectValue(ReferenceService(*m_session).save(horaire));
    EXPECT_EQ(value("SELECT group_concat(id) FROM horaire WHERE par_defaut = 1").toLongLong(), id.value());
}

TEST_F(ReferenceServiceTest, ACodeOrANameIsUsedOnce) {
    Zone zone;
    zone.code = "nord";
    zone.libelle = "Nord lyonnais";
    expectValue(ReferenceService(*m_session).save(zone));
    EXPECT_EQ(errorOn(zone), "code");
    zone.code = "EST";
    zone.couleur = "bleu";
    EXPECT_EQ(errorOn(zone), "couleur");
    Equipe equipe;
    EXPECT_EQ(errorOn(equipe), "libelle");
    HabilitationType type;
    type.code = "X";
    type.libelle = "Essai";
    type.validiteMois = 0;
    EXPECT_EQ(errorOn(type), "validite_mois");
}

TEST_F(ReferenceServiceTest, OnlyTheAdministrationWritesAndReads) {
    auto clerk = open(person("manager", {"regulation"}, "Julie", "Morel"));
    m_openRights.refused = {"administration.ecrire"};
    Equipe equipe;
    equipe.libelle = "Lyon Nord";
    const auto written = ReferenceService(*clerk).save(equipe);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().cause, Cause::Forbidden);
    m_openRights.refused = {"administration.lire"};
    const auto read = ReferenceService(*clerk).list<Equipe>();
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().cause, Cause::Forbidden);
}

} // namespace
} // namespace tournevis::test
