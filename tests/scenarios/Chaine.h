// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devis/DevisService.h"
#include "missions/InterventionService.h"
#include "missions/MissionService.h"
#include "missions/PlanningService.h"
#include "rapports/RapportService.h"
#include "stock/StockService.h"
#include "support/scenarios/Bureau.h"

namespace tournevis::test {

/// The people and the gestures of the whole chain, from the call to the payment.
class Chaine : public Bureau {
protected:
    void SetUp() override;

    /// Julie takes the call of a known client: « Installation électrique », priorité normale, sheet in 7
    /// days.
    Id<Mission> prendreAppel();
    /// Tuesday from 08:00 to 12:00, Paul (Électricité) responsible, Léa (Chauffage) with him.
    Id<Intervention> planifierADeux(Id<Mission> mission);
    /// Paul takes both instruments out of the depot for the visit.
    QList<Id<SortieMateriel>> sortirInstruments(Id<Intervention> visite);
    /// Paul opens his report, « en cours ».
    Id<RapportMission> ouvrirRapport(Id<Mission> mission, Id<Intervention> visite);
    /// Julie writes down the hours Paul tells her: Tuesday from 08:00, `minutes` long. All he took out is
    /// fitted, hence becomes lines.
    void terminer(Id<Intervention> visite, int minutes);
    /// Paul ends his report, Julie validates it.
    void rendreRapport(Id<RapportMission> id);

    Intervention lire(Id<Intervention> id);
    Devis lire(Id<Devis> id);
    RapportMission lire(Id<RapportMission> id);
    /// How many times somebody was told of an event.
    int avis(const Actor& actor, const char* code);

    Actor m_compteJulie;
    Actor m_comptePaul;
    Actor m_compteHelene;   ///< DG
    Actor m_compteBertrand; ///< DG too
    Actor m_compteMarc;     ///< PDG
    Actor m_compteNadia;    ///< comptabilité
    std::unique_ptr<Session> m_julie;
    std::unique_ptr<Session> m_paul;
    Id<Technicien> m_technicienPaul;
    Id<Technicien> m_technicienLea;
    Id<Technicien> m_technicienAli; ///< holds Électricité but is taken on Tuesday morning
    Id<Materiel> m_centrale;
    Id<Materiel> m_analyseur;
};

} // namespace tournevis::test
