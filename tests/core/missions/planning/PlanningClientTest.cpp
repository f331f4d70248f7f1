// SPDX-License-Identifier: GPL-3.0-or-later
// ux.md § 2: a client account sees the planning of its own visits, and nothing of the company.
#include "core/missions/planning/PlanningBase.h"
#include "equipe/references/Fermeture.h"
#include "missions/InterventionLigneService.h"
#include "missions/MissionQueries.h"
#include "missions/papier/PlanningPapier.h"

namespace tournevis::test {
namespace {

class PlanningClientTest : public PlanningBase {
protected:
    void SetUp() override {
        PlanningBase::SetUp();
        m_services.rights = &m_rights;
        const Actor durand = person("client", {}, "Marie", "Durand");
        expectValue(m_session->connection().execute("UPDATE utilisateur SET client_id = ? WHERE id = ?",
                                                    {m_client.value(), durand.utilisateurId}));
        m_durand = open(durand);
        m_other = newMissionOf(newClient(CarteClient::Standard));
        change<Technicien>(m_paul, [](Technicien& paul) { paul.telephone = "+33600000001"; });
    }

    Id<Mission> newMissionOf(Id<Client> client) {
        MissionFile file = expectValue(MissionService(*m_session).blank(client));
        file.mission.typeId = type("INSTAL_ELEC");
        file.mission.nature = QStringLiteral("Tableau");
        return expectValue(MissionService(*m_session).save(file));
    }
    Id<Intervention> confirmed(Id<Mission> mission, const Interval& slot,
                               const QList<Id<Technicien>>& techniciens) {
        const Id<Intervention> id = newVisit(mission, slot, techniciens);
        expectOk(PlanningService(*m_session).confirm(id, version(id), RdvCanal::Telephone));
        return id;
    }
    PlanningTableau theirs(bool annulees = false) {
        return expectValue(planningTableau(*m_durand, {at(9, 0), at(16, 0)}, annulees));
    }
    /// « Paul Rivière INT-2026-00001/1 ».
    QStringList seen(const PlanningTableau& tableau) {
        QStringList visites;
        for (const PlanningLane& lane : tableau.lanes) {
            for (const PlanningVisit& visite : lane.visites)
                visites += lane.technicien.nom + u' ' + visite.reference;
        }
        return visites;
    }

