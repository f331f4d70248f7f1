// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlanningFiltre.h"

#include <gtest/gtest.h>

namespace tournevis {
namespace {

PlanningVisit visit(InterventionStatut statut, bool late = false) {
    PlanningVisit visite;
    visite.client = QStringLiteral("Élevage Müller");
    visite.ville = QStringLiteral("Saint-Étienne");
    visite.travaux = QStringLiteral("Désembouage");
    visite.reference = QStringLiteral("INT-2026-00042/1");
    visite.statut = statut;
    visite.enRetard = late;
    return visite;
}

TEST(PlanningFiltreTest, WhatIsLateCountsAsLateUntilItIsDone) {
    EXPECT_EQ(familleOf(visit(InterventionStatut::Provisoire)), PlanningFamille::Planifiee);
    EXPECT_EQ(familleOf(visit(InterventionStatut::EnRoute)), PlanningFamille::EnCours);
    EXPECT_EQ(familleOf(visit(InterventionStatut::EnCours, true)), PlanningFamille::EnRetard);
    EXPECT_EQ(familleOf(visit(InterventionStatut::Effectuee, true)), PlanningFamille::Terminee);
    EXPECT_EQ(familleOf(visit(InterventionStatut::Annulee, true)), PlanningFamille::Annulee);
}

TEST(PlanningFiltreTest, WordsFindClientTownWorkAndNumberWhateverTheAccents) {
    PlanningFiltre filtre;
    for (const char* words : {"elevage", "SAINT-etienne desemb", "00042/1", "muller  "}) {
        filtre.texte = QString::fromUtf8(words);
        EXPECT_TRUE(filtre.accepts(visit(InterventionStatut::Planifiee))) << words;
    }
    filtre.texte = QStringLiteral("muller lyon");
    EXPECT_FALSE(filtre.accepts(visit(InterventionStatut::Planifiee)));
}

TEST(PlanningFiltreTest, ATechnicianPassesByTeamNameAndAnyOfTheSkills) {
    TechnicienRow julie;
    julie.id = Id<Technicien>(7);
    julie.equipeId = Id<Equipe>(2);
    julie.specialites = {Id<Specialite>(1), Id<Specialite>(3)};
    PlanningFiltre filtre;
    EXPECT_TRUE(filtre.accepts(julie));
    filtre.specialites = {Id<Specialite>(4), Id<Specialite>(3)};
    filtre.equipes = {Id<Equipe>(2)};
    EXPECT_TRUE(filtre.accepts(julie));
    filtre.techniciens = {Id<Technicien>(8)};
    EXPECT_FALSE(filtre.accepts(julie));
}

TEST(PlanningFiltreTest, ASavedViewComesBackWhole) {
    PlanningFiltre filtre;
    filtre.equipes = {Id<Equipe>(2)};
    filtre.techniciens = {Id<Technicien>(7), Id<Technicien>(9)};
    filtre.specialites = {Id<Specialite>(3)};
    filtre.familles = {PlanningFamille::EnRetard, PlanningFamille::Planifiee};
    filtre.texte = QStringLiteral("chaudière");
    filtre.groupe = PlanningGroupe::Equipe;
    EXPECT_EQ(PlanningFiltre::fromJson(filtre.toJson()), filtre);
    EXPECT_TRUE(PlanningFiltre::fromJson({}).isEmpty());
}

} // namespace
} // namespace tournevis
