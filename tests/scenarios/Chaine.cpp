// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarios/Chaine.h"

#include "data/Store.h"
#include "stock/visite/VisiteMateriel.h"

namespace tournevis::test {

void Chaine::SetUp() {
    Bureau::SetUp();
    m_compteJulie = engager(CodeRole::Manager, {CodeProfil::Regulation}, "Julie", "Morel");
    m_comptePaul = engager(CodeRole::Technicien, {}, "Paul", "Rivière");
    m_compteHelene = engager(CodeRole::Manager, {CodeProfil::Dg}, "Hélène", "Laurent");
    m_compteBertrand = engager(CodeRole::Manager, {CodeProfil::Dg}, "Bertrand", "Colin");
    m_compteMarc = engager(CodeRole::Manager, {CodeProfil::Pdg}, "Marc", "Rochebrune");
    m_compteNadia = engager(CodeRole::Manager, {CodeProfil::Comptabilite}, "Nadia", "Faure");
    m_julie = poste(m_compteJulie);
    m_paul = poste(m_comptePaul);
    m_technicienAli = technicien("Ali", "Benali", {"Électricité"});
    m_technicienLea = technicien("Léa", "Martin", {"Chauffage"});
    m_technicienPaul = technicien("Paul", "Rivière", {"Électricité", "Plomberie"}, m_comptePaul);
    client("Menuiserie Durand", "atelier@durand.example");
    client("Durand et fils", "contact@durand.example");
    m_centrale = instrument("CEN-12", "Centrale de mesure 12 départs", 9800, 5);
    m_analyseur = instrument("ANA-3", "Analyseur de réseau fixe", 6150, 3);
}

Id<Mission> Chaine::prendreAppel() {
    const auto trouves = expectValue(ClientService(*m_julie).findByEmail("Contact@Durand.example"));
    EXPECT_EQ(trouves.size(), 1);
    MissionFile file = expectValue(MissionService(*m_julie).blank(trouves.value(0).key()));
    file.mission.typeId =
        Id<TypeIntervention>(identifiant("type_intervention", "libelle", "Installation électrique"));
    file.mission.nature = "Installation électrique";
    file.mission.dateSortieFiche = m_julie->today().addDays(7);
    return expectValue(MissionService(*m_julie).save(file));
}

Id<Intervention> Chaine::planifierADeux(Id<Mission> mission) {
    VisitPlan plan;
    plan.interval = {le(10, 8), le(10, 12)};
    plan.equipe = {{m_technicienPaul, TeamRole::Responsable, {}, {}},
                   {m_technicienLea, TeamRole::Assistant, {}, {}}};
    return expectValue(PlanningService(*m_julie).plan(mission, plan));
}

QList<Id<SortieMateriel>> Chaine::sortirInstruments(Id<Intervention> visite) {
    SortieDemande demande;
    demande.intervention = visite;
    demande.technicien = m_technicienPaul;
    demande.emplacement = Id<Emplacement>(identifiant("emplacement", "code", "DEPOT"));
    demande.lignes = {{m_centrale, Quantite::whole(1)}, {m_analyseur, Quantite::whole(1)}};
    return expectValue(StockService(*m_paul).sortir(demande));
}

Id<RapportMission> Chaine::ouvrirRapport(Id<Mission> mission, Id<Intervention> visite) {
    RapportMission rapport;
    rapport.missionId = mission;
    rapport.interventionId = visite;
    rapport.technicienId = m_technicienPaul;
    rapport.titre = "Comptage du tableau général";
    rapport.statut = RapportStatut::EnCours;
    return expectValue(RapportService(*m_paul).create(rapport));
}

void Chaine::terminer(Id<Intervention> visite, int minutes) {
    m_clock.set(le(10, 8));
    expectOk(InterventionService(*m_julie).start(visite, lire(visite).version));
    m_clock.set(le(10, 8, 0).addSecs(minutes * 60));
    VisitEnd fin;
    fin.heures.fin = m_clock.now();
    fin.compteRendu = "Centrale et analyseur posés, mesures conformes.";
    QList<DevenirSortie> poses;
    for (const SortieRow& sortie : expectValue(StockQueries(*m_julie).aDemander(visite)))
        poses.append({sortie.id, Devenir::Pose, {}});
    expectOk(VisiteMaterielService(*m_julie).finish(visite, lire(visite).version, fin, poses));
}

void Chaine::rendreRapport(Id<RapportMission> id) {
    RapportMission rapport = lire(id);
    rapport.contenu = "Centrale et analyseur posés dans le tableau général. Essais conformes.";
    expectOk(RapportService(*m_paul).update(rapport));
    expectOk(RapportService(*m_paul).advance(id, lire(id).version, RapportStatut::AValider));
    expectOk(RapportService(*m_julie).validate(id, lire(id).version));
}

Intervention Chaine::lire(Id<Intervention> id) { return expectValue(Store(*m_proprietaire).load(id)); }
Devis Chaine::lire(Id<Devis> id) { return expectValue(Store(*m_proprietaire).load(id)); }
RapportMission Chaine::lire(Id<RapportMission> id) { return expectValue(Store(*m_proprietaire).load(id)); }

int Chaine::avis(const Actor& actor, const char* code) {
    return value("SELECT coalesce(sum(nb_occurrences), 0) FROM notification WHERE utilisateur_id = ? AND "
                 "code = ?",
                 {actor.utilisateurId, code})
        .toInt();
}

} // namespace tournevis::test
