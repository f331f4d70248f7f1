// SPDX-License-Identifier: GPL-3.0-or-later
// Scenario 1: a call becomes the visit of a free electrician, who is told.
#include "missions/PlanningQueries.h"
#include "scenarios/Chaine.h"

namespace tournevis::test {
namespace {

class Appel : public Chaine {
protected:
    void SetUp() override {
        Chaine::SetUp();
        VisitPlan autre;
        autre.interval = {le(10, 9), le(10, 11)};
        autre.equipe = {{m_technicienAli, TeamRole::Responsable, {}, {}}};
        expectValue(PlanningService(*m_julie).plan(prendreAppel(), autre));
    }
};

TEST_F(Appel, DevientUneVisiteChezUnElectricienLibre) {
    const Id<Mission> mission = prendreAppel();
    const MissionFile file = expectValue(MissionService(*m_julie).load(mission));
    EXPECT_EQ(file.mission.nature, "Installation électrique");
    EXPECT_EQ(file.mission.priorite, Priorite::Normale);
    EXPECT_EQ(file.mission.dateSortieFiche, QDate(2026, 11, 16)) << "in 7 days";
    EXPECT_EQ(value("SELECT nom FROM client WHERE id = ?", {file.mission.clientId.value()}),
              "Durand et fils");

    const auto proposes =
        expectValue(PlanningQueries(*m_julie).propositions({mission, {}, {le(10, 8), le(10, 12)}, {}}));
    ASSERT_FALSE(proposes.isEmpty());
    EXPECT_TRUE(std::ranges::none_of(proposes, [](const Proposition& one) {
        return one.nom == "Ali Benali";
    })) << "Ali is taken";
    EXPECT_EQ(proposes[0].nom, "Paul Rivière");

    VisitPlan plan;
    plan.interval = {le(10, 8), le(10, 12)};
    plan.equipe = {{proposes[0].technicienId, TeamRole::Responsable, {}, {}}};
    const Id<Intervention> visite = expectValue(PlanningService(*m_julie).plan(mission, plan));
    EXPECT_EQ(lire(visite).statut, InterventionStatut::Planifiee);
    EXPECT_EQ(lire(visite).missionId, mission);

    EXPECT_EQ(avis(m_comptePaul, "mission_assigned"), 1);
    EXPECT_TRUE(
        value("SELECT message FROM notification WHERE utilisateur_id = ?", {m_comptePaul.utilisateurId})
            .toString()
            .contains(file.mission.numero));
    EXPECT_EQ(value("SELECT count(*) FROM notification"), 1) << "nobody else is told";
    EXPECT_EQ(problemes(), QStringList());
}

} // namespace
} // namespace tournevis::test
