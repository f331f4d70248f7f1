// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "missions/PlanningService.h"
#include "planning/Constat.h"

/// The gestures of the dispatcher on the board: each is one transaction, one audit entry and one undo.
namespace tournevis {

/// What becomes of the team of a visit.
enum class GesteEquipe {
    Suit,   ///< `vers` takes the place of `de`
    Ajoute, ///< Ctrl: `vers` joins as an assistant
    Nomme,  ///< `vers`, of the team, becomes its responsable
    Retire, ///< `de` leaves; the first of the others leads when they did
};

/// What is asked of one visit.
struct PlanGeste {
    Id<Intervention> id;
    int version = 0;
    Interval creneau;     ///< new slot of the visit, or of `vers` alone when detached
    Id<Technicien> de;    ///< the row it leaves; none: from the backlog
    Id<Technicien> vers;  ///< the row it joins; the same as `de` when only the time moves
    bool detache = false; ///< Alt on a team: the own slot of `vers` moves, the others stay
    GesteEquipe equipe = GesteEquipe::Suit;
};

/// What became of one visit of a gesture.
struct GesteBilan {
    Id<Intervention> id;
    QString reference;
    bool fait = false;
    QString raison; ///< why not, in one sentence; empty when done
};

/// A visit as it was, to give it back. `creee`: it did not exist.
struct PlanAvant {
    Id<Intervention> id;
    int version = 0; ///< the one it had after the gesture: a later change by somebody else is not overwritten
    QString apres; ///< its plan after the gesture: undoing two gestures in turn is no change by somebody else
    bool creee = false;
    InterventionStatut statut = InterventionStatut::APlanifier;
    VisitPlan plan; ///< slot and team; an invalid interval when it was in the backlog
    RdvStatut rdvStatut = RdvStatut::Sans;
    Id<Utilisateur> forcePar;
    QList<TechnicienIntervention> equipe; ///< the rows of the team: answers, costs, who was told
};

/// How to take a gesture back.
struct PlanAnnulation {
    QString libelle; ///< « Intervention placée : Fuite groupe froid », for the toast and the menu
    QList<PlanAvant> visites;
};

struct GesteResultat {
    QList<GesteBilan> bilan;
    PlanAnnulation annulation; ///< of what was done
};

/// Rights: planning.ecrire; planning.forcer where a finding is strong, with a reason that is kept in history
/// and on the visit. An impossible finding refuses its visit; in a gesture on several visits the others go on
/// and the bilan says which did not (all or nothing for a single one: its refusal is the error). A stale
/// version is a Conflict that names who changed the visit and when. Technicians are told only once the delay
/// planning.annulation_s is over: a gesture taken back in time tells nobody.
class PlanningGestes {
public:
    explicit PlanningGestes(Session& session)
        : m_session(session) {}

    /// Places, moves, resizes, reassigns, changes a team.
    Result<GesteResultat> apply(const QList<PlanGeste>& gestes, const QString& forcageMotif = {});
    /// Back to « À planifier ».
    Result<GesteResultat> unplan(const QList<PlanGeste>& visites);
    /// Shows provisional visits to their technicians; the slots of the gestures are not read.
    Result<GesteResultat> publier(const QList<PlanGeste>& visites);
    /// A new visit of the same mission, with the same work, at each slot.
    Result<GesteResultat> copy(const QList<PlanGeste>& gestes, const QString& forcageMotif = {});
    /// Gives the visits back what they had; answers how to redo. History says operation « annulation ».
    Result<GesteResultat> revert(const PlanAnnulation& annulation);

private:
    /// How a kind of gesture is named: in the audit log, then to the person, « %1 » being the work or the
    /// count.
    struct Mots {
        const char* action;
        QString une;
        QString plusieurs;
    };
    using Step = std::function<Result<PlanAvant>(Transaction&, const PlanGeste&, bool& forced)>;
    Result<GesteResultat> run(const QList<PlanGeste>& gestes, const Mots& mots, const Step& step);

    Session& m_session;
};

} // namespace tournevis
