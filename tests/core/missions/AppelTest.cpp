// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/ClientQueries.h"
#include "core/missions/MissionsBase.h"
#include "missions/PlanningQueries.h"

namespace tournevis::test {
namespace {

class Appel : public MissionsBase {};

/// The first scenario of the product, told to the core: from the call to the visit of the right person.
TEST_F(Appel, BecomesAVisitOfAFreeElectricianWhoIsTold) {
    Client client = load(m_client);
    client.email = QStringLiteral("contact@durand.example");
    expectOk(m_session->write(permission::clientsEcrire, [&](Transaction& transaction) {
        return Store(transaction).update(transaction, client);
    }));
    const Actor compte = person("technicien", {}, "Paul", "Rivière");
    const Id<Technicien> busy = technicien("Ali", "Benali", "electricite");
    technicien("Léa", "Martin", "chauffage");
    const Id<Technicien> paul = technicien("Paul", "Rivière", "electricite", compte);
    newVisit(newMission(), slot(10, 8, 12), {busy});
    AccountRights rights;
    m_services.rights = &rights;
    auto session = open(person("manager", {"regulation"}, "Julie", "Morel"));

    ListRequest search;
    search.search = QStringLiteral("contact@durand.example");
    const auto found = expectValue(ClientQueries(*session).page(search)).rows;
    ASSERT_EQ(found.size(), 1);
    MissionFile file = expectValue(MissionService(*session).blank(found[0].id));
    file.mission.typeId = type("INSTAL_ELEC");
    file.mission.nature = QStringLiteral("Installation électrique");
    file.mission.dateSortieFiche = session->today().addDays(7);
    const Id<Mission> mission = expectValue(MissionService(*session).save(file));
    EXPECT_EQ(load(mission).priorite, Priorite::Normale);

    const BesoinEquipe besoin{mission, {}, slot(10, 8, 12), {}};
    const auto proposed = expectValue(PlanningQueries(*session).propositions(besoin));
    ASSERT_FALSE(proposed.isEmpty());
    EXPECT_EQ(proposed[0].technicienId, paul);
    const Id<Intervention> visite = expectValue(
        PlanningService(*session).plan(mission, plan(besoin.interval, {proposed[0].technicienId})));

    EXPECT_EQ(load(visite).statut, InterventionStatut::Planifiee);
    EXPECT_EQ(load(mission).statut, MissionStatut::Planifiee);
    EXPECT_EQ(value("SELECT count(*) FROM notification"), 1);
    EXPECT_EQ(
        value("SELECT count(*) FROM notification WHERE code = 'mission_assigned' AND utilisateur_id = ? AND "
              "entite = 'mission' AND entite_id = ? AND message LIKE '%' || ? || '%'",
              {compte.utilisateurId, mission.value(), load(mission).numero}),
        1);
}

} // namespace
} // namespace tournevis::test
