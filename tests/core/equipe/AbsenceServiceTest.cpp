// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/AbsenceService.h"

#include "core/missions/MissionsBase.h"
#include "equipe/AbsenceRules.h"
#include "equipe/TechnicienQueries.h"

namespace tournevis::test {
namespace {

class AbsenceServiceTest : public MissionsBase {
protected:
    void SetUp() override {
        MissionsBase::SetUp();
        m_account = person("technicien", {}, "Paul", "Rivière");
        m_paul = technicien("Paul", "Rivière", "electricite", m_account);
        m_lea = technicien("Léa", "Martin", "chauffage");
        m_services.rights = &m_rights;
    }

    Absence leave(Id<Technicien> who) {
        Absence absence;
        absence.technicienId = who;
        absence.debut = at(10, 0);
        absence.fin = at(11, 0);
        return absence;
    }

    AccountRights m_rights;
    Actor m_account;
    Id<Technicien> m_paul;
    Id<Technicien> m_lea;
};

TEST_F(AbsenceServiceTest, IsAskedForByTheTechnicianAndDecidedByThePlanner) {
    auto technician = open(m_account);
    auto planner = open(person("manager", {"regulation"}, "Julie", "Morel"));
    Absence asked = leave(m_paul);
    asked.statut = AbsenceStatut::Validee;
    const Id<Absence> id = expectValue(AbsenceService(*technician).request(asked));
    EXPECT_EQ(load(id).statut, AbsenceStatut::Demandee);
    EXPECT_EQ(AbsenceService(*technician).validate(id, 1).error().cause, Cause::Forbidden);
    expectOk(AbsenceService(*planner).validate(id, 1));
    EXPECT_EQ(load(id).statut, AbsenceStatut::Validee);
    EXPECT_EQ(load(id).valideLe, m_clock.now());
    EXPECT_FALSE(AbsenceService(*planner).validate(id, 2));
    EXPECT_EQ(AbsenceService(*planner).refuse(id, 2, {}).error().field(), "motif");
    expectOk(AbsenceService(*planner).refuse(id, 2, "Reprise anticipée"));
}

TEST_F(AbsenceServiceTest, IsNotAskedForAColleague) {
    auto technician = open(m_account);
    EXPECT_EQ(AbsenceService(*technician).request(leave(m_lea)).error().cause, Cause::Forbidden);
    expectValue(AbsenceService(*m_session).request(leave(m_lea)));
}

TEST_F(AbsenceServiceTest, EndsAfterItBegins) {
    Absence empty = leave(m_paul);
    empty.fin = empty.debut;
    EXPECT_EQ(AbsenceService(*m_session).request(empty).error().field(), "fin");
}

TEST_F(AbsenceServiceTest, IsDecidedOnce) {
    using enum AbsenceStatut;
    EXPECT_TRUE(canDecide(Demandee, Validee));
    EXPECT_TRUE(canDecide(Demandee, Refusee));
    EXPECT_TRUE(canDecide(Validee, Refusee));
    for (const auto& [from, to] : {std::pair(Demandee, Demandee),
                                   {Validee, Validee},
                                   {Validee, Demandee},
                                   {Refusee, Validee},
                                   {Refusee, Demandee},
                                   {Refusee, Refusee}})
        EXPECT_FALSE(canDecide(from, to));
}

TEST_F(AbsenceServiceTest, TechniciansAreListedWithWhatTheyHold) {
    TechnicienQueries queries(*m_session);
    const auto rows = expectValue(queries.active());
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[1].nom, "Paul Rivière");
    EXPECT_EQ(rows[1].initiales, "PR");
    EXPECT_EQ(rows[1].libelles, QStringList{"Électricité"});
    EXPECT_EQ(rows[1].horaire.on(QDate(2026, 11, 9), defaultZone()).size(), 2);
    EXPECT_EQ(expectValue(queries.holding(specialite("chauffage"))).size(), 1);
    EXPECT_EQ(expectValue(queries.specialites()).size(), 4);
    auto technician = open(m_account);
    EXPECT_EQ(expectValue(TechnicienQueries(*technician).active()).size(), 1);
    EXPECT_EQ(initialsOf("Jean-Marc", "de La Tour"), "JMD");
}

} // namespace
} // namespace tournevis::test
