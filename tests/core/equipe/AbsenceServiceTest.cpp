// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/AbsenceService.h"

#include "core/missions/MissionsBase.h"
#include "equipe/AbsenceRules.h"
#include "equipe/TechnicienQueries.h"
#include "equipe/absences/AbsenceList.h"

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

TEST_F(AbsenceServiceTest, IsChangedByItsTechnicianUntilItIsDecided) {
    auto technician = open(m_account);
    auto planner = open(person("manager", {"regulation"}, "Julie", "Morel"));
    const Id<Absence> id = expectValue(AbsenceService(*technician).save(leave(m_paul)));
    Absence longer = load(id);
    longer.fin = at(12, 0);
    longer.statut = AbsenceStatut::Validee;
    expectValue(AbsenceService(*technician).save(longer));
    EXPECT_EQ(load(id).fin, at(12, 0));
    EXPECT_EQ(load(id).statut, AbsenceStatut::Demandee) << "a form does not decide";
    Absence elsewhere = load(id);
    elsewhere.technicienId = m_lea;
    EXPECT_EQ(AbsenceService(*technician).save(elsewhere).error().cause, Cause::Forbidden);
    expectOk(AbsenceService(*planner).validate(id, 2));
    Absence late = load(id);
    late.fin = at(13, 0);
    EXPECT_EQ(AbsenceService(*technician).save(late).error().cause, Cause::Forbidden);
    expectValue(AbsenceService(*planner).save(late));
    expectOk(AbsenceService(*planner).refuse(id, 4, "Chantier urgent"));
    Absence refused = load(id);
    refused.fin = at(14, 0);
    EXPECT_FALSE(AbsenceService(*planner).save(refused));
}

TEST_F(AbsenceServiceTest, IsCancelledByItsTechnicianUntilItIsDecided) {
    auto technician = open(m_account);
    auto planner = open(person("manager", {"regulation"}, "Julie", "Morel"));
    const Id<Absence> id = expectValue(AbsenceService(*technician).save(leave(m_paul)));
    expectOk(AbsenceService(*technician).cancel(id, 1));
    EXPECT_TRUE(expectValue(AbsenceList(*planner).of(m_paul)).isEmpty());
    expectOk(AbsenceService(*technician).restore(id, 2));
    EXPECT_EQ(expectValue(AbsenceList(*planner).of(m_paul)).size(), 1);
    expectOk(AbsenceService(*planner).validate(id, 3));
    EXPECT_EQ(AbsenceService(*technician).cancel(id, 4).error().cause, Cause::Forbidden);
    expectOk(AbsenceService(*planner).cancel(id, 4));
}

TEST_F(AbsenceServiceTest, WarnsOfTheOtherAbsencesOfTheSamePerson) {
    AbsenceService service(*m_session);
    AbsenceList list(*m_session);
    const Id<Absence> first = expectValue(service.save(leave(m_paul)));
    expectValue(service.save(leave(m_lea)));
    Absence next = leave(m_paul);
    next.debut = at(11, 0);
    next.fin = at(12, 0);
    EXPECT_TRUE(expectValue(list.overlapping(next)).isEmpty()) << "the end of one is the start of the next";
    next.debut = at(10, 23, 59);
    const auto found = expectValue(list.overlapping(next));
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(absenceWords(found.first(), defaultZone()),
              "Congés du 10/11/2026 00:00 au 11/11/2026 00:00, demandée");
    EXPECT_TRUE(expectValue(list.overlapping(load(first))).isEmpty()) << "not with itself";
    expectOk(service.refuse(first, 1, "Non"));
    EXPECT_TRUE(expectValue(list.overlapping(next)).isEmpty());
}

TEST_F(AbsenceServiceTest, IsListedForThePlannerAndForItsTechnician) {
    auto technician = open(m_account);
    AbsenceService service(*m_session);
    const Id<Absence> own = expectValue(service.save(leave(m_paul)));
    expectValue(service.save(leave(m_lea)));
    ListRequest request;
    request.filter = "demandees";
    request.sort = "technicien";
    const auto page = expectValue(AbsenceList(*m_session).page(request));
    ASSERT_EQ(page.rows.size(), 2);
    EXPECT_EQ(page.rows.first().technicien, "Léa Martin");
    EXPECT_EQ(expectValue(AbsenceList(*technician).count(request)), 1);
    EXPECT_EQ(expectValue(AbsenceList(*technician).technicians()).size(), 1);
    EXPECT_EQ(expectValue(AbsenceList(*technician).one(own)).technicien, "Paul Rivière");
    EXPECT_FALSE(AbsenceList(*technician).one(page.rows.first().id));
    request.filter = "passees";
    EXPECT_EQ(expectValue(AbsenceList(*m_session).count(request)), 0);
    m_clock.set(at(20, 8));
    EXPECT_EQ(expectValue(AbsenceList(*m_session).count(request)), 2);
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
