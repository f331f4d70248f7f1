// SPDX-License-Identifier: GPL-3.0-or-later
#include "rapports/RapportService.h"

#include "core/missions/MissionsBase.h"
#include "rapports/RapportRules.h"

namespace tournevis::test {
namespace {

class RapportServiceTest : public MissionsBase {
protected:
    void SetUp() override {
        MissionsBase::SetUp();
        m_services.handlers.insert("intervention", createReportOnFinish);
        m_session = open();
        m_account = person("technicien", {}, "Paul", "Rivière");
        m_paul = technicien("Paul", "Rivière", "electricite", m_account);
        m_mission = newMission();
        m_visite = newVisit(m_mission, slot(9, 7, 8), {m_paul});
    }

    RapportMission onlyReport() {
        const auto reports = expectValue(RapportService(*m_session).ofMission(m_mission));
        EXPECT_EQ(reports.size(), 1);
        return reports.isEmpty() ? RapportMission() : reports.first();
    }

    Actor m_account;
    Id<Technicien> m_paul;
    Id<Mission> m_mission;
    Id<Intervention> m_visite;
};

TEST_F(RapportServiceTest, AFinishedVisitAsksItsResponsableForAReport) {
    expectOk(work(m_visite, at(9, 7), at(9, 8)));
    const RapportMission draft = onlyReport();
    EXPECT_EQ(draft.numero, "RAP-2026-00001");
    EXPECT_EQ(draft.titre, "Rapport à rédiger");
    EXPECT_EQ(draft.statut, RapportStatut::Brouillon);
    EXPECT_EQ(draft.technicienId, m_paul);
    EXPECT_EQ(draft.redacteurId.value(), m_account.utilisateurId);
    EXPECT_EQ(
        value("SELECT count(*) FROM notification WHERE code = 'rapport_a_rediger' AND utilisateur_id = ?",
              {m_account.utilisateurId}),
        1);
    expectOk(InterventionService(*m_session).close(m_visite, version(m_visite)));
    onlyReport();
}

TEST_F(RapportServiceTest, AReportBegunBeforeTheEndIsEnough) {
    RapportMission begun;
    begun.missionId = m_mission;
    begun.interventionId = m_visite;
    begun.titre = QStringLiteral("Mise en service");
    begun.statut = RapportStatut::EnCours;
    expectValue(RapportService(*m_session).create(begun));
    expectOk(work(m_visite, at(9, 7), at(9, 8)));
    EXPECT_EQ(onlyReport().titre, "Mise en service");
    EXPECT_EQ(onlyReport().dateRapport, QDate(2026, 11, 9));
}

TEST_F(RapportServiceTest, IsWrittenByItsAuthorAndValidatedByTheOffice) {
    expectOk(work(m_visite, at(9, 7), at(9, 8)));
    AccountRights rights;
    m_services.rights = &rights;
    auto author = open(m_account);
    auto office = open(person("manager", {"regulation"}, "Julie", "Morel"));
    RapportMission rapport = onlyReport();
    const Id<RapportMission> id = rapport.key();
    EXPECT_EQ(RapportService(*office).validate(id, rapport.version).error().field(), "contenu");
    rapport.contenu = QStringLiteral("Tableau remplacé.");
    rapport.statut = RapportStatut::Valide;
    expectOk(RapportService(*author).update(rapport));
    EXPECT_EQ(onlyReport().statut, RapportStatut::Brouillon) << "the form does not decide";
    expectOk(RapportService(*author).advance(id, 2, RapportStatut::AValider));
    EXPECT_EQ(RapportService(*author).validate(id, 3).error().cause, Cause::Forbidden);
    EXPECT_FALSE(RapportService(*office).advance(id, 3, RapportStatut::Valide));
    expectOk(RapportService(*office).validate(id, 3));
    EXPECT_EQ(onlyReport().valideLe, m_clock.now());
    EXPECT_FALSE(RapportService(*author).update(onlyReport()));
}

TEST_F(RapportServiceTest, LosesItsSignatureWhenTheContentChanges) {
    RapportMission rapport;
    rapport.missionId = m_mission;
    rapport.titre = QStringLiteral("Mise en service");
    rapport.contenu = QStringLiteral("Essais conformes.");
    rapport.signataire = QStringLiteral("Mme Durand");
    rapport.signeLe = m_clock.now();
    expectValue(RapportService(*m_session).create(rapport));
    rapport = onlyReport();
    rapport.titre = QStringLiteral("Mise en service du tableau");
    expectOk(RapportService(*m_session).update(rapport));
    EXPECT_EQ(onlyReport().signataire, "Mme Durand");
    rapport = onlyReport();
    rapport.contenu = QStringLiteral("Essais non conformes.");
    expectOk(RapportService(*m_session).update(rapport));
    EXPECT_TRUE(onlyReport().signataire.isEmpty());
    EXPECT_FALSE(onlyReport().signeLe.isValid());
}

TEST_F(RapportServiceTest, IsReadByThoseItConcerns) {
    expectOk(work(m_visite, at(9, 7), at(9, 8)));
    AccountRights rights;
    m_services.rights = &rights;
    auto author = open(m_account);
    auto colleague = open(person("technicien", {}, "Léa", "Martin"));
    const Id<RapportMission> id = onlyReport().key();
    expectValue(RapportService(*author).load(id));
    EXPECT_EQ(RapportService(*colleague).load(id).error().cause, Cause::Forbidden);
    EXPECT_TRUE(expectValue(RapportService(*colleague).ofMission(m_mission)).isEmpty());
    EXPECT_EQ(RapportService(*colleague).update(onlyReport()).error().cause, Cause::Forbidden);
}

TEST(RapportRules, AllowOnlyTheDrawnArrows) {
    using enum RapportStatut;
    const QHash<int, QList<RapportStatut>> allowed{{int(Brouillon), {EnCours, AValider, Valide}},
                                                   {int(EnCours), {AValider, Valide}},
                                                   {int(AValider), {EnCours, Valide}},
                                                   {int(Valide), {Envoye}}};
    for (const auto& from : enumTable(RapportStatut{})) {
        for (const auto& to : enumTable(RapportStatut{}))
            EXPECT_EQ(rapportArrow(from.value, to.value).has_value(),
                      allowed[int(from.value)].contains(to.value))
                << from.code << " -> " << to.code;
    }
    EXPECT_EQ(rapportArrows().size(), 8U);
}

} // namespace
} // namespace tournevis::test
