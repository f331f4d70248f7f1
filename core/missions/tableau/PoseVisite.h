// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "missions/PlanningService.h"
#include "missions/tableau/AvisPlanning.h"
#include "missions/tableau/JugementEquipe.h"
#include "missions/tableau/PlanLecture.h"

namespace tournevis {

/// Why a strong finding is overridden, and by whom; an empty text: nothing is.
struct Motif {
    QString texte;
    Id<Utilisateur> par;
};

/// Brings a visit to a plan inside a transaction, after the rules judged it: what forms and the board do.
class PoseVisite {
public:
    /// `courant` is shared by the visits of one gesture.
    PoseVisite(Transaction& transaction, PlanCourant& courant)
        : m_transaction(transaction)
        , m_courant(courant) {}

    /// `visite` is new, or stored with the version the person saw; `plan.forcageMotif` is the reason given
    /// for this change. Only what changes is judged: the reason that covers a member who stays where they
    /// were is kept. With `avisLe` the technicians, those who leave too, are told then, and until then the
    /// notices can be taken back.
    Outcome pose(Intervention& visite, const VisitPlan& plan, const QDateTime& avisLe = {});
    /// Back to « À planifier », without slot or team.
    Outcome retire(Intervention& visite, const QDateTime& avisLe = {});
    /// Whether a strong finding was overridden.
    bool forcee() const { return m_forcee; }

private:
    Outcome checkPlan(const Intervention& visite, const VisitPlan& plan);
    Outcome judge(const Intervention& visite, const VisitPlan& plan);
    Outcome override(const QStringList& forts, const VisitPlan& plan);
    void carry(Intervention& visite, const VisitPlan& plan) const;
    Motif motifAfter(const Intervention& visite, const VisitPlan& plan) const;
    Outcome write(Intervention& visite, const VisitPlan& plan, const QDateTime& avisLe);

    Transaction& m_transaction;
    PlanCourant& m_courant;
    PlanDemande m_demande;
    std::optional<VisitPlan> m_avant; ///< what a stored visit followed
    bool m_forcee = false;
    bool m_motifGarde = false; ///< a strong finding that was already overridden is still there
};

/// The plan a stored visit follows.
Result<VisitPlan> planOf(Connection& connection, const Intervention& visite);
VisitPlan planOf(const Intervention& visite, const QList<TechnicienIntervention>& equipe);

/// Conflict, naming who changed the visit and when, unless `version` is the one stored. Writes nothing.
Outcome requireVersion(Transaction& transaction, Intervention& visite, int version);

/// « Paul Rivière : chevauchement avec Pharmacie Vauban (13:30). »
Result<QString> sentenceOf(Connection& connection, const ConstatMembre& found);

/// The next rank of a visit of a mission.
Result<int> nextRank(Connection& connection, Id<Mission> mission);

/// Gives a visit its reason. The base judges each row as it is written: a reason comes before the slots that
/// it allows to overlap, and leaves after them.
Outcome writeMotif(Transaction& transaction, Intervention& visite, const Motif& motif);

/// Raises the version of a visit whose team alone changed since `changes` were counted, so that a stale copy
/// of the whole is a Conflict.
Outcome touchIfTeamMoved(Transaction& transaction, Intervention& visite, int version, qsizetype changes);

} // namespace tournevis
