// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "missions/tableau/VisiteLue.h"
#include "planning/Plan.h"

namespace tournevis {

/// A speciality a mission requires.
struct SpecialiteRequise {
    Id<Specialite> id;
    QString code;
    QString libelle;
};

/// What turns visits into things to place: read once for all of them, then asked visit by visit.
class PlanDemandes {
public:
    /// `missions` is a condition on « mission_id ».
    static Result<PlanDemandes> read(Session& session, const VisiteFiltre& missions);
    static VisiteFiltre missionsOf(const VisiteFiltre& visites);
    /// For one visit.
    static Result<PlanDemandes> read(Session& session, const VisiteLue& lue);
    /// What is only a mild finding, for who shows it: a gesture, which it does not refuse, does without. The
    /// devis that is awaited, what holds the client back and, for who reads the whole stock, the material
    /// that is short.
    Outcome readReserves(Session& session);

    PlanDemande of(const VisiteLue& lue) const;
    QList<SpecialiteRequise> specialites(Id<Mission> mission) const { return m_specialites.value(mission); }
    /// Number of the devis the mission waits for, « de la mission INT-2026-00042 » when it has none yet;
    /// empty: none.
    QString devisAttendu(const Mission& mission) const;

private:
    Outcome readSpecialites(Connection& connection, const VisiteFiltre& missions);
    Outcome readExigences(Connection& connection);
    Outcome readDevis(Session& session);

    QHash<Id<Mission>, QList<SpecialiteRequise>> m_specialites;
    QHash<Id<TypeIntervention>, QList<PlanExigence>> m_exigences;
    QHash<Id<Mission>, QString> m_devis;
    QHash<Id<Client>, QString> m_reserves;
    QHash<Id<Intervention>, QString> m_manquants;
    int m_dureeDefautMin = 60;
    bool m_droit = false;
    bool m_forcer = false;
};

/// A visit as what a gesture judges, stored or not: without what is only a mild finding.
Result<PlanDemande> demandeAJuger(Session& session, const Intervention& visite);

/// How far in its life a visit is, for the rules of planning.
PlanEtat planEtat(const Intervention& visite, MissionFacturation facturation);

} // namespace tournevis