    AccountRights m_rights;
    std::unique_ptr<Session> m_durand;
    Id<Mission> m_other;
};

TEST_F(PlanningClientTest, TheirConfirmedVisitsOnTheLinesOfThoseWhoCome) {
    confirmed(m_mission, slot(10, 8, 10), {m_paul, m_lea});
    newVisit(m_mission, slot(12, 8, 10), {m_paul});
    VisitPlan hidden = plan(slot(13, 8, 10), {m_paul});
    hidden.provisoire = true;
    expectValue(PlanningService(*m_session).plan(m_mission, hidden));
    waiting();
    confirmed(m_other, slot(12, 14, 16), {m_paul});
    const PlanningTableau tableau = theirs();
    EXPECT_EQ(seen(tableau), (QStringList{"Léa Martin INT-2026-00001/1", "Paul Rivière INT-2026-00001/1"}));
    EXPECT_TRUE(tableau.backlog.isEmpty());
    EXPECT_EQ(tableau.demandes.size(), 1);
}

TEST_F(PlanningClientTest, AVisitStaysInSightOnceUnderWayAndLeavesWhenCancelled) {
    const Id<Intervention> id = confirmed(m_mission, {at(9, 8), at(9, 9)}, {m_paul});
    expectOk(work(id, at(9, 8), at(9, 9)));
    EXPECT_EQ(seen(theirs()).size(), 1);
    const Id<Intervention> gone = confirmed(m_mission, slot(10, 8, 10), {m_lea});
    expectOk(InterventionService(*m_session).cancel(gone, version(gone), "Impayés"));
    EXPECT_EQ(seen(theirs(true)), QStringList{"Paul Rivière INT-2026-00001/1"});
}

TEST_F(PlanningClientTest, NothingElseOfTheTechniciansLeaves) {
    VisitPlan forced = plan(slot(10, 8, 10), {m_paul});
    forced.equipe[0].commentaire = QStringLiteral("Client difficile");
    forced.forcageMotif = QStringLiteral("Il attend depuis un mois");
    away(m_paul, at(10, 9), at(11, 0));
    const Id<Intervention> id = expectValue(PlanningService(*m_session).plan(m_mission, forced));
    expectOk(PlanningService(*m_session).confirm(id, version(id), RdvCanal::Email));
    confirmed(m_other, slot(12, 14, 16), {m_paul});
    change<Client>(m_client, [](Client& client) { client.blocage = Blocage::Bloquer; });
    Fermeture closed;
    closed.debut = closed.fin = QDate(2026, 11, 13);
    closed.libelle = QStringLiteral("Inventaire");
    store(closed);

    const PlanningTableau tableau = theirs();
    ASSERT_EQ(tableau.lanes.size(), 1);
    const PlanningLane& lane = tableau.lanes[0];
    EXPECT_EQ(lane.technicien.nom, "Paul Rivière");
    EXPECT_EQ(lane.technicien.initiales, "PR");
    EXPECT_EQ(lane.technicien.telephone, QString());
    EXPECT_EQ(lane.technicien.matricule, QString());
    EXPECT_TRUE(lane.technicien.habilitations.isEmpty());
    EXPECT_TRUE(lane.absences.isEmpty());
    EXPECT_EQ(lane.planifieMin + lane.disponibleMin, 0);
    ASSERT_EQ(lane.visites.size(), 1);
    EXPECT_EQ(lane.visites[0].forcageMotif, QString());
    EXPECT_FALSE(lane.visites[0].force);
    EXPECT_EQ(lane.visites[0].membres[0].commentaire, QString());
    EXPECT_TRUE(tableau.equipes.isEmpty());
    EXPECT_FALSE(tableau.demandes.value(id).droit);
    EXPECT_EQ(tableau.demandes.value(id).clientReserve, QString());

    EXPECT_TRUE(tableau.contexte.fermetures.isEmpty());
    ASSERT_EQ(tableau.contexte.techniciens.size(), 1);
    const PlanTechnicien& paul = tableau.contexte.techniciens[0];
    EXPECT_EQ(paul.visites.size(), 1);
    EXPECT_TRUE(paul.absences.isEmpty());
    EXPECT_TRUE(paul.habilitations.isEmpty());
    EXPECT_FALSE(paul.depart.connu());
    EXPECT_EQ(paul.horaire.workedDays(), 0);
    EXPECT_EQ(papierJournee(*m_durand, QDate(2026, 11, 10)).error().cause, Cause::Forbidden);
}

TEST_F(PlanningClientTest, TheSheetOfAVisitSaysWhatTheBoardDoes) {
    const Id<Intervention> id = confirmed(m_mission, slot(10, 8, 10), {m_paul});
    change<Mission>(m_mission,
                    [](Mission& mission) { mission.consignes = QStringLiteral("Se faire payer"); });
    InterventionLigne ligne;
    ligne.interventionId = id;
    ligne.designation = QStringLiteral("Main-d’œuvre");
    ligne.quantite = Quantite::whole(1);
    ligne.coutUnitaire = PrixUnitaire::whole(34);
    expectValue(InterventionLigneService(*m_session).add(ligne));
    MissionQueries queries(*m_durand);
    const InterventionSheet sheet = expectValue(queries.interventionSheet(id));
    EXPECT_EQ(sheet.vue.visite.planned(), slot(10, 8, 10));
    EXPECT_EQ(sheet.vue.equipe.size(), 1);
    EXPECT_TRUE(sheet.vue.lignes.isEmpty()) << "costs";
    EXPECT_EQ(sheet.mission.consignes, QString());
    EXPECT_EQ(sheet.codePorte, QString());
    EXPECT_EQ(InterventionLigneService(*m_durand).list(id).error().cause, Cause::Forbidden);
    const Id<Intervention> unconfirmed = newVisit(m_mission, slot(12, 8, 10), {m_paul});
    EXPECT_EQ(queries.interventionSheet(unconfirmed).error().cause, Cause::Forbidden);
    const Id<Intervention> foreign = confirmed(m_other, slot(12, 14, 16), {m_paul});
    EXPECT_EQ(queries.interventionSheet(foreign).error().cause, Cause::Forbidden);
    EXPECT_EQ(InterventionService(*m_durand).cancel(id, version(id), "Non").error().cause, Cause::Forbidden);
}

TEST_F(PlanningClientTest, AnAccountThatStandsForNobodySeesNothing) {
    confirmed(m_mission, slot(10, 8, 10), {m_paul});
    auto nobody = open(person("client", {}, "Luc", "Personne"));
    EXPECT_TRUE(expectValue(planningTableau(*nobody, {at(9, 0), at(16, 0)})).lanes.isEmpty());
}

} // namespace
} // namespace tournevis::test
